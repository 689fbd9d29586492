// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Activation codes that were just made, until the page is left: a code is shown once and kept nowhere.
import { shallowRef } from 'vue'
import { change } from '@/api/ask'
import type { AccountRow, ActivatedAccount } from '@/api/contract'

export interface Slip {
  login: string
  name: string
  code: string
  until: string | null
}

export const slips = shallowRef<Slip[]>([])

export type Activated = Pick<AccountRow, 'id' | 'version' | 'person_name'>

export async function activate(account: Activated): Promise<ActivatedAccount> {
  const made = await change<ActivatedAccount>(`/api/v1/accounts/${account.id}/activate`, { seen: account.version })
  const slip = { login: made.login, name: account.person_name, code: made.activation_code, until: made.code_expires_at }
  slips.value = [...slips.value.filter((each) => each.login !== slip.login), slip]
  return made
}
