// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A bureau hands an item down to its school, sends the answer back, accepts the second, takes it into its report and
// keeps a sheet signed on paper; at a desk and at a telephone. tasks_journey.mjs HOUSE, a file that journey.py writes.
import { readFileSync } from 'node:fs'
import { openBrowser, Proofs, Sitting } from './browser.mjs'

const house = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const proofs = new Proofs()
const prove = proofs.prove.bind(proofs)
const browser = await openBrowser()
const files = ['现场照片.txt', '整改台账.txt'].map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) }))

async function handDown(bureau, item, asked) {
  const { page } = bureau
  await page.goto(`/ledger/${item}`)
  await page.getByRole('button', { name: '下发任务' }).click()
  await page.getByRole('combobox', { name: '交给谁办' }).click()
  await page.getByRole('option', { name: house.school }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: '要求' }).fill(asked)
  await bureau.examine('handing down')
  await prove('an item is handed down to a school', async () => {
    await page.locator('form').getByRole('button', { name: '下发任务' }).click()
    await page.getByText('已下发 1 份任务。').waitFor()
    await page.getByRole('link', { name: asked }).waitFor()
  })
}

async function answer(school, asked, words, isBack) {
  const { page } = school
  await page.goto('/today')
  const panel = page.getByRole('region', { name: '要我单位答复的任务' })
  if (isBack) await prove('what is to be mended stands in my work today', () => panel.getByText('缺二楼的照片').first().waitFor())
  await school.examine(`the school's work today${isBack ? ', with what came back' : ''}`)
  await panel.getByRole('link', { name: asked }).click()
  await page.getByRole('heading', { name: '关于这个问题' }).waitFor()
  await prove('the receiver is not led to the item', async () => (await page.locator('main a[href^="/ledger"]').count()) === 0)
  await page.getByRole('button', { name: '答复' }).click()
  await page.getByRole('textbox', { name: '办理情况' }).fill(words)
  if (!isBack) {
    await page.locator('input[type=file]').setInputFiles(files)
    for (const file of files) await page.getByRole('button', { name: `不附 ${file.name}` }).waitFor()
    await school.examine('an answer')
  }
  await prove('the school answers', async () => {
    await page.locator('form').getByRole('button', { name: '答复' }).click()
    await page.getByText('已完成：答复').waitFor()
  })
}

async function check(bureau, asked, step, words) {
  const { page } = bureau
  await page.goto('/today')
  await page.getByRole('region', { name: '等我核收的答复' }).getByRole('link', { name: asked }).click()
  await page.getByRole('heading', { name: '答复', exact: true }).waitFor()
  await page.getByRole('button', { name: step }).click()
  if (words) await page.getByRole('textbox', { name: '要补正的内容' }).fill(words)
  await bureau.examine(`a task, ${words ? 'sent back' : 'checked'}`)
  await prove(words ? 'the bureau sends it back' : 'the bureau accepts it', async () => {
    await page.locator('form').getByRole('button', { name: step }).click()
    await page.getByText(`已完成：${step}`).waitFor()
  })
}

async function passUp(bureau, item) {
  const { page } = bureau
  await page.goto(`/ledger/${item}`)
  await page.getByRole('button', { name: '报告进展' }).click()
  await page.getByRole('button', { name: '纳入', exact: true }).last().click()
  await prove('an accepted answer is taken into the report with its text', async () => {
    await page.getByRole('button', { name: '已纳入' }).waitFor()
    return (await page.getByRole('textbox', { name: '整改进展' }).inputValue()).includes('照片已补齐')
  })
  await bureau.examine('passing up')
  await prove('and reported as the item’s own', async () => {
    await page.locator('form').getByRole('button', { name: '报告进展' }).click()
    await page.getByText('已完成：报告进展').waitFor()
  })
}

async function sign(bureau, item) {
  const { page } = bureau
  await page.goto(`/ledger/${item}/sheet`)
  await page.getByText('单位主要负责人（签字）：').waitFor()
  await bureau.examine('the sheet')
  await prove('a sheet fits on A4 and shows no frame', async () => {
    await page.emulateMedia({ media: 'print' })
    const shown = await page.locator('nav, footer, .tools').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length)
    await page.emulateMedia({ media: null })
    return shown === 0
  })
  await page.goto(`/ledger/${item}`)
  await page.getByRole('button', { name: '存入纸质签字' }).click()
  await page.getByRole('textbox', { name: '签字人' }).fill('局长 李某某')
  await page.locator('input[type=file]').setInputFiles([{ name: '签字页.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('scan') }])
  await page.getByRole('button', { name: '不附 签字页.jpg' }).waitFor()
  await bureau.examine('keeping a signed sheet')
  await prove('the scan is kept for the signer', async () => {
    await page.locator('form').getByRole('button', { name: '存入纸质签字' }).click()
    await page.getByText('已完成：存入纸质签字').waitFor()
    await page.getByText('由 我 代 局长 李某某 上传').waitFor()
  })
  await bureau.examine('a signed item')
}

for (const [width, item] of [[1440, house.handed.desk], [390, house.handed.telephone]]) {
  const bureau = await Sitting.begin(browser, house.base, width, proofs)
  const school = await Sitting.begin(browser, house.base, width, proofs)
  const asked = `请报现场照片（${width}）`
  try {
    await bureau.signIn(house.people.bureau.login, house.people.bureau.password)
    await school.signIn(house.people.school.login, house.people.school.password)
    await handDown(bureau, item, asked)
    await answer(school, asked, '已清理', false)
    await check(bureau, asked, '退回', '缺二楼的照片')
    await answer(school, asked, '照片已补齐', true)
    await check(bureau, asked, '核收', '')
    await bureau.page.goto('/tasks?side=given')
    await bureau.page.getByRole('link', { name: asked }).waitFor()
    await bureau.examine('the tasks handed down')
    await passUp(bureau, item)
    await sign(bureau, item)
  } catch (error) {
    proofs.note(false, `the journey at ${width} px comes to its end`, error.message)
  }
  await school.end()
  await bureau.end()
}
await browser.close()
process.exit(proofs.end())
