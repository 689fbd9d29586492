// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/utf8_validity.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace huiyin::chinese {

namespace {

constexpr std::string_view replacement = "\uFFFD";

struct Sequence {
  std::size_t length;  // of the bytes that are there and fit
  bool whole;
};

Sequence sequence_at(std::string_view bytes, std::size_t at) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  unsigned const first = byte(0);
  if (first < 0x80U) return {1, true};
  std::size_t const wanted = first < 0xC2U || first > 0xF4U ? 0 : first < 0xE0U ? 2 : first < 0xF0U ? 3 : 4;
  if (wanted == 0) return {1, false};
  unsigned const lowest = first == 0xE0U ? 0xA0U : first == 0xF0U ? 0x90U : 0x80U;
  unsigned const highest = first == 0xEDU ? 0x9FU : first == 0xF4U ? 0x8FU : 0xBFU;
  std::size_t const there = std::min(wanted, bytes.size() - at);
  if (there < 2 || byte(1) < lowest || byte(1) > highest) return {1, false};
  std::size_t length = 2;
  while (length < there && (byte(length) & 0xC0U) == 0x80U) ++length;
  return {length, length == wanted};
}

std::size_t valid_until(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80U) {
      std::uint64_t eight = 0;
      while (at + 8 <= bytes.size()) {
        std::memcpy(&eight, bytes.data() + at, 8);
        if ((eight & 0x8080808080808080U) != 0) break;
        at += 8;
      }
      while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80U) ++at;
      continue;
    }
    Sequence const sequence = sequence_at(bytes, at);
    if (!sequence.whole) return at;
    at += sequence.length;
  }
  return at;
}

std::size_t count_three_byte(std::string_view valid) {
  return static_cast<std::size_t>(std::ranges::count_if(valid, [](char c) { return (c & 0xF0) == 0xE0; }));
}

}  // namespace

bool is_utf8(std::string_view bytes) { return valid_until(bytes, 0) == bytes.size(); }

bool nearly_utf8(std::string_view bytes, Witness witness) {
  std::size_t broken = 0;
  std::size_t witnesses = 0;
  std::size_t const most = bytes.size() / 20 + 1;
  for (std::size_t at = 0; at < bytes.size() && broken <= most;) {
    std::size_t const end = valid_until(bytes, at);
    std::string_view const whole = bytes.substr(at, end - at);
    witnesses += witness == Witness::ascii ? whole.size() / 32 : count_three_byte(whole);
    if (end == bytes.size()) break;
    std::size_t const length = sequence_at(bytes, end).length;
    bool const cut_off = end + length == bytes.size() && (bytes[end] & 0x40) != 0 && witness == Witness::chinese;
    if (!cut_off) ++broken;
    at = end + length;
  }
  return witnesses > 0 && broken <= most && broken * 4 <= witnesses;
}

RepairedUtf8 repair_utf8(std::string_view bytes) {
  RepairedUtf8 repaired;
  repaired.text.reserve(bytes.size() + 16);
  auto const put_replacement = [&] {
    repaired.text += replacement;
    ++repaired.replaced;
  };
  for (std::size_t at = 0; at < bytes.size();) {
    std::string_view valid = bytes.substr(at, valid_until(bytes, at) - at);
    at += valid.size();
    for (auto nul = valid.find('\0'); nul != valid.npos; nul = valid.find('\0')) {
      repaired.text += valid.substr(0, nul);
      put_replacement();
      valid.remove_prefix(nul + 1);
    }
    repaired.text += valid;
    if (at == bytes.size()) break;
    put_replacement();
    at += sequence_at(bytes, at).length;
  }
  return repaired;
}

}  // namespace huiyin::chinese
