// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { isTold } from './demo'

describe('a demonstration', () => {
  it('is told by its cookie alone', () => {
    expect(isTold('')).toBe(false)
    expect(isTold('huiyin_demo=1')).toBe(true)
    expect(isTold('other=2; huiyin_demo=1')).toBe(true)
    expect(isTold('not_huiyin_demo=1; huiyin_demo=0')).toBe(false)
  })
})
