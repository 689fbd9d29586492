// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { RuleSet } from '@/api/contract'
import { forRounds, newestGeneral, said } from './ruleSets'

const set = (id: string, kind: RuleSet['kind'], valid_from: string | null): RuleSet => ({ id, kind, name: { zh: '县区做法', en: 'county practice' }, taken_from: '', confidence: 'B', valid_from, valid_to: null, digest: '', rules: [] })

describe('Rule sets', () => {
  it('are for rounds unless they are of letters', () => {
    expect(forRounds([set('a@1', 'general', null), set('l@1', 'letters', null), set('e@1', 'enterprise', null)]).map((each) => each.id)).toEqual(['a@1', 'e@1'])
  })
  it('are proposed by the day since when they are valid, and only general ones', () => {
    expect(newestGeneral([set('b@1', 'general', '2022-01-01'), set('a@1', 'general', null), set('e@1', 'enterprise', '2026-01-01')])?.id).toBe('b@1')
    expect(newestGeneral([set('a@1', 'general', null), set('a@2', 'general', null)])?.id).toBe('a@2')
    expect(newestGeneral([])).toBeUndefined()
  })
  it('are said in the language of the page', () => {
    expect(said(set('a@1', 'general', null).name, 'zh-CN')).toBe('县区做法')
    expect(said(set('a@1', 'general', null).name, 'en')).toBe('county practice')
  })
})
