// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { publication as zh } from '../zh/publication'
import type { Same } from '../same'

export const publication: Same<typeof zh> = {
  publications: {
    title: 'Publications',
    none: 'No notice was prepared for the public site yet',
    noneSuch: 'No notice is in this state',
    noneHint: 'Open an imported notice and press “Prepare publication”.',
  },
  publicationState: {
    draft: 'draft',
    reviewed: 'reviewed',
    approved: 'approved',
    released: 'released',
    withdrawn: 'withdrawn',
  },
  publicationList: {
    feedback: 'feedback',
    rectification: 'rectification',
    announcement: 'announcements',
  },
  publicationStep: {
    revise: 'Revise',
    review: 'Reviewed',
    approve: 'Approve',
    release: 'Release',
    send_back: 'Send back',
    withdraw: 'Withdraw',
  },
  publicationHint: {
    review: 'The content is true and fit to be public. The text cannot be changed afterwards.',
    approve: 'It may be made public.',
    release: 'Everybody can read it then.',
  },
  publication: {
    title: 'Publication',
    unit: 'Unit',
    issuedOn: 'Issued on',
    toImport: 'The imported notice',
    list: 'List',
    kind: 'Kind',
    save: 'Save',
    scrapedHint: 'As it was (empty: it is not shown)',
    address: 'Public address',
    course: 'Course',
    prepared: 'prepared',
    reviewed: 'reviewed',
    approved: 'approved',
    released: 'released',
    withdrawn: 'withdrawn',
    restored: 'As restored',
    scraped: 'As it was',
    waits: { draft: 'It waits for somebody else’s review.', reviewed: 'It waits for approval.', approved: 'It waits to be released.', released: 'It is public.', withdrawn: 'It was withdrawn.' },
  },
}
