// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/problem.hpp"

#include <boost/json.hpp>

namespace huiyin::http {
namespace {

std::string sentence_of(Error const& error, forms::Messages const& messages) {
  return messages.text("refusal." + error.code, {{"detail", error.detail}});
}

Answer written(int status, Error const& error, forms::Messages const& messages, std::vector<InputFault> const& faults) {
  boost::json::array listed;
  for (InputFault const& fault : faults)
    listed.push_back(boost::json::object{
        {"pointer", fault.pointer}, {"code", fault.error.code}, {"sentence", sentence_of(fault.error, messages)}});
  boost::json::object const body{
      {"type", "about:blank"},
      {"title", title_of(status)},
      {"status", status},
      {"code", error.code},
      {"detail", sentence_of(error, messages)},
      {"faults", std::move(listed)},
  };
  return {status, {{"content-type", "application/problem+json"}}, boost::json::serialize(body)};
}

}  // namespace

int status_of(Fault fault) {
  switch (fault) {
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
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
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

Answer problem(Error const& error, forms::Messages const& messages, std::vector<InputFault> const& faults) {
  return written(status_of(error.fault), error, messages, faults);
}

Answer problem_with_status(int status, Error const& error, forms::Messages const& messages) {
  return written(status, error, messages, {});
}

}  // namespace huiyin::http
