// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The commands about a whole office: each says what it has to say and answers the exit code.
#pragma once

#include "cli/run.hpp"

namespace huiyin::app {

// Founds an office and hands out the one-time codes of its three administrators; again, as long as none came in.
int run_init(cli::InitOrder const& order, cli::Speech const& speech);

// Asks what an office needs to begin, or takes the answers from a file, and carries it out; again, to change it.
int run_setup(cli::SetupOrder const& order, cli::Speech const& speech);

// Serves until it is told to stop (SIGTERM, SIGINT); its set-up first, where there is no office yet. Says one line of
// JSON on standard output when it listens.
int run_serve(cli::ServeOrder const& order, cli::Speech const& speech);

// How the office is and what is not set up yet, each with what to do. Read only, beside a server as well.
int run_status(cli::StatusOrder const& order, cli::Speech const& speech);
int run_doctor(cli::DoctorOrder const& order, cli::Speech const& speech);

// A demonstration: an office that tells a story, in which one sees it as somebody without a password, at a clock that
// can be moved. Played once, or anew; a folder that no demonstration made is left alone.
int run_demo(cli::DemoOrder const& order, cli::Speech const& speech);

// Both read only, beside a server that is at work as well.
int run_journal(cli::JournalOrder const& order, cli::Speech const& speech);
int run_rebuild(cli::RebuildOrder const& order, cli::Speech const& speech);

// Copies the store, beside a server that is at work as well; or looks whether a copy is whole.
int run_backup(cli::BackupOrder const& order, cli::Speech const& speech);

// To where no store is yet; then says what comes next.
int run_restore(cli::RestoreOrder const& order, cli::Speech const& speech);

// Apart, verified row for row, and taken away again.
int run_drill(cli::DrillOrder const& order, cli::Speech const& speech);

// To another database, while nobody serves it; then says what comes next.
int run_move(cli::MoveOrder const& order, cli::Speech const& speech);

}  // namespace huiyin::app
