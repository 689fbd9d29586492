// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A list that is fetched a page at a time: begun anew when what is asked for changes, gone on with by hand.
import { shallowRef } from 'vue'
import { read, type Query } from '@/api/ask'
import { useLoading } from './loading'
import { useSending } from './sending'

interface Page {
  rows: unknown[]
  next: string | null
}

export function usePaged<P extends Page>(path: string, query: () => Query) {
  type Row = P['rows'][number]
  const rows = shallowRef<Row[]>([])
  const next = shallowRef<string | null>(null)

  function take(page: P, before: Row[]): P {
    rows.value = [...before, ...page.rows]
    next.value = page.next
    return page
  }
  const begun = useLoading(async () => take(await read<P>(path, query()), []))
  const more = useSending(async () => void take(await read<P>(path, { ...query(), after: next.value }), rows.value))
  return { rows, next, begun, more }
}
