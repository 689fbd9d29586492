// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The text as it was read, cut for the eye: into chunks that are drawn when they come near, and each chunk into segments
// where something was read from it. The server counts code points, JavaScript does not: every begin and end is in them.
import type { Certainty } from '@/api/contract'

export interface Mark {
  begin: number
  end: number
  certainty: Certainty
  of: string // the value that was read from here
}

export interface Chunk {
  begin: number
  end: number
  text: string
}

export interface Segment {
  begin: number
  text: string
  marks: Mark[] // shortest first
}

const chunkPoints = 1200
const longestLine = 4000

function pointsIn(text: string): number {
  let points = 0
  for (const _ of text) points += 1
  return points
}

// Whole lines, some together; a very long one is cut.
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  let open = ''
  let points = 0
  let begin = 0
  function close() {
    if (open) chunks.push({ begin, end: begin + points, text: open })
    begin += points
    open = ''
    points = 0
  }
  for (const line of text.match(/[^\n]*\n|[^\n]+/g) ?? []) {
    const long = pointsIn(line)
    if (points && points + long > chunkPoints) close()
    if (long <= longestLine) {
      open += line
      points += long
      continue
    }
    const all = Array.from(line)
    for (let at = 0; at < all.length; at += longestLine) {
      const part = all.slice(at, at + longestLine)
      open = part.join('')
      points = part.length
      close()
    }
  }
  close()
  return chunks
}

// For each chunk the marks that touch it.
export function marksPerChunk(chunks: readonly Chunk[], marks: readonly Mark[]): Mark[][] {
  const per: Mark[][] = chunks.map(() => [])
  for (const mark of marks) {
    let [low, high] = [0, chunks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (chunks[middle]!.end <= mark.begin) low = middle + 1
      else high = middle
    }
    for (let at = low; at < chunks.length && chunks[at]!.begin < mark.end; at += 1) per[at]!.push(mark)
  }
  return per
}

export function segmentsOf(chunk: Chunk, marks: readonly Mark[]): Segment[] {
  const cuts = new Set([chunk.begin, chunk.end])
  for (const { begin, end } of marks) for (const cut of [begin, end]) if (cut > chunk.begin && cut < chunk.end) cuts.add(cut)
  const points = Array.from(chunk.text)
  const ordered = [...cuts].sort((one, other) => one - other)
  const shortestFirst = [...marks].sort((one, other) => one.end - one.begin - (other.end - other.begin))
  return ordered.slice(0, -1).map((begin, at) => {
    const end = ordered[at + 1]!
    return { begin, text: points.slice(begin - chunk.begin, end - chunk.begin).join(''), marks: shortestFirst.filter((mark) => mark.begin <= begin && mark.end >= end) }
  })
}

// Where a caret stands in the whole text: offset counts UTF-16 units in a segment that begins at begin.
export function placeOf(begin: number, text: string, offset: number): number {
  return begin + pointsIn(text.slice(0, offset))
}
