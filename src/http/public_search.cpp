// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/public_pages.hpp"
#include "search/highlight.hpp"

namespace huiyin::http {
namespace {

using store::PublicHit;

constexpr std::int64_t paragraphs_on_a_page = 20;

void add_paragraph(PublicHit const& hit, search::Query const& query, Html& page) {
  auto const snippet = search::snippet(hit.text, search::highlight(hit.text, query));
  page.markup("<p class=\"found\" lang=\"zh-CN\">").marked(snippet.text, snippet.ranges).markup("</p>\n");
}

// The paragraphs of one notice, which follow each other, stand under one title.
void add_hits(Visit const& visit, std::vector<PublicHit> const& hits, search::Query const& query,
              std::string const& asked, Html& page) {
  page.markup("<ol class=\"notices\">\n");
  for (std::size_t at = 0; at < hits.size(); ++at) {
    PublicHit const& hit = hits[at];
    if (at == 0 || hits[at - 1].id != hit.id) {
      page.markup(at == 0 ? Markup("<li>\n<h2><a href=\"") : Markup("</li>\n<li>\n<h2><a href=\""));
      page.text(visit.link("/notices/" + render(hit.id), {{"q", asked}})).markup("\" lang=\"zh-CN\">");
      page.marked(hit.title, search::highlight(hit.title, query)).markup("</a></h2>\n");
      page.put(facts_of(visit, hit.issued_on, hit.unit, std::nullopt));
    }
    add_paragraph(hit, query, page);
  }
  page.markup("</li>\n</ol>\n");
}

void add_told(Visit const& visit, std::string const& what, std::string_view advice, Html& page) {
  page.markup("<div class=\"told\">\n<p>").text(what).markup("</p>\n<p>").text(visit.say(advice)).markup("</p>\n");
  page.markup("<p><a class=\"action\" href=\"").text(visit.link("/")).markup("\">").text(visit.say("page.to_list"));
  page.markup("</a></p>\n</div>\n");
}

std::string count_of(Visit const& visit, store::HitsOf<PublicHit> const& hits) {
  return visit.words.text(hits.more_than_total ? "page.found_more" : "page.found",
                          {{"count", std::to_string(hits.total)}});
}

}  // namespace

Result<Answer> show_findings(Visit const& visit, store::View& view) {
  std::string const asked(visit.request.asked("q").value_or(""));
  Html page;
  page.markup("<h1>").text(visit.say("page.search_heading")).markup("</h1>\n");
  auto const query = search::parse_query(asked);
  if (!query) {
    auto const why = visit.words.text("refusal." + query.error().code, {{"detail", query.error().detail}});
    add_told(visit, why, "page.search_advice", page);
    return page_answer(visit, {visit.say("page.search_heading"), "", asked}, page);
  }

  auto const order = HUIYIN_TRY(page_chosen(visit.request, paragraphs_on_a_page));
  auto const hits = view.search_public(*query, order);
  if (hits.rows.empty()) {
    add_told(visit, visit.words.text("page.found_nothing", {{"query", asked}}), "page.search_advice", page);
  } else {
    page.markup("<p class=\"count\" role=\"status\">").text(count_of(visit, hits)).markup("</p>\n");
    add_hits(visit, hits.rows, *query, asked, page);
    page.put(next_link(visit, "/search", {{"q", asked}}, hits.next));
  }
  return page_answer(visit, {asked, "", asked}, page);
}

}  // namespace huiyin::http
