// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A liaison officer of a unit and a clerk of the office, at a desk and at a telephone: from signing in to progress with
// two files, and past a change that somebody else was faster with. ledger_journey.mjs HOUSE, a file that
// journey.py writes: {base, people: {name: {login, password}}, items: {name: number}}.
import { readFileSync } from 'node:fs'
import { openBrowser, Proofs, Sitting } from './browser.mjs'

const house = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const proofs = new Proofs()
const prove = proofs.prove.bind(proofs)
const browser = await openBrowser()
const files = ['会议纪要.txt', '检查记录.txt'].map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) }))

async function beforeTheDoor(sitting) {
  const { page } = sitting
  await prove('whoever is not signed in is sent to sign in, and then on', async () => {
    await page.goto('/ledger?state=assigned')
    await page.waitForURL((url) => url.pathname === '/sign_in' && url.searchParams.get('to') === '/ledger?state=assigned')
  })
  await sitting.examine('signing in')
  await prove('a wrong password is told in plain words', async () => {
    await page.getByLabel('账号').fill(house.people.school.login)
    await page.getByLabel('密码', { exact: true }).fill('wrong-password')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('alert').filter({ hasText: '账号或密码不对' }).waitFor()
  })
  await page.goto('/activation')
  await sitting.examine('the first password')
}

async function aroundTheLedger(sitting) {
  const { page } = sitting
  await sitting.examine('my work today')
  await page.goto('/ledger')
  await page.locator('[data-row]').first().waitFor()
  await sitting.examine('the ledger')
  await prove('the address holds the filter, and a reload keeps it', async () => {
    await page.getByRole('button', { name: /^整改中/ }).click()
    await page.waitForURL('**/ledger?state=in_progress')
    await page.reload()
    await page.locator('[data-row]').first().waitFor()
    return (await page.locator('[data-column="state"]').allInnerTexts()).every((text) => text.includes('整改中'))
  })
  await prove('arrow keys go from row to row, Enter opens', async () => {
    await page.goto('/ledger')
    await page.locator('[data-row="0"] a').focus()
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row') === '1')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/ledger\/[0-9a-f-]{36}$/)
  })
  await page.goto('/ledger?state=cancelled&mark=reopened')
  await page.getByText('没有符合筛选的整改事项').waitFor()
  await sitting.examine('an empty ledger')
  await prove('a word of two characters is found and marked', async () => {
    await page.getByRole('searchbox').fill('制度')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ledger?q=*')
    return (await page.locator('mark').first().innerText()) === '制度'
  })
  await sitting.examine('a search')
  for (const [way, ending] of [['数据行（CSV）', 'csv'], ['台账工作簿（Excel）', 'xlsx']])
    await prove(`the ledger is exported as .${ending}`, async () => {
      await page.goto('/ledger')
      await page.getByRole('button', { name: '导出', exact: true }).click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: way }).click()])
      return new RegExp(`^整改台账-\\d{4}-\\d{2}-\\d{2}\\.${ending}$`).test(download.suggestedFilename())
    })
}

async function aroundAnItem(sitting, number) {
  const { page } = sitting
  let clicks = 0
  const click = async (target) => {
    clicks += 1
    await target.click()
  }
  await page.goto('/today')
  await click(page.getByRole('link', { name: '整改台账' }).first())
  await click(page.getByRole('link', { name: number, exact: true }))
  await page.getByRole('heading', { name: '办理记录' }).waitFor()
  await sitting.examine('an item')
  await click(page.getByRole('button', { name: '报告进展' }))
  await page.locator('input[type=file]').setInputFiles(files)
  const text = page.getByRole('textbox', { name: '整改进展' })
  await text.fill('已修订制度并逐校检查。')
  for (const file of files) await page.getByRole('button', { name: `不附 ${file.name}` }).waitFor() // it has arrived
  await prove('a text that was begun outlives the page', async () => {
    await page.reload()
    await page.getByRole('button', { name: '报告进展' }).click()
    return (await text.inputValue()) === '已修订制度并逐校检查。' && (await page.getByText('会议纪要.txt').count()) === 1
  })
  await sitting.examine('a report')
  await prove('progress with two files is reported', async () => {
    await click(page.locator('form').getByRole('button', { name: '报告进展' }))
    await page.getByText('已完成：报告进展').waitFor()
    await page.getByRole('link', { name: '检查记录.txt' }).first().waitFor()
    await page.getByText('报告进展，附 2 份材料').first().waitFor()
  })
  await prove('from signing in to progress with two files takes at most 6 clicks', () => clicks + 1 <= 6) // and the one to sign in
  await prove('an attachment comes back as it was sent', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '检查记录.txt' }).first().click()])
    return readFileSync(await download.path(), 'utf8') === '检查记录.txt'
  })
  await page.getByRole('button', { name: '填整改方案' }).click()
  await page.getByRole('combobox', { name: '配合部门' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option').first().waitFor()
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('option', { selected: true }).first().waitFor()
  await page.keyboard.press('Escape')
  await sitting.examine('a plan')
}

// Two people before the same item: the second is told, keeps his text, and sends it once more.
async function twoAtOnce(sitting, other, number) {
  const { page } = sitting
  const address = page.url()
  await prove('somebody faster is told in plain words, and the text is kept', async () => {
    await page.goto(address)
    await page.getByRole('button', { name: '报告进展' }).click()
    await page.getByRole('textbox', { name: '整改进展' }).fill('迟到的进展')
    await other.page.goto(address)
    await other.page.getByRole('button', { name: '办公室批注' }).click()
    await other.page.getByRole('textbox', { name: '批注或说明' }).fill(`抓紧 ${number}`)
    await other.page.locator('form').getByRole('button', { name: '办公室批注' }).click()
    await other.page.getByText('已完成：办公室批注').waitFor()
    await page.locator('form').getByRole('button', { name: '报告进展' }).click()
    await page.getByRole('alert').filter({ hasText: '别人改过' }).waitFor()
    return (await page.getByRole('textbox', { name: '整改进展' }).inputValue()) === '迟到的进展'
  })
  await prove('and goes through when it is sent once more', async () => {
    await page.getByRole('button', { name: '看过了，再提交' }).click()
    await page.getByText('迟到的进展').first().waitFor()
  })
  await prove('the unit does not see the note of the office', async () => (await page.getByText(`抓紧 ${number}`).count()) === 0)
}

// How far a round and its units have come, and the ledger as a board.
async function aroundTheFigures(sitting) {
  const { page } = sitting
  await page.goto('/inspections')
  await page.locator('main h2 a').first().click()
  await page.waitForURL(/\/rounds\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: '整改率' }).waitFor()
  await sitting.examine('a round')
  await prove('a figure opens as many rows as it says', async () => {
    const figure = page.locator('main dl a').first()
    const said = await figure.innerText()
    await figure.click()
    await page.waitForURL('**/ledger?round=*')
    await page.locator('[data-row]').first().waitFor()
    await page.getByRole('heading', { name: `共 ${said} 条` }).waitFor()
    await page.goBack()
    return true
  })
  await page.locator('tbody th a[href^="/units/"]').first().click()
  await page.waitForURL(/\/units\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: '整改率' }).waitFor()
  await sitting.examine('a unit')
  await page.goto('/board')
  await page.locator('[data-card]').first().waitFor()
  await sitting.examine('the board')
  await prove('arrow keys go from card to card of the board, Enter opens', async () => {
    await page.locator('[data-card]').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => document.activeElement?.closest('section') !== document.querySelector('section [data-card]').closest('section'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/ledger\/[0-9a-f-]{36}$/)
  })
}

async function theRest(sitting) {
  const { page } = sitting
  await page.goto('/account')
  await sitting.examine('my own account')
  await page.goto('/nowhere')
  await page.getByText('没有这个页面').waitFor()
  await sitting.examine('no such page')
  await prove('the help of the keyboard opens with ? and closes with Esc', async () => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await sitting.examine('the help of the keyboard')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })
  await prove('English is spoken when it is chosen', async () => {
    await page.getByRole('button', { name: '我的设置' }).click()
    await sitting.examine('my settings')
    await page.getByText('English').click()
    await page.getByRole('link', { name: 'My work today' }).first().waitFor()
  })
  await prove('who signs out is out', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign_in')
    await page.goto('/today')
    await page.waitForURL('**/sign_in')
  })
}

for (const [width, number] of [[1440, house.items.desk], [390, house.items.telephone]]) {
  const sitting = await Sitting.begin(browser, house.base, width, proofs)
  const other = await Sitting.begin(browser, house.base, width, proofs)
  try {
    await beforeTheDoor(sitting)
    await sitting.signIn(house.people.school.login, house.people.school.password)
    await other.signIn(house.people.clerk.login, house.people.clerk.password)
    await aroundTheLedger(sitting)
    await aroundAnItem(sitting, number)
    await twoAtOnce(sitting, other, number)
    await other.page.goto('/today')
    await other.examine('the work of the office today')
    await aroundTheFigures(other)
    await theRest(sitting)
  } catch (error) {
    proofs.note(false, `the journey at ${width} px comes to its end`, error.message)
  }
  await other.end()
  await sitting.end()
}
await browser.close()
process.exit(proofs.end())
