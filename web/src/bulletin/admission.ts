// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Into which round, by which team and of which units the drafts are to be admitted: proposed by name, decided by a person.
import type { AdmitDrafts, Drafts, Id, KnownNumbers, OpenRound, Organisation, Round, RuleSet } from '@/api/contract'
import { newestGeneral } from '@/inspection/ruleSets'
import { kept } from './draftEdits'

export const fresh = 'new'
type Chosen = Id | typeof fresh

export interface UnitChoice {
  named: string // as the findings name it; the one unit of the notice when empty
  findings: number
  organisation: Chosen
  name: string
  parent: Id | null
  near: boolean // chosen for a name that is only like it
}

export interface AdmissionForm {
  round: Chosen
  newRound: OpenRound
  team: Chosen
  newTeam: string
  fedBackOn: string
  onsiteFrom: string
  onsiteTo: string
  prefix: string
  units: UnitChoice[]
  assign: boolean
  known: KnownNumbers // what becomes of rows of a ledger whose numbers items have already
  due: string // of items whose drafts name no day; proposed by a rule, decided by a person
}

// The one of that name, or the only one of a name like it.
export function matching(name: string, organisations: readonly Organisation[]): { id: Chosen; near: boolean } {
  const open = organisations.filter((each) => !each.closed)
  const same = open.find((each) => each.name === name)
  if (same) return { id: same.id, near: false }
  const like = name ? open.filter((each) => each.name.includes(name) || name.includes(each.name)) : []
  return like.length === 1 ? { id: like[0]!.id, near: true } : { id: fresh, near: false }
}

export function unitsOf(drafts: Drafts, organisations: readonly Organisation[]): UnitChoice[] {
  const counts = new Map<string, number>()
  for (const { unit } of kept(drafts.findings)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].map(([named, findings]) => {
    const name = named || drafts.unit.value
    const { id, near } = matching(name, organisations)
    return { named, findings, organisation: id, name, parent: null, near }
  })
}

interface Known {
  rounds: readonly Round[]
  teams: readonly Organisation[]
  units: readonly Organisation[]
  sets: readonly RuleSet[]
}

export function proposed(drafts: Drafts, { rounds, teams, units, sets }: Known, today: string, nameOf: (year: number, number: number) => string): AdmissionForm {
  const fedBackOn = drafts.feedback_date.value || today
  const year = Number(fedBackOn.slice(0, 4))
  const sameYear = rounds.filter((round) => round.year === year)
  const number = Math.max(0, ...sameYear.map((round) => round.number)) + 1
  const last = rounds.at(-1)
  return {
    round: sameYear.length === 1 ? sameYear[0]!.id : fresh,
    newRound: { term: last?.term ?? '', year, number, name: nameOf(year, number), rules_version: newestGeneral(sets)?.id ?? '' },
    team: matching(drafts.inspecting_body.value, teams).id,
    newTeam: drafts.inspecting_body.value,
    fedBackOn,
    onsiteFrom: drafts.onsite_from.value,
    onsiteTo: drafts.onsite_to.value,
    prefix: String(year),
    units: unitsOf(drafts, units),
    assign: true,
    known: 'stop',
    due: '',
  }
}

// How many drafts that will be items name no day.
export function withoutDue(drafts: Drafts): number {
  return kept(drafts.findings).filter((finding) => !finding.due && !finding.keep_up).length
}

// The rules of the round that was chosen.
export function rulesOf(form: AdmissionForm, rounds: readonly Round[]): string {
  return form.round === fresh ? form.newRound.rules_version : (rounds.find((round) => round.id === form.round)?.rules_version ?? '')
}

export function isComplete(form: AdmissionForm): boolean {
  const round = form.round !== fresh || (form.newRound.term.trim() !== '' && form.newRound.name.trim() !== '' && form.newRound.rules_version.trim() !== '')
  const team = form.team !== fresh || form.newTeam.trim() !== ''
  const units = form.units.length > 0 && form.units.every((unit) => unit.organisation !== fresh || unit.name.trim() !== '')
  return round && team && units && form.fedBackOn !== '' && (!form.assign || form.prefix.trim() !== '')
}

// An end of the on-site period that is not a whole day is none.
function dayOrNone(day: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null
}

export function asked(form: AdmissionForm): AdmitDrafts {
  return {
    round: form.round === fresh ? null : form.round,
    new_round: form.round === fresh ? form.newRound : null,
    team: form.team === fresh ? null : form.team,
    new_team: form.team === fresh ? form.newTeam.trim() : null,
    fed_back_on: form.fedBackOn,
    onsite_from: dayOrNone(form.onsiteFrom),
    onsite_to: dayOrNone(form.onsiteTo),
    number_prefix: form.prefix.trim(),
    units: form.units.map((unit) => ({
      named: unit.named,
      organisation: unit.organisation === fresh ? null : unit.organisation,
      new_name: unit.organisation === fresh ? unit.name.trim() : null,
      parent: unit.organisation === fresh ? unit.parent : null,
    })),
    assign_items: form.assign,
    known_numbers: form.known,
    due_otherwise: form.assign ? dayOrNone(form.due) : null,
  }
}
