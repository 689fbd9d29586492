// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The posts and departments that a unit can name, asked for once each; and by their id those that a plan names besides.
import { markRaw } from 'vue'
import { read, Refusal } from '@/api/ask'
import type { Id, Item, Organisation, OrganisationPage, Post, PostPage } from '@/api/contract'
import { Names, type Named } from './names'
import type { Directory } from './planCells'

const most = 200

// What one may not see has no name, and is kept by the end of its id.
async function seen<T>(ask: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask
  } catch (refusal) {
    if (refusal instanceof Refusal && !refusal.isUnreachable) return otherwise
    throw refusal
  }
}

async function directoryOf(unit: Id): Promise<Directory> {
  const [posts, departments] = await Promise.all([
    seen(read<PostPage>('/api/v1/posts', { organisation: unit, limit: most }), { rows: [], next: null }),
    seen(read<OrganisationPage>('/api/v1/organisations', { below: unit, limit: most }), { rows: [], next: null }),
  ])
  return markRaw({
    posts: new Names(posts.rows.map(({ id, title }) => ({ id, name: title }))),
    departments: new Names(departments.rows.filter((each) => !each.closed)),
  })
}

async function addUnlisted(names: Names, ids: (Id | null)[], ask: (id: Id) => Promise<string>) {
  const missing = [...new Set(ids)].filter((id): id is Id => id !== null && !names.has(id))
  const found = await Promise.all(missing.map(async (id): Promise<Named> => ({ id, name: await seen(ask(id), `#${id.slice(-6)}`) })))
  for (const each of found) names.add(each)
}

export function useDirectories() {
  const asked = new Map<Id, Promise<Directory>>()

  return async (item: Item): Promise<Directory> => {
    if (!asked.has(item.unit)) {
      const asking = directoryOf(item.unit)
      asked.set(item.unit, asking)
      asking.catch(() => asked.delete(item.unit))
    }
    const directory = await asked.get(item.unit)!
    await addUnlisted(directory.posts, item.measures.flatMap((measure) => [measure.accountable_post, measure.responsible_leader]), async (id) => (await read<Post>(`/api/v1/posts/${id}`)).title)
    const departments = item.measures.flatMap((measure) => [measure.lead_department, ...measure.co_departments])
    await addUnlisted(directory.departments, departments, async (id) => (await read<Organisation>(`/api/v1/organisations/${id}`)).name)
    return directory
  }
}
