// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { papers as zh } from '../zh/papers'
import type { Same } from '../same'

export const papers: Same<typeof zh> = {
  paper: { plan: 'Plan', application: 'Application for closing', rectification: 'Report of the rectification' },
  sign: {
    title: 'Signed on paper',
    onPaper: 'signed on paper',
    toSheet: 'Print the sheet',
    what: 'What was signed',
    signer: 'Who signed',
    signerHint: 'post and name, as on the sheet',
    signedOn: 'Signed on',
    scan: 'Scan or photograph of the signed sheet',
    scanHint: 'One file; or drop it here, or paste it.',
    signed: 'signed the {what} on {on}',
    sentBy: '{on}: sent by {who} for {signer}',
  },
  sheet: {
    page: 'Sheet to sign',
    which: 'Which sheet',
    title: { plan: 'Plan for mending what the inspection found', application: 'Application to close an item', rectification: 'Report of the rectification' },
    asks: { application: 'The measures above were carried out. We apply for closing and ask for a check.', rectification: 'The above is true; so we report.' },
    number: 'No.',
    owners: 'Leader, department, handler',
    leader: 'Responsible leader (signature):',
    head: 'Head of the unit (signature):',
    day: 'Date: ____________',
    seal: '(seal of the unit)',
  },
}
