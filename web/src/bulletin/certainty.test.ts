// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { affirmed, certaintyOf, doubtsIn, isDoubtful } from './certainty'
import { draftsOf, finding } from './testDrafts'

const at = (...certainties: ('low' | 'medium' | 'high')[]) => certainties.map((certainty) => ({ begin: 0, end: 1, certainty }))

it('A value is as sure as its least sure place', () => {
  expect(certaintyOf(at('high', 'low', 'medium'))).toBe('low')
  expect(certaintyOf(at('high', 'medium'))).toBe('medium')
  expect(certaintyOf([])).toBeNull()
  expect(isDoubtful([])).toBe(false)
})

it('What was looked at is in doubt no more', () => {
  expect(isDoubtful(affirmed(at('low', 'high')))).toBe(false)
})

it('Doubts are told from the top, without what was dropped', () => {
  const drafts = { ...draftsOf(finding(1, '甲'), finding(2, '乙', { spans: at('low') }), finding(3, '弃', { spans: at('low'), dropped: true })), unit: { value: '局', spans: at('medium') } }
  expect(doubtsIn(drafts)).toEqual(['unit', 'findings.2'])
})
