// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A bureau fills in the plans of its items as in a spreadsheet: typed, pasted, taken back, mended, saved past somebody who
// was faster; and names a view of the ledger. plan_journey.mjs HOUSE, a file that journey.py writes.
import { readFileSync } from 'node:fs'
import { openBrowser, Proofs, Sitting } from './browser.mjs'

const house = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const proofs = new Proofs()
const prove = proofs.prove.bind(proofs)
const browser = await openBrowser()
const cause = 1
const goal = 2
const measures = 3
const due = 8
const keepUp = 9

async function openGrid({ page }) {
  await page.goto('/ledger/plan')
  await page.locator('[data-row="0"]').waitFor()
  await page.waitForLoadState('networkidle')
}

async function fillIn(sitting, mark) {
  const { page } = sitting
  const cell = (row, column) => page.locator(`[data-row="${row}"] [data-column="${column}"]`)
  const reads = (row, column, text) => cell(row, column).locator('.text').filter({ hasText: text }).waitFor({ timeout: 5000 })
  const told = (text) => page.getByRole('status').filter({ hasText: text }).waitFor({ timeout: 5000 })
  // The keys go to the clipboard of the page itself: a browser without a head has none of its own.
  const paste = (text) => page.evaluate((said) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', said)
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

  await openGrid(sitting)
  await sitting.examine('the grid of plans')
  await prove('typing writes a cell, Tab goes on', async () => {
    await cell(0, cause).click()
    await page.keyboard.type(`制度不严${mark}`)
    await page.keyboard.press('Tab')
    await page.keyboard.type(`建章立制${mark}`)
    await page.keyboard.press('Enter')
    await reads(0, cause, `制度不严${mark}`)
    await reads(0, goal, `建章立制${mark}`)
  })
  await prove('a block of a spreadsheet is pasted over cells and rows', async () => {
    await cell(0, measures).click()
    await paste(`"修订办法${mark}\n开展检查"\t\t\t\t王五\t2026/12/31\t否\r\n专项清理${mark}\t\t\t\t赵六\t年底\t√\r\n`)
    await reads(0, due, '2026-12-31')
    await reads(1, measures, `专项清理${mark}`)
  })
  await prove('a day that is none is told in its cell and held back', async () => {
    await cell(1, due).getByText('“年底”不是日期').waitFor({ timeout: 5000 })
    await told('其中 1 行要先处理')
  })
  await sitting.examine('the grid with a fault in a cell')
  await prove('what was pasted is taken back and done again', async () => {
    await page.keyboard.press('Control+z')
    await cell(0, measures).locator('.text').filter({ hasNotText: mark }).waitFor({ state: 'attached', timeout: 5000 })
    await page.keyboard.press('Control+Shift+z')
    await reads(0, due, '2026-12-31')
  })
  await prove('what is not saved survives leaving the page', async () => {
    await page.getByRole('link', { name: '今日待办' }).click()
    await page.waitForURL('**/today')
    await openGrid(sitting)
    await reads(0, cause, `制度不严${mark}`)
    await reads(1, due, '年底')
  })
  await prove('mended, all is saved row by row', async () => {
    await cell(1, due).click()
    await page.keyboard.press('Delete')
    await reads(1, keepUp, '是')
    await page.keyboard.press('Control+s')
    await told('已保存 2 行')
  })
}

async function meetAnother(sitting, other, mark) {
  const { page } = sitting
  const cell = (at, row, column) => at.page.locator(`[data-row="${row}"] [data-column="${column}"]`)
  const write = async (at, row, column, text) => {
    await cell(at, row, column).click()
    await at.page.keyboard.type(text)
    await at.page.keyboard.press('Enter')
  }
  await openGrid(sitting)
  await openGrid(other)
  await write(sitting, 0, goal, `我的目标${mark}`)
  await write(other, 0, goal, `别人的目标${mark}`)
  await other.page.keyboard.press('Control+s')
  await other.page.getByText('已保存 1 行').waitFor()
  await prove('when somebody was faster, both texts are shown', async () => {
    await page.keyboard.press('Control+s')
    await page.getByText('别人改过这一行').waitFor({ timeout: 5000 })
    await cell(sitting, 0, goal).getByText(`别人的目标${mark}`).waitFor()
    await cell(sitting, 0, goal).getByText(`我的目标${mark}`).waitFor()
  })
  await sitting.examine('the grid with a conflict')
  await prove('mine is kept and saved with open eyes', async () => {
    await page.getByRole('button', { name: '留我的' }).click()
    await page.getByRole('button', { name: /^保存改过/ }).click()
    await page.getByText('已保存 1 行').waitFor({ timeout: 5000 })
  })
}

async function nameView(sitting) {
  const { page } = sitting
  await page.goto('/ledger?state=in_progress&sort=due')
  await prove('a view of the ledger gets a name, and leads back to it', async () => {
    await page.getByRole('button', { name: '常用视图' }).click()
    await page.getByLabel('给现在的筛选起个名字').fill('整改中，按时限')
    await page.keyboard.press('Enter')
    await sitting.examine('the saved views')
    await page.goto('/ledger')
    await page.getByRole('button', { name: '常用视图' }).click()
    await page.getByRole('link', { name: '整改中，按时限' }).click()
    await page.waitForURL('**/ledger?state=in_progress&sort=due')
  })
}

for (const width of [1440, 390]) {
  const [sitting, other] = [await Sitting.begin(browser, house.base, width, proofs), await Sitting.begin(browser, house.base, width, proofs)]
  const { login, password } = house.people.bureau
  for (const each of [sitting, other]) await each.signIn(login, password)
  try {
    await fillIn(sitting, `（${width}）`)
    await meetAnother(sitting, other, `（${width}）`)
    await nameView(sitting)
  } catch (error) {
    proofs.note(false, `the journey at ${width} px comes to its end`, error.message)
  }
  await other.end()
  await sitting.end()
}
await browser.close()
process.exit(proofs.end())
