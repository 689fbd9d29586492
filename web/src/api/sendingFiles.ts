// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Files on their way to the server, several at once, and what became of those that have arrived. A file that failed can be
// sent once more under the same key.
import { computed, reactive, type Ref } from 'vue'
import { Refusal } from './ask'
import { uploadTo } from './upload'

export interface SendingFile {
  key: string
  file: File
  share: number
  refusal: Refusal | null
}

const atOnce = 3

// to: the path they are sent to
export function useSendingFiles<T>(to: () => string, arrived: Ref<T[]>) {
  const underWay = reactive<SendingFile[]>([])
  let running = 0

  async function send(each: SendingFile) {
    each.refusal = null
    each.share = 0
    running += 1
    try {
      arrived.value.push(await uploadTo<T>(to(), each.file, each.key, (share) => (each.share = share)))
      remove(each)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      each.refusal = refusal
    } finally {
      running -= 1
      begin()
    }
  }
  const waiting = new Set<string>()
  function begin() {
    for (const each of underWay) {
      if (running >= atOnce) return
      if (waiting.delete(each.key)) void send(each)
    }
  }
  function remove(each: SendingFile) {
    const at = underWay.findIndex((other) => other.key === each.key)
    if (at >= 0) underWay.splice(at, 1)
  }
  function again(each: SendingFile) {
    waiting.add(each.key)
    begin()
  }

  function add(files: Iterable<File>) {
    for (const file of files) {
      const key = crypto.randomUUID()
      underWay.push({ key, file, share: 0, refusal: null })
      waiting.add(key)
    }
    begin()
  }
  return { underWay, add, again, remove, settled: computed(() => underWay.length === 0) }
}

export type SendingFiles = Pick<ReturnType<typeof useSendingFiles>, 'underWay' | 'add' | 'again' | 'remove'>
