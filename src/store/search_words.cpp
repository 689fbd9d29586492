// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/search_words.hpp"

#include "search/fts5.hpp"
#include "search/paragraphs.hpp"
#include "search/tsearch.hpp"
#include "store/scope.hpp"

namespace huiyin::store {

namespace {

using search::ScopeWord;

std::string text_of(inspection::Finding const& finding) {
  return finding.withdrawn ? std::string() : finding.said.text;
}

std::string text_of(rectification::Item const& item) {
  std::string text = item.finding_text + '\n' + item.plan.root_cause + '\n' + item.plan.goal;
  for (auto const& measure : item.plan.measures) text += '\n' + measure.text;
  for (auto const& progress : item.progress) text += '\n' + progress.text;
  return text;
}

struct Paragraph {
  std::int64_t id;
  std::string text;
  auto tie() const { return std::tie(id, text); }
};

class Words {
 public:
  Words(Session& session, policy::Object object, std::string id)
      : session_(session), object_(name_of(object)), id_(std::move(id)) {}

  std::vector<Paragraph> kept() const {
    return session_.query<Paragraph>(
        sql("SELECT id, text FROM search_text WHERE object_type = :object AND object_id = :id ORDER BY paragraph"),
        bind("object", object_), bind("id", id_));
  }

  void take_out(Paragraph const& paragraph, std::vector<ScopeWord> const& scope) const {
    if (session_.dialect() == Dialect::sqlite)  // an index without text wants to be told what it forgets
      session_.exec(sql("INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', :id, :words)"),
                    bind("id", paragraph.id),
                    bind("words", search::fts5_row(search::index_words(paragraph.text), scope)));
    else
      session_.exec(sql("DELETE FROM search_index WHERE id = :id"), bind("id", paragraph.id));
    session_.exec(sql("DELETE FROM search_text WHERE id = :id"), bind("id", paragraph.id));
  }

  void put_in(std::int64_t number, std::string_view text, std::vector<ScopeWord> const& scope) const {
    std::int64_t const id =
        session_.query_one<std::int64_t>(sql("SELECT coalesce(max(id), 0) + 1 FROM search_text")).value();
    session_.exec(sql("INSERT INTO search_text (id, object_type, object_id, paragraph, text) "
                      "VALUES (:id, :object, :object_id, :paragraph, :text)"),
                  bind("id", id), bind("object", object_), bind("object_id", id_), bind("paragraph", number),
                  bind("text", text));
    auto const words = search::index_words(text);
    if (session_.dialect() == Dialect::sqlite)
      session_.exec(sql("INSERT INTO search_index (rowid, words) VALUES (:id, :words)"), bind("id", id),
                    bind("words", search::fts5_row(words, scope)));
    else
      session_.exec(sql("INSERT INTO search_index (id, words) VALUES (:id, CAST(:words AS tsvector))"), bind("id", id),
                    bind("words", search::tsvector_row(words, scope)));
  }

 private:
  Session& session_;
  std::string object_;
  std::string id_;
};

template <class T>
void write_words(Session& session, T const* before, T const& now) {
  std::string const text = text_of(now);
  if (before && text_of(*before) == text) return;
  Words const words(session, Kind<T>::object, render(now.id));
  auto const scope = scope_words(Rows<T>::standing(session, now));
  auto const kept = before ? words.kept() : std::vector<Paragraph>();
  auto const wanted = search::paragraphs(text);
  std::size_t same = 0;
  while (same < kept.size() && same < wanted.size() && kept[same].text == wanted[same]) ++same;
  for (std::size_t at = same; at < kept.size(); ++at) words.take_out(kept[at], scope);
  for (std::size_t at = same; at < wanted.size(); ++at)
    words.put_in(static_cast<std::int64_t>(at) + 1, wanted[at], scope);
}

}  // namespace

template <>
void write_search_words(Session& session, inspection::Finding const* before, inspection::Finding const& now) {
  write_words(session, before, now);
}

template <>
void write_search_words(Session& session, inspection::Inspection const* before, inspection::Inspection const& now) {
  if (!before || before->fed_back_on == now.fed_back_on) return;
  policy::Standing standing = Rows<inspection::Inspection>::standing(session, now);
  auto const visible = scope_words(standing);
  standing.fed_back = false;
  auto const hidden = scope_words(standing);
  for (FindingId const finding : session.query<FindingId>(
           sql("SELECT id FROM finding WHERE inspection = :id ORDER BY number"), bind("id", now.id))) {
    Words const words(session, policy::Object::finding, render(finding));
    std::int64_t number = 0;
    for (Paragraph const& paragraph : words.kept()) {
      words.take_out(paragraph, hidden);
      words.put_in(++number, paragraph.text, visible);
    }
  }
}

template <>
void write_search_words(Session& session, rectification::Item const* before, rectification::Item const& now) {
  write_words(session, before, now);
}

}  // namespace huiyin::store
