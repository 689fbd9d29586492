// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The clean text in two views of equal length: as printed, and folded for matching (half-width marks between
// Han characters are full-width, full-width digits are half-width, straight quotes are paired, "." that ends a
// sentence is 。). A Range counts code points and means the same place in both views.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::chinese {
struct Stretch;
}

namespace huiyin::bulletin {

struct Range {  // of code points
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(Range const&) const = default;
};

constexpr std::size_t length(Range range) { return range.end > range.begin ? range.end - range.begin : 0; }

class Text {
 public:
  explicit Text(std::string_view clean);

  std::u32string_view folded() const { return folded_; }
  std::u32string_view folded(Range range) const;
  std::string printed(Range range) const;
  std::size_t size() const { return folded_.size(); }
  Range all() const { return {0, size()}; }

  // Bytes of the clean text, for the way back to the source.
  chinese::Stretch bytes(Range range) const;

 private:
  std::u32string printed_;
  std::u32string folded_;
  std::vector<std::uint32_t> offsets_;  // byte where each code point begins, and the end
};

bool is_mark(char32_t c);                      // any punctuation
bool is_blank(char32_t c);                     // space, tab, line break
bool ends_sentence(char32_t c);                // 。！？ and the line break
Range trimmed(Text const& text, Range range);  // without blanks at both ends
Range bared(Text const& text, Range range);    // without blanks and marks that only separate, at both ends

}  // namespace huiyin::bulletin
