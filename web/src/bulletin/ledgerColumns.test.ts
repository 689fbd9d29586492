// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { LedgerReading, LedgerRow } from '@/api/contract'
import { canComeIn, columnsAsked, isWorkbook, standingOf } from './ledgerColumns'

const fault = { address: 'C2', code: 'ledger.due_unclear', text: '待定', stops: false }
const row = (outcome: LedgerRow['outcome'], faults = [fault]) => ({ outcome, faults }) as LedgerRow
const reading = (rows: LedgerRow[], asked: string[] = []) => ({ rows, asked }) as unknown as LedgerReading

test('what is said of columns goes by their letters', () => {
  expect(columnsAsked({ C: 'finding', AB: 'ignored' })).toBe('C:finding,AB:ignored')
  expect(columnsAsked({})).toBe('')
})

test('rows that stop are counted apart from cells to look at', () => {
  expect(standingOf(reading([row('new'), row('stops', [{ ...fault, stops: true }])]))).toEqual({ coming: 1, stopped: 1, doubts: 1 })
})

test('a ledger comes in once nothing is asked and what stops is skipped', () => {
  expect(canComeIn(reading([row('new')]), false)).toBe(true)
  expect(canComeIn(reading([row('new')], ['F']), true)).toBe(false)
  expect(canComeIn(reading([row('new'), row('stops')]), false)).toBe(false)
  expect(canComeIn(reading([row('new'), row('stops')]), true)).toBe(true)
  expect(canComeIn(reading([row('stops')]), true)).toBe(false)
})

test('a workbook is told by its name', () => {
  expect(isWorkbook(new File([], '台账.XLSX'))).toBe(true)
  expect(isWorkbook(new File([], '通报.docx'))).toBe(false)
})
