// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/chunks.hpp"

#include <algorithm>

namespace huiyin::http {
namespace {

constexpr int most_digits = 15;  // so that no size overflows

int value_of_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

ChunkFrame::Place ChunkFrame::next_of_size(char c) {
  if (int const value = value_of_digit(c); value >= 0) {
    left_ = left_ * 16 + static_cast<std::uint64_t>(value);
    return ++digits_ > most_digits ? Place::broken : Place::size;
  }
  if (digits_ == 0) return Place::broken;
  if (c == ';') return Place::extension;
  return c == '\r' ? Place::end_of_head : Place::broken;
}

ChunkFrame::Place ChunkFrame::next(char c) {
  switch (place_) {
    case Place::size:
      return next_of_size(c);
    case Place::extension:
      if (c == '\r') return Place::end_of_head;
      return c == '\n' || c == '\0' ? Place::broken : Place::extension;
    case Place::end_of_head:
      digits_ = 0;
      if (c != '\n') return Place::broken;
      return left_ > 0 ? Place::content : Place::trailer;
    case Place::end_of_content:
      if (!returned_) {
        returned_ = true;
        return c == '\r' ? Place::end_of_content : Place::broken;
      }
      returned_ = false;
      return c == '\n' ? Place::size : Place::broken;
    case Place::content:
    case Place::trailer:
    case Place::broken:
      break;
  }
  return place_;
}

bool ChunkFrame::take(std::string_view bytes) {
  while (!bytes.empty() && place_ != Place::trailer && place_ != Place::broken) {
    if (place_ == Place::content) {
      auto const passed = std::min<std::uint64_t>(left_, bytes.size());
      left_ -= passed;
      bytes.remove_prefix(static_cast<std::size_t>(passed));
      if (left_ == 0) place_ = Place::end_of_content;
      continue;
    }
    place_ = next(bytes.front());
    bytes.remove_prefix(1);
  }
  return place_ != Place::broken;
}

}  // namespace huiyin::http
