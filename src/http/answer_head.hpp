// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: the head of an answer as bytes, with what every answer carries: security fields (of which an answer may
// name a stricter content policy), no-store unless the handler says otherwise outside /api, request id, date, framing.
#pragma once

#include <string>

#include "http/answer.hpp"
#include "http/guard.hpp"
#include "http/request.hpp"

namespace huiyin::http {

enum class Caching { as_answered, never };
enum class StrictTransport { no, yes };  // HSTS

struct AnswerTerms {
  Verb verb = Verb::get;
  HttpVersion version = HttpVersion::one_one;
  Way way = Way::plain;
  Afterwards afterwards = Afterwards::keep_alive;
  Caching caching = Caching::never;
  StrictTransport strict_transport = StrictTransport::no;
  std::string request_id;
  Moment now{};
};

enum class AnswerFraming { none, length, chunked, until_close };

AnswerFraming framing_of(Answer const& answer, AnswerTerms const& terms);

// A control character in a field breaks an invariant and throws: nothing of a request may become a line of an answer.
std::string render_answer_head(Answer const& answer, AnswerTerms const& terms);

std::string as_chunk(std::string_view bytes);
std::string as_event_text(ServerEvent const& event);

}  // namespace huiyin::http
