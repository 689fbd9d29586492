// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { completed, offeredFor, pieceAt } from './completion'

it('What is being written is the line, or the one name of a list', () => {
  expect(pieceAt('校长\n书', 4, false)).toEqual({ begin: 3, end: 4, text: '书' })
  expect(pieceAt('保卫处、后、总务处', 5, true)).toEqual({ begin: 4, end: 5, text: '后' })
})

it('What begins like it comes first, and takes its place', () => {
  expect(offeredFor('处', ['保卫处', '处长办公室', '总务'])).toEqual(['处长办公室', '保卫处'])
  expect(completed('保卫处、后、总务处', { begin: 4, end: 5, text: '后' }, '后勤处')).toBe('保卫处、后勤处、总务处')
})
