// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Organisations as the tree they are, side by side by their kind and name. What one does not see of it is left out: whoever
// has nothing above him stands on top.
import { OrganisationKind, type Id, type Organisation } from '@/api/contract'

export interface Branch {
  organisation: Organisation
  below: Branch[]
}

const byName = new Intl.Collator('zh-CN', { numeric: true }).compare
const inOrder = (one: Organisation, other: Organisation) => OrganisationKind.indexOf(one.kind) - OrganisationKind.indexOf(other.kind) || byName(one.name, other.name)
const plain = (text: string) => text.normalize('NFKC').toLowerCase()

// words: only what has them in its name, with all that stands above it.
export function treeOf(organisations: readonly Organisation[], words = ''): Branch[] {
  const known = new Set(organisations.map((each) => each.id))
  const below = new Map<Id | null, Organisation[]>()
  for (const each of [...organisations].sort(inOrder)) {
    const parent = each.parent && known.has(each.parent) ? each.parent : null
    below.set(parent, [...(below.get(parent) ?? []), each])
  }
  const wanted = plain(words.trim())
  const branches = (parent: Id | null): Branch[] =>
    (below.get(parent) ?? [])
      .map((organisation) => ({ organisation, below: branches(organisation.id) }))
      .filter((branch) => branch.below.length > 0 || plain(branch.organisation.name).includes(wanted))
  return branches(null)
}

// Each by its name, with the name above it where another has the same.
export function labelsOf(organisations: readonly Organisation[]): Map<Id, string> {
  const names = new Map(organisations.map((each) => [each.id, each.name]))
  const count = new Map<string, number>()
  for (const { name } of organisations) count.set(name, (count.get(name) ?? 0) + 1)
  return new Map(organisations.map(({ id, name, parent }) => {
    const above = parent ? names.get(parent) : undefined
    return [id, above && count.get(name)! > 1 ? `${name}（${above}）` : name]
  }))
}
