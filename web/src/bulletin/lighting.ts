// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Which value is being looked at, on whichever side: it is lit in the record and in the text, and either side can ask the
// other to come to it.
import { inject, provide, ref, type InjectionKey, type Ref } from 'vue'

export interface Lighting {
  lit: Ref<string>
  look: (of: string) => void // at it in the text
  lookIn: (of: string) => void // at it in the record, with the text beside it following
  toText: (of: string) => void
  toRecord: (of: string) => void
}

const place: InjectionKey<Lighting> = Symbol('lighting')

export function provideLighting(show: Record<'beside' | 'text' | 'record', (of: string) => void>): Lighting {
  const lit = ref('')
  const lighting = {
    lit,
    look: (of: string) => (lit.value = of),
    lookIn: (of: string) => {
      lit.value = of
      show.beside(of)
    },
    toText: (of: string) => {
      lit.value = of
      show.text(of)
    },
    toRecord: (of: string) => {
      lit.value = of
      show.record(of)
    },
  }
  provide(place, lighting)
  return lighting
}

export function useLighting(): Lighting {
  return inject(place)!
}
