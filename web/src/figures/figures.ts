// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Figures of a round, a unit or one inspection, and where the rows behind each are: every number is a filter of the ledger.
import type { RouteLocationRaw } from 'vue-router'
import type { AgeBand, ClosingMonth, Figures, TookBand } from '@/api/contract'
import { addressOf, viewOf, type LedgerView } from '@/rectification/ledgerView'

// Of which items a page tells.
export type Whose = Pick<LedgerView, 'round' | 'unit' | 'inspection'>

export function rowsBehind(whose: Whose, what: Partial<LedgerView> = {}): RouteLocationRaw {
  return { name: 'ledger', query: addressOf({ ...viewOf({}), ...whose, ...what }) }
}

// One digit behind the point; of nothing there is no share.
export function share(part: number, whole: number): string {
  return whole ? `${(Math.round((part * 1000) / whole) / 10).toString()}%` : '—'
}

export function openIn(figures: Figures): number {
  return figures.assigned + figures.in_progress + figures.applied + figures.checked
}

export interface Bar {
  key: string
  from: number | string
  to: number | string | null
  count: number
  rows: RouteLocationRaw
}

export function ageBars(bands: readonly AgeBand[], whose: Whose): Bar[] {
  return bands.map((band) => ({ key: String(band.from_days), from: band.from_days, to: band.to_days, count: band.count, rows: rowsBehind(whose, { fed_back: { from: band.fed_back_from ?? undefined, to: band.fed_back_by } }) }))
}

export function tookBars(bands: readonly TookBand[], whose: Whose): Bar[] {
  return bands.map((band) => ({ key: String(band.from_days), from: band.from_days, to: band.to_days, count: band.count, rows: rowsBehind(whose, { took: { from: band.from_days, to: band.to_days ?? undefined } }) }))
}

// The last months in which something was closed.
export const monthsShown = 24
export function monthBars(months: readonly ClosingMonth[], whose: Whose): Bar[] {
  return months.slice(-monthsShown).map((month) => ({ key: month.from, from: month.from.slice(0, 7), to: null, count: month.count, rows: rowsBehind(whose, { closed: { from: month.from, to: month.to } }) }))
}

export interface Rate {
  name: 'closed' | 'wider' | 'inTime' | 'late' | 'overdue'
  now: number // by the day that is due now
  first: number | null // by the day first set; null: days have no part in it
}

// What was closed or found basically done, and how that looks by either day. The denominator is every item assigned.
export function ratesOf(figures: Figures): Rate[] {
  const { closed, basically_done: basically, late, first_late: firstLate } = figures
  return [
    { name: 'closed', now: closed, first: null },
    { name: 'wider', now: closed + basically, first: null },
    { name: 'inTime', now: closed - late, first: closed - firstLate },
    { name: 'late', now: late, first: firstLate },
    { name: 'overdue', now: figures.overdue, first: figures.first_overdue },
  ]
}
