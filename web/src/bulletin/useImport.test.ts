// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import type { Drafts } from '@/api/contract'
import { changeFinding, setHead } from './draftEdits'
import { draftsOf, finding } from './testDrafts'
import { useImport, type ImportDesk } from './useImport'

// A server that keeps one import; a change from another version than the present one is refused.
class Server {
  version = 1
  drafts: Drafts = draftsOf(finding(1, '甲'))
  revised: Drafts[] = []
  down = false
  answer = async (path: string, { method, headers, body }: RequestInit) => {
    if (this.down) throw new TypeError('down')
    if (method === 'GET') return this.told()
    if ((headers as Record<string, string>)['If-Match'] !== `"${this.version}"`) return new Response('{"code":"record.stale","detail":"","faults":[]}', { status: 412 })
    if (path.endsWith('/revise')) this.take((JSON.parse(body as string) as { drafts: Drafts }).drafts)
    return this.told()
  }
  take(drafts: Drafts) {
    this.version += 1
    this.drafts = drafts
    this.revised.push(drafts)
  }
  told() {
    return new Response(JSON.stringify({ id: 'x', version: this.version, drafts: this.drafts, open_steps: ['revise', 'admit', 'discard'] }))
  }
}

let server: Server
let desk: ImportDesk

beforeEach(async () => {
  vi.useFakeTimers()
  server = new Server()
  vi.stubGlobal('fetch', server.answer)
  mount(defineComponent({ setup: () => ((desk = useImport(() => 'x')), () => null) }))
  await desk.held.load()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const retitle = (title: string) => desk.edit(setHead(desk.drafts.value!, 'title', title), 'title')
const rested = () => vi.advanceTimersByTimeAsync(1000)

describe('Edits of an import', () => {
  it('are sent whole, once for what is typed in one go', async () => {
    for (const title of ['通', '通报']) retitle(title)
    expect(desk.saving.value).toBe('waiting')
    await rested()
    expect(server.revised.map((drafts) => drafts.title.value)).toEqual(['通报'])
    expect(desk.saving.value).toBe('saved')
  })
  it('that are taken back are sent as the drafts before', async () => {
    retitle('通报')
    await rested()
    desk.undo()
    await rested()
    expect(server.drafts.title.value).toBe('')
    desk.redo()
    await rested()
    expect(server.drafts.title.value).toBe('通报')
  })
  it('that are made while others are under way follow them', async () => {
    retitle('一')
    const first = desk.save()
    desk.edit(changeFinding(desk.drafts.value!, 1, { text: '乙' }))
    await first
    await rested()
    expect(server.drafts).toMatchObject({ title: { value: '一' }, findings: [{ text: '乙' }] })
    expect(desk.saving.value).toBe('saved')
  })
  it('that do not arrive are kept and sent again', async () => {
    server.down = true
    retitle('通报')
    await rested()
    expect(desk.saving.value).toBe('failed')
    server.down = false
    expect(await desk.save()).toBe(true)
    expect(server.drafts.title.value).toBe('通报')
  })
})

describe('When somebody else was faster', () => {
  beforeEach(async () => {
    server.take(setHead(server.drafts, 'title', '别人的'))
    retitle('我的')
    await rested()
  })
  it('nothing is written over, whatever is edited on', async () => {
    expect(desk.saving.value).toBe('stale')
    retitle('我的又一个')
    await rested()
    expect(server.drafts.title.value).toBe('别人的')
  })
  it('theirs can be taken, and mine are one step back', async () => {
    await desk.takeTheirs()
    expect(desk.drafts.value!.title.value).toBe('别人的')
    desk.undo()
    await rested()
    expect(server.drafts.title.value).toBe('我的')
  })
  it('mine can be kept', async () => {
    await desk.keepMine()
    expect(server.drafts.title.value).toBe('我的')
    expect(desk.saving.value).toBe('saved')
  })
  it('nothing is admitted before that is settled', async () => {
    await expect(desk.act('admit', {})).rejects.toMatchObject({ status: 412 })
  })
})
