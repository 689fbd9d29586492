// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A workbook of the ledger: begun, asked after until it is made, fetched.
import { ref } from 'vue'
import { change, read, readFile, Refusal, type Query } from '@/api/ask'
import type { Workbook } from '@/api/contract'
import { i18n } from '@/language'

const patience = 400 // milliseconds between two questions

export function useWorkbook() {
  const workbook = ref<Workbook | null>(null) // the one that is being made

  async function make(filter: Query): Promise<Blob> {
    try {
      let told = await change<Workbook>('/api/v1/items/workbook', { query: filter })
      while (told.state === 'making') {
        workbook.value = told
        await new Promise((go) => setTimeout(go, patience))
        told = await read<Workbook>(`/api/v1/workbooks/${told.id}`)
      }
      if (told.state === 'failed') throw new Refusal(0, 'web.workbook', i18n.global.t('ledger.notMade'))
      return await readFile(`/api/v1/workbooks/${told.id}/file`)
    } finally {
      workbook.value = null
    }
  }

  return { workbook, make }
}
