// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { UndoStack } from './undo'

const change = (item: string, before: string, after: string) => ({ item, column: 'goal' as const, before, after })

it('Acts are taken back and done again, the last first', () => {
  const stack = new UndoStack()
  stack.add([change('a', '', '1'), change('b', '', '1')])
  stack.add([change('a', '1', '2')])
  expect(stack.undo()).toEqual([change('a', '2', '1')])
  expect(stack.undo()).toEqual([change('b', '1', ''), change('a', '1', '')])
  expect(stack.undo()).toEqual([])
  expect(stack.redo()).toHaveLength(2)
  stack.add([change('b', '1', '3')])
  expect(stack.redo()).toEqual([])
})

it('What changes nothing is no act, and what was saved is forgotten', () => {
  const stack = new UndoStack()
  stack.add([change('a', 'x', 'x')])
  expect(stack.undo()).toEqual([])
  stack.add([change('a', '', '1'), change('b', '', '1')])
  stack.forget('a')
  expect(stack.undo()).toEqual([change('b', '1', '')])
})
