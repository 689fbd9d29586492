// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A file name for a text that was pasted: its first words.
const mostCharacters = 40

export function nameOfPasted(text: string, otherwise: string): string {
  const first = text.split('\n').map((line) => line.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim()).find(Boolean) ?? otherwise
  return `${Array.from(first).slice(0, mostCharacters).join('')}.txt`
}
