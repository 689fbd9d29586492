// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who an account is, as far as one may know: oneself, and for those who may read accounts and persons the name. Others
// are told by their role alone.
import { reactive } from 'vue'
import { i18n } from '@/language'
import { read, Refusal } from '@/api/ask'
import type { Account, Id, Person } from '@/api/contract'
import { useSession } from './session'

const names = reactive(new Map<Id, string>())
const asked = new Set<Id>()

async function ask(id: Id) {
  try {
    const account = await read<Account>(`/api/v1/accounts/${id}`)
    names.set(id, account.login)
    names.set(id, (await read<Person>(`/api/v1/persons/${account.person}`)).name)
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
  }
}

export function accountNames() {
  const { me, can } = useSession()
  return {
    of(id: Id | null): string {
      if (id === null) return ''
      if (id === me?.account) return i18n.global.t('common.me')
      if (can('account.read') && !asked.has(id)) {
        asked.add(id)
        void ask(id)
      }
      return names.get(id) ?? ''
    },
  }
}
