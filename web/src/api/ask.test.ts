// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, it, vi } from 'vitest'
import { change, pathWith, read, Refusal, surroundings } from './ask'

afterEach(() => vi.unstubAllGlobals())

function answering(status: number, body: unknown) {
  const fetching = vi.fn(async () => new Response(status === 204 ? null : JSON.stringify(body), { status }))
  vi.stubGlobal('fetch', fetching)
  return () => fetching.mock.calls[0] as unknown as [string, RequestInit & { headers: Record<string, string> }]
}

it('A query leaves out what is not given', () => {
  expect(pathWith('/api/v1/items', { state: undefined, due_by: null, mark: '', keep_up: false, q: '会议' })).toBe('/api/v1/items?keep_up=false&q=%E4%BC%9A%E8%AE%AE')
})

it('A change carries guard, key and the version seen', async () => {
  surroundings.guard = 'g'
  const sent = answering(200, { id: 'x' })
  await change('/api/v1/items/x/note', { body: { note: '' }, seen: 7 })
  expect(sent()[1].headers).toMatchObject({ 'X-Huiyin-Guard': 'g', 'If-Match': '"7"', 'Content-Type': 'application/json' })
  expect(sent()[1].headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/)
})

it('A refusal is thrown with the sentence of the server', async () => {
  answering(412, { code: 'record.stale', detail: '别人先改了', faults: [] })
  await expect(read('/api/v1/items/x')).rejects.toMatchObject({ code: 'record.stale', message: '别人先改了', isStale: true })
})

it('A session that ended is told once, a wrong password is not taken for one', async () => {
  surroundings.signedOut = vi.fn()
  answering(401, { code: 'sign_in.refused', detail: '', faults: [] })
  await expect(read('/api/v1/session')).rejects.toBeInstanceOf(Refusal)
  expect(surroundings.signedOut).not.toHaveBeenCalled()
  answering(401, { code: 'session.ended', detail: '', faults: [] })
  await expect(read('/api/v1/items')).rejects.toBeInstanceOf(Refusal)
  expect(surroundings.signedOut).toHaveBeenCalledOnce()
})

it('No answer at all is a refusal of its own', async () => {
  surroundings.unreachable = '连不上'
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')))
  await expect(read('/api/v1/items')).rejects.toMatchObject({ isUnreachable: true, message: '连不上' })
})

it('An answer that breaks off is no answer', async () => {
  vi.stubGlobal('fetch', async () => ({ ok: true, status: 200, json: () => Promise.reject(new TypeError('broken off')) }))
  await expect(read('/api/v1/items')).rejects.toMatchObject({ isUnreachable: true })
})
