// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { clockTime, dayOf, daysBetween, plusDays } from './day'

describe('Days', () => {
  it('are those of China, whatever the clock is set to', () => {
    expect(dayOf(new Date('2026-11-29T15:59:59Z'))).toBe('2026-11-29')
    expect(dayOf(new Date('2026-11-29T16:00:00Z'))).toBe('2026-11-30')
    expect(clockTime('2026-11-29T16:05:00.000Z')).toBe('2026-11-30 00:05')
  })
  it('are counted over months and leap years', () => {
    expect(plusDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2026-11-29', '2026-11-24')).toBe(-5)
  })
})
