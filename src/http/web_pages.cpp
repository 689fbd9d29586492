// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/web_pages.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "words/digest.hpp"

namespace huiyin::http {
namespace {

constexpr std::string_view kept_for_ever = "assets/";

struct MediaType {
  std::string_view ending;
  std::string_view type;
};
constexpr std::array media_types{
    MediaType{".html", "text/html; charset=utf-8"}, MediaType{".js", "text/javascript; charset=utf-8"},
    MediaType{".css", "text/css; charset=utf-8"},   MediaType{".svg", "image/svg+xml"},
    MediaType{".txt", "text/plain; charset=utf-8"}, MediaType{".png", "image/png"},
};

// Whether "gzip" is among the codings, and not with a weight of nothing.
bool takes_gzip(Request const& request) {
  std::string_view rest = request.field("accept-encoding").value_or("");
  while (!rest.empty()) {
    std::string_view coding = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), coding.size() + 1));
    coding.remove_prefix(std::min(coding.size(), coding.find_first_not_of(" \t")));
    std::string_view const name = coding.substr(0, coding.find_first_of("; \t"));
    if (name == "gzip") return !coding.ends_with("q=0") && !coding.ends_with("q=0.0");
  }
  return false;
}

}  // namespace

WebPages::WebPages(std::span<DataFile const> files) {
  constexpr std::size_t enough = 16;
  for (DataFile const& file : files)
    files_[file.name] = {file.content, fmt::format("\"{}\"", hex(sha256(file.content)).substr(0, enough))};
}

Result<Answer> WebPages::index(Request const& request) const { return file("index.html", request); }

Result<Answer> WebPages::file(std::string_view name, Request const& request) const {
  auto const type =
      std::ranges::find_if(media_types, [&](MediaType const& each) { return name.ends_with(each.ending); });
  auto const plain = files_.find(name);
  if (plain == files_.end() || type == media_types.end()) return refuse(Fault::not_found, "http.not_found");
  bool const is_asset = name.starts_with(kept_for_ever);
  auto const gzipped = is_asset && takes_gzip(request) ? files_.find(fmt::format("{}.gz", name)) : files_.end();
  Kept const& sent = gzipped == files_.end() ? plain->second : gzipped->second;

  Answer answer{200, {{"content-type", std::string(type->type)}}, std::string(sent.content)};
  answer.fields.push_back({"cache-control", is_asset ? "public, max-age=31536000, immutable" : "no-cache"});
  if (is_asset) answer.fields.push_back({"vary", "accept-encoding"});
  answer.fields.push_back({"etag", sent.etag});
  if (gzipped != files_.end()) answer.fields.push_back({"content-encoding", "gzip"});
  return answer;
}

}  // namespace huiyin::http
