// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/search_words.hpp"

#include "search/fts5.hpp"
#include "search/paragraphs.hpp"
#include "search/tsearch.hpp"
#include "store/scope.hpp"
#include "store/search_tables.hpp"

namespace huiyin::store {

namespace {

using search::ScopeWord;

std::string text_of(inspection::Finding const& finding) {
  return finding.withdrawn ? std::string() : finding.said.text;
}

std::string text_of(rectification::Item const& item) {
  std::string text = item.number + ' ' + item.finding_text + '\n' + item.plan.root_cause + '\n' + item.plan.goal;
  for (auto const& measure : item.plan.measures) text += '\n' + measure.text;
  for (auto const& progress : item.progress) text += '\n' + progress.text;
  if (!item.outcome.wider_check.empty()) text += '\n' + item.outcome.wider_check;
  for (auto const& rule : item.outcome.rules) text += '\n' + rule.name + ' ' + rule.reference;
  return text;
}

std::string text_of(publication::Publication const& publication) {
  if (publication.state != publication::State::released) return {};
  return publication.notice.title + '\n' + publication.notice.restored;
}

struct Paragraph {
  std::int64_t id;
  std::string text;
  auto tie() const { return std::tie(id, text); }
};

class Words {  // of one object, in one of the indexes
 public:
  Words(Session& session, SearchTables const& tables, policy::Object object, std::string id)
      : session_(session), tables_(tables), object_(name_of(object)), id_(std::move(id)) {}

  std::vector<Paragraph> kept() const {
    return session_.query<Paragraph>(tables_.kept, bind("object", object_), bind("id", id_));
  }

  void take_out(Paragraph const& paragraph, std::vector<ScopeWord> const& scope) const {
    if (session_.dialect() == Dialect::sqlite)
      session_.exec(tables_.take_from_fts5, bind("id", paragraph.id),
                    bind("words", search::fts5_row(search::index_words(paragraph.text), scope)));
    else
      session_.exec(tables_.take_from_postgres, bind("id", paragraph.id));
    session_.exec(tables_.take_text, bind("id", paragraph.id));
  }

  void put_in(std::int64_t number, std::string_view text, std::vector<ScopeWord> const& scope) const {
    std::int64_t const id = session_.query_one<std::int64_t>(tables_.next_id).value();
    session_.exec(tables_.add_text, bind("id", id), bind("object", object_), bind("object_id", id_),
                  bind("paragraph", number), bind("text", text));
    auto const words = search::index_words(text);
    if (session_.dialect() == Dialect::sqlite)
      session_.exec(tables_.add_to_fts5, bind("id", id), bind("words", search::fts5_row(words, scope)));
    else
      session_.exec(tables_.add_to_postgres, bind("id", id), bind("words", search::tsvector_row(words, scope)));
  }

  // Only what differs from what was there is written again.
  void write(std::vector<Paragraph> const& before, std::vector<std::string_view> const& wanted,
             std::vector<ScopeWord> const& scope) const {
    std::size_t same = 0;
    while (same < before.size() && same < wanted.size() && before[same].text == wanted[same]) ++same;
    for (std::size_t at = same; at < before.size(); ++at) take_out(before[at], scope);
    for (std::size_t at = same; at < wanted.size(); ++at) put_in(static_cast<std::int64_t>(at) + 1, wanted[at], scope);
  }

 private:
  Session& session_;
  SearchTables const& tables_;
  std::string object_;
  std::string id_;
};

template <class T>
void write_words(Session& session, SearchTables const& tables, T const* before, T const& now) {
  std::string const text = text_of(now);
  if ((before ? text_of(*before) : std::string()) == text) return;
  Words const words(session, tables, Kind<T>::object, render(now.id));
  auto const kept = before ? words.kept() : std::vector<Paragraph>();
  words.write(kept, search::paragraphs(text), scope_words(Rows<T>::standing(session, now)));
}

}  // namespace

template <>
void write_search_words(Session& session, inspection::Finding const* before, inspection::Finding const& now) {
  write_words(session, staff_search, before, now);
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
    Words const words(session, staff_search, policy::Object::finding, render(finding));
    std::int64_t number = 0;
    for (Paragraph const& paragraph : words.kept()) {
      words.take_out(paragraph, hidden);
      words.put_in(++number, paragraph.text, visible);
    }
  }
}

template <>
void write_search_words(Session& session, rectification::Item const* before, rectification::Item const& now) {
  write_words(session, staff_search, before, now);
}

template <>
void write_search_words(Session& session, publication::Publication const* before, publication::Publication const& now) {
  write_words(session, public_search, before, now);
}

}  // namespace huiyin::store
