// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A list that is fetched a page at a time: begun anew when what is asked for changes, gone on with by hand.
import { reactive, shallowRef } from 'vue'
import { read, type Query, type Refusal } from '@/api/ask'
import { useLoading, type Loading } from './loading'
import { useSending } from './sending'

export interface Page<Row = unknown> {
  rows: Row[]
  next: string | null
}
export interface Paged<Row, P = unknown> {
  rows: Row[]
  next: string | null
  begun: Loading<P>
  more: { sending: boolean; refusal: Refusal | null; send: () => Promise<void> }
}

export function usePaged<P extends Page>(path: string, query: () => Query): Paged<P['rows'][number], P> {
  const rows = shallowRef<P['rows']>([])
  const next = shallowRef<string | null>(null)

  function take(page: P, before: P['rows']): P {
    rows.value = [...before, ...page.rows]
    next.value = page.next
    return page
  }
  const begun = useLoading(async () => take(await read<P>(path, query()), []))
  const more = useSending(async () => void take(await read<P>(path, { ...query(), after: next.value }), rows.value))
  return reactive({ rows, next, begun, more }) as Paged<P['rows'][number], P>
}
