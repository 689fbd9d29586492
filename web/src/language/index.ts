// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The language of the pages: Chinese unless English was chosen here or is what the browser asks for.
import { createI18n } from 'vue-i18n'
import { surroundings } from '@/api/ask'
import { zh, type Sentences } from './zh'

export const languages = { 'zh-CN': '中文', en: 'English' } as const
export type Language = keyof typeof languages

const place = 'huiyin.language'

export function languageAtFirst(kept: string | null, asked: readonly string[]): Language {
  if (kept === 'zh-CN' || kept === 'en') return kept
  const first = asked.find((each) => /^(zh|en)\b/.test(each))
  return first?.startsWith('en') ? 'en' : 'zh-CN'
}

type Words = { 'zh-CN': Sentences; en: Sentences }
const there = new Set<Language>(['zh-CN']) // English is fetched by those who read it

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh } as unknown as Words,
})

export async function speak(language: Language): Promise<void> {
  if (!there.has(language)) i18n.global.setLocaleMessage(language, (await import('./en')).en)
  there.add(language)
  i18n.global.locale.value = language
  document.documentElement.lang = language
  surroundings.language = language
  surroundings.unreachable = i18n.global.t('refusal.unreachable')
  localStorage.setItem(place, language)
}

// The pages are shown when it is kept or broken: then they speak Chinese.
export const spoken = speak(languageAtFirst(localStorage.getItem(place), navigator.languages))
