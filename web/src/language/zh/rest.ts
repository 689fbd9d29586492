// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What all other pages need.
import { accounts } from './accounts'
import { checking } from './checking'
import { figures } from './figures'
import { imports } from './imports'
import { inspection } from './inspection'
import { item } from './item'
import { papers } from './papers'
import { people } from './people'
import { planning } from './planning'
import { prompting } from './prompting'
import { plans } from './plans'
import { publication } from './publication'
import { rechecking } from './rechecking'
import { reminding } from './reminding'
import { signingIn } from './signingIn'
import { tasks } from './tasks'
import { using } from './using'

export const rest = { ...signingIn, ...people, ...accounts, ...inspection, ...figures, ...planning, ...plans, ...item, ...papers, ...tasks, ...rechecking, ...reminding, ...prompting, ...imports, ...checking, ...publication, ...using }
