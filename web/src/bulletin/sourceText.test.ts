// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { chunksOf, marksPerChunk, placeOf, segmentsOf, type Mark } from './sourceText'

const mark = (begin: number, end: number, of: string): Mark => ({ begin, end, of, certainty: 'high' })

describe('A text in chunks', () => {
  it('is the text again when put together, whatever its lines', () => {
    for (const text of ['', '一行', '\n\n', '𠮷'.repeat(9001), Array.from({ length: 90 }, (_, at) => `第${at}行`.repeat(20)).join('\n')]) {
      const chunks = chunksOf(text)
      expect(chunks.map((chunk) => chunk.text).join('')).toBe(text)
      for (const chunk of chunks) expect(Array.from(chunk.text).length).toBe(chunk.end - chunk.begin)
      chunks.slice(1).forEach((chunk, at) => expect(chunk.begin).toBe(chunks[at]!.end))
    }
  })
  it('has no chunk that is too long to draw', () => {
    for (const chunk of chunksOf('𠮷'.repeat(9001))) expect(chunk.end - chunk.begin).toBeLessThanOrEqual(4000)
  })
  it('gives each the marks that touch it, one that goes over an end to both', () => {
    const chunks = [{ begin: 0, end: 5, text: '一二三四五' }, { begin: 5, end: 9, text: '六七八九' }]
    const [first, second] = marksPerChunk(chunks, [mark(0, 2, 'a'), mark(4, 6, 'b'), mark(5, 6, 'c')])
    expect(first!.map((each) => each.of)).toEqual(['a', 'b'])
    expect(second!.map((each) => each.of)).toEqual(['b', 'c'])
  })
})

describe('Segments', () => {
  it('are cut in code points where marks begin and end, the innermost first', () => {
    const segments = segmentsOf({ begin: 10, end: 16, text: '𠮷开会议多人' }, [mark(11, 15, 'whole'), mark(12, 14, 'part'), mark(2, 11, 'before')])
    expect(segments.map(({ begin, text, marks }) => [begin, text, marks.map((each) => each.of).join()])).toEqual([
      [10, '𠮷', 'before'],
      [11, '开', 'whole'],
      [12, '会议', 'part,whole'],
      [14, '多', 'whole'],
      [15, '人', ''],
    ])
  })
  it('are the chunk again when put together', () => {
    const chunk = { begin: 3, end: 7, text: '一𠮷三四' }
    expect(segmentsOf(chunk, []).map((each) => each.text)).toEqual(['一𠮷三四'])
    expect(segmentsOf(chunk, [mark(0, 90, 'a'), mark(4, 4, 'nothing')]).map((each) => each.text).join('')).toBe(chunk.text)
  })
})

it('A caret behind a character of two units stands one code point on', () => {
  expect(placeOf(7, '𠮷开会', 2)).toBe(8)
  expect(placeOf(7, '𠮷开会', 3)).toBe(9)
})
