// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One import and the edits made to its drafts here. Every edit is shown at once and sent soon after, the whole drafts at a
// time, as made from the version last seen; undoing sends the earlier ones. When somebody else was faster nothing is
// written over: theirs are fetched, and a person says which are to hold. Either way can be undone.
import { computed, markRaw, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { change, read, Refusal } from '@/api/ask'
import type { Drafts, Id, Import } from '@/api/contract'
import { useLoading } from '@/look/loading'
import { courseFrom, did, redone, undone, type Course } from './course'
import { worded } from './draftEdits'

export type Saving = 'saved' | 'waiting' | 'sending' | 'failed' | 'stale'

const restAfterEdit = 700 // milliseconds

export function useImport(id: () => Id) {
  const path = (step = '') => `/api/v1/imports/${id()}${step}`
  const course = shallowRef<Course<Drafts> | null>(null)
  const saving = ref<Saving>('saved')
  const refusal = shallowRef<Refusal | null>(null)
  let saved: Drafts | null = null
  let timer = 0
  let underWay: Promise<void> | null = null

  const held = useLoading(async () => take(await read<Import>(path())))

  function take(now: Import): Import {
    saved = now.drafts
    course.value = courseFrom(now.drafts)
    saving.value = 'saved'
    return markRaw(now)
  }
  function seen(now: Import) {
    held.held = markRaw(now)
  }

  const drafts = computed(() => course.value?.now ?? null)
  const editable = computed(() => held.held?.open_steps.includes('revise') ?? false)

  function go(next: Course<Drafts>) {
    if (!editable.value || next === course.value) return
    course.value = next
    if (saving.value === 'stale') return
    saving.value = 'waiting'
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void save(), restAfterEdit)
  }
  function edit(next: Drafts | null, what = '') {
    if (next && course.value) go(did(course.value, next, what, Date.now()))
  }

  async function send(now: Drafts) {
    saving.value = 'sending'
    try {
      seen(await change<Import>(path('/revise'), { seen: held.held!.version, body: { drafts: worded(now) } }))
      saved = now
      refusal.value = null
      saving.value = course.value?.now === now ? 'saved' : 'waiting'
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      refusal.value = refused
      saving.value = refused.isStale || refused.status === 409 ? 'stale' : 'failed'
    }
  }
  // Sends what is not sent yet, one after the other; whether all is.
  async function save(): Promise<boolean> {
    window.clearTimeout(timer)
    if (underWay) await underWay
    while (course.value && course.value.now !== saved && saving.value !== 'stale') {
      underWay = send(course.value.now)
      await underWay
      underWay = null
      if (saving.value === 'failed') break
    }
    if (course.value?.now === saved && saving.value === 'waiting') saving.value = 'saved'
    return course.value?.now === saved
  }

  // After somebody else was faster: theirs hold, mine are one step back.
  async function takeTheirs() {
    const newest = await read<Import>(path())
    seen(newest)
    saved = newest.drafts
    if (course.value) course.value = did(course.value, newest.drafts, '', Date.now())
    saving.value = 'saved'
    refusal.value = null
  }
  // Mine hold; theirs are what the record's history has.
  async function keepMine() {
    seen(await read<Import>(path()))
    saved = null
    saving.value = 'waiting'
    await save()
  }

  async function act(step: 'admit' | 'discard', body: unknown) {
    if (!(await save())) throw refusal.value ?? new Refusal(0, 'web.unsaved', '')
    try {
      seen(await change<Import>(path(`/${step}`), { seen: held.held!.version, body }))
    } catch (refused) {
      if (refused instanceof Refusal && refused.isStale) saving.value = 'stale'
      throw refused
    }
  }

  function keepFromLeaving(event: BeforeUnloadEvent) {
    if (saving.value !== 'saved') event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', keepFromLeaving))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', keepFromLeaving))

  return {
    held, drafts, editable, edit, save, saving, refusal, takeTheirs, keepMine, act,
    mayUndo: computed(() => !!course.value?.past.length && editable.value),
    mayRedo: computed(() => !!course.value?.future.length && editable.value),
    undo: () => course.value && go(undone(course.value)),
    redo: () => course.value && go(redone(course.value)),
  }
}

export type ImportDesk = ReturnType<typeof useImport>
