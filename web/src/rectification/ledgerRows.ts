// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The rows of the ledger as far as they were fetched, a page at a time by the server's cursor, and how many there are.
import { computed, reactive } from 'vue'
import { read, Refusal } from '@/api/ask'
import type { ItemCounts, ItemRow, ItemRowPage, State } from '@/api/contract'
import { useLoading } from '@/look/loading'
import { today } from '@/words/day'
import { filterOf, type LedgerView } from './ledgerView'

const pageRows = 100

export function useLedgerRows(view: () => LedgerView) {
  const held = reactive({
    rows: [] as ItemRow[],
    next: null as string | null,
    coming: true,
    refusal: null as Refusal | null,
  })
  let asking = 0

  async function page(after: string | null) {
    const mine = ++asking
    held.coming = true
    held.refusal = null
    try {
      const query = { ...filterOf(view(), today()), sort: view().sort, limit: pageRows, after }
      const answer = await read<ItemRowPage>('/api/v1/items', query)
      if (mine !== asking) return
      held.rows = after ? [...held.rows, ...answer.rows] : answer.rows
      held.next = answer.next
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      if (mine === asking) held.refusal = refusal
    } finally {
      if (mine === asking) held.coming = false
    }
  }

  // Of every state under the other filters, so that each state can be chosen by its number.
  const counts = useLoading(() => read<ItemCounts>('/api/v1/items/counts', filterOf({ ...view(), state: undefined }, today())))
  const known = computed(() => (counts.state === 'there' ? counts.held?.states : undefined))
  const all = computed(() => known.value?.reduce((sum, each) => sum + each.count, 0))
  function countIn(state: State): number | undefined {
    return known.value && (known.value.find((each) => each.state === state)?.count ?? 0)
  }
  const total = computed(() => {
    const state = view().state
    return Math.max(held.rows.length, (state ? countIn(state) : all.value) ?? 0)
  })

  return {
    held,
    all, // and countIn: undefined while it is not known
    countIn,
    total,
    begin: () => Promise.all([page(null), counts.load()]),
    goOn: async () => {
      if (held.next && !held.coming && !held.refusal) await page(held.next)
    },
    again: () => page(held.rows.length ? held.next : null),
  }
}
