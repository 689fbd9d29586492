// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Which rows of a long list are near what the eye sees: only those are drawn, whatever the length of the list.
import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const spare = 8 // rows above and below, so that scrolling shows no gap

export function windowOf(scrolled: number, seen: number, height: number, rows: number): { first: number; end: number } {
  const first = Math.max(0, Math.min(rows, Math.floor(scrolled / height) - spare))
  const end = Math.max(first, Math.min(rows, Math.ceil((scrolled + seen) / height) + spare))
  return { first, end }
}

export function useRowWindow(list: Ref<HTMLElement | undefined>, height: Ref<number>, rows: Ref<number>) {
  const scrolled = ref(0)
  const seen = ref(window.innerHeight)

  function look() {
    scrolled.value = list.value ? -list.value.getBoundingClientRect().top : 0
    seen.value = window.innerHeight
  }
  onMounted(() => {
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('scroll', look)
    window.removeEventListener('resize', look)
  })
  return computed(() => windowOf(scrolled.value, seen.value, height.value, rows.value))
}
