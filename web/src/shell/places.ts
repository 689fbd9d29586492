// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Where one can go: what somebody without the role would find empty or shut is not shown. Who may do what the server says.
import type { Role } from '@/api/contract'

export const places = ['today', 'imports', 'ledger', 'inspections', 'tasks', 'publications'] as const
export type Place = (typeof places)[number]
const ofTheWork: readonly Role[] = ['office', 'team', 'unit', 'supervisor', 'leading_group'] // of whom administrators are none
const only: Partial<Record<Place, readonly Role[]>> = { ledger: ofTheWork, inspections: ofTheWork, imports: ['office'], tasks: ['unit', 'office'], publications: ['office', 'supervisor', 'leading_group'] }

export function placesFor(roles: readonly Role[]): Place[] {
  return places.filter((place) => only[place]?.some((role) => roles.includes(role)) ?? true)
}
