// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Coverage as it is shown: each finding or opinion with the items that answer it.
import type { Coverage, CoveredItem, Id } from '@/api/contract'

export interface CoverageLine {
  id: Id
  number: number
  text: string
  withdrawn: boolean
  items: CoveredItem[]
}

export function linesOf(coverage: Coverage, of: 'findings' | 'opinions'): CoverageLine[] {
  const items = new Map(coverage.items.map((item) => [item.id, item]))
  const line = (id: Id, number: number, text: string, withdrawn: boolean, answering: Id[]): CoverageLine => ({
    id, number, text, withdrawn, items: answering.flatMap((each) => items.get(each) ?? []),
  })
  return of === 'findings'
    ? coverage.findings.map((each) => line(each.id, each.number, each.text, each.withdrawn, each.items))
    : coverage.opinions.map((each) => line(each.id, each.number, each.heading, false, each.items))
}

// What was withdrawn needs no answer.
export function unanswered(lines: CoverageLine[]): CoverageLine[] {
  return lines.filter((line) => line.items.length === 0 && !line.withdrawn)
}
