// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Names of persons by their ids, asked for once each. Whom one may not see has no name.
import { read } from '@/api/ask'
import type { Person } from '@/api/contract'
import { namesOf } from './names'

export const personNames = namesOf(async (id) => (await read<Person>(`/api/v1/persons/${id}`)).name)
