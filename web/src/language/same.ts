// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The same sentences in another language: the compiler holds the two together.
export type Same<T> = { readonly [key in keyof T]: T[key] extends string ? string : Same<T[key]> }
