// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Sends one file and tells how far it is: fetch cannot tell, so this is XMLHttpRequest.
import { headersOf, noticeEnd, pathWith, Refusal, refusalOf, surroundings, type Query } from './ask'

export function uploadTo<T>(path: string, file: File, key: string, moved: (share: number) => void, query: Query = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', pathWith(path, { name: file.name, ...query }))
    const headers = { ...headersOf('POST', { key }), 'Content-Type': 'application/octet-stream' }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => moved(event.total ? event.loaded / event.total : 0)
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as T)
      else reject(noticeEnd(refusalOf(request.status, request.responseText)))
    }
    request.onerror = () => reject(new Refusal(0, 'web.unreachable', surroundings.unreachable))
    request.send(file)
  })
}
