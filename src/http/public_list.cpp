// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/public_pages.hpp"

namespace huiyin::http {
namespace {

using store::Counted;
using store::PublicationCounts;
using store::PublicationFilter;

constexpr std::int64_t notices_on_a_page = 20;

std::string word_of(std::int64_t year) { return std::to_string(year); }
std::string word_of(std::string const& unit) { return unit; }
template <HasNames E>
std::string word_of(E value) {
  return std::string(name_of(value));
}

template <class T>
std::string word_of(std::optional<T> const& value) {
  return value ? word_of(*value) : std::string();
}

std::vector<Field> query_of(PublicationFilter const& filter) {
  return {{"list", word_of(filter.list)},
          {"year", word_of(filter.year)},
          {"unit", word_of(filter.unit)},
          {"kind", word_of(filter.kind)}};
}

Result<PublicationFilter> filter_of(Request const& request) {
  PublicationFilter filter;
  filter.list = HUIYIN_TRY(chosen<publication::List>(request, "list"));
  filter.year = HUIYIN_TRY(chosen<std::int64_t>(request, "year"));
  filter.unit = HUIYIN_TRY(chosen<std::string>(request, "unit"));
  filter.kind = HUIYIN_TRY(chosen<publication::Kind>(request, "kind"));
  return filter;
}

bool is_chosen(PublicationFilter const& filter) { return filter.list || filter.year || filter.unit || filter.kind; }

template <class T>
std::int64_t sum(std::vector<Counted<T>> const& counts) {
  std::int64_t all = 0;
  for (auto const& each : counts) all += each.count;
  return all;
}
template <class T>
std::int64_t count_of(std::vector<Counted<T>> const& counts, T value) {
  for (auto const& each : counts)
    if (each.value == value) return each.count;
  return 0;
}

void add_tab(Visit const& visit, PublicationFilter filter, std::optional<publication::List> list, std::int64_t count,
             Html& page) {
  bool const is_current = filter.list == list;
  filter.list = list;
  page.markup("<a href=\"").text(visit.link("/", query_of(filter)));
  page.markup(is_current ? Markup("\" aria-current=\"page\">") : Markup("\">"));
  page.text(list ? label_of(visit, "public_list", *list) : visit.say("page.all"));
  page.markup(" <small>").number(count).markup("</small></a>\n");
}

void add_tabs(Visit const& visit, PublicationFilter const& filter, PublicationCounts const& counts, Html& page) {
  page.markup("<nav class=\"tabs\" aria-label=\"").text(visit.say("page.lists")).markup("\">\n");
  add_tab(visit, filter, std::nullopt, sum(counts.lists), page);
  for (auto const& list : publication::list_names)
    add_tab(visit, filter, list.value, count_of(counts.lists, list.value), page);
  page.markup("</nav>\n");
}

void add_option(std::string const& value, std::string const& label, bool is_selected, std::int64_t count, Html& form) {
  form.markup("<option value=\"").text(value);
  form.markup(is_selected ? Markup("\" selected>") : Markup("\">")).text(label);
  if (count > 0) form.markup(" (").number(count).markup(")");
  form.markup("</option>");
}

template <class T, class Label>
void add_choice(Visit const& visit, Markup open, std::vector<Counted<T>> const& counts, std::optional<T> const& now,
                Label const& label, Html& form) {
  form.markup(open);
  add_option("", visit.say("page.any"), !now, 0, form);
  if (now && count_of(counts, *now) == 0) add_option(word_of(*now), label(*now), true, 0, form);
  for (auto const& each : counts)
    add_option(word_of(each.value), label(each.value), now == each.value, each.count, form);
  form.markup("</select></label>\n");
}

void add_filters(Visit const& visit, PublicationFilter const& filter, PublicationCounts const& counts, Html& page) {
  auto const as_is = [](auto const& value) { return word_of(value); };
  auto const by_kind = [&](publication::Kind kind) { return label_of(visit, "public_kind", kind); };
  page.markup("<form class=\"filters\" action=\"/\">\n");
  for (Field const& kept : {Field{"list", word_of(filter.list)}, Field{"lang", visit.said_language}})
    if (!kept.value.empty())
      page.markup("<input type=\"hidden\" name=\"")
          .text(kept.name)
          .markup("\" value=\"")
          .text(kept.value)
          .markup("\">\n");
  page.markup("<label><span>").text(visit.say("page.year")).markup("</span>");
  add_choice(visit, "<select name=\"year\">", counts.years, filter.year, as_is, page);
  page.markup("<label><span>").text(visit.say("page.unit")).markup("</span>");
  add_choice(visit, "<select name=\"unit\">", counts.units, filter.unit, as_is, page);
  page.markup("<label><span>").text(visit.say("page.kind")).markup("</span>");
  add_choice(visit, "<select name=\"kind\">", counts.kinds, filter.kind, by_kind, page);
  page.markup("<button>").text(visit.say("page.filter")).markup("</button>\n");
  if (is_chosen(filter))
    page.markup("<a href=\"").text(visit.link("/")).markup("\">").text(visit.say("page.clear")).markup("</a>\n");
  page.markup("</form>\n");
}

void add_row(Visit const& visit, publication::PublicationRow const& row, Html& page) {
  page.markup("<li>\n<h2><a href=\"").text(visit.link("/notices/" + render(row.id))).markup("\" lang=\"zh-CN\">");
  page.text(row.title).markup("</a></h2>\n").put(facts_of(visit, row.issued_on, row.unit, row.kind));
  page.markup("<p class=\"opening\" lang=\"zh-CN\">").text(row.opening).markup("…</p>\n</li>\n");
}

void add_nothing(Visit const& visit, bool is_filtered, Html& page) {
  page.markup("<div class=\"told\">\n<p>").text(visit.say(is_filtered ? "page.none_chosen" : "page.none_yet"));
  page.markup("</p>\n<p><a class=\"action\" href=\"").text(is_filtered ? visit.link("/") : std::string("/feed.xml"));
  page.markup("\">").text(visit.say(is_filtered ? "page.clear" : "page.feed")).markup("</a></p>\n</div>\n");
}

}  // namespace

Result<Answer> show_list(Visit const& visit, store::View& view) {
  auto const filter = HUIYIN_TRY(filter_of(visit.request));
  auto const order = HUIYIN_TRY(page_chosen(visit.request, notices_on_a_page));
  auto const counts = view.count_publications(filter);
  auto const page = view.publications(filter, store::PublicationSort::issued, order);

  Html content;
  content.markup("<h1>").text(visit.say("page.notices")).markup("</h1>\n");
  add_tabs(visit, filter, counts, content);
  if (!counts.lists.empty() || is_chosen(filter)) add_filters(visit, filter, counts, content);
  if (page.rows.empty()) {
    add_nothing(visit, is_chosen(filter), content);
  } else {
    content.markup("<ol class=\"notices\">\n");
    for (auto const& row : page.rows) add_row(visit, row, content);
    content.markup("</ol>\n").put(next_link(visit, "/", query_of(filter), page.next));
  }
  return page_answer(visit, {"", address("/", query_of(filter)), ""}, content);
}

}  // namespace huiyin::http
