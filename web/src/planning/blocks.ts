// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Where the cells of a pasted block go: from the upper left of what is selected; over all of it, again and again, where
// the block fits into it a whole number of times.
import type { Area, Place, Size } from './selection'
import type { Block } from './tsv'

export interface Put extends Place {
  text: string
}

export function putsOf(block: Block, area: Area, size: Size): Put[] {
  const width = Math.max(...block.map((row) => row.length))
  const spread = (selected: number, has: number) => (selected % has === 0 ? selected : has)
  const rows = Math.min(spread(area.bottom - area.top + 1, block.length), size.rows - area.top)
  const columns = Math.min(spread(area.right - area.left + 1, width), size.columns - area.left)
  const puts: Put[] = []
  for (let down = 0; down < rows; down += 1)
    for (let across = 0; across < columns; across += 1) {
      const text = block[down % block.length]![across % width]
      if (text !== undefined) puts.push({ row: area.top + down, column: area.left + across, text })
    }
  return puts
}

export function placesIn({ top, bottom, left, right }: Area): Place[] {
  const places: Place[] = []
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) places.push({ row, column })
  return places
}
