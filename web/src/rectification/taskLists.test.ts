// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { queriesOf, unitsOf } from './taskLists'

describe('the two sides of tasks', () => {
  it('are told by the organisations that I act for', () => {
    const units = unitsOf([
      { role: 'unit', organisation: 'school' },
      { role: 'team', organisation: 'fourth' },
      { role: 'unit', organisation: 'school' },
    ])
    expect(units).toEqual(['school'])
    expect(queriesOf('asked', units, 'handed')).toEqual([{ state: 'handed', organisation: 'school' }])
    expect(queriesOf('given', units, null)).toEqual([{ unit: 'school' }])
  })
  it('are one list for those who act for the whole house', () => {
    expect(queriesOf('asked', unitsOf([{ role: 'office', organisation: null }]), null)).toEqual([{}])
  })
})
