// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { tasks as zh } from '../zh/tasks'
import type { Same } from '../same'

export const tasks: Same<typeof zh> = {
  task: {
    title: 'Tasks handed down',
    sides: 'Which side',
    side: { asked: 'Asked of us', given: 'Handed down by us' },
    anyState: 'Any state',
    fromTo: '{from} → {to}',
    none: { asked: 'Nothing was handed down to us', given: 'Nothing was handed down' },
    due: 'Due',
    receiver: 'Asked',
    giver: 'By',
    ofItem: 'Item {number}',
    about: 'About this finding',
    measures: 'Measures to be carried out',
    answers: 'Answers',
    noAnswers: 'Not answered yet.',
    answerText: 'What was done',
    acceptedBy: '{on} {who} accepted it',
    withdrawnFor: 'Taken back because',
  },
  taskState: { handed: 'to be answered', answered: 'to be checked', accepted: 'accepted', withdrawn: 'taken back', returned: 'returned' },
  taskStep: { answer: 'Answer', check: 'Accept', send_back: 'Send back', withdraw: 'Take the task back' },
  taskHint: {
    answer: 'Say what was done and attach the files. Who handed it down then checks it.',
    check: 'The answer is true and complete; the report may use it.',
    send_back: 'Say exactly what is to be mended; whoever was asked reads it.',
    withdraw: 'It is no longer asked for; say why.',
  },
  handDown: {
    title: 'Hand down',
    hint: 'To an organisation or department below. They see the finding, the measures you choose and what you write here, and nothing else of the item.',
    tasks: 'Handed down',
    none: 'Nothing was handed down yet.',
    to: 'To',
    choose: 'One or several: each gets a task of its own',
    nobody: 'There is nobody below',
    measures: 'Measures to be carried out',
    whole: 'None chosen: the item as a whole.',
    text: 'What is asked',
    done: 'Handed down: {count}.',
  },
  passUp: { title: 'Accepted answers', take: 'Take in', taken: 'Taken in', said: '{name}: {text}' },
}
