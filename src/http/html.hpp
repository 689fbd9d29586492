// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A page as it is put together. Promises: markup is made of literals and nothing else (it is checked in the compiler),
// everything else is text and escaped, in content and in quoted attributes alike, in HTML as in XML; what neither may
// hold is left out. So nothing that anybody wrote becomes markup.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "http/field.hpp"

namespace huiyin::search {
struct Range;
}

namespace huiyin::http {

struct Markup {
  consteval Markup(char const* literal) : text(literal) {}
  std::string_view text;
};

class Html {
 public:
  Html& markup(Markup literal) {
    made_ += literal.text;
    return *this;
  }
  Html& text(std::string_view text);
  Html& number(std::int64_t number);
  // The text with <mark> around the ranges, which count its code points and ascend.
  Html& marked(std::string_view text, std::span<search::Range const> ranges);
  Html& put(Html const& part) {
    made_ += part.made_;
    return *this;
  }

  std::string take() { return std::exchange(made_, {}); }

 private:
  std::string made_;
};

// A path of this site with a query, as it may stand in an attribute once it was escaped. Empty values are left out.
std::string address(std::string_view path, std::span<Field const> query);

}  // namespace huiyin::http
