// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The first administrator before his browser on another machine: sign_in.mjs trusted|untrusted BASE LOGIN CODE. Where the
// authority is not trusted the browser must not open the page; where it is, he sets his password and signs in.
import { openBrowser, Proofs } from '../web/browser.mjs'

const [trust, base, login, code] = process.argv.slice(2)
const password = '县里的门锁了三道，钥匙分给三个人 2026'
const proofs = new Proofs()
const browser = await openBrowser()
const page = await (await browser.newContext({ baseURL: base, locale: 'zh-CN' })).newPage()

if (trust === 'untrusted') {
  await proofs.prove('a browser that does not trust the authority opens nothing', async () => {
    const why = await page.goto('/').then(() => 'opened', (error) => error.message)
    return why.includes('ERR_CERT_AUTHORITY_INVALID')
  })
} else {
  await proofs.prove('the page opens by address over https, without a warning', async () => {
    const answer = await page.goto('/sign_in')
    return answer.status() === 200 && new URL(page.url()).protocol === 'https:'
  })
  await proofs.prove('the first password is set with the code', async () => {
    await page.getByText('第一次使用').click()
    await page.getByLabel('账号').fill(login)
    await page.getByLabel(/^(激活码|激活码)/).fill(code)
    await page.getByLabel('新密码', { exact: true }).fill(password)
    await page.getByLabel('再输一遍新密码').fill(password)
    await page.getByRole('button', { name: '设置密码' }).click()
    await page.getByText('密码已设置').waitFor()
  })
  await proofs.prove('he signs in', async () => {
    await page.getByLabel('账号').fill(login)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign_in'))
  })
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
}
await browser.close()
process.exit(proofs.end())
