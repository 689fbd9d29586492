// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Titles of posts by their ids, asked for once each. What one may not see has no title.
import { read } from '@/api/ask'
import type { Post } from '@/api/contract'
import { namesOf } from './names'

export const postTitles = namesOf(async (id) => (await read<Post>(`/api/v1/posts/${id}`)).title)
