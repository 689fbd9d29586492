// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The language of the pages: Chinese unless English was chosen here or is what the browser asks for.
import { createI18n } from 'vue-i18n'
import { surroundings } from '@/api/ask'
import { en } from './en'
import { zh } from './zh'

export const languages = { 'zh-CN': '中文', en: 'English' } as const
export type Language = keyof typeof languages

const place = 'huiyin.language'

export function languageAtFirst(kept: string | null, asked: readonly string[]): Language {
  if (kept === 'zh-CN' || kept === 'en') return kept
  const first = asked.find((each) => /^(zh|en)\b/.test(each))
  return first?.startsWith('en') ? 'en' : 'zh-CN'
}

export const i18n = createI18n({
  legacy: false,
  locale: languageAtFirst(localStorage.getItem(place), navigator.languages),
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh, en },
})

export function speak(language: Language) {
  i18n.global.locale.value = language
  document.documentElement.lang = language
  surroundings.language = language
  surroundings.unreachable = i18n.global.t('refusal.unreachable')
  localStorage.setItem(place, language)
}

speak(i18n.global.locale.value as Language)
