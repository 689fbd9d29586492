// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How many prompts I have not seen: asked when a page is opened, and now and then while one stays open.
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { read, Refusal } from '@/api/ask'
import type { PromptCount } from '@/api/contract'

const most = 100

export function shownCount(count: number): string {
  return count >= most ? `${most - 1}+` : String(count)
}

export const useUnseen = defineStore('unseen', () => {
  const count = ref(0)

  async function ask() {
    try {
      count.value = (await read<PromptCount>('/api/v1/prompts/count')).unseen
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal // what was known stays
    }
  }
  return { count, ask }
})
