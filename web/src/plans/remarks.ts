// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What was remarked on, sorted to what it is about, and the answers that were given.
import type { AnsweredRemark, Id, PlanLine, Remark } from '@/api/contract'

export const aboutItem = (remarks: readonly Remark[], item: Id) => remarks.filter((remark) => remark.item === item && !remark.measure)
export const aboutMeasure = (remarks: readonly Remark[], measure: Id) => remarks.filter((remark) => remark.measure === measure)
export const aboutThePlan = (remarks: readonly Remark[]) => remarks.filter((remark) => !remark.item)

const parts = ['kind', 'finding', 'opinion', 'item', 'measure', 'detail'] as const
export const keyOf = (remark: Remark) => parts.map((part) => remark[part] ?? '').join('|')
export const answerTo = (answers: readonly AnsweredRemark[], remark: Remark) => answers.find((each) => keyOf(each.remark) === keyOf(remark))?.answer ?? ''

export function countsOf(remarks: readonly Remark[], answers: readonly AnsweredRemark[]): { blocks: number; unanswered: number } {
  const warnings = remarks.filter((remark) => remark.weight === 'warns')
  return { blocks: remarks.length - warnings.length, unanswered: warnings.filter((remark) => !answerTo(answers, remark)).length }
}

const owners = ['accountable_post', 'responsible_leader', 'lead_department', 'co_departments', 'handler'] as const
export const ownersOf = (measure: PlanLine['measures'][number]) => owners.filter((field) => measure[field] !== '').map((field) => ({ field, name: measure[field] }))
