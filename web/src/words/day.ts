// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Days as the office counts them: China's civil day, whatever the clock of this computer is set to.
import type { Day } from '@/api/contract'

const dayLength = 86_400_000
const eastOfGreenwich = 8 * 3_600_000

export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + eastOfGreenwich).toISOString().slice(0, 10)
}

let toldDay: Day | null = null

export function today(): Day {
  return toldDay ?? dayOf(new Date())
}

// In a demonstration, whose clock is not this computer's.
export function tellToday(day: Day): void {
  toldDay = day
}

export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength)
}

export function longDay(day: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day))
}

// 2026-11-29 21:05, in China.
export function clockTime(moment: string): string {
  return new Date(Date.parse(moment) + eastOfGreenwich).toISOString().slice(0, 16).replace('T', ' ')
}
