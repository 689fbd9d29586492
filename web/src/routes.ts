// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The client's own addresses. Each is a row of the server's table too (src/http/staff_routes.cpp), so that a page can be
// opened again, sent on and printed. Whoever is not signed in is sent to sign in first, and then on.
import { createRouter, createWebHistory } from 'vue-router'
import { useDemo } from './demo/demo'
import { wantAllWords } from './language'
import { useSession } from './people/session'

// A page with its words; those of the ledger, which is opened most, are there from the beginning.
function page<Page>(load: () => Promise<Page>): () => Promise<Page> {
  return async () => (await Promise.all([load(), wantAllWords()]))[0]
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/today' },
    { path: '/sign_in', name: 'sign_in', component: page(() => import('./people/SignIn.vue')), meta: { open: true, title: 'signIn.title' } },
    { path: '/activation', name: 'activation', component: page(() => import('./people/Activation.vue')), meta: { open: true, title: 'activation.title' } },
    { path: '/account', name: 'account', component: page(() => import('./people/OwnAccount.vue')), meta: { title: 'account.title' } },
    { path: '/guide', name: 'guide', component: page(() => import('./guide/GuidePage.vue')), meta: { title: 'guide.title' } },
    { path: '/today', name: 'today', component: page(() => import('./rectification/Today.vue')), meta: { title: 'shell.today' } },
    { path: '/ledger', name: 'ledger', component: () => import('./rectification/Ledger.vue'), meta: { title: 'ledger.title' } },
    { path: '/ledger/plan', name: 'plan_grid', component: page(() => import('./planning/PlanGridPage.vue')), meta: { title: 'grid.title' } },
    { path: '/board', name: 'board', component: page(() => import('./rectification/Board.vue')), meta: { title: 'board.title' } },
    { path: '/ledger/:id', name: 'item', component: page(() => import('./rectification/ItemPage.vue')), meta: { title: 'item.title' } },
    { path: '/inspections', name: 'inspections', component: page(() => import('./inspection/Inspections.vue')), meta: { title: 'inspection.title' } },
    { path: '/inspections/:id', name: 'inspection', component: page(() => import('./inspection/InspectionPage.vue')), meta: { title: 'inspection.one' } },
    { path: '/inspections/:id/plan', name: 'inspection_plan', component: page(() => import('./plans/PlanPage.vue')), meta: { title: 'plans.title' } },
    { path: '/inspections/:id/plan/sheet', name: 'plan_sheet', component: page(() => import('./plans/PlanSheet.vue')), meta: { title: 'plans.print' } },
    { path: '/ledger/:id/sheet', name: 'sheet', component: page(() => import('./rectification/SheetPage.vue')), meta: { title: 'sheet.page' } },
    { path: '/tasks', name: 'tasks', component: page(() => import('./rectification/TasksPage.vue')), meta: { title: 'task.title' } },
    { path: '/tasks/:id', name: 'task', component: page(() => import('./rectification/TaskPage.vue')), meta: { title: 'task.title' } },
    { path: '/reminders', name: 'reminders', component: page(() => import('./reminding/Reminders.vue')), meta: { title: 'reminder.title' } },
    { path: '/reminders/new', name: 'new_reminder', component: page(() => import('./reminding/NewReminder.vue')), meta: { title: 'reminder.issue' } },
    { path: '/reminders/:id', name: 'reminder', component: page(() => import('./reminding/ReminderPage.vue')), meta: { title: 'reminder.title' } },
    { path: '/reminders/:id/sheet', name: 'reminder_sheet', component: page(() => import('./reminding/ReminderSheet.vue')), meta: { title: 'reminder.print' } },
    { path: '/mechanisms', name: 'mechanisms', component: page(() => import('./rectification/Mechanisms.vue')), meta: { title: 'mechanism.title' } },
    { path: '/rechecks', name: 'rechecks', component: page(() => import('./rechecking/Rechecks.vue')), meta: { title: 'recheck.title' } },
    { path: '/rechecks/new', name: 'new_recheck', component: page(() => import('./rechecking/NewRecheck.vue')), meta: { title: 'recheck.new' } },
    { path: '/rechecks/:id', name: 'recheck', component: page(() => import('./rechecking/RecheckPage.vue')), meta: { title: 'recheck.title' } },
    { path: '/rechecks/:id/sheet', name: 'recheck_sheet', component: page(() => import('./rechecking/RecheckSheet.vue')), meta: { title: 'recheck.print' } },
    { path: '/prompts', name: 'prompts', component: page(() => import('./prompting/Prompts.vue')), meta: { title: 'shell.prompts' } },
    { path: '/findings/:id', name: 'finding', component: page(() => import('./inspection/FindingPage.vue')), meta: { title: 'finding.one' } },
    { path: '/uses', name: 'uses', component: page(() => import('./using/Uses.vue')), meta: { title: 'use.title' } },
    { path: '/uses/new', name: 'new_use', component: page(() => import('./using/NewUse.vue')), meta: { title: 'use.register' } },
    { path: '/uses/:id', name: 'use', component: page(() => import('./using/UsePage.vue')), meta: { title: 'use.title' } },
    { path: '/imports', name: 'imports', component: page(() => import('./bulletin/Imports.vue')), meta: { title: 'imports.title' } },
    { path: '/imports/:id', name: 'import', component: page(() => import('./bulletin/ImportPage.vue')), meta: { title: 'import.title' } },
    { path: '/publications', name: 'publications', component: page(() => import('./publication/Publications.vue')), meta: { title: 'publications.title' } },
    { path: '/publications/:id', name: 'publication', component: page(() => import('./publication/PublicationPage.vue')), meta: { title: 'publication.title' } },
    { path: '/organisations', name: 'organisations', component: page(() => import('./people/Organisations.vue')), meta: { title: 'administration.organisations' } },
    { path: '/organisations/:id', name: 'organisation', component: page(() => import('./people/OrganisationPage.vue')), meta: { title: 'organisation.one' } },
    { path: '/persons', name: 'persons', component: page(() => import('./people/Persons.vue')), meta: { title: 'administration.persons' } },
    { path: '/persons/:id', name: 'person', component: page(() => import('./people/PersonPage.vue')), meta: { title: 'person.one' } },
    { path: '/accounts', name: 'accounts', component: page(() => import('./people/Accounts.vue')), meta: { title: 'administration.accounts' } },
    { path: '/accounts/sheet', name: 'account_sheet', component: page(() => import('./people/AccountSheet.vue')), meta: { title: 'roster.title' } },
    { path: '/accounts/slips', name: 'slips', component: page(() => import('./people/ActivationSlips.vue')), meta: { title: 'slips.title' } },
    { path: '/accounts/:id', name: 'account_page', component: page(() => import('./people/AccountPage.vue')), meta: { title: 'accounts.one' } },
    { path: '/grants', name: 'grants', component: page(() => import('./people/Grants.vue')), meta: { title: 'administration.grants' } },
    { path: '/rounds', name: 'rounds', component: page(() => import('./inspection/Rounds.vue')), meta: { title: 'administration.rounds' } },
    { path: '/rounds/:id', name: 'round', component: page(() => import('./figures/RoundPage.vue')), meta: { title: 'figures.round' } },
    { path: '/units/:id', name: 'unit', component: page(() => import('./figures/UnitPage.vue')), meta: { title: 'figures.unit' } },
    { path: '/:rest(.*)*', name: 'no_page', component: page(() => import('./shell/NoPage.vue')), meta: { title: 'shell.noPage' } },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

router.beforeEach(async (to) => {
  await useDemo().recall()
  if (to.meta.open || (await useSession().recall())) return true
  return { name: 'sign_in', query: to.path === '/today' ? {} : { to: to.fullPath } }
})
