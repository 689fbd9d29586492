// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { onBeforeUnmount, ref, type Ref } from 'vue'

export function useMediaQuery(query: string): Ref<boolean> {
  const media = window.matchMedia(query)
  const matches = ref(media.matches)
  const look = () => (matches.value = media.matches)
  media.addEventListener('change', look)
  onBeforeUnmount(() => media.removeEventListener('change', look))
  return matches
}
