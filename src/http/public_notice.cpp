// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/public_pages.hpp"
#include "publication/to_public.hpp"
#include "search/highlight.hpp"

namespace huiyin::http {
namespace {

using publication::Layout;
using publication::Publication;
using publication::PublicNotice;

// Refuses publication.is_withdrawn of what everybody could see once, and else what View::find refuses.
Result<Publication> find_notice(Visit const& visit, store::View& view) {
  auto const id = visit.request.path_id<PublicationId>("id");
  auto seen = view.find<Publication>(id);
  if (seen) return std::move(seen->record);
  if (view.was_released_and_withdrawn(id)) return refuse(Fault::not_found, "publication.is_withdrawn");
  return refuse(Fault::not_found, "http.not_found");
}

// What the visitor looked for before he came here, to be marked; what is no query marks nothing.
std::optional<search::Query> looked_for(Visit const& visit) {
  auto query = search::parse_query(visit.request.asked("q").value_or(""));
  if (!query) return std::nullopt;
  return *std::move(query);
}

void add_text(std::string_view text, std::optional<search::Query> const& query, Html& article) {
  if (query)
    article.marked(text, search::highlight(text, *query));
  else
    article.text(text);
}

void add_restored(PublicNotice const& notice, std::optional<search::Query> const& query, Html& page) {
  for (auto const& paragraph : publication::paragraphs(notice.restored)) {
    bool const is_part = paragraph.layout == Layout::part;
    bool const is_heading = is_part || paragraph.layout == Layout::section;
    page.markup(is_part ? Markup("<h2>") : is_heading ? Markup("<h3>") : Markup("<p>"));
    add_text(paragraph.text, query, page);
    page.markup(is_part ? Markup("</h2>\n") : is_heading ? Markup("</h3>\n") : Markup("</p>\n"));
  }
}

enum class Wording { restored, scraped };

void add_tab(Visit const& visit, std::string const& path, std::string_view label, bool is_current, Html& page) {
  page.markup("<a href=\"").text(visit.link(path, {{"q", std::string(visit.request.asked("q").value_or(""))}}));
  page.markup(is_current ? Markup("\" aria-current=\"page\">") : Markup("\">")).text(visit.say(label)).markup("</a>\n");
}

void add_top(Visit const& visit, Publication const& publication, Wording shown, Html& page) {
  PublicNotice const& notice = publication.notice;
  std::string const path = "/notices/" + render(publication.id);
  page.markup("<nav class=\"trail\"><a href=\"");
  page.text(visit.link("/", {{"list", std::string(name_of(notice.list))}})).markup("\">");
  page.text(label_of(visit, "public_list", notice.list)).markup("</a></nav>\n<h1 lang=\"zh-CN\">");
  page.text(notice.title).markup("</h1>\n").put(facts_of(visit, notice.issued_on, notice.unit, notice.kind));
  if (notice.scraped.empty()) return;
  page.markup("<nav class=\"tabs\" aria-label=\"").text(visit.say("page.versions")).markup("\">\n");
  add_tab(visit, path, "page.restored", shown == Wording::restored, page);
  add_tab(visit, path + "/scraped", "page.scraped", shown == Wording::scraped, page);
  page.markup("</nav>\n");
}

void add_bottom(Visit const& visit, Publication const& publication, Wording shown, Html& page) {
  page.markup("<p class=\"about\">")
      .text(visit.say(shown == Wording::restored ? "page.about_restored" : "page.about_scraped"))
      .markup(" ")
      .text(visit.words.text("page.released_on", {{"day", render(publication.released.value().on)}}))
      .markup("</p>\n");
}

Answer answer_with(Visit const& visit, Publication const& publication, std::string const& address, Html const& page) {
  return page_answer(visit, {publication.notice.title, address, std::string(visit.request.asked("q").value_or(""))},
                     page);
}

}  // namespace

Result<Answer> show_notice(Visit const& visit, store::View& view) {
  auto const publication = HUIYIN_TRY(find_notice(visit, view));
  Html page;
  add_top(visit, publication, Wording::restored, page);
  page.markup("<article lang=\"zh-CN\">\n");
  add_restored(publication.notice, looked_for(visit), page);
  page.markup("</article>\n");
  add_bottom(visit, publication, Wording::restored, page);
  return answer_with(visit, publication, "/notices/" + render(publication.id), page);
}

Result<Answer> show_scraped(Visit const& visit, store::View& view) {
  auto const publication = HUIYIN_TRY(find_notice(visit, view));
  if (publication.notice.scraped.empty()) return refuse(Fault::not_found, "http.not_found");
  Html page;
  add_top(visit, publication, Wording::scraped, page);
  page.markup("<article class=\"scraped\" lang=\"zh\">");
  add_text(publication.notice.scraped, looked_for(visit), page);
  page.markup("</article>\n");
  add_bottom(visit, publication, Wording::scraped, page);
  return answer_with(visit, publication, "/notices/" + render(publication.id) + "/scraped", page);
}

}  // namespace huiyin::http
