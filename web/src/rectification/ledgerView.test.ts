// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { addressOf, filterOf, filtersIn, usualColumns, viewOf } from './ledgerView'

const unit = '0190a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a05'

describe('The ledger in the address', () => {
  it('is what it was made of', () => {
    const view = viewOf({ state: 'applied', due: 'week', mark: 'returned', position: 'disputes', keep_up: 'no', unit, inspection: unit, sort: 'due', columns: 'number,finding,position' })
    expect(viewOf(addressOf(view) as never)).toEqual(view)
    expect(view.keepUp).toBe(false)
    expect(filterOf(view, '2026-11-29').inspection).toBe(unit)
    expect(view.columns).toEqual(['number', 'finding', 'position'])
  })
  it('says nothing of what is usual', () => {
    expect(addressOf(viewOf({}))).toEqual({})
    expect(viewOf({}).columns).toEqual(usualColumns)
  })
  it('leaves out words that are none', () => {
    expect(addressOf(viewOf({ state: 'lost', due: 'soon', unit: 'x', sort: 'mood', columns: 'price' }))).toEqual({})
  })
  it('means the day it is opened on', () => {
    expect(filterOf(viewOf({ due: 'overdue' }), '2026-11-29')).toMatchObject({ overdue_on: '2026-11-29', due_by: undefined })
    expect(filterOf(viewOf({ due: 'week' }), '2026-12-28')).toMatchObject({ overdue_on: undefined, due_from: '2026-12-28', due_by: '2027-01-04' })
    expect(filterOf(viewOf({ due: 'first_overdue' }), '2026-11-29')).toMatchObject({ first_overdue_on: '2026-11-29', overdue_on: undefined, due_from: undefined })
    expect(filterOf(viewOf({ due: 'milestone' }), '2026-11-29')).toMatchObject({ milestone_by: '2026-11-29', due_by: undefined })
  })
  it('holds the spans that figures open, and nothing that is no span', () => {
    const said = { closed: '2026-06-01~2026-06-30', fed_back: '~2026-05-01', took: '31~60', late: 'first_due', basically: 'done' }
    expect(addressOf(viewOf(said))).toEqual(said)
    expect(filterOf(viewOf(said), '2026-11-29')).toMatchObject({ closed_from: '2026-06-01', closed_by: '2026-06-30', fed_back_from: undefined, fed_back_by: '2026-05-01', took_from: 31, took_by: 60, late: 'first_due', basically_done: true })
    expect(addressOf(viewOf({ closed: '~', took: 'long~', fed_back: '2026-02-01~2026-03-01~' }))).toEqual({ fed_back: '2026-02-01~2026-03-01' })
    expect(filterOf(viewOf({ due: 'first_overdue' }), '2026-11-29')).toMatchObject({ first_overdue_on: '2026-11-29', due_by: undefined, overdue_on: undefined })
  })
  it('counts filters, not order and columns', () => {
    expect(filtersIn(viewOf({ sort: 'due', columns: 'number' }))).toBe(0)
    expect(filtersIn(viewOf({ state: 'closed', keep_up: 'yes' }))).toBe(2)
  })
})
