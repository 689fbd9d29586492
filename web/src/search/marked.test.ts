// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { marked } from './marked'

describe('Marked text', () => {
  it('is cut where the search met it, in code points', () => {
    expect(marked('𠮷开会议多', [[2, 4]])).toEqual([
      { text: '𠮷开', met: false },
      { text: '会议', met: true },
      { text: '多', met: false },
    ])
  })
  it('is the text again when put together', () => {
    expect(marked('会议会议', [[0, 2], [2, 4]]).map((piece) => piece.text).join('')).toBe('会议会议')
    expect(marked('无', [])).toEqual([{ text: '无', met: false }])
    expect(marked('', [])).toEqual([])
  })
})
