// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is selected in the grid: a rectangle between the cell where it began and the cell one stands on.
export interface Place {
  row: number
  column: number
}
export interface Selection {
  anchor: Place
  head: Place
}
export interface Area {
  top: number
  bottom: number // both included
  left: number
  right: number
}
export interface Size {
  rows: number
  columns: number
}
export interface Pressed {
  key: string
  shiftKey?: boolean
  ctrlKey?: boolean
}

const page = 8

export const at = (place: Place): Selection => ({ anchor: place, head: place })

export function areaOf({ anchor, head }: Selection): Area {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  }
}

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))

function step({ row, column }: Place, { key, ctrlKey }: Pressed, size: Size): Place | null {
  switch (key) {
    case 'ArrowUp': return { row: ctrlKey ? 0 : row - 1, column }
    case 'ArrowDown': return { row: ctrlKey ? size.rows : row + 1, column }
    case 'ArrowLeft': return { row, column: ctrlKey ? 0 : column - 1 }
    case 'ArrowRight': return { row, column: ctrlKey ? size.columns : column + 1 }
    case 'PageUp': return { row: row - page, column }
    case 'PageDown': return { row: row + page, column }
    case 'Home': return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End': return { row: ctrlKey ? size.rows : row, column: size.columns }
    default: return null
  }
}

// Tab goes on in the next row, and from the last cell out of the grid: then there is nothing to select.
function tabbed({ row, column }: Place, by: number, size: Size): Place | null {
  const next = row * size.columns + column + by
  return next < 0 || next >= size.rows * size.columns ? null : { row: Math.floor(next / size.columns), column: next % size.columns }
}

// The selection after a key; null: the key selects nothing.
export function moved(from: Selection, pressed: Pressed, size: Size): Selection | null {
  const { key, shiftKey } = pressed
  if (key === 'a' && pressed.ctrlKey) return { anchor: { row: 0, column: 0 }, head: { row: size.rows - 1, column: size.columns - 1 } }
  if (key === 'Tab') {
    const to = tabbed(from.head, shiftKey ? -1 : 1, size)
    return to && at(to)
  }
  if (key === 'Enter') return at({ row: within(from.head.row + (shiftKey ? -1 : 1), size.rows), column: from.head.column })
  const stepped = step(from.head, pressed, size)
  if (!stepped) return null
  const head = { row: within(stepped.row, size.rows), column: within(stepped.column, size.columns) }
  return shiftKey ? { anchor: from.anchor, head } : at(head)
}
