// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { prompting as zh } from '../zh/prompting'
import type { Same } from '../same'

export const prompting: Same<typeof zh> = {
  prompt: {
    title: 'Prompts',
    hint: 'What is nearly due or overdue is told once at each rung of the ladder, and no more once it was applied for or answered. All that is to be done stands under My work today.',
    none: 'No prompts',
    noneHint: 'When something is nearly due or overdue, it is told here.',
    unseen: 'not seen',
    see: 'Mark as seen',
    seeAll: 'Mark all as seen',
    toldOn: 'told {on}',
    late: '{days} days late',
    today: 'due today',
    left: '{days} days left',
    due: 'due {on}',
    mail: {
      title: 'Prompts by mail',
      hint: 'Give an address of your own and prompts are mailed there too: counts, numbers and days, never what was found. Nobody but you sees the address.',
      address: 'My address',
      send: 'Send a code',
      sent: 'A code was sent to {address}; it is good for 24 hours.',
      waiting: 'A code is on its way to {address}.',
      refused: '{address} cannot be reached: {note}',
      code: 'Code from the mail',
      confirm: 'Confirm',
      confirmed: 'Prompts are mailed to {address}.',
      drop: 'Take the address back',
    },
    calendar: {
      title: 'Calendar feed',
      hint: 'Due days in the calendar of your telephone or computer: numbers and days, never what was found. Whoever knows the address can read it; do not pass it on.',
      none: 'There is no address yet.',
      made: 'The address was made {at}.',
      make: 'Make an address',
      renew: 'Another address',
      drop: 'Take it back',
      address: 'Address of the feed (told this once)',
      once: 'Copy it now into “subscribe to a calendar” of your program. With another address the former is good no more.',
      copy: 'Copy',
      copied: 'Copied',
    },
  },
  prompted: { item: 'item', task: 'task', reminder: 'reminder' },
  colour: { green: 'green', yellow: 'yellow', red: 'red' },
}
