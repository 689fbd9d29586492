// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Debian's Chromium as a person sits before it, and what must hold on every page: no violation of the content security
// policy, no error of a script, nothing that axe finds wrong in any of the three densities.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const web = createRequire(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../web/package.json'))
const { chromium } = web('playwright-core')
const axe = readFileSync(web.resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const densities = ['compact', 'standard', 'large']
// Chromium says these of refusals that a page reckons with: not signed in yet, a name one may not know, a file that
// cannot be read, somebody faster.
const reckoned = /Failed to load resource: the server responded with a status of (400|401|403|404|409|412)/

export function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
}

export class Proofs {
  passed = 0
  failed = 0
  note(good, sentence, why = '') {
    if (good) this.passed += 1
    else this.failed += 1
    console.log(`${good ? 'ok     ' : 'FAILED '} ${sentence}${good || !why ? '' : `: ${why}`}`)
  }
  async prove(sentence, holds) {
    try {
      this.note((await holds()) !== false, sentence)
    } catch (error) {
      this.note(false, sentence, error.message)
    }
  }
  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`)
    return this.failed ? 1 : 0
  }
}

export class Sitting {
  constructor(context, page, proofs, width) {
    Object.assign(this, { context, page, proofs, width, wrong: [] })
  }

  // axe is run in the page by the debugger, which no policy of the page stops.
  static async begin(browser, base, width, proofs) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, baseURL: base, locale: 'zh-CN', acceptDownloads: true })
    const page = await context.newPage()
    const sitting = new Sitting(context, page, proofs, width)
    await page.exposeFunction('noteViolation', (what) => sitting.wrong.push(`policy violated: ${what}`))
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => window.noteViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)))
    page.on('pageerror', (error) => sitting.wrong.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !reckoned.test(message.text())) sitting.wrong.push(message.text())
    })
    return sitting
  }

  async signIn(login, password) {
    await this.page.goto('/sign_in')
    await this.page.getByLabel('账号').fill(login)
    await this.page.getByLabel('密码', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: '登录' }).click()
    await this.page.waitForURL('**/today')
    await this.settled()
  }

  async settled() {
    await this.page.waitForLoadState('networkidle')
  }

  // The page as it stands: in three densities without a finding of axe, and no wider than the screen.
  async examine(name) {
    await this.settled()
    await this.page.bringToFront() // a window behind another draws nothing, and its transitions never end
    await this.page.evaluate(() => window.scrollTo(0, 0)) // so that the head that stays covers nothing by half
    for (const density of densities) {
      await this.page.evaluate((wanted) => (document.documentElement.dataset.density = wanted), density)
      await this.page.evaluate(() => Promise.all(document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity).map((each) => Promise.race([each.finished.catch(() => null), new Promise((go) => setTimeout(go, 3000))]))))
      await this.page.evaluate(axe)
      const { violations } = await this.page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), rules)
      const found = violations.map((each) => `${each.id} at ${each.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`).join('; ')
      this.proofs.note(!found, `${name}, ${this.width} px, ${density}: axe finds nothing`, found)
      const beyond = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      this.proofs.note(beyond <= 0, `${name}, ${this.width} px, ${density}: nothing is wider than the screen`, `${beyond} px`)
    }
    await this.page.evaluate(() => (document.documentElement.dataset.density = 'standard'))
  }

  async end() {
    this.proofs.note(this.wrong.length === 0, `no violation of the policy and no error of a script at ${this.width} px`, this.wrong.join('; '))
    await this.context.close()
  }
}
