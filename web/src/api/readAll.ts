// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// All rows of a list that is short by its nature, page by page.
import { read, type Query } from './ask'

const most = 200

export async function readAll<T>(path: string, query: Query = {}): Promise<T[]> {
  const rows: T[] = []
  let after: string | null = null
  do {
    const page: { rows: T[]; next: string | null } = await read(path, { ...query, limit: most, after })
    rows.push(...page.rows)
    after = page.next
  } while (after)
  return rows
}
