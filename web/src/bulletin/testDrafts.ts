// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Drafts for the tests beside this file.
import type { DraftFinding, Drafts } from '@/api/contract'

export function finding(key: number, text: string, more: Partial<DraftFinding> = {}): DraftFinding {
  return { key, text, spans: [{ begin: key * 10, end: key * 10 + 5, certainty: 'high' }], finding_class: '', unit: '', due: null, limit_text: '', keep_up: false, opinions: [], dropped: false, ...more }
}

export function draftsOf(...findings: DraftFinding[]): Drafts {
  const none = { value: '', spans: [] }
  return { title: none, inspecting_body: none, unit: none, feedback_date: none, onsite_from: none, onsite_to: none, findings, requirements: [{ key: 90, heading: '一', points: ['要'], spans: [], dropped: false }] }
}
