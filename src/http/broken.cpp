// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/broken.hpp"

namespace huiyin::http {

std::string what_broke(std::exception_ptr const& broken) {
  try {
    std::rethrow_exception(broken);
  } catch (std::exception const& said) {
    return said.what();
  } catch (...) {
    return "not a standard exception";
  }
}

}  // namespace huiyin::http
