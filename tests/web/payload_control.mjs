// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A page that escapes nothing, to see that the payloads are what they are and that the watch notices them.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Watch } from './payload_watch.mjs'

const web = createRequire(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../web/package.json'))
const place = 'http://control.test'
const needed = { ran: 120, seen: 170 }
const isTemplate = (raw) => /constructor|v-html|innerHTML|\{\{/.test(raw)
const kinds = {
  text: (raw) => `<!doctype html><body>${raw}`,
  attribute: (raw) => `<!doctype html><body><a href="${raw}">甲</a><a title='${raw}'>乙</a><a title=${raw}>丙</a><textarea>${raw}</textarea>`,
  script: (raw) => `<!doctype html><body><script>var a = "${raw}"</script><script>var b = '${raw}'</script><script>var c = ${'`'}${raw}${'`'}</script><script>${raw}</script>`,
  template: (raw) => `<!doctype html><body><div id="x">${raw}</div><script src="/vue.js"></script><script>Vue.createApp({}).mount('#x')</script>`,
}

// In the page: a frame for each, in which everything that can be pressed is pressed.
async function framed([documents, atOnce]) {
  const pause = (time) => new Promise((go) => setTimeout(go, time))
  const one = async ([name, text]) => {
    const frame = document.createElement('iframe')
    frame.name = name
    frame.srcdoc = text
    const loaded = new Promise((go) => (frame.onload = go))
    document.body.append(frame)
    await Promise.race([loaded, pause(1000)])
    try {
      for (const each of frame.contentDocument.querySelectorAll('a, p, button, input, [onmouseover]')) {
        each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
        each.click()
      }
      return [name, frame.contentWindow.walk.look().planted.length]
    } catch {
      return [name, 1] // it is elsewhere
    }
  }
  const made = []
  for (let first = 0; first < documents.length; first += atOnce) made.push(...(await Promise.all(documents.slice(first, first + atOnce).map(one))))
  await pause(300)
  return made
}

export async function control(browser, said, proofs) {
  const ran = new Set()
  const seen = new Set()
  for (const [kind, written] of Object.entries(kinds)) {
    const watch = await Watch.begin(browser, [place], said, { policy: false })
    await watch.context.route(`${place}/**`, (route) => {
      const { pathname } = new URL(route.request().url())
      return pathname === '/vue.js' ? route.fulfill({ path: web.resolve('vue/dist/vue.global.prod.js') }) : route.fulfill({ status: pathname === '/' ? 200 : 404, contentType: 'text/html', body: '' })
    })
    const page = await watch.context.newPage()
    await page.goto(place)
    const named = said.map(({ raw }, number) => [`payload-${number}`, raw]).filter(([name, raw]) => !ran.has(name) && (kind !== 'template' || isTemplate(raw)))
    const documents = named.map(([name, raw]) => [name, written(raw)])
    for (const [name, planted] of await page.evaluate(framed, [documents, 10])) if (kind === 'text' && planted) seen.add(name)
    for (const { frame } of watch.ran) for (let each = frame; each; each = each.parentFrame()) if (each.name().startsWith('payload-')) ran.add(each.name())
    await watch.context.close()
  }
  const others = (names) => said.filter((_, number) => !names.has(`payload-${number}`)).map(({ raw }) => raw).join('\n        ')
  const noticed = new Set([...ran, ...seen])
  proofs.note(ran.size >= needed.ran, `where nothing is escaped ${ran.size} of ${said.length} payloads run`, others(ran))
  proofs.note(noticed.size >= needed.seen, `and ${noticed.size} run or are noticed as markup`, others(noticed))
}
