// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/answer_head.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "http/problem.hpp"

namespace huiyin::http {
namespace {

constexpr std::string_view content_policy =
    "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types vue\r\n";
constexpr std::string_view security_fields =
    "x-content-type-options: nosniff\r\n"
    "referrer-policy: no-referrer\r\n"
    "cross-origin-opener-policy: same-origin\r\n"
    "cross-origin-resource-policy: same-origin\r\n"
    "permissions-policy: accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
    "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
    "picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()\r\n";
constexpr std::string_view only_by_tls = "strict-transport-security: max-age=31536000\r\n";

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

std::string http_date(Moment moment) {
  auto const seconds = std::chrono::floor<std::chrono::seconds>(moment);
  return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(seconds.time_since_epoch().count()));
}

void check_field(Field const& field) {
  auto const is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  if (field.name.empty() || std::ranges::any_of(field.name, is_control) || std::ranges::any_of(field.value, is_control))
    throw std::logic_error("a field of an answer has a control character: " + field.name);
}

std::optional<std::uint64_t> length_of(AnswerBody const& body) {
  if (auto const* text = std::get_if<std::string>(&body)) return text->size();
  if (auto const* bytes = std::get_if<ByteStream>(&body)) return bytes->length;
  return std::nullopt;
}

}  // namespace

AnswerFraming framing_of(Answer const& answer, AnswerTerms const& terms) {
  if (!has_body(answer.status)) return AnswerFraming::none;
  if (length_of(answer.body)) return AnswerFraming::length;
  return terms.version == HttpVersion::one_one ? AnswerFraming::chunked : AnswerFraming::until_close;
}

std::string render_answer_head(Answer const& answer, AnswerTerms const& terms) {
  std::string head =
      fmt::format("HTTP/1.1 {} {}\r\ndate: {}\r\n", answer.status, title_of(answer.status), http_date(terms.now));
  for (Field const& field : answer.fields) {
    check_field(field);
    if (field.name == "cache-control" && terms.caching == Caching::never) continue;
    head += fmt::format("{}: {}\r\n", field.name, field.value);
  }
  if (terms.caching == Caching::never || !value_of(answer.fields, "cache-control"))
    head += "cache-control: no-store\r\n";
  AnswerFraming const framing = framing_of(answer, terms);
  if (framing == AnswerFraming::length) head += fmt::format("content-length: {}\r\n", *length_of(answer.body));
  if (framing == AnswerFraming::chunked) head += "transfer-encoding: chunked\r\n";
  if (std::holds_alternative<EventStream>(answer.body)) head += "content-type: text/event-stream\r\n";
  if (terms.afterwards == Afterwards::close) head += "connection: close\r\n";
  head += fmt::format("x-request-id: {}\r\n", terms.request_id);
  if (!value_of(answer.fields, "content-security-policy")) head += content_policy;
  head += security_fields;
  if (terms.way == Way::tls && terms.strict_transport == StrictTransport::yes) head += only_by_tls;
  return head += "\r\n";
}

std::string as_chunk(std::string_view bytes) { return fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes); }

std::string as_event_text(ServerEvent const& event) {
  std::string made;
  if (!event.id.empty()) made += fmt::format("id: {}\n", event.id);
  if (!event.name.empty()) made += fmt::format("event: {}\n", event.name);
  std::string_view text = event.text;
  while (true) {
    std::size_t const end = text.find_first_of("\r\n");
    made += fmt::format("data: {}\n", text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
  }
  return made += '\n';
}

}  // namespace huiyin::http
