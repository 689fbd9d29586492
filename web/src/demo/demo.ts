// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A demonstration: people to see it as, without a password, and a clock that can be moved forward. An office has neither;
// the server of a demonstration says with a cookie that it is one. (src/http/demo.hpp)
import { ref } from 'vue'
import { open, read, Refusal } from '@/api/ask'
import type { Role } from '@/api/contract'
import { tellToday } from '@/words/day'

export interface DemoCard {
  login: string
  role: Role
  name: string
  organisation: string
  zh: string
  en: string
}

interface Demo {
  today: string
  public_port: number
  cards: DemoCard[]
}

const cookie = 'huiyin_demo'
const path = '/api/v1/demo'
const demo = ref<Demo | null>(null)

export function isTold(cookies: string): boolean {
  return cookies.split(';').some((each) => each.trim() === `${cookie}=1`)
}

// The demonstration that is served; none: an office is. A cookie left by one that was served here before goes.
export function useDemo() {
  async function recall(): Promise<void> {
    if (demo.value || !isTold(document.cookie)) return
    try {
      demo.value = await read<Demo>(path)
      tellToday(demo.value.today)
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.status !== 404) throw refusal
      document.cookie = `${cookie}=; Path=/; Max-Age=0`
    }
  }

  // The page is opened anew, so that nothing of another person is left in it.
  async function enter(login: string, to = '/today'): Promise<void> {
    await open<unknown>(`${path}/session`, { login })
    window.location.assign(to)
  }

  // Sessions do not last over the days that are left out, so whoever moves the clock comes in again.
  async function moveTo(day: string, login: string | null): Promise<void> {
    demo.value = await open<Demo>(`${path}/clock`, { today: day })
    const here = window.location.pathname + window.location.search
    if (login) await enter(login, here)
    else window.location.reload()
  }

  return { demo, recall, enter, moveTo }
}
