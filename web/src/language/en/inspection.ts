// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { inspection as zh } from '../zh/inspection'
import type { Same } from '../same'

export const inspection: Same<typeof zh> = {
  rounds: {
    hint: 'The rounds of each term. Admitting a notice can open one too.',
    none: 'No rounds yet',
    noneHint: 'Open one, or import a notice and open it on admission.',
    new: 'Open a round',
  },
  inspection: {
    title: 'Inspections',
    one: 'An inspection',
    none: 'There is no inspection to be seen yet',
    noneHint: 'It comes when the office authorises one, or admits a notice to the ledger.',
    round: 'Round',
    team: 'Team',
    onsite: 'On site',
    fedBack: 'Fed back on',
    fedBackOn: 'fed back on {day}',
    notFedBack: 'not fed back yet',
  },
  coverage: {
    findings: '{count} findings, and the items that answer each',
    opinions: '{count} opinions, and the items that answer each',
    open: '{count} are not answered by any item:',
    openRest: 'The other {count} are the red lines below.',
    whole: 'Every finding and every opinion is answered by an item.',
    nothing: 'No finding has been recorded yet.',
    none: 'nothing answers it',
    withdrawn: 'withdrawn, and needs no answer',
  },
}
