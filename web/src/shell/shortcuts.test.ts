// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { courseKey, sends, shortcutOf } from './shortcuts'

function pressed(key: string, more: KeyboardEventInit = {}, at: HTMLElement = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, ...more })
  Object.defineProperty(event, 'target', { value: at })
  return event
}

it('Letters lead where they say, but never inside a field, nor while an input method is composing', () => {
  expect(shortcutOf(pressed('/'))).toBe('search')
  expect(shortcutOf(pressed('l'))).toBe('ledger')
  expect(shortcutOf(pressed('x'))).toBeNull()
  expect(shortcutOf(pressed('l', {}, document.createElement('textarea')))).toBeNull()
  expect(shortcutOf(pressed('l', { ctrlKey: true }))).toBeNull()
  const composing = pressed('l')
  Object.defineProperty(composing, 'isComposing', { value: true })
  expect(shortcutOf(composing)).toBeNull()
})

it('Ctrl+Enter sends, Enter alone does not', () => {
  expect(sends(pressed('Enter', { ctrlKey: true }))).toBe(true)
  expect(sends(pressed('Enter'))).toBe(false)
})

it('Ctrl+Z goes back, Ctrl+Shift+Z and Ctrl+Y on again', () => {
  expect(courseKey(pressed('z', { ctrlKey: true }))).toBe('undo')
  expect(courseKey(pressed('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo')
  expect(courseKey(pressed('y', { metaKey: true }))).toBe('redo')
  expect(courseKey(pressed('z'))).toBeNull()
})
