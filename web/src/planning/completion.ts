// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The piece of a cell that is being written, and what of a list begins or goes on like it.
const most = 8

export interface Piece {
  begin: number
  end: number
  text: string
}

// The line around the caret; of a list of names the one name.
export function pieceAt(text: string, caret: number, listed: boolean): Piece {
  const marks = listed ? /[\n、，,;；]/ : /\n/
  let begin = caret
  while (begin > 0 && !marks.test(text[begin - 1]!)) begin -= 1
  const after = text.slice(caret).search(marks)
  const end = after < 0 ? text.length : caret + after
  return { begin, end, text: text.slice(begin, end).trim() }
}

export function offeredFor(piece: string, labels: readonly string[]): string[] {
  const written = piece.normalize('NFKC').toLowerCase()
  const place = (label: string) => label.normalize('NFKC').toLowerCase().indexOf(written)
  const met = labels.filter((label) => place(label) >= 0 && label !== piece)
  return met.sort((one, other) => place(one) - place(other)).slice(0, most)
}

export function completed(text: string, { begin, end }: Piece, label: string): string {
  return text.slice(0, begin) + label + text.slice(end)
}
