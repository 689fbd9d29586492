// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { windowOf } from './rowWindow'

describe('The window over the rows', () => {
  it('draws what is seen and a little more, of however many', () => {
    expect(windowOf(44_000, 880, 44, 1_000_000)).toEqual({ first: 992, end: 1028 })
  })
  it('ends with the rows', () => {
    expect(windowOf(0, 880, 44, 5)).toEqual({ first: 0, end: 5 })
    expect(windowOf(99_999, 880, 44, 20)).toEqual({ first: 20, end: 20 })
    expect(windowOf(-300, 880, 44, 100).first).toBe(0)
  })
})
