// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Where one can go: what somebody would find empty or shut is not shown. Who may do what the server says.
import type { Role } from '@/api/contract'

export const places = ['today', 'imports', 'ledger', 'inspections', 'tasks', 'reminders', 'mechanisms', 'rechecks', 'uses', 'publications', 'administration'] as const
export type Place = (typeof places)[number]
export const seldom: readonly Place[] = ['mechanisms', 'rechecks', 'uses'] // behind one word, so that the head holds all on one line
const ofTheWork: readonly Role[] = ['office', 'team', 'unit', 'supervisor', 'leading_group'] // of whom administrators are none
const only: Partial<Record<Place, readonly Role[]>> = { ledger: ofTheWork, inspections: ofTheWork, mechanisms: ofTheWork, imports: ['office'], tasks: ['unit', 'office'], reminders: ['office', 'unit', 'supervisor', 'leading_group'], rechecks: ['office', 'team', 'supervisor', 'leading_group'], uses: ['office', 'team', 'supervisor', 'leading_group'], publications: ['office', 'supervisor', 'leading_group'] }

// The pages of the administration, each for whoever may do one of these.
export const administered = ['organisations', 'persons', 'accounts', 'grants', 'rounds'] as const
export type Administered = (typeof administered)[number]
const wants: Record<Administered, readonly string[]> = {
  organisations: ['organisation.create', 'post.create', 'grant.read'],
  persons: ['person.read'],
  accounts: ['account.read'],
  grants: ['grant.read'],
  rounds: ['round.create'],
}

export function administeredFor(may: readonly string[]): Administered[] {
  return administered.filter((page) => wants[page].some((right) => may.includes(right)))
}

export function placesFor(roles: readonly Role[], may: readonly string[]): Place[] {
  return places.filter((place) => (place === 'administration' ? administeredFor(may).length > 0 : only[place]?.some((role) => roles.includes(role)) ?? true))
}

export function addressOf(place: Place, may: readonly string[]): string {
  return place === 'administration' ? `/${administeredFor(may)[0] ?? 'today'}` : `/${place}`
}

// The board is the ledger in columns, and a round or a unit is looked at from the inspections.
const within: Partial<Record<Place, readonly string[]>> = { administration: administered, ledger: ['ledger', 'board'], inspections: ['inspections', 'rounds/', 'units/'] }

export function isAt(place: Place, path: string): boolean {
  if (place === 'administration' && path.startsWith('/rounds/')) return false
  return (within[place] ?? [place]).some((each) => path.startsWith(`/${each}`))
}
