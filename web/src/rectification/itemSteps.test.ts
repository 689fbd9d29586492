// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { Step } from '@/api/contract'
import { inOrder, isComplete, requestOf, stepFields } from './itemSteps'

describe('Steps', () => {
  it('are shown exactly as many as the server opens', () => {
    const { first, others } = inOrder(Step, ['unit'])
    expect([...first, ...others].sort()).toEqual([...Step].sort())
    expect(inOrder(['note', 'apply'], ['unit'])).toEqual({ first: ['apply'], others: ['note'] })
    expect(inOrder(['note', 'apply', 'close'], ['office'])).toEqual({ first: ['close'], others: ['note', 'apply'] })
    expect(inOrder([], [])).toEqual({ first: [], others: [] })
  })
  it('are complete when what is needed is there', () => {
    expect(isComplete(stepFields.close, {})).toBe(true)
    expect(isComplete(stepFields.send_back, { to_mend: '  ' })).toBe(false)
    expect(isComplete(stepFields.extend, { due: '2026-12-01', reason: '假期' })).toBe(true)
    expect(isComplete(stepFields.extend, { due: null, reason: '假期' })).toBe(false)
    expect(isComplete(stepFields.check, { judgement: 'done' })).toBe(false)
    expect(isComplete(stepFields.check, { judgement: 'done', methods: ['visit'] })).toBe(true)
    expect(isComplete(stepFields.check, { judgement: 'done', methods: ['ask'] })).toBe(false)
    expect(isComplete(stepFields.check, { judgement: 'done', methods: ['ask'], asked: { people: '5', satisfied: '6' } })).toBe(false)
    expect(isComplete(stepFields.check, { judgement: 'done', methods: ['ask'], asked: { people: '5', satisfied: '4' } })).toBe(true)
    expect(isComplete(stepFields.keep_up, { keep_up: false })).toBe(true)
    expect(isComplete(stepFields.close, { next_milestone: { on: '2026-12-01', what: ' ' } })).toBe(false)
  })
  it('ask for a milestone and for counts only where there are any', () => {
    expect(requestOf(stepFields.close, { next_milestone: { on: null, what: '' } })).toEqual({ next_milestone: null })
    expect(requestOf(stepFields.check, { judgement: 'done', methods: ['ask'], asked: { people: '5', satisfied: '4' } })).toEqual({ judgement: 'done', methods: ['ask'], asked: { people: 5, satisfied: 4 }, next_milestone: null })
    expect(requestOf(stepFields.check, { judgement: 'done', methods: ['visit'], asked: { people: '5', satisfied: '4' } }).asked).toBeNull()
  })
})
