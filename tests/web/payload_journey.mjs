// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Every view of an office in which every text is a payload: none runs, and each can be read as it was written. First
// without the content policy, so that it is escaping alone that holds; then with it, and then it has nothing to refuse.
// payload_journey.mjs HOUSE, a file that payload_journey.py writes.
import { readFileSync } from 'node:fs'
import { openBrowser, Proofs } from './browser.mjs'
import { control } from './payload_control.mjs'
import { Reader } from './payload_reader.mjs'
import { Watch } from './payload_watch.mjs'

const house = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const { payloads: said, packs } = house
const some = house.long ? packs : packs.filter((_, number) => number % 6 === 0)
const proofs = new Proofs()
const browser = await openBrowser()
const encoded = encodeURIComponent
const everyColumn = 'columns=number,finding,unit,state,due,first_due,marks,position'

for (const { sentence, wrong } of house.proofs) proofs.note(wrong.length === 0, sentence, wrong.join('\n'))

// Views that show every payload at once.
async function office(watch) {
  const reader = await Reader.signIn(house, proofs, watch, 'founder')
  const all = reader.all()
  await reader.down('today', '/today')
  await reader.down('the ledger', `/ledger?${everyColumn}`, all)
  await reader.down('the board', '/board')
  await reader.down('what a search finds', '/ledger?q=ran')
  await reader.view('the findings and opinions of an inspection', `/inspections/${house.inspection}`, all)
  await reader.down('inspections', '/inspections', all)
  await reader.down('organisations', '/organisations', all)
  await reader.down('persons', '/persons')
  await reader.down('accounts', '/accounts')
  await reader.down('imports', '/imports', all)
  await reader.view('a notice beside its text', `/imports/${house.open_import}`, all)
  await reader.down('publications', '/publications', all)
  await reader.view('a publication to be revised', `/publications/${house.draft}`, all)
  await reader.view('my account', '/account')
  for (const number of [0, 1, 2]) await reader.forms(`forms of an item, ${number}`, `/ledger/${packs[number].ended}`)
  await reader.view('a cancelled item', `/ledger/${packs[3].ended}`, packs[3].numbers)
  await reader.forms('forms of an item in progress', `/ledger/${packs[0].item}`)
  await savedViews(reader)
  return reader
}

async function savedViews(reader) {
  await reader.page.evaluate(([account, views]) => localStorage.setItem(`huiyin.views.${account}`, JSON.stringify(views)), [house.people.founder.account, said.map(({ raw }) => ({ name: raw, address: raw }))])
  await reader.open('/ledger')
  await reader.page.getByRole('button', { name: '常用视图' }).click()
  const lists = await reader.lists('.filters .el-select')
  reader.judge('saved views and filters', [await reader.look(), ...lists], reader.all())
}

// One page for each pack of payloads. Where another view of the same page showed them all, some are enough but for --long.
async function pages(reader) {
  await reader.each('looked for', (each) => `/ledger?q=${encoded(each.raw.slice(0, 200))}`)
  await reader.each('an item', (each) => `/ledger/${each.item}`, { press: '条记录' })
  await reader.each('a sheet', (each) => `/ledger/${each.item}/sheet?what=rectification`)
  await reader.each('an inspection', (each) => `/inspections/${each.inspection}`, { packs: some })
  await reader.each('a plan', (each) => `/inspections/${each.inspection}/plan`, { packs: some })
  await reader.each('a plan to print', (each) => `/inspections/${each.inspection}/plan/sheet`, { packs: some })
  await reader.each('an import', (each) => `/imports/${each.import}`, { packs: some })
  await reader.each('a publication', (each) => `/publications/${each.publication}`, { packs: some })
  await reader.each('a reminder', (each) => `/reminders/${each.reminder}`)
  const rechecked = packs.filter((each) => each.recheck)
  await reader.each('a recheck', (each) => `/rechecks/${each.recheck}`, { packs: rechecked })
  await reader.each('a recheck to print', (each) => `/rechecks/${each.recheck}/sheet`, { packs: rechecked.slice(0, 1) })
  await reader.each('a finding', (each) => `/findings/${each.finding}`, { packs: some })
  await reader.each('a use of results', (each) => `/uses/${each.use}`, { packs: some })
  await reader.each('a reminder to print', (each) => `/reminders/${each.reminder}/sheet`, { packs: some })
}

async function others(watch, name, act) {
  const reader = await Reader.signIn(house, proofs, watch, name)
  await reader.down('today', '/today')
  await reader.down('the ledger', `/ledger?${everyColumn}`)
  await reader.down('inspections', '/inspections')
  await act(reader)
  await reader.page.close()
}
async function unit(reader) {
  await reader.down('tasks', `/tasks?side=${reader.name === 'bureau' ? 'given' : 'asked'}`, reader.all())
  await reader.forms('forms of a task', `/tasks/${packs[reader.name === 'bureau' ? 1 : 0].task}`)
  if (reader.name === 'school') return
  await reader.each('a task', (each) => `/tasks/${each.task}`)
  await reader.down('reminders', '/reminders')
  await reader.down('mechanisms', '/mechanisms')
  await reader.each('a reminder', (each) => `/reminders/${each.reminder}`, { packs: some })
  await reader.forms('forms of a reminder', `/reminders/${packs[0].reminder}`)
  await reader.down('the grid of plans', '/ledger/plan')
  await reader.forms('forms of an item', `/ledger/${packs[0].item}`)
}
async function readOnly(reader) {
  await reader.view('an item', `/ledger/${packs[0].item}`, packs[0].numbers)
  await reader.view('a publication', `/publications/${packs[0].publication}`, packs[0].numbers)
  await reader.view('an inspection', `/inspections/${packs[0].inspection}`, packs[0].numbers)
}

// What stands in an address is written by whoever sends it.
async function addresses(watch) {
  const page = await watch.context.newPage()
  const reader = new Reader(house, proofs, watch, page, 'nobody')
  const looks = []
  for (const base of [house.base, house.public])
    for (const { raw } of packs)
      for (const path of base === house.public ? [`/${encoded(raw)}?lang=${encoded(raw)}`, `/search?q=${encoded(raw)}`] : [`/${encoded(raw)}`, `/api/v1/items?state=${encoded(raw)}`]) {
        await page.goto(base + path)
        looks.push(await reader.look())
      }
  reader.judge('addresses that are none', looks)
  await reader.each('signing in', ({ raw }) => `/sign_in?login=${encoded(raw)}&to=${encoded(raw)}#${raw}`, { between: '/activation' })
}
async function sentOn(watch) {
  const reader = await Reader.signIn(house, proofs, watch, 'clerk')
  const targets = said.filter(({ raw }) => /^[/\\ ?#]|^\w+:/.test(raw))
  const wrong = []
  for (const { raw } of targets) {
    const { login, password } = house.people.clerk
    await reader.page.goto(`${house.base}/sign_in?to=${encoded(raw)}`)
    await reader.page.getByLabel('账号').fill(login)
    await reader.page.getByLabel('密码', { exact: true }).fill(password)
    await reader.page.getByRole('button', { name: '登录' }).click()
    await reader.page.waitForURL((url) => url.pathname !== '/sign_in')
    if (new URL(reader.page.url()).origin !== house.base) wrong.push(reader.page.url())
  }
  proofs.note(wrong.length === 0, `${targets.length} addresses to go on to after signing in lead nowhere else`, wrong.join(' '))
  reader.judge('sent on', [await reader.look()])
}

async function strangers(watch) {
  const reader = new Reader({ ...house, base: house.public }, proofs, watch, await watch.context.newPage(), 'a visitor')
  const { page } = reader
  const visit = async (name, paths, wanted) => {
    const looks = []
    for (const path of paths) {
      await page.goto(house.public + path)
      looks.push(await page.evaluate(() => ({ path: location.pathname, ...walk.look() })))
    }
    reader.judge(name, looks, wanted)
  }
  const list = []
  for (let next = house.public; next; next = await page.evaluate(() => document.querySelector('a[rel=next]')?.href)) {
    await page.goto(next)
    list.push(await page.evaluate(() => ({ path: location.pathname, ...walk.look() })))
  }
  reader.judge('the list', list, reader.all())
  await visit('a notice', packs.map((each) => `/notices/${each.publication}?q=${encoded('会议')}`), reader.all())
  await visit('a notice as it was', packs.map((each) => `/notices/${each.publication}/scraped?q=${encoded(each.unit)}`), reader.all())
  await visit('chosen by its unit', packs.map((each) => `/?unit=${encoded(each.unit)}`), reader.all())
  await visit('what a search finds', packs.map((each) => `/search?q=${encoded(each.unit)}`), reader.all())
}

async function once(watch) {
  const reader = await Reader.signIn(house, proofs, watch, 'founder')
  for (const path of ['/today', `/ledger?${everyColumn}`, '/ledger?q=ran', `/ledger/${packs.at(-1).item}`, `/ledger/${packs.at(-1).item}/sheet`, '/inspections',
    `/inspections/${house.inspection}`, '/imports', `/imports/${house.open_import}`, '/publications', `/publications/${house.draft}`, '/account'])
    await reader.view(`under the policy, ${path}`, path)
  reader.base = house.public
  for (const path of ['/', `/notices/${packs.at(-1).publication}`, `/notices/${packs.at(-1).publication}/scraped`, '/search?q=ran']) await reader.view(`under the policy, public ${path}`, path)
}

const parts = {
  control: () => control(browser, said, proofs),
  office: async (watch) => pages(await office(watch)),
  bureau: (watch) => others(watch, 'bureau', unit),
  school: (watch) => others(watch, 'school', unit),
  fifth: (watch) => others(watch, 'fifth', (reader) => reader.view('an inspection', `/inspections/${house.inspection}`, reader.all())),
  supervisor: (watch) => others(watch, 'supervisor', readOnly),
  leader: (watch) => others(watch, 'leader', readOnly),
  addresses, sentOn, strangers,
}
const origins = [house.base, house.public]
async function walk(names, policy) {
  for (const name of names) {
    const watch = await Watch.begin(browser, origins, said, { policy })
    try {
      await (parts[name] ?? once)(watch)
    } catch (error) {
      proofs.note(false, `${name} comes to its end`, error.message)
    }
    await watch.context.close()
  }
}
// Two at a time, as there are two cores.
await Promise.all([
  walk(['control', 'office'], false),
  walk(['bureau', 'school', 'fifth', 'supervisor', 'leader', 'addresses', 'sentOn', 'strangers'], false).then(() => walk(['once'], true)),
])
await browser.close()
process.exit(proofs.end())
