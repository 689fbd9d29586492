// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A text with its files as it is written: complete with either, once no file is under way.
import { computed, ref } from 'vue'
import type { Attachment, Id } from '@/api/contract'
import { useStepDraft } from './stepDraft'

export function useProofDraft(thing: Id, step: string) {
  const held = useStepDraft(thing, step, () => ({ text: '', attachments: [] as Attachment[] }))
  const settled = ref(true)
  const complete = computed(() => settled.value && (held.draft.value.text.trim() !== '' || held.draft.value.attachments.length > 0))
  const body = () => ({ text: held.draft.value.text, attachments: held.draft.value.attachments.map((each) => each.id) })
  return { ...held, settled, complete, body }
}
