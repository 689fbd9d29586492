// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The one way to the server. An answer is typed by the contract; a refusal is thrown as Refusal, with the server's own
// sentence in the language asked for. Every change carries the session's guard and a key, so that it is done once even
// if it has to be sent twice.
import type { Problem } from './contract'

export class Refusal extends Error {
  constructor(readonly status: number, readonly code: string, message: string, readonly faults: Problem['faults'] = []) {
    super(message)
  }
  get isStale() { return this.status === 412 }
  get isUnreachable() { return this.status === 0 }
}

// What the rest of the client tells this module once, at the start.
export const surroundings = {
  guard: '',
  language: 'zh-CN',
  unreachable: '',
  signedOut: (): void => undefined,
}

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Asked {
  query?: Query
  body?: unknown
  seen?: number // the version that a change is made from
  key?: string // of a change that may be asked for again
}

export function pathWith(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path
}

export function headersOf(method: string, asked: Asked): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': surroundings.language }
  if (asked.body !== undefined) headers['Content-Type'] = 'application/json'
  if (method === 'GET') return headers
  headers['X-Huiyin-Guard'] = surroundings.guard
  if (asked.key) headers['Idempotency-Key'] = asked.key
  if (asked.seen !== undefined) headers['If-Match'] = `"${asked.seen}"`
  return headers
}

export function refusalOf(status: number, text: string): Refusal {
  try {
    const problem = JSON.parse(text) as Problem
    return new Refusal(status, problem.code, problem.detail, problem.faults)
  } catch {
    return new Refusal(status, 'web.unreadable', surroundings.unreachable)
  }
}

// Told of a session that ended, unless it was the signing in itself that was refused.
export function noticeEnd(refusal: Refusal): Refusal {
  if (refusal.status === 401 && refusal.code.startsWith('session.')) surroundings.signedOut()
  return refusal
}

// take: reads the body, which may break off as the connection may.
async function exchange<T>(method: string, path: string, asked: Asked, take: (response: Response) => Promise<T>): Promise<T> {
  const body = asked.body === undefined ? undefined : JSON.stringify(asked.body)
  let response: Response
  let taken: T | string
  try {
    response = await fetch(pathWith(path, asked.query), { method, headers: headersOf(method, asked), body, credentials: 'same-origin' })
    taken = response.ok ? await take(response) : await response.text()
  } catch {
    throw new Refusal(0, 'web.unreachable', surroundings.unreachable)
  }
  if (!response.ok) throw noticeEnd(refusalOf(response.status, taken as string))
  return taken as T
}

async function json<T>(response: Response): Promise<T> {
  return (response.status === 204 ? undefined : await response.json()) as T
}

export function read<T>(path: string, query?: Query): Promise<T> {
  return exchange('GET', path, { query }, json<T>)
}

export function change<T>(path: string, asked: Asked = {}, method = 'POST'): Promise<T> {
  return exchange(method, path, { key: crypto.randomUUID(), ...asked }, json<T>)
}

// For what needs neither guard nor key: signing in and the first password.
export function open<T>(path: string, body: unknown): Promise<T> {
  return exchange('POST', path, { body }, json<T>)
}

export function readFile(path: string): Promise<Blob> {
  return exchange('GET', path, {}, (response) => response.blob())
}

export function changeToFile(path: string, query: Query): Promise<Blob> {
  return exchange('POST', path, { query, key: crypto.randomUUID() }, (response) => response.blob())
}
