// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it, vi } from 'vitest'
import { Refusal } from '@/api/ask'
import { useSending } from './sending'

const refusing = (status: number) => async () => {
  throw new Refusal(status, 'record.stale', '')
}

it('When somebody was faster the newest is fetched, and why it was refused stays', async () => {
  const fetchNewest = vi.fn()
  const faster = useSending(refusing(412), fetchNewest)
  await faster.send()
  expect(fetchNewest).toHaveBeenCalledOnce()
  expect(faster.refusal.value?.isStale).toBe(true)
  expect(faster.sending.value).toBe(false)
})

it('Whatever else is refused fetches nothing', async () => {
  const fetchNewest = vi.fn()
  const { send } = useSending(refusing(409), fetchNewest)
  await send()
  expect(fetchNewest).not.toHaveBeenCalled()
})
