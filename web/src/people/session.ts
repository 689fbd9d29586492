// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who is signed in. Nothing of a session is kept in the browser but its cookie, which no script can read.
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { change, open, read, Refusal, surroundings } from '@/api/ask'
import type { Mandate, Role, SignedIn } from '@/api/contract'

const path = '/api/v1/session'

export const useSession = defineStore('session', () => {
  const me = ref<SignedIn | null>(null)
  const roles = computed<Role[]>(() => [...new Set((me.value?.mandates ?? []).map((mandate: Mandate) => mandate.role))])

  const may = computed<readonly string[]>(() => me.value?.may ?? [])

  function take(signedIn: SignedIn | null) {
    me.value = signedIn
    surroundings.guard = signedIn?.guard ?? ''
  }

  // Whether somebody is signed in; asked once, when the pages are opened.
  async function recall(): Promise<boolean> {
    if (me.value) return true
    try {
      take(await read<SignedIn>(path))
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.status !== 401) throw refusal
    }
    return me.value !== null
  }

  async function signIn(login: string, password: string, code: string | null) {
    take(await open<SignedIn>(path, { login, password, code }))
  }

  async function signOut() {
    await change<void>(path, {}, 'DELETE')
  }

  return { me, roles, may, can: (right: string) => may.value.includes(right), recall, signIn, signOut, refresh: async () => take(await read<SignedIn>(path)) }
})
