// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Texts that were begun and not sent, kept in this browser only, under the account that wrote them. They survive a
// closed page, a lost session and a conflict; they go when what they were written for is done.
const prefix = 'huiyin.draft.'

export function draftKey(account: string, thing: string, form: string): string {
  return `${prefix}${account}.${thing}.${form}`
}

export function keepDraft(key: string, draft: unknown) {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    return // no room, or forbidden: the text is still on the page
  }
}

export function draftOf<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}

export function dropDraft(key: string) {
  localStorage.removeItem(key)
}
