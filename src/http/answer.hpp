// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a handler answers. The server adds what every answer carries: security fields, no-store, request id, framing.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/byte_source.hpp"
#include "http/field.hpp"
#include "words/version.hpp"

namespace huiyin::http {

struct ByteStream {
  std::shared_ptr<ByteSource> source;
  std::optional<std::uint64_t> length;  // unknown: the answer goes out in chunks
};

struct EventStream {  // text/event-stream; the server sends a comment when nothing happens for a while
  std::shared_ptr<EventSource> source;
};

using AnswerBody = std::variant<std::string, ByteStream, EventStream>;

struct Answer {
  int status = 200;
  std::vector<Field> fields;  // lower-case names; values without control characters
  AnswerBody body;
};

Answer json_answer(std::string json, int status = 200);
Answer text_answer(std::string text);
Answer empty_answer();  // 204

std::string etag_of(Version version);  // the inverse is version_asked
Answer with_version(Answer answer, Version version);

}  // namespace huiyin::http
