// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { signingIn as zh } from '../zh/signingIn'
import type { Same } from '../same'

export const signingIn: Same<typeof zh> = {
  signIn: {
    title: 'Sign in',
    login: 'Account',
    password: 'Password',
    code: 'One-time or recovery code',
    codeHint: 'Six digits of your authenticator; a recovery code when it is not at hand.',
    submit: 'Sign in',
    ended: 'You were signed out. What you had not sent is still kept on this computer.',
    first: 'First time here? Set a password with an activation code',
  },
  activation: {
    title: 'Set the first password',
    hint: 'The security administrator gives you the code. It is good for 24 hours, once. Make the password long: a sentence you remember will do.',
    code: 'Activation code',
    password: 'New password',
    again: 'New password again',
    differ: 'The two passwords differ',
    submit: 'Set the password',
    done: 'The password is set. Please sign in.',
    back: 'I have a password: sign in',
  },
  account: {
    title: 'Password, mail and calendar',
    mandates: 'What I may do',
    noMandates: 'No role was given yet. Please ask the security administrator.',
    changePassword: 'Change the password',
    now: 'Present password',
    change: 'Change the password',
    changed: 'The password is changed. All your other sessions have ended.',
    factor: 'One-time codes',
    factorOn: 'In use: signing in takes a code beside the password.',
    factorOff: 'Not in use. Once set up, signing in takes six digits of an authenticator beside the password.',
    begin: 'Set up one-time codes',
    renew: 'Change the authenticator',
    seed: 'Type this key into an authenticator app:',
    uri: 'on a phone, open it directly',
    codeNow: 'The six digits it shows now',
    confirm: 'Confirm',
    codes: 'Recovery codes: print or copy them, and keep them safe',
    codesHint: 'Each is good once, for when the authenticator is not at hand. They are shown only now.',
    print: 'Print',
    codesKept: 'I have kept them',
  },
}
