// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: what the pages of the public site have in common: who looks, in which language, the frame around a page,
// and how it is answered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/html.hpp"
#include "http/parameters.hpp"
#include "http/public_site.hpp"

namespace huiyin::http {

struct Visit {
  PublicSite const& site;
  Request const& request;
  forms::Language language;
  std::string said_language;  // by the address, which every link then says again; else empty
  forms::Messages const& words;

  std::string say(std::string_view key) const { return words.text(key); }
  std::string link(std::string_view path, std::vector<Field> query = {}) const;
  std::string site_name() const;
};

Visit visit_of(PublicSite const& site, Request const& request);

using PublicShowing = Result<Answer> (*)(Visit const&, store::View&);
HandlerAnswer answer_visitor(PublicSite& site, Request request, PublicShowing showing);
template <PublicShowing show>
HandlerAnswer showing(PublicSite& site, Request request) {
  return answer_visitor(site, std::move(request), show);
}

// Of the address; what a form leaves empty was not chosen. Refuses http.parameter_malformed.
template <class T>
Result<std::optional<T>> chosen(Request const& request, std::string_view name) {
  auto const text = request.asked(name);
  if (!text || text->empty()) return std::optional<T>();
  auto read = read_parameter<T>(*text);
  if (!read) return refuse(Fault::invalid_input, "http.parameter_malformed", std::string(name));
  return std::optional<T>(*std::move(read));
}
Result<store::PageOrder> page_chosen(Request const& request, std::int64_t limit);

struct Frame {
  std::string title;
  std::string canonical;  // empty: the page has no lasting address
  std::string query;      // in the field for searching
};

Answer page_answer(Visit const& visit, Frame const& frame, Html const& content);
Answer refused_page(Visit const& visit, Error const& error);
// Of everything the site answers with 200: asked for again after a minute, and answered 304 when it is the same.
Answer cached_answer(std::string_view media_type, std::string body);

template <HasNames E>
std::string label_of(Visit const& visit, std::string_view group, E value) {
  return visit.say("label." + std::string(group) + "." + std::string(name_of(value)));
}

// The day, the unit and the kind below a title.
Html facts_of(Visit const& visit, Day issued_on, std::string_view unit, std::optional<publication::Kind> kind);
// A link to the page behind this one, and nothing where there is none.
Html next_link(Visit const& visit, std::string_view path, std::vector<Field> query,
               std::optional<store::Cursor> const& next);

std::string style_name(std::string_view style);  // below /assets/

}  // namespace huiyin::http
