// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { draftKey, draftOf, dropDraft, keepDraft } from './drafts'

it('A draft is kept for its writer, thing and form until it is dropped', () => {
  const key = draftKey('a', 'item', 'report')
  keepDraft(key, { text: '写到一半' })
  expect(draftOf(key)).toEqual({ text: '写到一半' })
  expect(draftOf(draftKey('b', 'item', 'report'))).toBeNull()
  dropDraft(key)
  expect(draftOf(key)).toBeNull()
})

it('A draft that cannot be read is none', () => {
  localStorage.setItem(draftKey('a', 'item', 'plan'), '{')
  expect(draftOf(draftKey('a', 'item', 'plan'))).toBeNull()
})
