// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A text cut where a search met it. The server counts code points, JavaScript does not.
export interface Piece {
  text: string
  met: boolean
}

export function marked(text: string, ranges: readonly (readonly number[])[]): Piece[] {
  const points = Array.from(text)
  const pieces: Piece[] = []
  let at = 0
  const add = (end: number, met: boolean) => {
    if (end > at) pieces.push({ text: points.slice(at, end).join(''), met })
    at = Math.max(at, end)
  }
  for (const [begin = 0, end = 0] of ranges) {
    add(begin, false)
    add(end, true)
  }
  add(points.length, false)
  return pieces
}
