// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { reminderStepsInOrder } from './reminderSteps'

test('the office sends first, the unit answers', () => {
  expect(reminderStepsInOrder(['withdraw', 'answer', 'deliver'])).toEqual({ first: ['deliver', 'answer'], others: ['withdraw'] })
  expect(reminderStepsInOrder(['answer'])).toEqual({ first: ['answer'], others: [] })
})
