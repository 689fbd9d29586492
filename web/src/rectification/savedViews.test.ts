// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { keepViews, renamed, viewsOf, withoutView, withView } from './savedViews'

const late = { name: '逾期', address: 'due=overdue' }
const mine = { name: '本单位', address: 'unit=x&sort=due' }

it('Views are kept for each account by itself', () => {
  expect(keepViews('a', [late])).toBe(true)
  expect(viewsOf('a')).toEqual([late])
  expect(viewsOf('b')).toEqual([])
  localStorage.setItem('huiyin.views.b', '{"no": "list"}')
  expect(viewsOf('b')).toEqual([])
  localStorage.setItem('huiyin.views.b', '[{"name": 1}, null, {"name": "x", "address": ""}]')
  expect(viewsOf('b')).toEqual([{ name: 'x', address: '' }])
})

it('A name means one view', () => {
  expect(withView([late, mine], { name: ' 逾期 ', address: 'due=week' })).toEqual([mine, { name: '逾期', address: 'due=week' }])
  expect(withView([late], { name: ' ', address: '' })).toEqual([late])
  expect(renamed([late, mine], '逾期', '已逾期')).toEqual([{ ...late, name: '已逾期' }, mine])
  expect(renamed([late, mine], '逾期', '本单位')).toEqual([late, mine])
  expect(withoutView([late, mine], '逾期')).toEqual([mine])
})
