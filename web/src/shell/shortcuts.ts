// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Keys that work on every page: single letters never inside a field, never while an input method is composing.
import type { Place } from './places'

export type Shortcut = 'search' | 'help' | Place
const letters: Record<string, Shortcut> = { '/': 'search', '?': 'help', t: 'today', l: 'ledger', i: 'imports', p: 'publications', a: 'administration' }

export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null
  const at = event.target as HTMLElement | null
  if (at?.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="combobox"]')) return null
  return letters[event.key] ?? null
}

// Ctrl+Enter sends the form one is in.
export function sends(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing
}

// Ctrl+Z takes an edit back, Ctrl+Shift+Z or Ctrl+Y does it again: of the record, wherever in it one is.
export function courseKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : null
}
