// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { restMarks, restOf } from './reading'

const reading = {
  inspected_units: ['教育局'],
  team_leader: '仇某某',
  deputy_leader: null,
  meetings: [{ step: 'head', chair: '仇某某', conveyed: null, present: ['班子成员', '机关干部'], sitting_in: [] }],
  pledges: [],
  report_counts: { problems: 12 },
  findings: [{ text: '会议多' }],
  spans: [
    { pointer: '/team_leader', start: 3, end: 6, certainty: 'medium' },
    { pointer: '/meetings/0/present/1', start: 9, end: 12, certainty: 'high' },
    { pointer: '/findings/0/text', start: 20, end: 23, certainty: 'high' },
  ],
}

it('The rest of a reading is told part by part, what the text does not say left out', () => {
  expect(restOf(reading)).toEqual([
    { part: 'team_leader', entries: [{ of: '/team_leader', text: '仇某某', word: '' }] },
    {
      part: 'meetings',
      entries: [
        { of: '/meetings/0/step', text: 'head', word: 'step' },
        { of: '/meetings/0/chair', text: '仇某某', word: 'chair' },
        { of: '/meetings/0/present/0', text: '班子成员', word: 'present' },
        { of: '/meetings/0/present/1', text: '机关干部', word: 'present' },
      ],
    },
    { part: 'report_counts', entries: [{ of: '/report_counts/problems', text: '12', word: 'problems' }] },
  ])
})

it('Its marks lead to where it stands, those of drafts are not among them', () => {
  expect(restMarks(reading)).toEqual([
    { of: '/team_leader', begin: 3, end: 6, certainty: 'medium' },
    { of: '/meetings/0/present/1', begin: 9, end: 12, certainty: 'high' },
  ])
})
