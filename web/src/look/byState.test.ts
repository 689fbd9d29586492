// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { countIn } from './byState'

const rows = (['open', 'open', 'admitted'] as const).map((state) => ({ state }))

it('Each state tells how many there are, and where not all were read, that there are more', () => {
  expect(countIn({ rows, next: null }, 'open')).toBe('2')
  expect(countIn({ rows, next: null })).toBe('3')
  expect(countIn({ rows, next: 'cursor' }, 'admitted')).toBe('1+')
  expect(countIn(null, 'open')).toBe('—')
})
