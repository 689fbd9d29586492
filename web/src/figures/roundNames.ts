// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Names of rounds by their ids, asked for once each. A unit sees no rounds: they have no name for it.
import { read } from '@/api/ask'
import type { Round } from '@/api/contract'
import { namesOf } from '@/people/names'

export const roundNames = namesOf(async (id) => (await read<Round>(`/api/v1/rounds/${id}`)).name)
