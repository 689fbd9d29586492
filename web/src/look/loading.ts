// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Something a page asks for: coming, there or failed. A later asking wins over an earlier one that answers late.
import { reactive } from 'vue'
import { Refusal } from '@/api/ask'

export interface Loading<T> {
  state: 'coming' | 'there' | 'failed'
  held: T | null
  refusal: Refusal | null
  load: () => Promise<void>
}

export function useLoading<T>(ask: () => Promise<T>): Loading<T> {
  let latest = 0
  const loading = reactive({ state: 'coming', held: null, refusal: null, load }) as Loading<T>

  async function load() {
    const mine = ++latest
    loading.state = loading.held === null ? 'coming' : 'there'
    try {
      const held = await ask()
      if (mine === latest) Object.assign(loading, { state: 'there', held, refusal: null })
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      if (mine === latest) Object.assign(loading, { state: 'failed', refusal })
    }
  }
  return loading
}
