// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A request as a handler gets it: decoded, bounded, owning everything it holds.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/messages.hpp"
#include "http/byte_source.hpp"
#include "http/field.hpp"
#include "http/verb.hpp"
#include "words/id.hpp"
#include "words/moment.hpp"
#include "words/version.hpp"

namespace huiyin::http {

enum class Way { plain, tls, terminal };  // terminal: the Unix domain socket

struct Peer {
  Way way = Way::plain;
  std::string address;  // empty on the Unix domain socket
};

struct Request {
  Verb verb = Verb::get;
  std::vector<std::string> segments;
  std::vector<Field> parameters;  // of the path, by the names in the route's pattern
  std::vector<Field> query;
  std::vector<Field> fields;
  Peer peer;
  std::string id;  // of this request, in the log and in the answer's X-Request-Id
  Moment received{};
  forms::Messages const* messages = nullptr;  // in the language the request asks for
  std::string body;                           // of a route that takes it whole
  std::shared_ptr<ByteSource> stream;         // of a streaming route

  std::optional<std::string_view> field(std::string_view lower_name) const { return value_of(fields, lower_name); }
  std::optional<std::string_view> asked(std::string_view name) const { return value_of(query, name); }
  std::optional<std::string_view> cookie(std::string_view name) const;
  std::string_view parameter(std::string_view name) const;  // one that the pattern has

  template <class AnId>
  AnId path_id(std::string_view name) const {  // of a segment {name}, which the router let pass only as an id
    return parse_id<AnId>(parameter(name)).value();
  }
};

// The version a change says it was made from. Refuses http.if_match_missing, http.if_match_malformed.
Result<Version> version_asked(Request const& request);

forms::Language language_of(std::optional<std::string_view> accept_language);  // Chinese unless English is preferred

}  // namespace huiyin::http
