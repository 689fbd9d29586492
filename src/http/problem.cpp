// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/problem.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <boost/json.hpp>

namespace huiyin::http {
namespace {

std::string sentence_of(std::string const& code, std::string const& detail, forms::Messages const& messages) {
  return messages.text("refusal." + code, {{"detail", detail}});
}

// For what HTTP has a status of its own and Fault no word.
struct OwnStatus {
  std::string_view code;
  int status;
};
constexpr std::array own_statuses{
    OwnStatus{"http.if_match_missing", 428},
    OwnStatus{"http.media_type_unknown", 415},
    OwnStatus{"publication.is_withdrawn", 410},
};

// Refusals whose detail is the JSON pointer to the place that is meant.
constexpr std::array<std::string_view, 12> pointing_into_body{
    "reference.unknown",    "roster.row_faulty",   "import.draft_empty",     "import.draft_text",
    "import.draft_day",     "import.draft_span",   "import.draft_key_twice", "import.draft_unknown_opinion",
    "import.round_unnamed", "import.team_unnamed", "import.unit_unnamed",    "import.prefix_missing"};

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

using Faults = std::vector<forms::FormFault>;

Answer written(int status, Error const& error, forms::Messages const& messages, Faults const& faults) {
  boost::json::array listed;
  for (forms::FormFault const& fault : faults)
    listed.push_back(boost::json::object{{"pointer", fault.pointer},
                                         {"code", fault.code},
                                         {"sentence", sentence_of(fault.code, fault.detail, messages)}});
  boost::json::object const body{
      {"type", "about:blank"},
      {"title", title_of(status)},
      {"status", status},
      {"code", error.code},
      {"detail", sentence_of(error.code, error.detail, messages)},
      {"faults", std::move(listed)},
  };
  return {status, {{"content-type", "application/problem+json"}}, boost::json::serialize(body)};
}

}  // namespace

int status_of(Error const& error) {
  auto const own = std::ranges::find(own_statuses, error.code, &OwnStatus::code);
  if (own != own_statuses.end()) return own->status;
  switch (error.fault) {
    case Fault::invalid_input:
      return 400;
    case Fault::unauthenticated:
      return 401;
    case Fault::forbidden:
      return 403;
    case Fault::not_found:
      return 404;
    case Fault::conflict:
      return 409;
    case Fault::stale:
      return 412;
    case Fault::too_large:
      return 413;
    case Fault::too_many:
      return 429;
    case Fault::unavailable:
      return 503;
  }
  return 500;
}

std::string_view title_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 302:
      return "Found";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 410:
      return "Gone";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    default:
      return "Status";
  }
}

Answer problem(Error const& error, forms::Messages const& messages) {
  Faults faults;
  if (std::ranges::find(pointing_into_body, error.code) != pointing_into_body.end())
    faults.push_back({error.detail, error.code, error.detail});
  Answer answer = written(status_of(error), error, messages, faults);
  if (error.fault == Fault::too_many)
    answer.fields.push_back({"retry-after", is_number(error.detail) ? error.detail : "1"});
  return answer;
}

Answer problem(forms::FormFaults const& faults, forms::Messages const& messages) {
  Error const error = refuse(Fault::invalid_input, "form.refused");
  return written(status_of(error), error, messages, faults.list);
}

Answer problem_with_status(int status, Error const& error, forms::Messages const& messages) {
  return written(status, error, messages, {});
}

}  // namespace huiyin::http
