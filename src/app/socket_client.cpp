// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/socket_client.hpp"

#include <curl/curl.h>

#include <cstdio>
#include <memory>
#include <stdexcept>

namespace huiyin::app {

namespace {

constexpr long slowest_bytes_a_second = 1;
constexpr long most_silent_seconds = 120;

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Fields = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;
using File = std::unique_ptr<std::FILE, decltype(&std::fclose)>;

struct Exchange {
  cli::WireRequest const& request;
  CURL* handle;
  cli::WireAnswer answer;

  bool is_refused() const {
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status >= 400;
  }
};

extern "C" std::size_t take_body(char const* bytes, std::size_t, std::size_t count, void* in) {
  auto& exchange = *static_cast<Exchange*>(in);
  if (exchange.request.take && !exchange.is_refused())
    exchange.request.take({bytes, count});
  else
    exchange.answer.body.append(bytes, count);
  return count;
}

extern "C" int tell_movement(void* in, curl_off_t down_all, curl_off_t down, curl_off_t up_all, curl_off_t up) {
  auto const& exchange = *static_cast<Exchange*>(in);
  bool const sends = !exchange.request.file.empty();
  exchange.request.moved(static_cast<std::uint64_t>(sends ? up : down),
                         static_cast<std::uint64_t>(sends ? up_all : down_all));
  return 0;
}

std::string header(CURL* handle, char const* name) {
  curl_header* found = nullptr;
  return curl_easy_header(handle, name, 0, CURLH_HEADER, -1, &found) == CURLHE_OK ? found->value : "";
}

Fields fields_of(cli::WireRequest const& request) {
  Fields fields(nullptr, curl_slist_free_all);
  auto const add = [&](char const* line) {
    curl_slist* const longer = curl_slist_append(fields.get(), line);
    if (!longer) throw std::bad_alloc();
    (void)fields.release();
    fields.reset(longer);
  };
  add("Expect:");
  if (request.body.empty() && request.file.empty()) add("Content-Type:");
  for (std::string const& line : request.fields) add(line.c_str());
  return fields;
}

void set_usual(CURL* curl, std::string const& socket, std::string const& url, Fields const& fields) {
  curl_easy_setopt(curl, CURLOPT_UNIX_SOCKET_PATH, socket.c_str());
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http");
  curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, slowest_bytes_a_second);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, most_silent_seconds);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, fields.get());
}

void set_body(CURL* curl, cli::WireRequest const& request, std::FILE* file) {
  if (request.method == "GET") return;
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.c_str());
  if (file) {
    curl_easy_setopt(curl, CURLOPT_READDATA, file);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(std::filesystem::file_size(request.file)));
    return;
  }
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.data());
}

void set_taking(Exchange& exchange) {
  curl_easy_setopt(exchange.handle, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(exchange.handle, CURLOPT_WRITEDATA, &exchange);
  if (!exchange.request.moved) return;
  curl_easy_setopt(exchange.handle, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(exchange.handle, CURLOPT_XFERINFOFUNCTION, tell_movement);
  curl_easy_setopt(exchange.handle, CURLOPT_XFERINFODATA, &exchange);
}

}  // namespace

Result<cli::WireAnswer> carry_over_socket(std::string const& socket, cli::WireRequest const& request) {
  Handle const handle(curl_easy_init(), curl_easy_cleanup);
  if (!handle) throw std::runtime_error("libcurl does not start");
  File const file(request.file.empty() ? nullptr : std::fopen(request.file.c_str(), "rb"), std::fclose);
  if (!request.file.empty() && !file) return refuse(Fault::invalid_input, "file.not_readable", request.file.string());
  Fields const fields = fields_of(request);
  Exchange exchange{request, handle.get(), {}};
  std::string const url = "http://localhost" + request.target;
  set_usual(handle.get(), socket, url, fields);
  set_body(handle.get(), request, file.get());
  set_taking(exchange);

  CURLcode const done = curl_easy_perform(handle.get());
  if (done == CURLE_COULDNT_CONNECT) return refuse(Fault::unavailable, "terminal.no_server", socket);
  if (done != CURLE_OK) return refuse(Fault::unavailable, "terminal.broken_answer", curl_easy_strerror(done));
  long status = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  exchange.answer.status = static_cast<int>(status);
  exchange.answer.content_type = header(handle.get(), "content-type");
  exchange.answer.etag = header(handle.get(), "etag");
  exchange.answer.cookie = header(handle.get(), "set-cookie");
  return std::move(exchange.answer);
}

}  // namespace huiyin::app
