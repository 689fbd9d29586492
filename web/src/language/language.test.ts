// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as contract from '@/api/contract'
import { first as firstEnglish } from './en/first'
import { rest as restEnglish } from './en/rest'
import { languageAtFirst } from './index'
import { first } from './zh/first'
import { rest } from './zh/rest'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, before = ''): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)])))
}

const src = join(__dirname, '..')
const chinese = flat({ ...first, ...rest })
const english = flat({ ...firstEnglish, ...restEnglish })
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(vue|ts)$/.test(name) && !/\.test\.ts$|language.(zh|en)./.test(name))
  .map((name) => readFileSync(join(src, name), 'utf8'))
  .join('\n')
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

// The files that come with these, but for the routes, which name the titles of all pages.
function comingWith(names: string[]): string[] {
  const found = new Set(names.map((name) => join(src, name)))
  for (const file of found) {
    if (file.endsWith('routes.ts')) continue
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import (?!type)|\} from ).*?'([@.][^']*)'/gm)) {
      const path = name.startsWith('@') ? join(src, name.slice(2)) : join(dirname(file), name)
      const there = [path, `${path}.ts`, join(path, 'index.ts')].find((each) => /\.(ts|vue)$/.test(each) && existsSync(each))
      if (there) found.add(there)
    }
  }
  return [...found].filter((file) => !file.endsWith('routes.ts'))
}

describe('Every sentence', () => {
  it('stands in both languages, with the same places to fill', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()])
    for (const [key, text] of chinese) expect(places(english.get(key) ?? ''), key).toEqual(places(text))
  })
  it('that is asked for by name is there', () => {
    const asked = [...sources.matchAll(/\bt\((?:[^()]*\? )?'([\w.]+)'(?: : '([\w.]+)')?/g)].flatMap((found) => [found[1], found[2]]).filter((key): key is string => !!key)
    expect(asked.length).toBeGreaterThan(80)
    for (const key of asked) expect(chinese.has(key), key).toBe(true)
  })
  it('for a word of the contract is there', () => {
    const { State, Step, Role, Mark, Position, Judgement } = contract
    const groups = { state: State, step: Step, stepHint: Step, role: Role, mark: Mark, position: Position, judgement: Judgement }
    for (const [group, words] of Object.entries(groups)) for (const word of words) expect(chinese.has(`${group}.${word}`), `${group}.${word}`).toBe(true)
  })
  it('is asked for somewhere', () => {
    const asked = new Set([...sources.matchAll(/'([\w.]+)'|`([\w.]+\.)\$\{/g)].map((found) => found[1] ?? found[2]))
    for (const key of chinese.keys()) expect(asked.has(key) || asked.has(key.slice(0, key.lastIndexOf('.') + 1)), key).toBe(true)
  })
  it('that the ledger needs, and what stands around every page, comes with the first words', () => {
    const files = comingWith(['main.ts', 'rectification/Ledger.vue'])
    expect(files.length).toBeGreaterThan(30)
    const later = new Set(Object.keys(rest))
    for (const file of files) for (const [, group] of readFileSync(file, 'utf8').matchAll(/\bt\((?:[^()]*\? )?['`](\w+)\./g)) expect(later.has(group!), `${file}: ${group}`).toBe(false)
  })
})

it('Chinese is spoken unless English was chosen or is preferred', () => {
  expect(languageAtFirst(null, ['fr', 'en-US', 'zh'])).toBe('en')
  expect(languageAtFirst(null, ['zh-TW', 'en'])).toBe('zh-CN')
  expect(languageAtFirst(null, ['fr'])).toBe('zh-CN')
  expect(languageAtFirst('en', ['zh-CN'])).toBe('en')
})
