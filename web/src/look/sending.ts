// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A form being sent: one at a time, and what it was refused for. When somebody was faster, the newest is fetched.
import { ref, shallowRef } from 'vue'
import { Refusal } from '@/api/ask'

export function useSending(act: () => Promise<void>, fetchNewest: () => unknown = () => undefined) {
  const sending = ref(false)
  const refusal = shallowRef<Refusal | null>(null)

  async function send() {
    if (sending.value) return
    sending.value = true
    refusal.value = null
    try {
      await act()
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      refusal.value = refused
      if (refused.isStale) await fetchNewest()
    } finally {
      sending.value = false
    }
  }
  return { sending, refusal, send }
}
