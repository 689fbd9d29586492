// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '@/look/elements'
import App from './App.vue'
import { surroundings } from './api/ask'
import { i18n, spoken } from './language'
import { useSession } from './people/session'
import { router } from './routes'

const app = createApp(App).use(createPinia()).use(i18n).use(router)

surroundings.signedOut = () => {
  const here = router.currentRoute.value
  if (here.meta.open || !useSession().me) return
  window.location.assign(router.resolve({ name: 'sign_in', query: { to: here.fullPath, ended: '1' } }).href) // and remember nothing
}

void spoken.finally(() => app.mount('#huiyin'))
