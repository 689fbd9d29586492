// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How sure the reading is of a value: as sure as of its least sure place. What was read nowhere has no certainty.
import type { Certainty, Drafts, Span } from '@/api/contract'
import { heads, kept } from './draftEdits'
import { anchorOf } from './anchors'

const order: readonly Certainty[] = ['low', 'medium', 'high']

export function certaintyOf(spans: readonly Span[]): Certainty | null {
  return order.find((certainty) => spans.some((span) => span.certainty === certainty)) ?? null
}

export function isDoubtful(spans: readonly Span[]): boolean {
  const certainty = certaintyOf(spans)
  return certainty === 'low' || certainty === 'medium'
}

// Somebody has looked at it beside the text and holds it for right.
export function affirmed(spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ ...span, certainty: 'high' }))
}

// The values to look at, from the top.
export function doubtsIn(drafts: Drafts): string[] {
  return [
    ...heads.filter((head) => isDoubtful(drafts[head].spans)).map((head) => anchorOf(head)),
    ...kept(drafts.findings).filter((each) => isDoubtful(each.spans)).map((each) => anchorOf('findings', each.key)),
    ...kept(drafts.requirements).filter((each) => isDoubtful(each.spans)).map((each) => anchorOf('requirements', each.key)),
  ]
}
