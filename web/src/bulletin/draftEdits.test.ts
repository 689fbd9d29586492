// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { add, drop, mergeFinding, move, setHead, splitFinding, worded } from './draftEdits'
import { draftsOf, finding } from './testDrafts'

const keys = (drafts: { findings: { key: number }[] }) => drafts.findings.map((each) => each.key)

describe('A finding that is split', () => {
  const whole = draftsOf(finding(1, '会议多、文件多', { unit: '教育局', opinions: [90] }), finding(2, '其二'))
  it('becomes two at the caret, without what stood between them, each with what the whole had', () => {
    const split = splitFinding(whole, 1, 3)!
    expect(split.drafts.findings.slice(0, 2)).toMatchObject([{ key: 1, text: '会议多', unit: '教育局' }, { key: split.key, text: '文件多', unit: '教育局', opinions: [90] }])
    expect(keys(split.drafts)).toEqual([1, 91, 2])
    expect(whole.findings[0]!.text).toBe('会议多、文件多')
  })
  it('stays whole where nothing would be left on one side', () => {
    expect(splitFinding(whole, 1, 0)).toBeNull()
    expect(splitFinding(whole, 1, 7)).toBeNull()
    expect(splitFinding(draftsOf(finding(1, '会议多、')), 1, 3)).toBeNull()
    expect(splitFinding(whole, 7, 1)).toBeNull()
  })
})

describe('Findings that are merged', () => {
  it('are one with all places and opinions, past those that were dropped', () => {
    const one = mergeFinding(draftsOf(finding(1, '甲', { opinions: [90], due: '2026-03-01' }), finding(2, '弃', { dropped: true }), finding(3, '乙', { unit: '局', opinions: [90, 91], due: '2026-02-01', keep_up: true })), 1)!
    expect(keys(one)).toEqual([1, 2])
    expect(one.findings[0]).toMatchObject({ text: '甲；乙', unit: '局', due: '2026-02-01', keep_up: true, opinions: [90, 91], spans: [{ begin: 10 }, { begin: 30 }] })
  })
  it('put no second stop behind one, and the last has none to merge with', () => {
    expect(mergeFinding(draftsOf(finding(1, '甲。'), finding(2, '乙')), 1)!.findings[0]!.text).toBe('甲。乙')
    expect(mergeFinding(draftsOf(finding(1, '甲')), 1)).toBeNull()
  })
  it('are what was split', () => {
    const split = splitFinding(draftsOf(finding(1, '会议多；文件多')), 1, 3)!
    expect(mergeFinding(split.drafts, 1)).toEqual(draftsOf(finding(1, '会议多；文件多')))
  })
})

it('Moving goes past what was dropped and ends at the ends', () => {
  const three = draftsOf(finding(1, '甲'), finding(2, '弃', { dropped: true }), finding(3, '乙'))
  expect(keys(move(three, 'findings', 3, -1)!)).toEqual([3, 1, 2])
  expect(keys(move(three, 'findings', 1, 1)!)).toEqual([2, 3, 1])
  expect(move(three, 'findings', 1, -1)).toBeNull()
})

it('What was dropped can be brought back', () => {
  const one = draftsOf(finding(1, '甲'))
  expect(drop(drop(one, 'findings', 1, true), 'findings', 1, false)).toEqual(one)
  expect(drop(one, 'requirements', 90, true).requirements[0]!.dropped).toBe(true)
})

it('What is added has a key of its own, for both lists', () => {
  const added = add(draftsOf(finding(1, '甲')), 'findings', '新', [{ begin: 1, end: 2, certainty: 'high' }])
  expect(added.key).toBe(91)
  expect(add(added.drafts, 'requirements', '意见', []).key).toBe(92)
})

it('What has no words yet is not sent, nor what names it', () => {
  const drafts = { ...draftsOf(finding(1, '甲', { opinions: [90, 91] }), finding(2, ' ')), requirements: [{ key: 90, heading: '一', points: ['要', ' '], spans: [], dropped: false }, { key: 91, heading: '', points: [], spans: [], dropped: false }] }
  expect(worded(drafts)).toMatchObject({ findings: [{ key: 1, opinions: [90] }], requirements: [{ key: 90, points: ['要'] }] })
  expect(worded(drafts).findings).toHaveLength(1)
})

it('A corrected value keeps its places', () => {
  const read = { ...draftsOf(), unit: { value: '教育局', spans: [{ begin: 3, end: 6, certainty: 'low' as const }] } }
  expect(setHead(read, 'unit', '市教育局').unit).toEqual({ value: '市教育局', spans: read.unit.spans })
})
