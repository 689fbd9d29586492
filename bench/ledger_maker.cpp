// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Adds a ledger as large as a province's to an office's SQLite file: ledger_maker FILE ITEMS. It goes through the rows
// that every office has: units by nines below one, rounds of 10,000 items, texts of words of the trade. The same number
// of items gives the same ledger but for its ids. The journal knows nothing of it.
#include <iostream>

#include <fmt/format.h>

#include "chance.hpp"
#include "store/connection.hpp"
#include "store/migrations.hpp"
#include "store/place.hpp"
#include "store/search_words.hpp"

namespace huiyin::bench {
namespace {

using rectification::Item;
using rectification::Position;
using rectification::State;
using store::Rows;

constexpr std::int64_t items_of_unit = 333;
constexpr std::int64_t items_of_inspection = 20;
constexpr std::int64_t units_of_head = 10;  // nine below one
constexpr std::int64_t items_of_round = 10'000;
constexpr std::size_t teams_in_all = 40;

constexpr std::array who{"党委会", "财务科", "后勤处", "基建办公室", "下属单位", "机关党支部", "人事科", "项目部"};
constexpr std::array where{"物资采购", "公务接待",     "工程招标", "会议记录", "选人用人", "谈心谈话", "专项资金使用",
                           "合同管理", "固定资产登记", "值班值守", "食堂经营", "信访办理", "车辆管理", "津贴补贴发放"};
constexpr std::array what{"制度没有落实", "把关不严",     "流于形式",       "超过规定标准",
                          "手续不全",     "长期无人过问", "以会议代替落实", "台账与实际不符"};
constexpr std::array more{"群众反映较多", "上轮巡察指出后仍未改正", "涉及金额较大", "责任没有压到岗位", "整改措施笼统"};

class Maker {
 public:
  Maker(store::Session& session, std::int64_t items) : session_(session), items_(items) {}

  void make() {
    session_.connection().begin(store::Begin::to_write);
    people();
    for (std::int64_t number = 0; number < items_; ++number) {
      if (number % items_of_round == 0) open_round(number / items_of_round);
      if (number % items_of_inspection == 0) inspect(number / items_of_inspection);
      item(number);
      if (number % 10'000 != 9'999) continue;
      session_.connection().commit();
      session_.connection().begin(store::Begin::to_write);
      if (number % 100'000 == 99'999) std::cerr << number + 1 << " items\n";
    }
    session_.connection().commit();
  }

 private:
  template <class AnId>
  AnId fresh() {
    return seal::mint_id<AnId>(minted_at_ += std::chrono::milliseconds(1));
  }

  template <class T>
  void write(T const& record) {
    if (!Rows<T>::write(session_, std::nullopt, record)) throw std::runtime_error("a record was there already");
    store::write_search_words<T>(session_, nullptr, record);
  }

  OrganisationId organisation(std::optional<OrganisationId> parent, people::OrganisationKind kind, std::string name) {
    auto const id = fresh<OrganisationId>();
    write(people::Organisation{id, Version{1}, parent, kind, std::move(name), false});
    return id;
  }

  void people() {
    auto const person = fresh<PersonId>();
    write(people::Person{person, Version{1}, "王某某"});
    account_ = fresh<AccountId>();
    write(people::Account{*account_, Version{1}, person, "ledger_maker", people::AccountState::inactive});
    for (std::size_t number = 1; number <= teams_in_all; ++number)
      teams_.push_back(organisation({}, people::OrganisationKind::team, fmt::format("第{}巡察组", number)));
    std::int64_t const units = std::max(items_ / items_of_unit, items_of_round / items_of_inspection);
    for (std::int64_t number = 0; number < units; ++number) {
      bool const is_head = number % units_of_head == 0;
      if (is_head) head_.reset();
      units_.push_back(organisation(head_, people::OrganisationKind::unit, fmt::format("第{}单位", number + 1)));
      if (is_head) head_ = units_.back();
    }
  }

  void open_round(std::int64_t number) {
    round_ = fresh<RoundId>();
    year_ = 2026 - (items_ / items_of_round - number) / 12;
    write(inspection::Round{*round_, Version{1}, "十三届", year_, number + 1, fmt::format("第{}轮", number + 1), "1"});
  }

  void inspect(std::int64_t number) {
    auto const days_ago =
        std::chrono::days((items_ / items_of_inspection - number) * 3'000 / (items_ / items_of_inspection) + 60);
    inspection_ = inspection::Inspection{fresh<InspectionId>(),
                                         Version{2},
                                         *round_,
                                         chance_.of(teams_),
                                         units_[static_cast<std::size_t>(number) % units_.size()],
                                         today - days_ago - std::chrono::days(60),
                                         today - days_ago - std::chrono::days(10),
                                         today - days_ago};
    write(*inspection_);
    requirement_ = fresh<RequirementId>();
    write(inspection::Requirement{*requirement_, Version{1}, inspection_->id, 1, "压实主体责任", {"完善制度"}});
    finding_ = fresh<FindingId>();
    write(inspection::Finding{
        *finding_, Version{1}, inspection_->id, 1, {sentence(), "作风建设", "底稿"}, false, "", std::nullopt});
  }

  std::string sentence() {
    return fmt::format("{}{}{}，{}；{}{}。", chance_.of(who), chance_.of(where), chance_.of(what), chance_.of(more),
                       chance_.of(where), chance_.of(what));
  }

  // What was fed back long ago is closed; of the last year's nearly half is open, and a part of that overdue.
  State state() {
    if (*inspection_->fed_back_on < today - std::chrono::days(400))
      return chance_.percent(3) ? State::cancelled : State::closed;
    constexpr std::array open{State::assigned, State::in_progress, State::in_progress, State::applied, State::checked};
    return chance_.percent(45) ? chance_.of(open) : State::closed;
  }

  // Within a year of the feedback, some after their day.
  Item closed(Item const& item, State state) {
    Day const on = std::min(*inspection_->fed_back_on + std::chrono::days(20 + chance_.below(320)), today);
    rectification::By const by{*account_, on};
    auto const judged = chance_.percent(15) ? rectification::Judgement::basically_done : rectification::Judgement::done;
    std::vector<rectification::ItemEvent> events{rectification::ClosingApplied{by},
                                                 rectification::ItemChecked{{by, judged, "现场查看"}}};
    if (state == State::closed) events.push_back(rectification::ItemClosed{by});
    return rectification::after(item.id, item, events);
  }

  void item(std::int64_t number) {
    rectification::ItemAssigned const assigned{
        inspection_->id,
        *finding_,
        inspection_->team,
        inspection_->unit,
        fmt::format("{}-{:03}-{:07}", year_, number / items_of_round + 1, number + 1),
        sentence(),
        {*requirement_},
        {},
        chance_.percent(8)};
    Item made = rectification::after(fresh<ItemId>(), std::nullopt, {assigned});
    made.state = state();
    if (chance_.percent(95)) made.due = *inspection_->fed_back_on + std::chrono::days(60 + chance_.below(240));
    made.first_due = made.due;
    if (made.state == State::checked || made.state == State::closed) made = closed(made, made.state);
    if (chance_.percent(60)) made.position = Position::agrees;
    if (chance_.percent(2)) made.position = Position::disputes;
    made.plan.root_cause = fmt::format("{}责任意识不强", chance_.of(who));
    made.plan.goal = fmt::format("{}规范有序", chance_.of(where));
    made.plan.measures.push_back({fresh<MeasureId>(),
                                  fmt::format("修订{}办法并公示", chance_.of(where)),
                                  {},
                                  {},
                                  inspection_->unit,
                                  {},
                                  "办公室",
                                  made.due,
                                  false});
    made.marks = {chance_.percent(6) ? 1 : 0, chance_.percent(1) ? 1 : 0, chance_.percent(4) ? 1 : 0};
    write(made);
  }

  store::Session& session_;
  std::int64_t items_;
  Moment minted_at_ = now - std::chrono::days(3'000);
  Chance chance_{1};
  std::optional<AccountId> account_;
  std::vector<OrganisationId> teams_;
  std::vector<OrganisationId> units_;
  std::optional<OrganisationId> head_;
  std::optional<RoundId> round_;
  std::int64_t year_ = 0;
  std::optional<inspection::Inspection> inspection_;
  std::optional<RequirementId> requirement_;
  std::optional<FindingId> finding_;
};

void make_ledger(std::string const& file, std::int64_t items) {
  auto session = store::open_session(store::SqliteFile{file}, store::Access::write).value();
  session.connection().script("PRAGMA cache_size = -1000000");
  store::migrate(session, now).value();
  Maker(session, items).make();
}

}  // namespace
}  // namespace huiyin::bench

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "ledger_maker FILE ITEMS\n";
    return 2;
  }
  huiyin::bench::make_ledger(words[1], std::stoll(words[2]));
}
