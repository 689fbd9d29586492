// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { Organisation } from '@/api/contract'
import { labelsOf, treeOf, type Branch } from './organisationTree'

const make = (id: string, name: string, parent: string | null): Organisation => ({ id, name, parent, version: 1, kind: 'unit', closed: false })
const all = [make('1', '教育局', null), make('2', '办公室', '1'), make('3', '卫健委', null), make('4', '办公室', '3')]
const told = (branches: Branch[]): unknown[] => branches.map((each) => (each.below.length ? [each.organisation.id, ...told(each.below)] : each.organisation.id))

it('Organisations stand below their parents, and those whose parent one does not see on top', () => {
  expect(told(treeOf(all))).toEqual([['1', '2'], ['3', '4']])
  expect(told(treeOf([all[1]!, all[2]!]))).toEqual(['2', '3'])
})

it('What stands side by side stands by kind and name, numbers by their size', () => {
  const schools = [make('10', '第10中学', null), make('2', '第2中学', null), { ...make('t', '巡察一组', null), kind: 'team' as const }]
  expect(told(treeOf(schools))).toEqual(['t', '2', '10'])
})

it('What is looked for is shown with what stands above it', () => {
  expect(told(treeOf(all, '办公'))).toEqual([['1', '2'], ['3', '4']])
  expect(told(treeOf(all, '卫健'))).toEqual(['3'])
  expect(treeOf(all, '公安')).toEqual([])
})

it('Two of one name are told apart by what is above them', () => {
  expect(labelsOf(all).get('4')).toBe('办公室（卫健委）')
  expect(labelsOf(all).get('3')).toBe('卫健委')
})
