// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Builds the pages into build/web, where the program takes them from: hashed names below assets/, and beside every
// text a gzipped twin. No date and no random name goes in, so two builds are the same, byte for byte.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import markdown from 'unplugin-vue-markdown/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const out = join(__dirname, '../build/web')

function gzipped(): Plugin {
  return {
    name: 'gzipped',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        if (/\.(html|js|css|svg)$/.test(name)) writeFileSync(join(out, `${name}.gz`), gzipSync(readFileSync(join(out, name)), { level: 9 }))
      }
    },
  }
}

// The guides: between two lines of Chinese stands no blank.
function chinese() {
  return markdown({ markdownItSetup: (md) => void (md.renderer.rules.softbreak = () => '') })
}

export default defineConfig({
  plugins: [vue({ include: [/\.vue$/, /\.md$/] }), chinese(), gzipped()],
  resolve: { alias: { '@': join(__dirname, 'src') } },
  define: { __VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false, __INTLIFY_JIT_COMPILATION__: true, __INTLIFY_PROD_DEVTOOLS__: false },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: ['chrome87', 'firefox90'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { output: { manualChunks: { vue: ['vue', 'vue-router', 'pinia', 'vue-i18n'] } } },
  },
  server: { proxy: { '/api': 'http://localhost:8600' } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})
