// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A page that prints as it stands: what is only for the screen is marked not-printed.
export function printPage(): void {
  window.print()
}
