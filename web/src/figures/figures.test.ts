// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { Figures } from '@/api/contract'
import { ageBars, monthBars, openIn, ratesOf, rowsBehind, share, tookBars } from './figures'

const round = '0190a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a05'
const figures: Figures = { total: 10, assigned: 1, in_progress: 2, applied: 1, checked: 1, closed: 4, cancelled: 1, returned: 2, reopened: 0, extended: 1, basically_done: 1, late: 1, first_late: 2, money: 0, overdue: 1, first_overdue: 3 }

it('A number leads to the filter of the ledger that it is the number of', () => {
  expect(rowsBehind({ round }, { state: 'closed' })).toEqual({ name: 'ledger', query: { round, state: 'closed' } })
  expect(rowsBehind({ round }, { due: 'first_overdue' })).toEqual({ name: 'ledger', query: { round, due: 'first_overdue' } })
  expect(ageBars([{ from_days: 181, to_days: null, fed_back_from: null, fed_back_by: '2026-06-02', count: 3 }], { round })[0]?.rows).toEqual({ name: 'ledger', query: { round, fed_back: '~2026-06-02' } })
  expect(tookBars([{ from_days: 31, to_days: 60, count: 2 }], { round })[0]?.rows).toEqual({ name: 'ledger', query: { round, took: '31~60' } })
  expect(monthBars([{ from: '2026-06-01', to: '2026-06-30', count: 2 }], { round })[0]).toMatchObject({ from: '2026-06', rows: { query: { closed: '2026-06-01~2026-06-30' } } })
})

it('Rates are of every item that was assigned, by either day side by side', () => {
  expect(openIn(figures)).toBe(5)
  expect(ratesOf(figures).map((rate) => [rate.name, rate.now, rate.first])).toEqual([['closed', 4, null], ['wider', 5, null], ['inTime', 3, 2], ['late', 1, 2], ['overdue', 1, 3]])
  expect(share(1, 3)).toBe('33.3%')
  expect(share(3, 3)).toBe('100%')
  expect(share(0, 0)).toBe('—')
})
