// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
export function distanceOf(daysLeft: number) {
  if (daysLeft < 0) return { word: 'prompt.late', days: -daysLeft } as const
  return { word: daysLeft === 0 ? 'prompt.today' : 'prompt.left', days: daysLeft } as const
}
