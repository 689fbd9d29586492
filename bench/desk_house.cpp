// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "desk_house.hpp"

#include <fmt/format.h>

#include "chance.hpp"
#include "store/connection.hpp"
#include "store/migrations.hpp"
#include "store/place.hpp"
#include "store/scope.hpp"
#include "store/search_words.hpp"

namespace huiyin::bench {
namespace {

class Maker {
 public:
  explicit Maker(store::Session& session) : session_(session) {}

  DeskHouse make(std::size_t items) {
    DeskHouse made{clerk(), {}, {}};
    auto const assigned = inspect();
    for (std::size_t number = 1; number <= items; ++number) made.items.push_back(item(assigned, number));
    made.scope = store::scope_words(store::Rows<rectification::Item>::standing(session_, made.items.front()));
    return made;
  }

 private:
  template <class AnId>
  AnId fresh() {
    return seal::mint_id<AnId>(minted_at_ += std::chrono::milliseconds(1));
  }
  template <class T>
  T written(T record) {
    store::Rows<T>::write(session_, std::nullopt, record).value();
    store::write_search_words<T>(session_, nullptr, record);
    return record;
  }

  Actor clerk() {
    auto const person = written(people::Person{fresh<PersonId>(), Version{1}, "李某某"}).id;
    auto const account =
        written(people::Account{fresh<AccountId>(), Version{2}, person, "clerk", people::AccountState::active}).id;
    return {account, person, {{Role::office, std::nullopt}}, "tag"};
  }

  rectification::ItemAssigned inspect() {
    using people::OrganisationKind;
    auto const organisation = [&](std::optional<OrganisationId> parent, OrganisationKind kind, char const* name) {
      return written(people::Organisation{fresh<OrganisationId>(), Version{1}, parent, kind, name, false}).id;
    };
    auto const team = organisation({}, OrganisationKind::team, "第四巡察组");
    auto const unit = organisation(organisation({}, OrganisationKind::unit, "教育局"), OrganisationKind::unit, "一中");
    auto const round = written(inspection::Round{fresh<RoundId>(), Version{1}, "十三届", 2026, 1, "第一轮", "1"}).id;
    auto const fed_back = today - std::chrono::days(30);
    auto const of = written(
        inspection::Inspection{fresh<InspectionId>(), Version{2}, round, team, unit, fed_back, fed_back, fed_back});
    auto const finding = written(
        inspection::Finding{fresh<FindingId>(), Version{1}, of.id, 1, {"采购把关不严", "作风建设", "底稿"}, false, ""});
    auto const opinion =
        written(inspection::Requirement{fresh<RequirementId>(), Version{1}, of.id, 1, "压实责任", {"完善制度"}}).id;
    return {of.id, finding.id, team, unit, "", finding.said.text, {opinion}, today + std::chrono::days(60), false};
  }

  rectification::Item item(rectification::ItemAssigned assigned, std::size_t number) {
    assigned.number = fmt::format("2026-001-{:05}", number);
    auto made = rectification::after(fresh<ItemId>(), std::nullopt, {assigned});
    made.state = rectification::State::in_progress;
    made.plan.root_cause = "后勤处责任意识不强";
    made.plan.goal = "物资采购规范有序";
    made.plan.measures.push_back(
        {fresh<MeasureId>(), "修订物资采购办法并公示", {}, {}, made.unit, {}, "办公室", made.due, false});
    return written(std::move(made));
  }

  store::Session& session_;
  Moment minted_at_ = now - std::chrono::days(1);
};

}  // namespace

DeskHouse make_desk_house(std::filesystem::path const& file, std::size_t items) {
  auto session = store::open_session(store::SqliteFile{file}, store::Access::write).value();
  store::migrate(session, now).value();
  session.connection().begin(store::Begin::to_write);
  DeskHouse made = Maker(session).make(items);
  session.connection().commit();
  return made;
}

}  // namespace huiyin::bench
