// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One request to the server and its answer, as the terminal sees them; app carries them over the socket.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "words/result.hpp"

namespace huiyin::cli {

struct WireRequest {
  std::string method;
  std::string target;
  std::vector<std::string> fields;  // Name: value
  std::string body;
  std::filesystem::path file;  // where it is named, its bytes are the body
  std::function<void(std::string_view)>
      take;  // pieces of an answer that is no refusal; none: they come with the answer
  std::function<void(std::uint64_t done, std::uint64_t in_all)> moved;  // bytes of file or of what is taken; 0: unknown
};

struct WireAnswer {
  int status = 0;
  std::string content_type;
  std::string etag;
  std::string cookie;  // the first Set-Cookie, as it came
  std::string body;
};

// Refuses terminal.no_server where nobody listens, terminal.broken_answer, file.not_readable.
using Carry = std::function<Result<WireAnswer>(std::string const& socket, WireRequest const& request)>;

}  // namespace huiyin::cli
