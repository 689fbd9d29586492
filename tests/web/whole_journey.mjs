// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The whole way of a notice, at a desk and at a telephone: the office brings it in and assigns its findings, a bureau hands
// one down to its school, reports, applies, is sent back, applies again; the office closes it, exports the ledger and
// publishes the notice, and the public finds it. whole_journey.mjs HOUSE, a file that journey.py writes.
import { readFileSync } from 'node:fs'
import { openBrowser, Proofs, Sitting } from './browser.mjs'

const house = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const seed = readFileSync(new URL('../data/seed.txt', import.meta.url), 'utf8')
const proofs = new Proofs()
const prove = proofs.prove.bind(proofs)
const browser = await openBrowser()
const file = (name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })

const panel = (page, name) => page.getByRole('region', { name })
const send = (page, step) => page.locator('form').getByRole('button', { name: step })

// A step of the page that is open: its button, then its form.
async function take(page, step, fill = async () => {}) {
  await page.getByRole('button', { name: step, exact: true }).click()
  await fill()
  await send(page, step).click()
  await page.getByText(`已完成：${step}`).waitFor()
}

async function attach(page, ...names) {
  await page.locator('input[type=file]').setInputFiles(names.map(file))
  for (const name of names) await page.getByRole('button', { name: `不附 ${name}` }).waitFor() // it has arrived
}

async function bringIn(office, prefix) {
  const { page } = office
  await page.getByRole('link', { name: '导入通报' }).click()
  await page.getByLabel('或粘贴通报全文').fill(seed)
  await page.getByRole('button', { name: '读取' }).click()
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
  await page.getByLabel('问题 1', { exact: true }).waitFor()
  await office.examine('a notice beside its record')
  await page.getByRole('button', { name: '入账' }).click()
  const dialog = page.getByRole('dialog')
  const choose = async (field, option) => {
    await dialog.getByRole('combobox', { name: field }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await dialog.getByText('18 个问题、3 项整改意见').waitFor()
  await choose('轮次', '新建一轮')
  await choose(/^被巡察单位/, house.bureau)
  await dialog.getByLabel('编号前缀').fill(prefix)
  await office.examine('admitting')
  await prove('a confirmed notice becomes 18 assigned items of the bureau', async () => {
    await dialog.getByRole('button', { name: '入账' }).click()
    await page.getByText('已入账：').waitFor()
    const notice = page.url()
    await page.getByRole('link', { name: '到整改台账' }).click()
    await page.getByText('共 18 条').waitFor()
    await page.getByRole('link', { name: `${prefix}-001`, exact: true }).waitFor()
    office.notice = notice
  })
  await office.examine('the ledger of a notice')
}

async function accept(bureau, number) {
  const { page } = bureau
  await page.goto(`/ledger?q=${number}`) // by its number, as it is told on the telephone
  await page.locator('main').getByRole('link', { name: new RegExp(number) }).first().click()
  await page.getByRole('heading', { name: '办理记录' }).waitFor()
  await prove('the bureau accepts the item', () => take(page, '签收'))
  await bureau.examine('an item that is accepted')
  return page.url()
}

// A list that closes still stands there for a moment, and would be taken for the next one.
async function chooseFirst(page, name) {
  await page.getByRole('combobox', { name }).click()
  await page.locator('[role=option]:visible').first().click()
  await page.waitForFunction(() => ![...document.querySelectorAll('[role=option]')].some((each) => each.checkVisibility()))
}

async function plan(bureau) {
  const { page } = bureau
  await prove('and plans it', () => take(page, '填整改方案', async () => {
    await page.getByRole('textbox', { name: '原因分析' }).fill('会议没有计划')
    await page.getByRole('textbox', { name: '整改措施' }).fill('会议总量减少三分之一')
    for (const name of ['责任岗位', '牵头部门']) await chooseFirst(page, name)
    await page.getByRole('combobox', { name: '完成时限' }).fill('2030-12-31')
    await page.keyboard.press('Enter')
  }))
  await bureau.examine('an item that is planned')
}

async function handDown(bureau, school, asked) {
  const { page } = bureau
  await page.getByRole('button', { name: '下发任务' }).click()
  await page.getByRole('combobox', { name: '交给谁办' }).click()
  await page.getByRole('option', { name: house.school }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: '要求' }).fill(asked)
  await prove('and hands it down to its school', async () => {
    await send(page, '下发任务').click()
    await page.getByText('已下发 1 份任务。').waitFor()
  })
  await school.page.goto('/today')
  await panel(school.page, '要我单位答复的任务').getByRole('link', { name: asked }).click()
  await prove('the school answers with a file', () => take(school.page, '答复', async () => {
    await school.page.getByRole('textbox', { name: '办理情况' }).fill('会议已减少一半')
    await attach(school.page, '会议台账.txt')
  }))
  await school.examine('a task that is answered')
  await page.goto('/today')
  await panel(page, '等我核收的答复').getByRole('link', { name: asked }).click()
  await prove('the bureau takes the answer', () => take(page, '核收'))
}

async function report(bureau, number) {
  const { page } = bureau
  let clicks = 0
  const click = async (target) => {
    clicks += 1
    await target.click()
  }
  await bureau.context.clearCookies()
  await page.goto('/sign_in')
  await page.getByLabel('账号').fill(house.people.bureau.login)
  await page.getByLabel('密码', { exact: true }).fill(house.people.bureau.password)
  await click(page.getByRole('button', { name: '登录' }))
  await page.waitForURL('**/today')
  await bureau.settled()
  await click(page.getByRole('searchbox'))
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await click(page.locator('main').getByRole('link', { name: new RegExp(number) }).first())
  await click(page.getByRole('button', { name: '报告进展' }))
  await click(page.getByRole('button', { name: '纳入', exact: true }).last())
  await attach(page, '会议纪要.txt', '检查记录.txt')
  await bureau.examine('progress with the answer of the school')
  await prove('progress with two files takes at most 6 clicks from signing in', async () => {
    await click(send(page, '报告进展'))
    await page.getByText('已完成：报告进展').waitFor()
    await page.getByText('会议已减少一半').first().waitFor()
    return clicks <= 6
  })
}

// The office opens what waits for it today, and takes the step.
async function atTheOffice(office, list, number, step, fill) {
  const { page } = office
  await page.goto('/today')
  const waiting = panel(page, list)
  await waiting.getByRole('link').first().waitFor()
  const all = waiting.getByRole('link', { name: /^全部/ })
  if (await all.count()) await all.click()
  await page.getByRole('link', { name: number, exact: true }).click()
  await page.getByRole('heading', { name: '办理记录' }).waitFor()
  await prove(`the office takes the step ${step}`, () => take(page, step, fill))
}

async function closeIt(bureau, office, item, number) {
  const { page } = bureau
  await prove('the bureau applies for closing', () => take(page, '申请销号'))
  await atTheOffice(office, '等待核查的', number, '退回', () => office.page.getByRole('textbox', { name: '要补正的内容' }).fill('缺执行情况'))
  await office.examine('an item that is sent back')
  await page.goto('/today')
  await prove('what is to be mended stands in its work today', () => panel(page, '退回给我修改的').getByText('缺执行情况').first().waitFor())
  await bureau.examine('my work today, with what came back')
  await page.goto(item)
  await prove('the bureau mends it', () => take(page, '报告进展', async () => {
    await page.getByRole('textbox', { name: '整改进展' }).fill('三所学校的执行情况已附上')
    await attach(page, '执行情况.txt')
  }))
  await prove('and applies again', () => take(page, '申请销号'))
  await atTheOffice(office, '等待核查的', number, '核查通过', () => office.page.getByText('实地走访', { exact: true }).click())
  await prove('the office closes it', async () => {
    await take(office.page, '销号')
    await office.page.getByText('已销号').first().waitFor()
  })
  await office.examine('an item that is closed')
}

async function exportIt(office) {
  const { page } = office
  await page.goto(office.notice)
  await page.getByRole('link', { name: '到整改台账' }).click()
  await page.getByText('共 18 条').waitFor()
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await prove('the ledger of the notice is exported as a workbook', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '台账工作簿（Excel）' }).click()])
    return readFileSync(await download.path()).subarray(0, 2).toString() === 'PK'
  })
}

async function publish(office, reviewer) {
  const { page } = office
  await page.goto(office.notice)
  await page.getByRole('button', { name: '准备公开' }).click()
  await page.waitForURL(/\/publications\/[0-9a-f-]{36}$/)
  await prove('another of the office reviews and approves the notice', async () => {
    await reviewer.page.goto(page.url())
    for (const step of ['审核通过', '批准']) await reviewer.page.getByRole('button', { name: step }).click()
    await reviewer.page.getByRole('button', { name: '公开', exact: true }).waitFor()
  })
  await prove('and it is released', async () => {
    await page.reload()
    await page.getByRole('button', { name: '公开', exact: true }).click()
    await page.getByRole('button', { name: '撤下' }).waitFor()
  })
  await office.examine('a publication that is released')
  return (await page.getByText(/\/notices\/[0-9a-f-]{36}/).first().innerText()).match(/\/notices\/[0-9a-f-]{36}/)[0]
}

async function findIt(visitor, notice) {
  const { page } = visitor
  await page.goto('/')
  await page.locator(`a[href="${notice}"]`).waitFor()
  await visitor.examine('the public list')
  for (const word of ['会议', '师德']) {
    await page.goto('/')
    await page.getByRole('searchbox').fill(word)
    await page.keyboard.press('Enter')
    await prove(`the public finds the notice by ${word}, without a script`, async () => {
      await page.waitForURL('**/search?q=*')
      await page.locator(`a[href^="${notice}"]`).first().waitFor()
      return (await page.locator('mark').allInnerTexts()).includes(word)
    })
  }
  await visitor.examine('the public search')
  await page.locator(`a[href^="${notice}"]`).first().click()
  await prove('the notice is read, and what was searched is marked', async () => (await page.locator('mark').allInnerTexts()).includes('师德'))
  await visitor.examine('the public notice')
  await page.goto(`${notice}/scraped`)
  await visitor.examine('the notice as scraped')
  await page.goto('/search?q=没有这样的词')
  await visitor.examine('nothing found')
  await page.goto('/notices/none')
  await visitor.examine('no such notice')
}

for (const width of [1440, 390]) {
  const sittings = {}
  for (const name of ['office', 'reviewer', 'bureau', 'school']) sittings[name] = await Sitting.begin(browser, house.base, width, proofs)
  sittings.visitor = await Sitting.begin(browser, house.public, width, proofs)
  const { office, reviewer, bureau, school, visitor } = sittings
  const prefix = `${width}-教育`
  const number = `${prefix}-004`
  try {
    for (const [name, person] of [['office', 'clerk'], ['reviewer', 'founder'], ['bureau', 'bureau'], ['school', 'school']])
      await sittings[name].signIn(house.people[person].login, house.people[person].password)
    await bringIn(office, prefix)
    const item = await accept(bureau, number)
    await plan(bureau)
    await handDown(bureau, school, `请报减少会议的情况（${width}）`)
    await report(bureau, number)
    await closeIt(bureau, office, item, number)
    await exportIt(office)
    await findIt(visitor, await publish(office, reviewer))
  } catch (error) {
    proofs.note(false, `the journey at ${width} px comes to its end`, error.message)
  }
  for (const sitting of Object.values(sittings)) await sitting.end()
}
await browser.close()
process.exit(proofs.end())
