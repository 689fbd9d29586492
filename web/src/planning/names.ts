// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Posts or departments by what is written in a cell. Each has one label of its own: its name, with a number where several
// have the same. Width, letter case and spaces make no difference when one is looked for.
import type { Id } from '@/api/contract'

export interface Named {
  id: Id
  name: string
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

export class Names {
  private readonly labelOf = new Map<Id, string>()
  private readonly byLabel = new Map<string, Id>()
  private readonly byName = new Map<string, Id[]>()

  constructor(listed: readonly Named[]) {
    const count = new Map<string, number>()
    for (const { name } of listed) count.set(plain(name), (count.get(plain(name)) ?? 0) + 1)
    for (const each of listed) this.add(each, count.get(plain(each.name))! > 1)
  }

  // One that is named though it is not among those listed.
  add({ id, name }: Named, numbered = false) {
    if (this.labelOf.has(id)) return
    const same = this.byName.get(plain(name)) ?? []
    const label = numbered || same.length ? `${name}（${same.length + 1}）` : name
    this.byName.set(plain(name), [...same, id])
    this.labelOf.set(id, label)
    this.byLabel.set(plain(label), id)
  }

  has(id: Id): boolean {
    return this.labelOf.has(id)
  }
  label(id: Id): string {
    return this.labelOf.get(id) ?? id
  }
  get labels(): string[] {
    return [...this.labelOf.values()]
  }

  // 'several': which of them is not said.
  find(text: string): Id | 'several' | null {
    const labelled = this.byLabel.get(plain(text))
    if (labelled) return labelled
    const named = this.byName.get(plain(text)) ?? []
    return named.length > 1 ? 'several' : named[0] ?? null
  }

  // Of a list such as 保卫处、后勤处: the ids, and what is none. A name may hold the mark between two itself.
  findAll(text: string): { ids: Id[]; unknown: string[]; several: string[] } {
    const pieces = text.split(/[、，,;；]/).map((piece) => piece.trim()).filter(Boolean)
    const found = { ids: [] as Id[], unknown: [] as string[], several: [] as string[] }
    for (let begin = 0; begin < pieces.length; ) {
      let end = pieces.length
      while (end > begin + 1 && this.find(pieces.slice(begin, end).join('、')) === null) end -= 1
      const piece = pieces.slice(begin, end).join('、')
      const id = this.find(piece)
      if (id === null) found.unknown.push(piece)
      else if (id === 'several') found.several.push(piece)
      else if (!found.ids.includes(id)) found.ids.push(id)
      begin = end
    }
    return found
  }
}
