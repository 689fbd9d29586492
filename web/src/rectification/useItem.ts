// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One item as the server last told it, and acting on it. A change says which version it was made from; when somebody was
// faster, the newest is fetched, what was filled in stays, and it can be sent once more with open eyes.
import { ref } from 'vue'
import { change, read, Refusal } from '@/api/ask'
import type { Id, Item, Step } from '@/api/contract'
import { useLoading } from '@/look/loading'

export function useItem(id: () => Id) {
  const item = useLoading(() => read<Item>(`/api/v1/items/${id()}`))
  const acts = ref(0) // grows with every change that was made here

  async function act(step: Step, body: unknown) {
    const seen = item.held!.version
    try {
      item.held = await change<Item>(`/api/v1/items/${id()}/${step}`, { seen, body })
      acts.value += 1
    } catch (refusal) {
      if (refusal instanceof Refusal && (refusal.isStale || refusal.status === 409)) {
        await item.load()
        acts.value += 1
      }
      throw refusal
    }
  }
  return { item, acts, act }
}

export type ItemAct = ReturnType<typeof useItem>['act']
