// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Names of organisations by their ids, asked for once each. What one may not see has no name.
import { read } from '@/api/ask'
import type { Organisation } from '@/api/contract'
import { namesOf } from './names'

export const organisationNames = namesOf(async (id) => (await read<Organisation>(`/api/v1/organisations/${id}`)).name)
