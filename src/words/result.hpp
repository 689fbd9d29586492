// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a call answers that may be refused. A caller who can do something gets a Result; a broken disk throws.
// Promises: an Error is made only by refuse(); its code is a lower-case dotted phrase with a sentence in
// data/messages.zh.toml and data/messages.en.toml; the place that refused is kept for the log, never shown.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <boost/assert/source_location.hpp>
#include <boost/system/result.hpp>

namespace huiyin {

enum class Fault {
  invalid_input,
  unauthenticated,
  forbidden,
  not_found,
  conflict,
  stale,
  too_large,
  too_many,
  unavailable,
};

struct Error {
  Fault fault = Fault::invalid_input;
  std::string code;
  std::string detail;  // what the sentence names: a file, a number, a word; never a secret
  boost::source_location where;
};

template <class T>
using Result = boost::system::result<T, Error>;

Error refuse(Fault fault, std::string_view code, std::string detail = {},
             boost::source_location const& where = BOOST_CURRENT_LOCATION);

[[noreturn]] void throw_exception_from_error(Error const& error, boost::source_location const& where);

}  // namespace huiyin

// Unwraps a Result or returns its error to the caller; once in a statement, since GCC 12 forgets what it had made of
// the statement when it returns from the middle. (docs/decisions/0001-result.md)
#define HUIYIN_TRY(...)                                        \
  __extension__({                                              \
    auto huiyin_tried = (__VA_ARGS__);                         \
    if (!huiyin_tried) return std::move(huiyin_tried).error(); \
    std::move(huiyin_tried).value();                           \
  })
