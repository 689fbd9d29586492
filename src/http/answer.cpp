// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/answer.hpp"

#include <fmt/format.h>

namespace huiyin::http {

Answer json_answer(std::string json, int status) {
  return {status, {{"content-type", "application/json"}}, std::move(json)};
}

Answer text_answer(std::string text) { return {200, {{"content-type", "text/plain; charset=utf-8"}}, std::move(text)}; }

Answer empty_answer() { return {204, {}, std::string()}; }

std::string etag_of(Version version) { return fmt::format("\"{}\"", count_of(version)); }

Answer with_version(Answer answer, Version version) {
  answer.fields.push_back({"etag", etag_of(version)});
  return answer;
}

}  // namespace huiyin::http
