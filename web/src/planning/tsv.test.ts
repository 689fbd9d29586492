// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { parseTsv, renderTsv } from './tsv'

it('A block of Excel is read: tabs, rows, quoted cells with lines and quotes', () => {
  expect(parseTsv('管理松懈\t完善制度\r\n"一\n二"\t"说""好"""\r\n')).toEqual([['管理松懈', '完善制度'], ['一\n二', '说"好"']])
  expect(parseTsv('a\t\t\n\tb')).toEqual([['a', '', ''], ['', 'b']])
  expect(parseTsv('')).toEqual([['']])
})

it('A text that merely begins with a quote is taken as it stands', () => {
  expect(parseTsv('"三会一课"不规范\t党支部')).toEqual([['"三会一课"不规范', '党支部']])
  expect(parseTsv('"没有收尾\t后面')).toEqual([['"没有收尾', '后面']])
})

it('What is rendered is read again', () => {
  const block = [['一\n二', '"引"', 'a\tb'], ['', '平常', '末']]
  expect(parseTsv(renderTsv(block))).toEqual(block)
  expect(parseTsv(renderTsv([['只有一格']]))).toEqual([['只有一格']])
})
