// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How many are drawn: a number, or a share of what there is, rounded up as the server does.
export type Way = 'count' | 'percent'

export function drawnOf(closed: number, way: Way, amount: number): number {
  return way === 'count' ? amount : Math.ceil((closed * amount) / 100)
}

export function canDraw(closed: number, way: Way, amount: number | null): boolean {
  if (amount === null || !Number.isInteger(amount) || amount < 1 || (way === 'percent' && amount > 100)) return false
  const drawn = drawnOf(closed, way, amount)
  return drawn >= 1 && drawn <= closed
}
