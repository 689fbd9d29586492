// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Blocks of cells as Excel and WPS put them on the clipboard: tabs between cells, a new line after each row; a cell that
// holds tabs, lines or quotes of its own stands in quotes, each quote in it doubled.
export type Block = string[][]

// Where a quoted cell ends, or -1 if what begins with a quote is no quoted cell.
function endOfQuoted(text: string, begin: number): number {
  for (let at = begin + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at += 1
    else return at + 1 === text.length || /[\t\n]/.test(text[at + 1]!) ? at : -1
  }
  return -1
}

export function parseTsv(clipboard: string): Block {
  const text = clipboard.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const block: Block = [[]]
  let at = 0
  for (;;) {
    const close = text[at] === '"' ? endOfQuoted(text, at) : -1
    const rest = text.slice(at).search(/[\t\n]/)
    const end = close >= 0 ? close + 1 : rest < 0 ? text.length : at + rest
    block[block.length - 1]!.push(close >= 0 ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, end))
    if (end >= text.length) return block
    if (text[end] === '\n') block.push([])
    at = end + 1
  }
}

export function renderTsv(block: Block): string {
  const cell = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return block.map((row) => row.map(cell).join('\t')).join('\r\n')
}
