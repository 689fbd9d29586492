// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest'
import type { ItemRow } from '@/api/contract'
import { dueItemsOf, overdueOf } from './dueItems'

const row = (id: string, unit: string, overdue: boolean) => ({ id, unit, overdue }) as ItemRow

afterEach(() => vi.unstubAllGlobals())

test('asks for what is due of the unit and leaves out what is its subordinates’', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return new Response(JSON.stringify({ rows: [row('1', 'bureau', true), row('2', 'school', true), row('3', 'bureau', false)], next: null }))
  })
  const rows = await dueItemsOf('bureau')
  expect(rows.map((each) => each.id)).toEqual(['1', '3'])
  expect(asked[0]).toContain('unit=bureau')
  expect(asked[0]).toContain('sort=due')
})

test('presses about what is overdue first', () => {
  expect(overdueOf([row('1', 'bureau', true), row('3', 'bureau', false)])).toEqual(['1'])
})
