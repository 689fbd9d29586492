// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <stdexcept>
#include <string_view>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "journal/base64.hpp"

namespace huiyin::app {

namespace {

constexpr long connect_seconds = 10;
constexpr long whole_seconds = 30;

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Recipients = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

// RFC 2047: words of at most 75 characters, none of which cuts a character of UTF-8.
std::string encoded_words(std::string_view text) {
  constexpr std::size_t most_bytes = 42;
  std::string words;
  while (!text.empty()) {
    std::size_t size = std::min(most_bytes, text.size());
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
    words += fmt::format("{}=?UTF-8?B?{}?=", words.empty() ? "" : "\r\n ", journal::to_base64(text.substr(0, size)));
    text.remove_prefix(size);
  }
  return words;
}

std::string in_lines(std::string_view base64) {
  constexpr std::size_t longest = 76;
  std::string lines;
  for (std::size_t at = 0; at < base64.size(); at += longest) lines.append(base64.substr(at, longest)).append("\r\n");
  return lines;
}

struct Sending {
  std::string_view left;
  std::string said;  // the last line of the mail server but for its farewell
};

extern "C" std::size_t give_mail(char* room, std::size_t, std::size_t most, void* from) {
  auto& sending = *static_cast<Sending*>(from);
  std::size_t const given = sending.left.copy(room, most);
  sending.left.remove_prefix(given);
  return given;
}

extern "C" std::size_t hear_server(char const* bytes, std::size_t, std::size_t count, void* in) {
  std::string_view line(bytes, count);
  constexpr std::string_view farewell = "221";
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  if (!line.starts_with(farewell)) static_cast<Sending*>(in)->said = line;
  return count;
}

MailAnswer answer_of(CURLcode done, long code, std::string said) {
  constexpr long permanent = 500;  // RFC 5321, 4.2.1: a negative answer that will not change
  if (done == CURLE_OK) return {MailVerdict::taken, std::move(said)};
  if (code >= permanent) return {MailVerdict::refused, std::move(said)};
  return {MailVerdict::later, curl_easy_strerror(done)};
}

}  // namespace

std::string render_mail(std::string const& from, Mail const& mail) {
  auto const date = fmt::gmtime(std::chrono::system_clock::to_time_t(mail.at));
  return fmt::format(
      "Date: {:%a, %d %b %Y %H:%M:%S} +0000\r\nFrom: <{}>\r\nTo: <{}>\r\nMessage-ID: <{}>\r\nSubject: {}\r\n"
      "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
      "Auto-Submitted: auto-generated\r\n\r\n{}",
      date, from, mail.to, mail.id, encoded_words(mail.subject), in_lines(journal::to_base64(mail.text)));
}

MailAnswer send_mail(MailServer const& server, Mail const& mail) {
  Handle const handle(curl_easy_init(), curl_easy_cleanup);
  Recipients const recipients(curl_slist_append(nullptr, fmt::format("<{}>", mail.to).c_str()), curl_slist_free_all);
  if (!handle || !recipients) throw std::runtime_error("libcurl does not start");
  std::string const message = render_mail(server.from, mail);
  Sending sending{message, {}};
  CURL* const curl = handle.get();
  curl_easy_setopt(curl, CURLOPT_URL, server.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connect_seconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, whole_seconds);
  bool const encrypted = server.encryption == MailEncryption::required;
  curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(encrypted ? CURLUSESSL_ALL : CURLUSESSL_NONE));
  if (!server.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
  }
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, fmt::format("<{}>", server.from).c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, give_mail);
  curl_easy_setopt(curl, CURLOPT_READDATA, &sending);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, hear_server);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &sending);

  CURLcode const done = curl_easy_perform(curl);
  long code = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
  return answer_of(done, code, std::move(sending.said));
}

}  // namespace huiyin::app
