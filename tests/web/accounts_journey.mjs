// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A newcomer from being registered to being at work and out again, as those do it who may: the office founds a school, the
// system administrator opens an account, the security administrator activates it, prints the slip, gives a role and hands
// over what the newcomer held. accounts_journey.mjs HOUSE, a file that journey.py writes.
import { readFileSync } from 'node:fs'
import { openBrowser, Proofs, Sitting } from './browser.mjs'

const house = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const proofs = new Proofs()
const prove = proofs.prove.bind(proofs)
const browser = await openBrowser()
const atMost = 1000 // milliseconds, in which whoever is disabled is out

async function choose(page, field, option) {
  await page.getByRole('combobox', { name: field }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: option }).first().click()
}
async function chooseFound(page, field, name) {
  await page.getByRole('combobox', { name: field }).click()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).click()
}

async function found(office, school) {
  const { page } = office
  await page.getByRole('link', { name: '管理', exact: true }).click()
  await page.getByRole('heading', { name: '单位', exact: true }).waitFor()
  await office.examine('organisations')
  await page.getByRole('button', { name: '新建单位' }).click()
  await page.getByRole('textbox', { name: '名称' }).fill(school)
  await office.examine('a new organisation')
  await prove('the office founds a school', async () => {
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').getByRole('link', { name: school }).click()
    await page.getByRole('heading', { name: school }).waitFor()
  })
  await page.getByRole('button', { name: '新设职务' }).click()
  await page.getByRole('textbox', { name: '职务名称' }).fill('校长')
  await page.locator('form').getByRole('button', { name: '新设职务' }).click()
  await prove('and a post in it', () => page.getByText('校长', { exact: false }).first().waitFor())
  await office.examine('an organisation')
  await page.goto(`/organisations?q=${encodeURIComponent(school.slice(0, 3))}`)
  await prove('it is found by a part of its name', () => page.getByRole('link', { name: school }).waitFor())
}

async function open(system, name, login) {
  const { page } = system
  await page.goto('/persons')
  await page.getByRole('button', { name: '登记人员' }).click()
  await page.getByRole('textbox', { name: '姓名', exact: true }).fill(name)
  await system.examine('persons')
  await page.locator('form').getByRole('button', { name: '登记人员' }).click()
  await page.getByRole('heading', { name }).waitFor()
  await page.getByRole('button', { name: '开账号' }).click()
  await page.getByRole('textbox', { name: '账号' }).fill('A b')
  await page.locator('form').getByRole('button', { name: '开账号' }).click()
  await prove('a login that cannot be is refused in words', () => page.getByText('账号要用 3 至 64 个小写字母').waitFor())
  await system.examine('a person, with a form that was refused')
  await page.getByRole('textbox', { name: '账号' }).fill(login)
  await page.locator('form').getByRole('button', { name: '开账号' }).click()
  await prove('the system administrator opens an account, and may not activate it', async () => {
    await page.getByRole('heading', { name: login }).waitFor()
    return (await page.getByRole('button', { name: '启用' }).count()) === 0
  })
  await system.examine('an account as the system administrator sees it')
}

async function fromSheet(system, width) {
  const { page } = system
  await page.goto('/accounts')
  await page.getByRole('link', { name: '从表格开账号' }).click()
  await system.examine('accounts from a sheet')
  await page.locator('input[type=file]').setInputFiles(`${house.folder}/people.${width}.xlsx`)
  await prove('a dry run tells what is wrong in which cell', async () => {
    await page.getByText('不认识这个角色').waitFor()
    return (await page.getByText('F5', { exact: true }).count()) === 1 && (await page.getByText('C3', { exact: true }).count()) === 1
  })
  await page.locator('.el-checkbox', { hasText: '缺的单位一并建立' }).click()
  await prove('and what would be founded', () => page.getByText('会建立 1 个单位').waitFor())
  await system.examine('a dry run')
  await page.getByRole('button', { name: '先建立对的 2 个账号' }).click()
  await prove('those that are right are made in one act', () => page.getByText('已建立 2 个账号').waitFor())
  await system.examine('accounts that were made')
  await page.locator('input[type=file]').setInputFiles(`${house.folder}/people.${width}.xlsx`)
  await prove('and are there when the sheet comes again', () => page.getByText('已有 2 个，不动').waitFor())
}

async function activate(security, name, login) {
  const { page } = security
  await page.goto(`/accounts?state=inactive&q=${login}`)
  await page.locator('.rows .el-checkbox').first().click()
  await security.examine('accounts that wait')
  await page.getByRole('button', { name: '启用选中的 1 个' }).click()
  await page.getByRole('heading', { name: '启用条' }).waitFor()
  await security.examine('activation slips')
  const code = await page.locator('code.code').innerText()
  await prove('a slip tells the name, the account, the code, and nothing of the frame is printed', async () => {
    await page.emulateMedia({ media: 'print' })
    const shown = await page.locator('nav, footer, .tools').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length)
    const text = await page.locator('.paper').innerText()
    await page.emulateMedia({ media: null })
    return shown === 0 && text.includes(name) && text.includes(login) && /^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/.test(code)
  })
  await prove('a code is shown once', async () => {
    await page.reload()
    await page.getByRole('heading', { name: '没有可打印的启用条' }).waitFor()
  })
  await security.examine('no slips')
  return code
}

async function give(security, login, school) {
  const { page } = security
  await page.goto(`/accounts?q=${login}`)
  await page.getByRole('link', { name: login }).click()
  await page.getByRole('button', { name: '授权' }).click()
  await choose(page, '角色', '责任单位')
  await chooseFound(page, '为哪个单位', school)
  await security.examine('giving a role')
  await page.locator('form').getByRole('button', { name: '授权' }).click()
  await prove('the security administrator gives a role for the school', () => page.getByRole('button', { name: /^收回 / }).waitFor())
  await security.examine('an account with a role')
  await page.goto('/grants?role=unit')
  await prove('who may do what where is listed', () => page.getByText(school).first().waitFor())
  await security.examine('grants')
}

async function enter(newcomer, login, code, password) {
  const { page } = newcomer
  await page.goto('/activation')
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('激活码').fill(code)
  await page.getByLabel('新密码', { exact: true }).fill(password)
  await page.getByLabel('再输一遍新密码').fill(password)
  await page.getByRole('button', { name: '设置密码' }).click()
  await page.waitForURL('**/sign_in**')
  await newcomer.signIn(login, password)
  await prove('the newcomer is at work', () => page.getByRole('link', { name: '整改台账' }).waitFor())
}

async function depart(security, newcomer, name) {
  const { page } = security
  await page.goto(`/persons?q=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: '离岗、调离、交接' }).click()
  await page.getByRole('textbox', { name: '原因' }).fill('退休')
  await security.examine('somebody leaves')
  await page.locator('form').getByRole('button', { name: '离岗、调离、交接' }).click()
  await page.getByText('停用').first().waitFor()
  const began = Date.now()
  await newcomer.page.goto('/ledger')
  await newcomer.page.waitForURL('**/sign_in**')
  const took = Date.now() - began
  proofs.note(took <= atMost, `whoever leaves is out after ${took} ms`)
  await prove('why is kept', () => page.getByText('退休').first().waitFor())
  await security.examine('a person who left')
}

for (const width of [1440, 390]) {
  const [office, system, security, newcomer] = await Promise.all(Array.from({ length: 4 }, () => Sitting.begin(browser, house.base, width, proofs)))
  const [school, name, login] = [`实验小学${width}`, `周某某${width}`, `zhou.${width}`]
  try {
    for (const [sitting, person] of [[office, 'founder'], [system, 'system'], [security, 'security']])
      await sitting.signIn(house.people[person].login, house.people[person].password)
    await security.examine('the work of an administrator today')
    await found(office, school)
    await office.page.goto('/rounds')
    await office.page.getByRole('button', { name: '新建一轮' }).click()
    await office.examine('rounds')
    await open(system, name, login)
    await fromSheet(system, width)
    const code = await activate(security, name, login)
    await give(security, login, school)
    await enter(newcomer, login, code, `Walk-${width}-${code}`)
    await depart(security, newcomer, name)
  } catch (error) {
    proofs.note(false, `the journey at ${width} px comes to its end`, error.message)
  }
  for (const sitting of [office, system, security, newcomer]) await sitting.end()
}
await browser.close()
process.exit(proofs.end())
