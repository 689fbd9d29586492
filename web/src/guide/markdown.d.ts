// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
declare module '*.md' {
  import type { Component } from 'vue'
  const page: Component
  export default page
}
