// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/clean.hpp"

#include <algorithm>
#include <future>
#include <vector>

#include "documents/markup.hpp"

namespace huiyin::bulletin {

namespace {

constexpr std::size_t least_part = 64 * 1024;  // a smaller part is not worth a thread

std::vector<std::string_view> parts_of(std::string_view text, unsigned threads) {
  std::vector<std::string_view> parts;
  std::size_t const size = std::max(least_part, text.size() / std::max(1U, threads) + 1);
  while (!text.empty()) {
    std::size_t const line_end = text.size() > size ? text.find('\n', size) : std::string_view::npos;
    std::size_t const length = line_end == std::string_view::npos ? text.size() : line_end + 1;
    parts.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return parts;
}

}  // namespace

Result<Cleaner> Cleaner::parse(std::span<DataFile const> data) {
  auto const readings = HUIYIN_TRY(content_of(data, "chinese/readings.tsv"));
  auto const phrases = HUIYIN_TRY(content_of(data, "chinese/script.tsv"));
  auto parsed = HUIYIN_TRY(chinese::Readings::parse(readings));
  auto script = HUIYIN_TRY(chinese::ScriptConverter::make(phrases));
  return Cleaner(std::move(parsed), std::move(script));
}

chinese::MappedText Cleaner::clean(std::string_view decoded, unsigned threads) const {
  chinese::MappedText plain = documents::strip_markup(decoded);
  auto const doubtful =
      chinese::has_sure_gloss(plain.text, readings_) ? chinese::DoubtfulGlosses::drop : chinese::DoubtfulGlosses::keep;
  auto const prepare = [&](std::string_view part) {
    chinese::MappedText const bare = chinese::repair_glosses(part, readings_, doubtful);
    return chinese::then(bare, [&](std::string_view before) { return script_.simplify(before); });
  };

  auto const parts = parts_of(plain.text, threads);
  if (parts.size() <= 1) return chinese::then(plain, prepare);
  std::vector<std::future<chinese::MappedText>> pending;
  for (std::string_view const part : parts) pending.push_back(std::async(std::launch::async, prepare, part));
  return chinese::then(plain, [&](std::string_view) {
    chinese::MappedText whole;
    for (auto& each : pending) {
      chinese::MappedText const made = each.get();
      whole.text += made.text;
      whole.map.append(made.map);
    }
    return whole;
  });
}

}  // namespace huiyin::bulletin
