// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/transfer.hpp"

#include "cli/speaking.hpp"
#include "cli/unfinished_files.hpp"

namespace huiyin::cli {

namespace {

constexpr std::uint64_t step_bytes = 1024;
constexpr std::uint64_t worth_a_bar = 256 * step_bytes;

int take_to_stdout(Caller const& caller, Ask ask) {
  int said = all_done;
  ask.take = [&](std::string_view piece) {
    if (said == all_done) said = say(piece);
  };
  auto const answer = caller.call(ask);
  if (!answer) return caller.tell(answer.error());
  return answer->status >= 400 ? caller.tell(*answer) : said;
}

}  // namespace

std::function<void(std::uint64_t, std::uint64_t)> shown_movement(std::string name) {
  auto const bar = std::make_shared<std::unique_ptr<Progress>>();
  return [bar, name = std::move(name)](std::uint64_t done, std::uint64_t in_all) {
    if (in_all < worth_a_bar) return;
    if (!*bar) *bar = std::make_unique<Progress>((in_all + step_bytes - 1) / step_bytes, "KiB/s");
    (*bar)->reach((done + step_bytes - 1) / step_bytes, name);
  };
}

int take_down(Caller const& caller, Ask ask, std::optional<std::filesystem::path> const& out) {
  if (!out) return take_to_stdout(caller, std::move(ask));
  remove_unfinished_files_on_interrupt();
  auto file = UnfinishedFile::make(*out);
  if (!file) {
    caller.tell(file.error());
    return unwritable;
  }
  ask.take = [&](std::string_view piece) { file->add(piece); };
  ask.moved = shown_movement(out->filename().string());
  auto const answer = caller.call(ask);
  if (!answer) return caller.tell(answer.error());
  if (answer->status >= 400) return caller.tell(*answer);
  if (auto const finished = file->finish(); !finished) {
    caller.tell(finished.error());
    return unwritable;
  }
  return all_done;
}

}  // namespace huiyin::cli
