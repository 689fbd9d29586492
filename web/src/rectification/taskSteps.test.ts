// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { taskStepsInOrder } from './taskSteps'

describe('the steps of a task', () => {
  it('begin with the answer for whoever was asked', () => {
    expect(taskStepsInOrder({ open_steps: ['answer'], item_number: null })).toEqual({ first: ['answer'], others: [] })
  })
  it('begin with the check for whoever asked', () => {
    expect(taskStepsInOrder({ open_steps: ['check', 'send_back', 'withdraw'], item_number: '2026-01-001' })).toEqual({ first: ['check', 'send_back'], others: ['withdraw'] })
    expect(taskStepsInOrder({ open_steps: ['answer', 'withdraw'], item_number: '2026-01-001' })).toEqual({ first: [], others: ['answer', 'withdraw'] })
  })
})
