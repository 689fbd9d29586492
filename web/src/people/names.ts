// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Words for ids, each asked for once while the page is open. What one may not see has none.
import { reactive } from 'vue'
import { Refusal } from '@/api/ask'
import type { Id } from '@/api/contract'

export function namesOf(ask: (id: Id) => Promise<string>) {
  const names = reactive(new Map<Id, string>())
  const asked = new Set<Id>()

  async function find(id: Id) {
    try {
      names.set(id, await ask(id))
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
    }
  }
  return () => ({
    want(id: Id | null) {
      if (id === null || asked.has(id)) return
      asked.add(id)
      void find(id)
    },
    // Those that came with a list need not be asked for.
    know(listed: { id: Id; name: string }[]) {
      for (const each of listed) {
        asked.add(each.id)
        names.set(each.id, each.name)
      }
    },
    of: (id: Id | null) => (id === null ? '' : names.get(id) ?? ''),
  })
}
