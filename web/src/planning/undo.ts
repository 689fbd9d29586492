// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What was done to cells before it was saved, back and forth: one step is one act, however many cells it touched.
import type { Id } from '@/api/contract'
import type { PlanColumn } from './planCells'

export interface CellChange {
  item: Id
  column: PlanColumn
  before: string
  after: string
}

export class UndoStack {
  private done: CellChange[][] = []
  private undone: CellChange[][] = []

  add(changes: CellChange[]) {
    const real = changes.filter((change) => change.before !== change.after)
    if (!real.length) return
    this.done.push(real)
    this.undone = []
  }

  // The changes that take the last act back.
  undo(): CellChange[] {
    const act = this.done.pop()
    if (!act) return []
    this.undone.push(act)
    return [...act].reverse().map(({ before, after, ...where }) => ({ ...where, before: after, after: before }))
  }

  redo(): CellChange[] {
    const act = this.undone.pop()
    if (!act) return []
    this.done.push(act)
    return act
  }

  // What was saved is not taken back here.
  forget(item: Id) {
    const without = (acts: CellChange[][]) => acts.map((act) => act.filter((change) => change.item !== item)).filter((act) => act.length)
    this.done = without(this.done)
    this.undone = without(this.undone)
  }
}
