// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/public_pages.hpp"

namespace huiyin::http {
namespace {

constexpr std::int64_t entries_of_the_feed = 30;

// A day of the record as the moment at which it began here.
void add_moment(Day day, Html& feed) { feed.text(render(day)).markup("T00:00:00+08:00"); }

void add_entry(Visit const& visit, publication::PublicationRow const& row, Html& feed) {
  Day const released = row.released_on.value();
  feed.markup("<entry>\n<id>urn:uuid:").text(render(row.id)).markup("</id>\n<title>").text(row.title);
  feed.markup("</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"/notices/").text(render(row.id));
  feed.markup("\"/>\n<published>");
  add_moment(released, feed);
  feed.markup("</published>\n<updated>");
  add_moment(released, feed);
  feed.markup("</updated>\n<category term=\"").text(name_of(row.list)).markup("\" label=\"");
  feed.text(label_of(visit, "public_list", row.list)).markup("\"/>\n<summary>").text(row.opening);
  feed.markup("…</summary>\n</entry>\n");
}

}  // namespace

Result<Answer> show_feed(Visit const& visit, store::View& view) {
  auto const newest = view.publications({}, store::PublicationSort::released, {std::nullopt, entries_of_the_feed});
  Html feed;
  feed.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" ")
      .markup("xml:lang=\"zh-CN\">\n<id>")
      .text(visit.site.feed)
      .markup("</id>\n<title>")
      .text(visit.site_name())
      .markup("</title>\n<updated>");
  add_moment(newest.rows.empty() ? view.today() : newest.rows.front().released_on.value(), feed);
  feed.markup("</updated>\n<link rel=\"self\" href=\"/feed.xml\"/>\n<link rel=\"alternate\" type=\"text/html\" ")
      .markup("href=\"/\"/>\n<author><name>")
      .text(visit.site_name())
      .markup("</name></author>\n");
  for (auto const& row : newest.rows) add_entry(visit, row, feed);
  feed.markup("</feed>\n");
  return cached_answer("application/atom+xml; charset=utf-8", feed.take());
}

}  // namespace huiyin::http
