// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A browser that notices when a payload runs (it calls __ran, opens a dialog, asks canary.invalid or goes anywhere else),
// and a look at a page: which payloads can be read on it to the letter, and what on it cannot be the program's own.

// Runs in every frame before its own scripts. said: the payloads.
function inPage(said) {
  let asked = 0
  const fetched = window.fetch
  window.fetch = async (...all) => {
    asked += 1
    try {
      const answer = await fetched(...all)
      await answer.clone().arrayBuffer()
      return answer
    } finally {
      asked -= 1
    }
  }
  const flat = (text) => text.replace(/\s+/g, ' ').trim()
  const known = said.map((each) => [each.raw, each.text, each.line].map(flat))
  const sign = /__ran|canary\.invalid/
  const elements = new Set(('html head meta title link body div span p a b ul ol li dl dt dd h1 h2 h3 h4 header footer main nav section article form ' +
    'fieldset legend label input textarea button select option table thead tbody tr th td small mark kbd code progress br img svg path circle ' +
    'i s pre script noscript strong time summary details').split(' '))
  const addresses = new Set(['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'background', 'ping', 'data', 'xlink:href', 'srcdoc'])
  const spoken = new Set(['title', 'aria-label', 'aria-description', 'value', 'placeholder', 'alt', 'download', 'label', 'name', 'content'])
  const isOwn = (address) => {
    try {
      return new URL(address, location.origin).origin === location.origin
    } catch {
      return false
    }
  }
  const strange = (each) => {
    const name = each.localName
    if (!elements.has(name)) return true
    if (name === 'script') return !each.src || !new URL(each.src).pathname.startsWith('/assets/') || each.textContent !== ''
    if (name === 'meta') return each.httpEquiv !== ''
    return name === 'img' && !isOwn(each.src)
  }
  const strangeAttribute = ({ name, value }) =>
    /^on/i.test(name) || sign.test(name) || (addresses.has(name) ? !isOwn(value) : name === 'style' ? /url|expression|binding/i.test(value) : sign.test(value) && !spoken.has(name))

  function planted() {
    const found = []
    for (const each of document.querySelectorAll('*')) {
      if (strange(each)) found.push(each.cloneNode().outerHTML.slice(0, 200))
      for (const attribute of each.attributes) if (strangeAttribute(attribute)) found.push(`${each.localName} ${attribute.name}=${attribute.value.slice(0, 150)}`)
    }
    const others = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_CDATA_SECTION | NodeFilter.SHOW_PROCESSING_INSTRUCTION)
    while (others.nextNode()) if (sign.test(others.currentNode.nodeValue)) found.push(`a comment: ${others.currentNode.nodeValue.slice(0, 150)}`)
    return found
  }
  function shown() {
    const fields = [...document.querySelectorAll('input, textarea')].map((each) => each.value)
    const text = flat([document.body?.textContent ?? '', document.title, ...fields].join('\n'))
    return known.flatMap((ways, number) => (ways.some((way) => text.includes(way)) ? [number] : []))
  }
  const pause = (time) => new Promise((go) => setTimeout(go, time))
  async function settled() {
    for (let quiet = 0; quiet < 4; quiet = asked ? 0 : quiet + 1) await pause(4)
  }
  async function go(path) {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
    await settled()
  }
  const look = () => ({ planted: planted(), shown: shown() })

  // Each address in turn, without loading the program anew.
  async function through(paths, { press, between }) {
    const seen = []
    for (const path of paths) {
      if (between) await go(between)
      await go(path)
      const button = press && [...document.querySelectorAll('button')].find((each) => each.textContent.includes(press))
      if (button) button.click()
      await settled()
      seen.push({ path, ...look() })
    }
    return seen
  }
  // From the top of a long page to its end, fetching what there is more.
  async function down() {
    const seen = []
    const long = document.querySelector('.frame') ?? document.scrollingElement
    for (let before = -1; before !== long.scrollTop; ) {
      before = long.scrollTop
      seen.push({ path: location.pathname, ...look() })
      long.scrollBy(0, innerHeight)
      ;[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === '再取一些')?.click()
      await pause(30)
      await settled()
    }
    return seen
  }
  window.walk = { look, settled, through, down }
}

export class Watch {
  ran = [] // what ran, and where
  constructor(context) {
    this.context = context
  }

  static async begin(browser, origins, said, { policy }) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN', bypassCSP: !policy, acceptDownloads: true })
    context.setDefaultTimeout(60_000)
    const watch = new Watch(context)
    const note = (what) => watch.ran.push(what)
    await context.exposeBinding('__ran', ({ frame }) => note({ what: '__ran', frame }))
    await context.exposeBinding('__violated', ({ frame }, what) => note({ what, frame }))
    await context.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => window.__violated(`${event.violatedDirective} ${event.blockedURI}`)))
    await context.addInitScript(inPage, said)
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && !origins.includes(origin)) note({ what: request.url(), frame: request.frame() })
    })
    context.on('page', (page) => {
      page.on('dialog', async (dialog) => {
        if (dialog.type() !== 'beforeunload') note({ what: dialog.message(), frame: page.mainFrame() })
        await dialog.accept()
      })
      page.on('popup', () => note({ what: 'a window', frame: page.mainFrame() }))
      page.on('pageerror', (error) => note({ what: error.message, frame: page.mainFrame() }))
    })
    return watch
  }

  // What has run since it was last asked.
  taken() {
    return this.ran.splice(0).map(({ what, frame }) => `${what} in ${frame.url()}`)
  }
}
