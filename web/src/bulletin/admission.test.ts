// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Organisation, Round, RuleSet } from '@/api/contract'
import { asked, isComplete, matching, proposed, rulesOf, unitsOf, withoutDue } from './admission'
import { draftsOf, finding } from './testDrafts'

const organisation = (id: string, name: string, closed = false): Organisation => ({ id, version: 1, parent: null, kind: 'unit', name, closed })
const bureau = organisation('b', '市教育局党委')

describe('A name that was read', () => {
  it('is the organisation of that name, else the only one of a name like it', () => {
    expect(matching('市教育局党委', [organisation('o', '教育局'), bureau])).toEqual({ id: 'b', near: false })
    expect(matching('市教育局', [bureau])).toEqual({ id: 'b', near: true })
    expect(matching('市教育局', [bureau, organisation('p', '市教育局幼儿园')])).toEqual({ id: 'new', near: false })
  })
  it('is never one that is closed, and no name is like none', () => {
    expect(matching('市教育局党委', [organisation('b', '市教育局党委', true)]).id).toBe('new')
    expect(matching('', [bureau]).id).toBe('new')
  })
})

it('Every unit that findings name is asked for once, those dropped aside', () => {
  const drafts = { ...draftsOf(finding(1, '甲'), finding(2, '乙', { unit: '一中' }), finding(3, '丙', { unit: '一中' }), finding(4, '弃', { unit: '二中', dropped: true })), unit: { value: '市教育局党委', spans: [] } }
  expect(unitsOf(drafts, [bureau])).toMatchObject([
    { named: '', name: '市教育局党委', findings: 1, organisation: 'b' },
    { named: '一中', name: '一中', findings: 2, organisation: 'new' },
  ])
})

const sets: RuleSet[] = [{ id: 'county-3-months@1', kind: 'general', name: { zh: '县区做法', en: 'county practice' }, taken_from: '', confidence: 'B', valid_from: null, valid_to: null, digest: '', rules: [] }]

it('Drafts that name no day and are not kept up are counted', () => {
  expect(withoutDue(draftsOf(finding(1, '甲'), finding(2, '乙', { due: '2026-12-01' }), finding(3, '丙', { keep_up: true }), finding(4, '弃', { dropped: true })))).toBe(1)
})

describe('What is proposed', () => {
  const rounds: Round[] = [{ id: 'r', version: 1, term: '第十届', year: 2019, number: 2, name: '第二轮', rules_version: '2018' }]
  const drafts = { ...draftsOf(finding(1, '甲')), unit: { value: '市教育局党委', spans: [] }, inspecting_body: { value: '第四组', spans: [] }, feedback_date: { value: '2019-01-30', spans: [] }, onsite_from: { value: '2018-09', spans: [] } }
  it('is the round of the year when there is one, and is complete', () => {
    const form = proposed(drafts, { rounds, teams: [], units: [bureau], sets }, '2026-11-30', (year, number) => `${year} 第 ${number} 轮`)
    expect(form).toMatchObject({ round: 'r', team: 'new', newTeam: '第四组', fedBackOn: '2019-01-30', prefix: '2019', newRound: { number: 3, rules_version: 'county-3-months@1' } })
    expect(rulesOf(form, rounds)).toBe('2018')
    expect(rulesOf({ ...form, round: 'new' }, rounds)).toBe('county-3-months@1')
    expect(isComplete(form)).toBe(true)
    expect(form.newRound.name).toBe('2019 第 3 轮')
    expect(isComplete({ ...form, round: 'new', newRound: { ...form.newRound, term: '' } })).toBe(false)
    expect(isComplete({ ...form, prefix: '', assign: false })).toBe(true)
  })
  it('is asked for as the server takes it: one of each pair, whole days or none', () => {
    expect(asked(proposed(drafts, { rounds, teams: [], units: [bureau], sets }, '2026-11-30', (year, number) => `${year} 第 ${number} 轮`))).toMatchObject({ due_otherwise: null, round: 'r', new_round: null, team: null, new_team: '第四组', onsite_from: null, units: [{ named: '', organisation: 'b', new_name: null, parent: null }] })
  })
})
