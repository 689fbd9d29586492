// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The framing guard: what the head of a request must be before anything else looks at it. Stricter than RFC 9112,
// because Debian's Beast accepts heads that another server would read differently (docs/decisions/0030).
// Promises: a head that passes has one meaning only; after a refusal the connection is answered 400 and closed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "http/field.hpp"
#include "http/target.hpp"
#include "http/verb.hpp"
#include "words/result.hpp"

namespace huiyin::http {

constexpr std::size_t largest_head = 8 * 1024;
constexpr std::size_t most_fields = 64;
constexpr std::size_t largest_target = 2 * 1024;

enum class BodyFraming { none, length, chunked };
enum class HttpVersion { one_zero, one_one };
enum class Afterwards { keep_alive, close };
enum class Continue { not_asked, asked };  // Expect: 100-continue

struct Head {
  Verb verb = Verb::get;
  HttpVersion version = HttpVersion::one_one;
  Target target;
  std::vector<Field> fields;
  BodyFraming framing = BodyFraming::none;
  std::uint64_t declared_bytes = 0;  // of a body framed by its length
  Afterwards afterwards = Afterwards::keep_alive;
  Continue before_body = Continue::not_asked;
};

// How many of the bytes received are the head, its empty line included; 0 while it is not whole. Refuses as soon as the
// bytes can no longer become a head: a line that does not end in CR LF, a NUL, more bytes than a head may have.
Result<std::size_t> length_of_head(std::string_view received);

// Refuses every head that is not exactly framed. The host must be one of hosts, whatever its port; with none, all are
// refused.
Result<Head> examine_head(std::string_view head, std::span<std::string const> hosts);

}  // namespace huiyin::http
