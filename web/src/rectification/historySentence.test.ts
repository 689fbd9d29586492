// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '@/api/contract'
import { item } from '@/language/zh/item'
import { sentencesOf, told } from './historySentence'

function entry(events: HistoryEntry['events']): HistoryEntry {
  return { entry: '', act: '', at: '2026-11-29T01:02:03.000Z', actor: null, role: 'unit', action: 'report', version_before: 1, version_after: 2, events }
}

describe('The history in plain words', () => {
  it('has a sentence for every event', () => {
    for (const name of told) expect(item.event[name], name).toBeTruthy()
  })
  it('says what was reported with how many files', () => {
    const [sentence] = sentencesOf(entry([{ event: 'progress_reported', text: '已完成', attachments: [{}, {}] }]))
    expect(sentence).toMatchObject({ key: 'event.progress_reported', text: '已完成', facts: { count: 2 } })
  })
  it('does not stumble over an event it does not know, nor over masked ones', () => {
    expect(sentencesOf(entry([{ event: 'item_sung_about' }]))[0]?.key).toBe('event.other')
    expect(sentencesOf(entry(null))).toEqual([])
  })
})
