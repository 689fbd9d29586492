// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The language of the pages: Chinese unless English was chosen here or is what the browser asks for.
import { createI18n } from 'vue-i18n'
import { surroundings } from '@/api/ask'
import type { Same } from './same'
import { first } from './zh/first'

export const languages = { 'zh-CN': '中文', en: 'English' } as const
export type Language = keyof typeof languages

const place = 'huiyin.language'

export function languageAtFirst(kept: string | null, asked: readonly string[]): Language {
  if (kept === 'zh-CN' || kept === 'en') return kept
  const first = asked.find((each) => /^(zh|en)\b/.test(each))
  return first?.startsWith('en') ? 'en' : 'zh-CN'
}

type First = Same<typeof first>
export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: 'zh-CN', messages: { 'zh-CN': first } as Record<Language, First> })

// The words of the ledger come first, those of all other pages with the first of them, and English with those who read it.
type Part = () => Promise<object>
const parts: Record<Language, { first: Part; rest: Part }> = {
  'zh-CN': { first: async () => first, rest: async () => (await import('./zh/rest')).rest },
  en: { first: async () => (await import('./en/first')).first, rest: async () => (await import('./en/rest')).rest },
}
let wanted: Language = 'zh-CN'
let whole = false

async function fetchWords(language: Language): Promise<void> {
  const { first, rest } = parts[language]
  for (const words of await Promise.all([first(), ...(whole ? [rest()] : [])])) i18n.global.mergeLocaleMessage(language, words)
}

export function wantAllWords(): Promise<void> {
  whole = true
  return fetchWords(wanted)
}

export async function speak(language: Language): Promise<void> {
  wanted = language
  await fetchWords(language)
  i18n.global.locale.value = language
  document.documentElement.lang = language
  surroundings.language = language
  surroundings.unreachable = i18n.global.t('refusal.unreachable')
  localStorage.setItem(place, language)
}

// The pages are shown when it is kept or broken: then they speak Chinese.
export const spoken = speak(languageAtFirst(localStorage.getItem(place), navigator.languages))
