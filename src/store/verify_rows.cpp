// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/verify.hpp"

namespace huiyin::store {

namespace {

using journal::Break;
using journal::Verdict;

Break broken(ReplayNote const& note) {
  auto const position = static_cast<std::uint64_t>(note.position);
  return {Verdict::row_mismatch, position, position,
          fmt::format("{} cannot be made again: {} {}", note.object, name_of(note.why), note.detail)};
}

Break broken(Mismatch const& mismatch) {
  return {Verdict::row_mismatch, 0, 0,
          fmt::format("{} {}: {}", mismatch.table, mismatch.key, name_of(mismatch.deviation))};
}

}  // namespace

Result<journal::Verification> verify_rows(Session& session, KnownCheckpoints const& known, Scratch const& scratch,
                                          Progress const& progress) {
  auto verification = HUIYIN_TRY(verify_journal(session, known, progress));
  auto const rebuilt = HUIYIN_TRY(rebuild(session, scratch, progress));
  for (ReplayNote const& note : rebuilt.replay.notes)
    if (note.why != Unreplayed::erased) verification.breaks.push_back(broken(note));
  for (Mismatch const& mismatch : rebuilt.comparison.mismatches) verification.breaks.push_back(broken(mismatch));
  auto const untold = rebuilt.comparison.differing - rebuilt.comparison.mismatches.size();
  if (untold > 0) verification.breaks.push_back({Verdict::row_mismatch, 0, 0, fmt::format("and {} rows more", untold)});
  return verification;
}

}  // namespace huiyin::store
