// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { Names } from './names'

const names = new Names([
  { id: '1', name: '保卫处' },
  { id: '2', name: '后勤处' },
  { id: '3', name: '副校长' },
  { id: '4', name: '副校长' },
  { id: '5', name: '学生、团委办公室(一)' },
])

it('A name is found whatever its width and spaces', () => {
  expect(names.find(' 保 卫处 ')).toBe('1')
  expect(names.find('学生、团委办公室（一）')).toBe('5')
  expect(names.find('档案馆')).toBeNull()
})

it('Those of one name are told apart by a number', () => {
  expect(names.label('4')).toBe('副校长（2）')
  expect(names.find('副校长（2）')).toBe('4')
  expect(names.find('副校长(1)')).toBe('3')
  expect(names.find('副校长')).toBe('several')
})

it('A list is taken apart, also around a name that holds its mark', () => {
  expect(names.findAll('保卫处、学生、团委办公室（一），后勤处；保卫处')).toEqual({ ids: ['1', '5', '2'], unknown: [], several: [] })
  expect(names.findAll('保卫处、档案馆、副校长')).toEqual({ ids: ['1'], unknown: ['档案馆'], several: ['副校长'] })
})

it('One that was not listed can be added and keeps what is there', () => {
  const few = new Names([{ id: '1', name: '主任' }])
  few.add({ id: '9', name: '主任' })
  expect([few.label('1'), few.label('9')]).toEqual(['主任', '主任（2）'])
  expect(few.find('主任')).toBe('1')
})
