// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A list that is looked at state by state: the address says which, and each state tells how many there are of it.
import { computed, reactive, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { read, type Query } from '@/api/ask'
import { useLoading } from './loading'
import { usePaged, type Page } from './paged'

const most = 200 // are counted: of more it is said that there are more

export function countIn<S extends string>(page: Page<{ state: S }> | null, state?: S): string {
  if (!page) return '—'
  return `${page.rows.filter((row) => !state || row.state === state).length}${page.next ? '+' : ''}`
}

export function useByState<P extends Page<{ state: S }>, S extends string>(path: string, states: readonly S[], wordOf: (state: S) => string, query: () => Query = () => ({})) {
  const route = useRoute()
  const router = useRouter()
  const state = computed<S | undefined>({
    get: () => states.find((each) => each === route.query.state),
    set: (now) => void router.replace({ query: { ...route.query, state: now } }),
  })
  const list = usePaged<P>(path, () => ({ ...query(), state: state.value }))
  const known = useLoading(() => read<P>(path, { ...query(), limit: most }))
  const tabs = computed(() => ({ allCount: countIn(known.held), choices: states.map((value) => ({ value, word: wordOf(value), count: countIn(known.held, value) })) }))
  const load = () => Promise.all([list.begun.load(), known.load()])

  watch([state, () => JSON.stringify(query())], load, { immediate: true })
  return reactive({ state, list, tabs, load })
}
