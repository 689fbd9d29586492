// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How large everything is shown: compact for long ledgers, standard, or large type. Kept in this browser.
import { ref, watchEffect } from 'vue'

export const densities = ['compact', 'standard', 'large'] as const
export type Density = (typeof densities)[number]
export const rowHeights: Record<Density, number> = { compact: 34, standard: 44, large: 60 }

const place = 'huiyin.density'
const kept = localStorage.getItem(place) as Density | null

export const density = ref<Density>(kept && densities.includes(kept) ? kept : 'standard')

watchEffect(() => {
  document.documentElement.dataset.density = density.value
  localStorage.setItem(place, density.value)
})
