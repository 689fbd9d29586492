// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { placesFor } from './places'

it('Everybody is led where there is something for the roles held', () => {
  expect(placesFor(['office'])).toEqual(['today', 'imports', 'ledger', 'inspections', 'tasks', 'publications'])
  expect(placesFor(['auditor'])).toEqual(['today'])
  expect(placesFor(['unit'])).toEqual(['today', 'ledger', 'inspections', 'tasks'])
  expect(placesFor(['unit', 'leading_group'])).toEqual(['today', 'ledger', 'inspections', 'tasks', 'publications'])
})
