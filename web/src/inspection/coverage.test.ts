// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { linesOf, unanswered } from './coverage'

const coverage = {
  items: [{ id: 'i1', number: '2026-01', state: 'closed' as const }],
  findings: [
    { id: 'f1', number: 1, text: '会议多', withdrawn: false, items: ['i1'] },
    { id: 'f2', number: 2, text: '文件多', withdrawn: false, items: [] },
    { id: 'f3', number: 3, text: '不成立', withdrawn: true, items: [] },
  ],
  opinions: [{ id: 'o1', number: 1, heading: '转变作风', items: ['i1', 'unseen'] }],
}

describe('coverage', () => {
  it('shows each finding with the items that answer it', () => {
    expect(linesOf(coverage, 'findings').map((line) => line.items.map((item) => item.number))).toEqual([['2026-01'], [], []])
  })
  it('leaves out an item that is not seen', () => {
    expect(linesOf(coverage, 'opinions')[0]!.items).toHaveLength(1)
  })
  it('names what nothing answers, but not what was withdrawn', () => {
    expect(unanswered(linesOf(coverage, 'findings')).map((line) => line.id)).toEqual(['f2'])
  })
})
