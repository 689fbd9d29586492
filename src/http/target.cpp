// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/target.hpp"

#include <algorithm>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "chinese/utf8_validity.hpp"

namespace huiyin::http {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

bool is_sound(std::string_view text) { return std::ranges::none_of(text, is_control) && chinese::is_utf8(text); }

bool is_sound_segment(std::string_view segment) {
  return is_sound(segment) && segment != "." && segment != ".." &&
         segment.find_first_of("/\\") == std::string_view::npos;
}

Error malformed() { return refuse(Fault::invalid_input, "http.target_malformed"); }

}  // namespace

Result<Target> parse_target(std::string_view raw) {
  std::string_view const path = raw.substr(0, raw.find('?'));
  if (path.empty() || path.front() != '/' || path.find("//") != std::string_view::npos) return malformed();
  auto const parsed = boost::urls::parse_origin_form({raw.data(), raw.size()});
  if (!parsed) return malformed();

  Target target;
  for (auto segment : parsed->segments()) {
    if (!is_sound_segment(segment)) return malformed();
    target.segments.push_back(std::move(segment));
  }
  boost::urls::encoding_opts const as_forms_write(true);
  for (auto const& member : parsed->params(as_forms_write)) {
    if (!is_sound(member.key) || !is_sound(member.value)) return malformed();
    target.query.push_back({member.key, member.value});
  }
  return target;
}

}  // namespace huiyin::http
