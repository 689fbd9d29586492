// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { planStepsInOrder } from './planSteps'

it('What was approved is submitted first, and answering stands beside each remark', () => {
  expect(planStepsInOrder(['answer', 'approve'])).toEqual({ first: ['approve'], others: [] })
  expect(planStepsInOrder(['answer', 'approve', 'submit'])).toEqual({ first: ['submit', 'approve'], others: [] })
  expect(planStepsInOrder(['review', 'accept', 'send_back'])).toEqual({ first: ['review', 'accept', 'send_back'], others: [] })
  expect(planStepsInOrder(['amend'])).toEqual({ first: [], others: ['amend'] })
})
