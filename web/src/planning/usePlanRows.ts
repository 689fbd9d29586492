// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The rows of the grid: a page of the ledger at a time; the plan of each fetched when it comes into sight, a few at once;
// what is changed kept in this browser until it is saved, row by row.
import { computed, reactive, ref } from 'vue'
import { change, read, Refusal, type Query } from '@/api/ask'
import type { Id, Item, ItemRowPage } from '@/api/contract'
import { i18n } from '@/language'
import { useLoading } from '@/look/loading'
import { useSession } from '@/people/session'
import { draftKey, draftOf, dropDraft, keepDraft } from '@/words/drafts'
import { useDirectories } from './directories'
import { cellsOf, tidied, type PlanColumn } from './planCells'
import { begin, cellsNow, faultsOf, freshRow, isChanged, isOpen, keepMine, meet, put, settle, takeNewer, textIn, type PlanDraft, type PlanRow, type Told } from './planRow'
import { cellsRefused, requestOf } from './planRequest'
import { UndoStack, type CellChange } from './undo'

const pageRows = 50
const mostRows = 200
const atOnce = 4

export interface CellText {
  item: Id
  column: PlanColumn
  text: string
}

export function usePlanRows(filter: () => Query) {
  const rows = reactive([]) as PlanRow[]
  const next = ref<string | null>(null)
  const failed = reactive(new Map<Id, Refusal>())
  const account = useSession().me?.account ?? ''
  const directoryFor = useDirectories()
  const history = new UndoStack()
  const yes = i18n.global.t('common.yes')
  const rowOf = (id: Id) => rows.find((row) => row.id === id)!
  const keyOf = (id: Id) => draftKey(account, id, 'plan_grid')

  async function page(after: string | null) {
    const answer = await read<ItemRowPage>('/api/v1/items', { ...filter(), state: 'in_progress', limit: pageRows, after })
    const there = new Set(rows.map((row) => row.id))
    const fresh = answer.rows.filter((row) => !there.has(row.id))
    rows.push(...fresh.map(freshRow))
    next.value = answer.next
    for (const { id } of fresh) if (draftOf(keyOf(id))) void want(id) // what was begun is shown at once
  }
  const loading = useLoading(async () => {
    rows.splice(0)
    asked.clear()
    await page(null)
    return true
  })

  async function tell(item: Item): Promise<Told> {
    return { item, cells: cellsOf(item, await directoryFor(item), yes) }
  }
  async function fetch(id: Id) {
    failed.delete(id)
    try {
      const item = await read<Item>(`/api/v1/items/${id}`)
      const directory = await directoryFor(item)
      const row = rows.find((each) => each.id === id)
      if (row && !row.told) begin(row, await tell(item), directory, draftOf<PlanDraft>(keyOf(id)))
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      failed.set(id, refusal)
      asked.delete(id)
    }
  }

  // One question for each row that is looked at, a few under way at a time.
  const asked = new Map<Id, Promise<void>>()
  const waiting: (() => void)[] = []
  let running = 0
  async function inTurn(id: Id) {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
    running += 1
    try {
      await fetch(id)
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
  function want(id: Id): Promise<void> {
    if (!asked.has(id)) asked.set(id, inTurn(id))
    return asked.get(id)!
  }

  function keep(row: PlanRow) {
    if (!row.told) return
    if (isChanged(row)) keepDraft(keyOf(row.id), { version: row.told!.item.version, mine: row.mine } satisfies PlanDraft)
    else dropDraft(keyOf(row.id))
  }
  function apply(changes: readonly CellChange[]) {
    for (const { item, column, after } of changes) put(rowOf(item), column, after)
    for (const id of new Set(changes.map((each) => each.item))) keep(rowOf(id))
  }
  const mayWrite = (id: Id) => isOpen(rowOf(id))

  // One act on many cells; rows that are not there yet are waited for, and those that are not open to me are left out.
  async function write(texts: readonly CellText[]) {
    await Promise.all([...new Set(texts.map((each) => each.item))].map(want))
    for (const { item, column, text } of texts) if (!rowOf(item).told) rowOf(item).mine[column] = text // it did not come: nothing is lost
    const changes = texts.filter(({ item }) => mayWrite(item)).map(({ item, column, text }): CellChange => {
      const row = rowOf(item)
      return { item, column, before: textIn(row, column), after: tidied(column, text, row.directory!, yes) }
    })
    history.add(changes)
    apply(changes)
  }

  const changed = computed(() => rows.filter(isChanged))
  const faulty = computed(() => changed.value.filter((row) => Object.keys(faultsOf(row)).length))
  const ready = computed(() => changed.value.filter((row) => row.told && row.mark !== 'conflict' && !faulty.value.includes(row)))
  const progress = ref<{ done: number; all: number } | null>(null)

  async function saveRow(row: PlanRow) {
    const { plan } = requestOf(cellsNow(row), row.told!.item.measures, row.directory!)
    if (!plan) return
    const sent = { ...row.mine }
    Object.assign(row, { mark: 'saving', sentence: '', refused: {} })
    try {
      settle(row, await tell(await change<Item>(`/api/v1/items/${row.id}/plan`, { seen: row.told!.item.version, body: plan })), sent)
      history.forget(row.id)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      Object.assign(row, { mark: 'refused', sentence: refusal.message, refused: cellsRefused(refusal.faults) })
      if (refusal.isUnreachable || refusal.status === 401) throw refusal
      if (refusal.isStale || refusal.status === 409) meet(row, await tell(await read<Item>(`/api/v1/items/${row.id}`)))
    } finally {
      keep(row)
    }
  }

  // One after the other; what was refused stays, and the next is saved all the same, unless nothing can be reached.
  async function save() {
    const todo = ready.value.slice()
    progress.value = { done: 0, all: todo.length }
    try {
      for (const row of todo) {
        await saveRow(row)
        progress.value.done += 1
      }
    } finally {
      progress.value = null
    }
  }

  function resolve(id: Id, way: 'newer' | 'mine') {
    const row = rowOf(id)
    if (way === 'newer') takeNewer(row)
    else keepMine(row)
    history.forget(id)
    keep(row)
  }

  return {
    rows, loading, failed, changed, faulty, ready, progress, want, write, save, resolve,
    more: () => page(next.value),
    mayHaveMore: computed(() => next.value !== null && rows.length < mostRows),
    leftOut: computed(() => next.value !== null && rows.length >= mostRows),
    undo: () => apply(history.undo()),
    redo: () => apply(history.redo()),
  }
}

export type PlanRows = ReturnType<typeof usePlanRows>
