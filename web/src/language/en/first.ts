// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What the ledger needs, and what stands around every page.
import { ledger } from './ledger'
import { shell } from './shell'

export const first = { ...shell, ...ledger }
