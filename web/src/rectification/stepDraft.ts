// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is being filled in for a step, kept while it is not sent.
import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import type { Id } from '@/api/contract'
import { useSession } from '@/people/session'
import { draftKey, draftOf, dropDraft, keepDraft } from '@/words/drafts'

export interface HeldDraft<T> {
  draft: Ref<T>
  restored: Ref<boolean> // whether it was begun before
  drop: () => void
  startAfresh: () => void
}

export function useStepDraft<T>(thing: Id, step: string, fresh: () => T): HeldDraft<T> {
  const key = draftKey(useSession().me?.account ?? '', thing, step)
  const kept = draftOf<T>(key)
  const draft = ref(kept ?? fresh()) as Ref<T>
  const restored = ref(kept !== null)
  const stop = watch(draft, (now) => keepDraft(key, now), { deep: true, flush: 'sync' })
  onBeforeUnmount(stop)

  function drop() {
    stop()
    dropDraft(key)
  }
  function startAfresh() {
    draft.value = fresh()
    restored.value = false
    dropDraft(key)
  }
  return { draft, restored, drop, startAfresh }
}
