// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Whether a part of something long has come near the eye, once and for all: until then it need not be drawn in full.
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const around = '1200px 0px'
const waiting = new WeakMap<Element, () => void>()
const watchers = new WeakMap<Element | Document, IntersectionObserver>()

function watcherIn(box: Element | Document): IntersectionObserver {
  let watcher = watchers.get(box)
  if (!watcher) {
    watcher = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.()
    }, { root: box instanceof Element ? box : null, rootMargin: around })
    watchers.set(box, watcher)
  }
  return watcher
}

// box: what scrolls, when it is not the page.
export function useNear(part: Ref<HTMLElement | undefined>, box: () => Element | Document | null | undefined = () => document): Ref<boolean> {
  const near = ref(false)
  let leave = () => {}

  onMounted(() => {
    const watched = part.value!
    const watcher = watcherIn(box() ?? document)
    leave = () => watcher.unobserve(watched)
    waiting.set(watched, () => {
      near.value = true
      leave()
    })
    watcher.observe(watched)
  })
  onBeforeUnmount(() => leave())
  return near
}
