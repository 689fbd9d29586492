// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { nameOfPasted } from './pasted'

it('A pasted text is named after its first words, fit for a file', () => {
  expect(nameOfPasted('\n  关于 a/b: 的通报  \n正文', '粘贴')).toBe('关于 ab 的通报.txt')
  expect(nameOfPasted('𠮷'.repeat(50), '粘贴')).toBe(`${'𠮷'.repeat(40)}.txt`)
  expect(nameOfPasted(' \n', '粘贴')).toBe('粘贴.txt')
})
