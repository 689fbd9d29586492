// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as contract from '@/api/contract'
import { en } from './en'
import { languageAtFirst } from './index'
import { zh } from './zh'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, before = ''): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)])))
}

const chinese = flat(zh)
const english = flat(en)
const sources = readdirSync(join(__dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(vue|ts)$/.test(name) && !/\.test\.ts$|language.(zh|en)\.ts$/.test(name))
  .map((name) => readFileSync(join(__dirname, '..', name), 'utf8'))
  .join('\n')
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

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
    const group = (key: string) => key.slice(0, key.lastIndexOf('.') + 1)
    for (const key of chinese.keys()) expect(sources.includes(`'${key}'`) || sources.includes(`\`${group(key)}\${`), key).toBe(true)
  })
})

it('Chinese is spoken unless English was chosen or is preferred', () => {
  expect(languageAtFirst(null, ['fr', 'en-US', 'zh'])).toBe('en')
  expect(languageAtFirst(null, ['zh-TW', 'en'])).toBe('zh-CN')
  expect(languageAtFirst(null, ['fr'])).toBe('zh-CN')
  expect(languageAtFirst('en', ['zh-CN'])).toBe('en')
})
