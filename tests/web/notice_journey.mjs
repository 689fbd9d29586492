// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A notice from its text to the ledger and to the public: one clerk of the office brings it in, corrects it beside its
// text and admits it, another reviews and approves it. notice_journey.mjs HOUSE, a file that journey.py writes.
import { readFileSync } from 'node:fs'
import { openBrowser, Proofs, Sitting } from './browser.mjs'

const house = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const seed = readFileSync(new URL('../data/seed.txt', import.meta.url), 'utf8')
const proofs = new Proofs()
const browser = await openBrowser()
const prove = proofs.prove.bind(proofs)

const findings = (page) => page.locator('[data-value^="findings."]')
const finding = (page, number) => page.getByLabel(`问题 ${number}`, { exact: true })
const saved = (page) => page.getByRole('status').filter({ hasText: /^已保存$/ }).waitFor()
const isFocused = (field) => field.evaluate((each) => document.activeElement === each)

async function bringIn(sitting, seenBefore) {
  const { page } = sitting
  await page.getByRole('link', { name: '导入通报' }).click()
  await page.getByRole('heading', { name: '导入通报' }).waitFor()
  await sitting.settled()
  await sitting.examine(seenBefore ? 'the imports' : 'no import yet')
  await prove('a file that cannot be read is told what to do, beside one that can', async () => {
    await page.locator('input[type=file]').setInputFiles([
      { name: '空白.txt', mimeType: 'text/plain', buffer: Buffer.from(' \n') },
      { name: '公告.txt', mimeType: 'text/plain', buffer: Buffer.from(`市委第${sitting.width}巡察组进驻公告。`) },
    ])
    await page.getByRole('alert').filter({ hasText: /\p{Script=Han}{4}/u }).waitFor()
    await page.getByRole('link', { name: '公告.txt' }).first().waitFor()
  })
  await sitting.examine('files that came in')
  await prove('the seed is pasted, and its record stands beside it: 18 findings, 3 opinions', async () => {
    await page.goto('/imports')
    await page.getByLabel('或粘贴通报全文').fill(seed)
    await page.getByRole('button', { name: '读取' }).click()
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
    await finding(page, 1).waitFor()
    return (await findings(page).count()) === 18 && (await page.getByLabel('整改意见 3', { exact: true }).count()) === 1
  })
  await prove('that the same text was imported before is noticed', async () => (await page.getByText('以前导入过正文相同的通报').count()) === (seenBefore ? 1 : 0))
  await sitting.examine('a notice beside its record')
}

async function lookBesideTheText(sitting) {
  const { page, width } = sitting
  const slim = width < 1000
  await prove('looking at a value lights up where it came from', async () => {
    await finding(page, 4).focus()
    if (slim) await page.locator('[data-value]', { has: finding(page, 4) }).getByRole('button', { name: '看原文' }).click()
    await page.locator('.box .lit', { hasText: '會議多' }).first().waitFor()
  })
  await prove('a click in the text leads to the value', async () => {
    await page.locator('.box [data-of^="requirements."]').first().click()
    await page.waitForFunction(() => document.activeElement?.closest('[data-value^="requirements."]'))
  })
}

async function correct(sitting) {
  const { page } = sitting
  await prove('a finding is corrected in place', async () => {
    await finding(page, 3).fill('服务基层的意识不强')
    await saved(page)
  })
  await prove('Enter splits a finding at the caret, and goes on in the second half', async () => {
    await finding(page, 4).evaluate((field) => {
      field.focus()
      field.setSelectionRange(field.value.indexOf('、'), field.value.indexOf('、'))
    })
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('[data-value^="findings."]').length === 19)
    return (await finding(page, 5).inputValue()).startsWith('文件多') && isFocused(finding(page, 5))
  })
  await prove('Ctrl+Z takes it back, Ctrl+Shift+Z does it again, and Ctrl+Z once more', async () => {
    for (const [keys, count] of [['Control+z', 18], ['Control+Shift+z', 19], ['Control+z', 18]]) {
      await page.keyboard.press(keys)
      await page.waitForFunction((wanted) => document.querySelectorAll('[data-value^="findings."]').length === wanted, count)
    }
    await saved(page)
  })
  await prove('what was left out can be brought back', async () => {
    await page.getByRole('button', { name: '问题 2 不要' }).click()
    if ((await findings(page).count()) !== 17) return false
    await page.getByRole('button', { name: '恢复' }).click()
    return (await findings(page).count()) === 18
  })
  await prove('all is kept: a reload shows it', async () => {
    await saved(page)
    await page.reload()
    return (await finding(page, 3).inputValue()) === '服务基层的意识不强'
  })
}

// Two before the same notice: the second is told, and nothing is written over until he says so.
async function twoAtOnce(sitting, other) {
  const { page } = sitting
  await prove('somebody faster is told, and a person says whose edits hold', async () => {
    await other.page.goto(page.url())
    await finding(other.page, 1).fill('党的领导作用发挥不充分')
    await saved(other.page)
    await finding(page, 1).fill('我的写法')
    await page.getByRole('alert').filter({ hasText: '别人刚刚改过' }).waitFor()
    await sitting.examine('edits of two people')
    await page.getByRole('button', { name: '用对方的' }).click()
    await saved(page)
    return (await finding(page, 1).inputValue()) === '党的领导作用发挥不充分'
  })
}

async function admit(sitting, seenBefore) {
  const { page } = sitting
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: '入账' }).click()
  await dialog.getByText('18 个问题、3 项整改意见').waitFor()
  if (seenBefore) {
    await dialog.getByRole('combobox', { name: '轮次' }).click() // within a round a team inspects a unit once
    await page.getByRole('option', { name: '新建一轮' }).click()
  }
  await sitting.examine('admitting')
  await prove('the drafts are admitted, and lead to the ledger', async () => {
    await dialog.getByRole('button', { name: '入账' }).click()
    await page.getByRole('link', { name: '到整改台账' }).click()
    await page.waitForURL('**/ledger?inspection=*')
    await page.locator('[data-row]').first().waitFor()
    return (await page.getByText('共 18 条').count()) === 1
  })
  await page.goBack()
  await page.getByText('已入账：').waitFor()
  await sitting.examine('an admitted notice')
}

async function publish(sitting, other) {
  const { page } = sitting
  await prove('nobody reviews what he prepared', async () => {
    await page.getByRole('button', { name: '准备公开' }).click()
    await page.waitForURL(/\/publications\/[0-9a-f-]{36}$/)
    await page.getByRole('button', { name: '修改' }).waitFor()
    return (await page.getByRole('button', { name: '审核通过' }).count()) === 0
  })
  await page.getByRole('button', { name: '修改' }).click()
  await sitting.examine('a text being revised')
  await prove('another sends it back with a reason, then reviews and approves it', async () => {
    await other.page.goto(page.url())
    await other.page.getByRole('button', { name: '审核通过' }).click()
    await other.page.getByRole('button', { name: '退回' }).click()
    await other.page.getByLabel('理由').fill('标题不准')
    await other.page.locator('form').getByRole('button', { name: '退回' }).click()
    await other.page.getByText('标题不准').waitFor()
    for (const step of ['审核通过', '批准']) await other.page.getByRole('button', { name: step }).click()
    await other.page.getByRole('button', { name: '公开', exact: true }).waitFor()
  })
  await other.examine('a publication that is approved')
  await prove('what is released is public, and can be withdrawn', async () => {
    await page.reload()
    await page.getByRole('button', { name: '公开', exact: true }).click()
    await page.getByRole('button', { name: '撤下' }).waitFor()
    await page.getByText('/notices/').waitFor()
  })
  await page.goto('/publications?state=released')
  await page.locator('.rows a').first().waitFor()
  await sitting.examine('the publications')
}

for (const width of [1440, 390]) {
  const sitting = await Sitting.begin(browser, house.base, width, proofs)
  const other = await Sitting.begin(browser, house.base, width, proofs)
  try {
    await sitting.signIn(house.people.founder.login, house.people.founder.password)
    await other.signIn(house.people.clerk.login, house.people.clerk.password)
    await bringIn(sitting, width !== 1440)
    await lookBesideTheText(sitting)
    await correct(sitting)
    await twoAtOnce(sitting, other)
    await admit(sitting, width !== 1440)
    await publish(sitting, other)
  } catch (error) {
    proofs.note(false, `the journey at ${width} px comes to its end`, error.message)
  }
  await other.end()
  await sitting.end()
}
await browser.close()
process.exit(proofs.end())
