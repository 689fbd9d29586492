// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a person says of the columns of a ledger, as it is sent; and what of a trial run still stands in the way.
import type { LedgerMeaning, LedgerReading } from '@/api/contract'

export type Told = Record<string, LedgerMeaning> // by the letters of the column

export function columnsAsked(told: Told): string {
  return Object.entries(told)
    .map(([column, meaning]) => `${column}:${meaning}`)
    .join(',')
}

export interface Standing {
  coming: number
  stopped: number
  doubts: number
}

export function standingOf(reading: LedgerReading): Standing {
  const stopped = reading.rows.filter((row) => row.outcome === 'stops').length
  const doubts = reading.rows.reduce((sum, row) => sum + row.faults.filter((fault) => !fault.stops).length, 0)
  return { coming: reading.rows.length - stopped, stopped, doubts }
}

export function canComeIn(reading: LedgerReading, skips: boolean): boolean {
  const { coming, stopped } = standingOf(reading)
  return reading.asked.length === 0 && coming > 0 && (skips || stopped === 0)
}

export function isWorkbook(file: File): boolean {
  return file.name.toLowerCase().endsWith('.xlsx')
}
