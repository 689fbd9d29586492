// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Where an arrow leads on a board of columns: within the column up and down, past empty ones to the left and right.
export interface Spot {
  column: number
  card: number
}

export function stepTo(lengths: readonly number[], at: Spot, key: string): Spot | null {
  const last = (column: number) => (lengths[column] ?? 0) - 1
  if (key === 'ArrowDown' && at.card < last(at.column)) return { ...at, card: at.card + 1 }
  if (key === 'ArrowUp' && at.card > 0) return { ...at, card: at.card - 1 }
  const by = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (!by) return null
  let column = at.column + by
  while (lengths[column] === 0) column += by
  return lengths[column] ? { column, card: Math.min(at.card, last(column)) } : null
}
