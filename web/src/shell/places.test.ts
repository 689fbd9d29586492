// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { addressOf, administeredFor, isAt, placesFor } from './places'

it('Everybody is led where there is something for the roles held', () => {
  expect(placesFor(['office'], ['organisation.create'])).toEqual(['today', 'imports', 'ledger', 'inspections', 'tasks', 'reminders', 'mechanisms', 'rechecks', 'uses', 'publications', 'administration'])
  expect(placesFor(['auditor'], ['account.read'])).toEqual(['today', 'administration'])
  expect(placesFor(['unit'], [])).toEqual(['today', 'ledger', 'inspections', 'tasks', 'reminders', 'mechanisms'])
  expect(placesFor(['unit', 'leading_group'], [])).toEqual(['today', 'ledger', 'inspections', 'tasks', 'reminders', 'mechanisms', 'rechecks', 'uses', 'publications'])
})

it('The administration is led to by what the rules allow, and begins with its first page', () => {
  expect(administeredFor(['account.read', 'person.read'])).toEqual(['persons', 'accounts'])
  expect(administeredFor(['organisation.read', 'item.read'])).toEqual([])
  expect(addressOf('administration', ['account.read'])).toBe('/accounts')
  expect(addressOf('ledger', [])).toBe('/ledger')
  expect(isAt('administration', '/grants')).toBe(true)
  expect(isAt('ledger', '/grants')).toBe(false)
  expect(isAt('ledger', '/board')).toBe(true)
  expect(isAt('administration', '/rounds')).toBe(true)
  expect(isAt('administration', '/rounds/1')).toBe(false)
  expect(isAt('inspections', '/rounds/1')).toBe(true)
  expect(isAt('inspections', '/rounds')).toBe(false)
})
