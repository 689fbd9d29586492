// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A name for every value of the record, that ties it to its marks in the text: the drafts by their keys, the rest of
// what was read by its pointer into the reading.
import type { Drafts, Span } from '@/api/contract'
import { heads, kept, type Head, type List } from './draftEdits'
import type { Mark } from './sourceText'

export function anchorOf(what: Head | List, key?: number): string {
  return key === undefined ? what : `${what}.${key}`
}

function marksOf(of: string, spans: readonly Span[]): Mark[] {
  return spans.map((span) => ({ ...span, of }))
}

export function draftMarks(drafts: Drafts): Mark[] {
  return [
    ...heads.flatMap((head) => marksOf(anchorOf(head), drafts[head].spans)),
    ...kept(drafts.findings).flatMap((each) => marksOf(anchorOf('findings', each.key), each.spans)),
    ...kept(drafts.requirements).flatMap((each) => marksOf(anchorOf('requirements', each.key), each.spans)),
  ]
}

export function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, at) => {
    const against = other[at]!
    return mark.of === against.of && mark.begin === against.begin && mark.end === against.end && mark.certainty === against.certainty
  })
}
