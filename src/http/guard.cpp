// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/guard.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace huiyin::http {
namespace {

constexpr std::string_view end_of_line = "\r\n";

// Said twice, these would let two readers of one request see two things.
constexpr std::array said_once{
    std::string_view("host"),          std::string_view("content-length"),  std::string_view("transfer-encoding"),
    std::string_view("expect"),        std::string_view("content-type"),    std::string_view("authorization"),
    std::string_view("cookie"),        std::string_view("origin"),          std::string_view("if-match"),
    std::string_view("if-none-match"), std::string_view("idempotency-key"),
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_token_char(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_value_char(char c) { return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f); }

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return made;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

Error malformed(std::string_view what) {
  return refuse(Fault::invalid_input, "http.head_malformed", std::string(what));
}

Error framing(std::string_view what) { return refuse(Fault::invalid_input, "http.framing", std::string(what)); }

struct RequestLine {
  Verb verb;
  std::string_view target;
  HttpVersion version;
};

Result<RequestLine> parse_request_line(std::string_view line) {
  std::size_t const first = line.find(' ');
  std::size_t const last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return malformed("request line");
  auto const verb = parse_name<Verb>(line.substr(0, first));
  if (!verb) return refuse(Fault::invalid_input, "http.method_unknown");
  std::string_view const target = line.substr(first + 1, last - first - 1);
  if (target.size() > largest_target) return refuse(Fault::invalid_input, "http.head_too_large", "target");
  std::string_view const version = line.substr(last + 1);
  if (version == "HTTP/1.1") return RequestLine{*verb, target, HttpVersion::one_one};
  if (version == "HTTP/1.0") return RequestLine{*verb, target, HttpVersion::one_zero};
  return malformed("version");
}

Result<Field> parse_field(std::string_view line) {
  if (line.empty()) return malformed("empty line");
  if (line.front() == ' ' || line.front() == '\t') return malformed("folded line");
  std::size_t const colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return malformed("field");
  std::string_view const name = line.substr(0, colon);
  std::string_view const value = trimmed(line.substr(colon + 1));
  if (!std::ranges::all_of(name, is_token_char)) return malformed("field name");
  if (!std::ranges::all_of(value, is_value_char)) return malformed("field value");
  return Field{lower(name), std::string(value)};
}

Result<std::vector<Field>> parse_fields(std::string_view lines) {
  std::vector<Field> fields;
  while (!lines.empty()) {
    std::size_t const end = lines.find(end_of_line);
    Field field = HUIYIN_TRY(parse_field(lines.substr(0, end)));
    if (std::ranges::find(said_once, field.name) != said_once.end() && value_of(fields, field.name))
      return framing(field.name);
    if (fields.size() == most_fields) return refuse(Fault::invalid_input, "http.head_too_large", "fields");
    fields.push_back(std::move(field));
    lines.remove_prefix(end + end_of_line.size());
  }
  return fields;
}

Result<std::uint64_t> parse_length(std::string_view text) {
  constexpr std::size_t most_digits = 18;
  if (text.empty() || text.size() > most_digits || !std::ranges::all_of(text, is_digit))
    return framing("content-length");
  std::uint64_t length = 0;
  std::from_chars(text.data(), text.data() + text.size(), length);
  return length;
}

// The one meaning of the fields that say how long the body is, or a refusal.
Result<Head> frame(Head head) {
  auto const encoding = value_of(head.fields, "transfer-encoding");
  auto const length = value_of(head.fields, "content-length");
  if (encoding && length) return framing("transfer-encoding and content-length");
  if (encoding) {
    if (lower(*encoding) != "chunked" || head.version != HttpVersion::one_one) return framing("transfer-encoding");
    head.framing = BodyFraming::chunked;
  }
  if (length) {
    head.declared_bytes = HUIYIN_TRY(parse_length(*length));
    if (head.declared_bytes > 0) head.framing = BodyFraming::length;
  }
  if (head.framing == BodyFraming::none) return head;
  if (head.version == HttpVersion::one_zero) return framing("HTTP/1.0 with a body");
  if (head.verb == Verb::get || head.verb == Verb::head) return framing("a body where none belongs");
  return head;
}

bool is_port(std::string_view text) {
  return text.empty() ||
         (text.size() > 1 && text.size() <= 6 && text.front() == ':' && std::ranges::all_of(text.substr(1), is_digit));
}

Result<void> check_host(std::span<Field const> fields, std::span<std::string const> hosts) {
  auto const field = value_of(fields, "host");
  if (!field) return framing("host");
  std::string const said = lower(*field);
  std::size_t const end = said.starts_with('[') ? said.find(']') : said.find(':');
  std::size_t const length = end == std::string::npos ? said.size() : end + (said[end] == ']' ? 1 : 0);
  if (!is_port(std::string_view(said).substr(length)) ||
      std::ranges::find(hosts, said.substr(0, length)) == hosts.end())
    return refuse(Fault::invalid_input, "http.host_unknown");
  return {};
}

// Whether a list such as "keep-alive, Upgrade" names the word.
bool names_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    std::size_t const comma = std::min(list.find(','), list.size());
    if (lower(trimmed(list.substr(0, comma))) == word) return true;
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return false;
}

Afterwards afterwards(std::span<Field const> fields, HttpVersion version) {
  bool close = version == HttpVersion::one_zero;
  for (Field const& field : fields)
    if (field.name == "connection" && names_word(field.value, "close")) close = true;
  return close ? Afterwards::close : Afterwards::keep_alive;
}

}  // namespace

Result<std::size_t> length_of_head(std::string_view received) {
  std::size_t line = 0;
  while (true) {
    std::size_t const at = received.find_first_of(std::string_view("\n\0", 2), line);
    if (at == std::string_view::npos) break;
    if (at >= largest_head) break;
    if (received[at] != '\n' || at == 0 || received[at - 1] != '\r') return malformed("line end");
    if (at == line + 1) return at + 1;
    line = at + 1;
  }
  if (received.size() >= largest_head) return refuse(Fault::invalid_input, "http.head_too_large", "8 KiB");
  return std::size_t{0};
}

Result<Head> examine_head(std::string_view head, std::span<std::string const> hosts) {
  if (head.size() > largest_head) return refuse(Fault::invalid_input, "http.head_too_large", "8 KiB");
  if (!head.ends_with("\r\n\r\n")) return malformed("no end");
  head.remove_suffix(end_of_line.size());
  std::size_t const first_line = head.find(end_of_line);
  RequestLine const line = HUIYIN_TRY(parse_request_line(head.substr(0, first_line)));

  Head examined;
  examined.verb = line.verb;
  examined.version = line.version;
  examined.fields = HUIYIN_TRY(parse_fields(head.substr(first_line + end_of_line.size())));
  HUIYIN_TRY(check_host(examined.fields, hosts));
  examined = HUIYIN_TRY(frame(std::move(examined)));
  if (auto const expected = value_of(examined.fields, "expect")) {
    if (lower(*expected) != "100-continue") return framing("expect");
    examined.before_body = Continue::asked;
  }
  examined.afterwards = afterwards(examined.fields, line.version);
  examined.target = HUIYIN_TRY(parse_target(line.target));
  return examined;
}

}  // namespace huiyin::http
