// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/password_rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "chinese/composed.hpp"
#include "chinese/utf8.hpp"
#include "chinese/utf8_validity.hpp"

namespace huiyin::seal {

namespace {

constexpr std::size_t shortest_own_word = 3;  // bytes: one Han character

constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr char small(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

Secret in_small_letters(std::string_view text) {
  Secret lower(text);
  for (std::uint8_t& byte : lower.bytes()) byte = static_cast<std::uint8_t>(small(static_cast<char>(byte)));
  return lower;
}

std::size_t kinds_in(std::string_view password) {
  std::array<bool, 4> seen{};
  for (char const c : password) seen[is_small(c) ? 0 : is_capital(c) ? 1 : c >= '0' && c <= '9' ? 2 : 3] = true;
  return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
}

// The bytes of the password that stand in none of the words.
std::size_t left_beside(std::string_view password, std::span<std::string const> own_words) {
  std::vector<bool> covered(password.size(), false);
  for (std::string const& word : own_words) {
    if (word.size() < shortest_own_word) continue;
    Secret const lower = in_small_letters(chinese::composed(word));
    for (std::size_t at = password.find(lower.view()); at != std::string_view::npos;
         at = password.find(lower.view(), at + 1))
      std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(at), lower.view().size(), true);
  }
  return static_cast<std::size_t>(std::count(covered.begin(), covered.end(), false));
}

template <class Use>
void each_line(std::string_view content, Use const& use) {
  while (!content.empty()) {
    std::size_t const end = std::min(content.find('\n'), content.size());
    std::string_view const line = content.substr(0, end);
    if (!line.empty()) use(line);
    content.remove_prefix(std::min(end + 1, content.size()));
  }
}

// The numbers behind the name of a profile; nothing if one of them is none.
std::vector<std::size_t> numbers_in(std::string_view line) {
  std::vector<std::size_t> numbers;
  for (std::size_t comma = line.find(','); comma != std::string_view::npos && numbers.size() < 3;
       comma = line.find(',', comma + 1)) {
    std::size_t number = 0;
    auto const [stop, problem] = std::from_chars(line.data() + comma + 1, line.data() + line.size(), number);
    if (problem != std::errc{} || stop == line.data() + line.size() || *stop != ',' || number == 0) return {};
    numbers.push_back(number);
  }
  return numbers;
}

}  // namespace

Result<Secret> take_password(std::string_view typed) {
  if (typed.empty()) return refuse(Fault::invalid_input, "password.empty");
  if (typed.size() > 4 * longest_password) return refuse(Fault::invalid_input, "password.too_long");
  auto const printable = [](char c) { return static_cast<unsigned char>(c) >= ' ' && c != 0x7F; };
  if (!chinese::is_utf8(typed) || !std::all_of(typed.begin(), typed.end(), printable))
    return refuse(Fault::invalid_input, "password.not_text");
  std::string text = chinese::composed(typed);
  Secret password(text);
  std::fill(text.begin(), text.end(), '\0');
  if (password.view().size() > longest_password) return refuse(Fault::invalid_input, "password.too_long");
  return password;
}

Result<PasswordRules> PasswordRules::read(std::string_view profile, DataFile const& profiles, DataFile const& common) {
  PasswordRules rules;
  std::vector<std::size_t> numbers;
  bool known = false;
  each_line(profiles.content, [&](std::string_view line) {
    if (line.substr(0, line.find(',')) != profile) return;
    known = true;
    numbers = numbers_in(line);
  });
  if (!known) return refuse(Fault::not_found, "password_profile.unknown", std::string(profile));
  if (numbers.size() != 3) return refuse(Fault::invalid_input, "password_profile.malformed", std::string(profile));
  rules.least_alone_ = numbers[0];
  rules.least_with_second_ = numbers[1];
  rules.least_kinds_ = numbers[2];
  each_line(common.content, [&](std::string_view line) { rules.common_.push_back(line); });
  std::sort(rules.common_.begin(), rules.common_.end());
  return rules;
}

Result<void> PasswordRules::check(Secret const& password, SecondFactor second,
                                  std::span<std::string const> own_words) const {
  std::size_t const least = second == SecondFactor::none ? least_alone_ : least_with_second_;
  if (chinese::count_code_points(password.view()) < least)
    return refuse(Fault::invalid_input, "password.too_short", std::to_string(least));
  if (kinds_in(password.view()) < least_kinds_)
    return refuse(Fault::invalid_input, "password.too_few_kinds", std::to_string(least_kinds_));
  Secret const lower = in_small_letters(password.view());
  if (std::binary_search(common_.begin(), common_.end(), lower.view()))
    return refuse(Fault::invalid_input, "password.too_common");
  if (left_beside(lower.view(), own_words) < least / 2)
    return refuse(Fault::invalid_input, "password.made_of_own_words");
  return {};
}

}  // namespace huiyin::seal
