// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "words/result.hpp"

#include <stdexcept>

namespace huiyin {

Error refuse(Fault fault, std::string_view code, std::string detail, boost::source_location const& where) {
  return Error{fault, std::string(code), std::move(detail), where};
}

void throw_exception_from_error(Error const& error, boost::source_location const&) {
  throw std::logic_error("a refused result was unwrapped without asking: " + error.code);
}

}  // namespace huiyin
