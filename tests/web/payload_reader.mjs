// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One person before the pages, who reads every payload on them to the letter and sees nothing run.
export class Reader {
  constructor(house, proofs, watch, page, name) {
    Object.assign(this, { house, proofs, watch, page, name, base: house.base, said: house.payloads })
  }

  static async signIn(house, proofs, watch, name) {
    const reader = new Reader(house, proofs, watch, await watch.context.newPage(), name)
    const { page } = reader
    await page.goto(`${house.base}/sign_in`)
    await page.getByLabel('账号').fill(house.people[name].login)
    await page.getByLabel('密码', { exact: true }).fill(house.people[name].password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL('**/today')
    return reader
  }

  async open(path) {
    await this.page.goto(this.base + path)
    await this.page.locator('h1').first().waitFor()
    return this.look()
  }
  look() {
    return this.page.evaluate(async () => {
      await walk.settled()
      return { path: location.pathname, ...walk.look() }
    })
  }

  // looks: at one view; wanted: the numbers of the payloads that have to be read in it.
  judge(view, looks, wanted = []) {
    const ran = this.watch.taken()
    const planted = looks.flatMap((each) => each.planted.map((what) => `${each.path}: ${what}`))
    this.proofs.note(ran.length + planted.length === 0, `${this.name}, ${view}: nothing runs, nothing is markup`, [...ran, ...planted].slice(0, 5).join('\n'))
    const shown = new Set(looks.flatMap((each) => each.shown))
    const missing = wanted.filter((number) => !shown.has(number))
    if (shown.size === 0 && wanted.length === 0) return
    const sentence = `${this.name}, ${view}: ${wanted.length || shown.size} payloads are read to the letter`
    this.proofs.note(missing.length === 0, sentence, `${missing.length} are not: ${missing.slice(0, 5).map((number) => this.said[number].raw).join('  ')}`)
  }

  async view(name, path, wanted) {
    this.judge(name, [await this.open(path)], wanted)
  }
  async down(name, path, wanted) {
    const first = await this.open(path)
    this.judge(name, [first, ...(await this.page.evaluate(() => walk.down()))], wanted)
  }
  // pathOf: the page of a pack, whose payloads have to be read there; press: the words of a button that shows more of it;
  // between: a page to be opened before each, where the next would keep what the last one said; packs: of which.
  async each(name, pathOf, { press, between, packs = this.house.packs } = {}) {
    const paths = packs.map(pathOf)
    const first = await this.open(paths[0])
    const looks = await this.page.evaluate(([where, how]) => walk.through(where, how), [paths, { press, between }])
    looks.forEach((look, at) => (look.shown = look.shown.filter((seen) => packs[at].numbers.includes(seen))))
    this.judge(name, [first, ...looks], packs.flatMap((pack) => pack.numbers))
  }
  all() {
    return this.said.map((_, number) => number)
  }

  // Every form of the page's steps, with a draft of every payload in it, and every list in them.
  async forms(name, path) {
    await this.page.evaluate(([account, thing, said]) => {
      localStorage.clear()
      const words = said.join('\n')
      const files = said.map((each, number) => ({ id: `${number}`, name: each, size: 1, content: '' }))
      const plain = { text: words, words, note: words, to_mend: words, reason: words, opinions: [], attachments: files }
      const drafts = {
        plan: { root_cause: words, goal: words, measures: said.slice(0, 10).map((each, at) => ({ text: at ? each : words, handler: each, co_departments: [], due: null, keep_up: false })) },
        sign: { what: 'plan', signer: words, signed_on: '2026-01-01', scans: files },
        watch: { observation: words, next_milestone: { on: null, what: words } },
        record_outcome: { wider_check: words, rules: said.slice(0, 5).map((each) => ({ name: each, change: 'made', reference: each, in_force_since: null, applied_by: null })), effects: said.slice(0, 5).map((each) => ({ kind: 'other', amount: '', unit: each, note: each })) },
        hand_down: { organisations: [], measures: [], text: words, due: '2026-12-31' },
      }
      for (const step of ['report', 'check', 'send_back', 'reopen', 'extend', 'cancel', 'take_position', 'link', 'note', 'answer', 'withdraw'])
        drafts[step] = step === 'take_position' ? { ...plain, position: 'partly' } : plain
      for (const [step, draft] of Object.entries(drafts)) localStorage.setItem(`huiyin.draft.${account}.${thing}.${step}`, JSON.stringify(draft))
    }, [this.house.people[this.name].account, path.split('/')[2], this.said.map((each) => each.raw)])
    const looks = [await this.open(path)]
    const buttons = this.page.locator('.steps button[aria-expanded]')
    for (let at = 0; at < (await buttons.count()); at += 1) {
      await buttons.nth(at).click()
      looks.push(await this.look())
      looks.push(...(await this.lists('.steps .el-select')))
      await buttons.nth(at).click()
    }
    const down = this.page.getByRole('button', { name: '下发任务' })
    if (await down.count()) {
      await down.click()
      looks.push(await this.look(), ...(await this.lists('form .el-select')))
    }
    this.judge(name, looks, this.all())
  }
  // Every list of choices, opened.
  async lists(which) {
    const looks = []
    for (const list of (await this.page.locator(which).all()).slice(0, 4)) {
      await list.click()
      await this.page.locator('.el-select-dropdown:visible').first().waitFor()
      looks.push(await this.look())
      await this.page.keyboard.press('Escape')
    }
    return looks
  }
}
