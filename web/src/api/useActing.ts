// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One record as the server last told it, and acting on it. A change says which version it was made from; when somebody
// was faster, the newest is fetched, what was filled in stays, and it can be sent once more with open eyes.
import { ref } from 'vue'
import { change, read, Refusal } from './ask'
import { useLoading } from '@/look/loading'

export type Act<S extends string> = (step: S, body: unknown) => Promise<void>

export function useActing<T extends { version: number }, S extends string>(path: () => string) {
  const record = useLoading(() => read<T>(path()))
  const acts = ref(0) // grows with every change that was made here

  const act: Act<S> = async (step, body) => {
    const seen = record.held!.version
    try {
      record.held = await change<T>(`${path()}/${step}`, { seen, body })
      acts.value += 1
    } catch (refusal) {
      if (refusal instanceof Refusal && (refusal.isStale || refusal.status === 409)) {
        await record.load()
        acts.value += 1
      }
      throw refusal
    }
  }
  return { record, acts, act }
}
