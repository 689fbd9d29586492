// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/entry.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include <fmt/format.h>

namespace huiyin::journal {

namespace {

constexpr std::string_view opening = "huiyin-entry/1";
constexpr std::string_view nothing = "-";
constexpr std::size_t longest_word = 64;
constexpr std::size_t longest_id = 200;

bool is_word(std::string_view text) {
  auto const fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; };
  return !text.empty() && text.size() <= longest_word && text[0] >= 'a' && text[0] <= 'z' &&
         std::all_of(text.begin(), text.end(), fits);
}

bool is_reference(Reference const& reference) {
  auto const fits = [](char c) { return c > ' ' && c <= '~'; };
  return is_word(reference.type) && !reference.id.empty() && reference.id.size() <= longest_id &&
         std::all_of(reference.id.begin(), reference.id.end(), fits);
}

std::string line_of(Reference const& reference) { return reference.type + ' ' + reference.id; }

// Reads "name value" lines; after the first line that is not as expected all values are empty.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  std::string_view value_of(std::string_view name) {
    std::size_t const end = rest_.find('\n');
    if (end == std::string_view::npos || end <= name.size() || !rest_.starts_with(name) || rest_[name.size()] != ' ') {
      rest_ = {};
      return {};
    }
    std::string_view const value = rest_.substr(name.size() + 1, end - name.size() - 1);
    rest_.remove_prefix(end + 1);
    return value;
  }
  bool open_with(std::string_view line) {
    bool const opened = rest_.starts_with(line) && rest_.substr(line.size()).starts_with('\n');
    rest_ = opened ? rest_.substr(line.size() + 1) : std::string_view{};
    return opened;
  }

 private:
  std::string_view rest_;
};

Reference reference_in(std::string_view value) {
  std::size_t const space = value.find(' ');
  if (space == std::string_view::npos) return {};
  return {std::string(value.substr(0, space)), std::string(value.substr(space + 1))};
}

Version version_in(std::string_view digits) {
  std::int64_t count = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), count);
  return Version{count};
}

Result<Entry> read_lines(Lines lines) {
  auto const id = HUIYIN_TRY(parse_id<EntryId>(lines.value_of("id")));
  auto const act = HUIYIN_TRY(parse_id<ActId>(lines.value_of("act")));
  auto const at = HUIYIN_TRY(parse_moment(lines.value_of("at")));
  Entry entry{id, act, at, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  if (auto const actor = lines.value_of("actor"); actor != nothing)
    entry.actor = HUIYIN_TRY(parse_id<AccountId>(actor));
  if (auto const role = lines.value_of("role"); role != nothing) entry.role = std::string(role);
  if (auto const other = lines.value_of("on_behalf"); other != nothing) entry.on_behalf = reference_in(other);
  entry.action = lines.value_of("action");
  entry.object = reference_in(lines.value_of("object"));
  entry.before = version_in(lines.value_of("before"));
  entry.after = version_in(lines.value_of("after"));
  entry.commitment = HUIYIN_TRY(parse_digest(lines.value_of("commitment")));
  entry.policy_version = HUIYIN_TRY(parse_digest(lines.value_of("policy")));
  return entry;
}

}  // namespace

bool is_sound(Entry const& entry) {
  return is_word(entry.action) && is_reference(entry.object) && (!entry.role || is_word(*entry.role)) &&
         (!entry.on_behalf || is_reference(*entry.on_behalf)) && count_of(entry.before) >= 0 &&
         entry.after >= entry.before;
}

std::string canonical(Entry const& entry) {
  if (!is_sound(entry)) throw std::logic_error("an entry was made with a word, id or version that has no place in it");
  return fmt::format(
      "{}\nid {}\nact {}\nat {}\nactor {}\nrole {}\non_behalf {}\naction {}\nobject {}\nbefore {}\nafter {}\n"
      "commitment {}\npolicy {}\n",
      opening, render(entry.id), render(entry.act), render(entry.at), entry.actor ? render(*entry.actor) : nothing,
      entry.role.value_or(std::string(nothing)), entry.on_behalf ? line_of(*entry.on_behalf) : nothing, entry.action,
      line_of(entry.object), count_of(entry.before), count_of(entry.after), hex(entry.commitment),
      hex(entry.policy_version));
}

Result<Entry> parse_entry(std::string_view text) {
  auto const malformed = [] { return refuse(Fault::invalid_input, "entry.malformed"); };
  Lines lines(text);
  if (text.size() > longest_entry || !lines.open_with(opening)) return malformed();
  Result<Entry> const entry = read_lines(lines);
  // Whatever reading let pass, writing shows: only the one form is written again as it was.
  if (!entry || !is_sound(*entry) || canonical(*entry) != text) return malformed();
  return entry;
}

Digest commit(Salt const& salt, std::string_view change) {
  return Sha256().add({reinterpret_cast<char const*>(salt.data()), salt.size()}).add(change).finish();
}

}  // namespace huiyin::journal
