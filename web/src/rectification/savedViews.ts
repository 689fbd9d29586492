// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Addresses of the ledger under names of one's own: filters, order, columns and words. Kept in this browser, under the
// account that named them.
import type { Id } from '@/api/contract'

export interface SavedView {
  name: string
  address: string // what stands behind the ledger's path, without its question mark
}

const placeOf = (account: Id) => `huiyin.views.${account}`

export function viewsOf(account: Id): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(account)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each): each is SavedView => typeof each?.name === 'string' && typeof each?.address === 'string') : []
  } catch {
    return []
  }
}

// false: the browser keeps nothing.
export function keepViews(account: Id, views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(placeOf(account), JSON.stringify(views))
    return true
  } catch {
    return false
  }
}

// One name, one view: the same name anew means the address of now.
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const name = view.name.trim()
  if (!name) return [...views]
  const others = views.filter((each) => each.name !== name)
  return [...others, { ...view, name }]
}

// In its place; a name that is empty or another's changes nothing.
export function renamed(views: readonly SavedView[], from: string, to: string): SavedView[] {
  const name = to.trim()
  if (!name || views.some((each) => each.name === name)) return [...views]
  return views.map((each) => (each.name === from ? { ...each, name } : each))
}

export function withoutView(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((each) => each.name !== name)
}
