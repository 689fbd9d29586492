// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/form.hpp"

#include <gtest/gtest.h>

#include "forms/item_requests.hpp"
#include "forms/people_requests.hpp"
#include "inspection/finding.hpp"
#include "inspection/inspection.hpp"

namespace huiyin::forms {
namespace {

using Faults = std::vector<FormFault>;

template <class T>
Faults faults_of(std::string_view body) {
  auto const form = read_form<T>(body);
  return form ? Faults{} : form.error().list;
}
template <class T>
std::string code_of(std::string_view body) {
  auto const faults = faults_of<T>(body);
  return faults.empty() ? "" : faults.front().code;
}

TEST(Form, AllFaultsAreToldTogetherWithTheirPlaces) {
  EXPECT_EQ(faults_of<AssignItemRequest>(
                R"({"finding":"7","opinions":["00000000-0000-0000-0000-000000000001",2],"due":"2026-02-30",)"
                R"("keep_up":"yes","a/b~c":1})"),
            (Faults{{"/finding", "id.malformed", "7"},
                    {"/number", "form.field_missing", "number"},
                    {"/opinions/1", "form.type_wrong", "string"},
                    {"/due", "day.not_in_calendar", "2026-02-30"},
                    {"/keep_up", "form.type_wrong", "boolean"},
                    {"/a~1b~0c", "form.field_unknown", "a/b~c"}}));
}

TEST(Form, WhatMayBeLeftOutReadsAsNothing) {
  auto const form =
      read_form<AssignItemRequest>(R"({"number":"2026-01-007","finding":"00000000-0000-0000-0000-000000000001"})");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->number, "2026-01-007");
  EXPECT_TRUE(form->opinions.empty() && !form->due && !form->keep_up);
}

TEST(Form, NullIsNothingOnlyWhereThereMayBeNothing) {
  EXPECT_TRUE(read_form<FoundOrganisationRequest>(R"({"parent":null,"kind":"unit","name":"实验小学"})"));
  EXPECT_EQ(faults_of<FoundOrganisationRequest>(R"({"parent":null,"kind":null,"name":null})"),
            (Faults{{"/kind", "form.type_wrong", "string"}, {"/name", "form.type_wrong", "string"}}));
  EXPECT_EQ(code_of<inspection::AuthoriseInspection>("null"), "form.type_wrong");
}

TEST(Form, FieldsOfAPartStandAmongThoseOfTheWhole) {
  auto const form = read_form<inspection::RecordFinding>(
      R"({"inspection":"00000000-0000-0000-0000-000000000001","number":7,"text":"台账登记不全","basis":"第十四条"})");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->said, (inspection::FindingText{"台账登记不全", "", "第十四条"}));
  EXPECT_EQ(faults_of<inspection::ReviseFinding>(R"({"said":{"text":"台账登记不全"}})"),
            (Faults{{"/text", "form.field_missing", "text"}, {"/said", "form.field_unknown", "said"}}));
}

TEST(Form, WordsAreKnownAndTheFaultNamesThem) {
  EXPECT_EQ(faults_of<rectification::TakePosition>(R"({"position":"Agrees"})"),
            (Faults{{"/position", "form.word_unknown", "agrees partly disputes"}}));
}

TEST(Form, NumbersAreWholeAndFitIn64Bits) {
  auto const with_year = [](std::string const& year) {
    return R"({"term":"十四届","number":4,"name":"第四轮","rules_version":"","year":)" + year + "}";
  };
  EXPECT_EQ(read_form<inspection::OpenRound>(with_year("2026"))->year, 2026);
  for (auto const* year : {"2026.0", "2e3", "9223372036854775808", "\"2026\"", "true"})
    EXPECT_EQ(code_of<inspection::OpenRound>(with_year(year)), "form.type_wrong") << year;
}

TEST(Form, AnEmptyBodyIsAnEmptyObject) {
  EXPECT_TRUE(read_form<rectification::AcceptItem>(""));
  EXPECT_TRUE(read_form<rectification::AcceptItem>("{}"));
  EXPECT_EQ(code_of<rectification::AcceptItem>("[]"), "form.type_wrong");
  EXPECT_EQ(code_of<rectification::AcceptItem>(R"({"by":1})"), "form.field_unknown");
  EXPECT_EQ(code_of<rectification::NoteOnItem>(""), "form.field_missing");
}

TEST(Form, AFieldStandsOnce) {
  EXPECT_EQ(code_of<rectification::NoteOnItem>(R"({"note":"a:{\":","note":"b"})"), "form.field_twice");
  EXPECT_EQ(code_of<rectification::NoteOnItem>(R"({"note":"a","\u006eote":"b"})"), "form.field_twice");
  EXPECT_EQ(code_of<rectification::NoteOnItem>(R"({"note":"a:\\\":,\"note\":"})"), "");
}

TEST(Form, WhatIsNotJsonIsRefused) {
  for (auto const* body : {"{", "note", R"({"note":"a",})", R"({"note":'a'})", R"({"note":"a"} {})",
                           R"({"note":"\ud800"})", "{\"note\":\"\xff\"}", "// a\n{}", R"({"note":NaN})"})
    EXPECT_EQ(code_of<rectification::NoteOnItem>(body), "form.malformed") << body;
}

TEST(Form, BodiesHaveLimits) {
  EXPECT_EQ(code_of<rectification::NoteOnItem>(std::string(33, '[') + std::string(33, ']')), "form.too_deep");
  EXPECT_EQ(code_of<rectification::NoteOnItem>(std::string(32, '[') + std::string(32, ']')), "form.type_wrong");
  EXPECT_EQ(code_of<rectification::NoteOnItem>(std::string(largest_body + 1, ' ')), "form.too_large");
  EXPECT_EQ(read_form<rectification::NoteOnItem>(R"({"note":"a"})", 11).error().list.front().code, "form.too_large");
  EXPECT_TRUE(read_form<rectification::NoteOnItem>(R"({"note":"a"})", 12));
}

TEST(Form, FaultsAreToldBrieflyAndNotWithoutEnd) {
  std::string list;
  for (int i = 0; i < 1000; ++i) list += "1,";
  EXPECT_EQ(faults_of<rectification::LinkOpinions>(R"({"opinions":[)" + list + "1]}").size(), 100u);
  std::string const unknown = R"({"note":"a",")" + std::string(100000, 'b') + R"(":1})";
  EXPECT_LT(faults_of<rectification::NoteOnItem>(unknown).front().detail.size(), 210u);
  EXPECT_LT(faults_of<rectification::NoteOnItem>(unknown).front().pointer.size(), 210u);
}

TEST(PlanForm, NewMeasuresGetAnIdAndOthersKeepTheirs) {
  auto const mint = [] {
    IdBytes bytes{};
    bytes[0] = 0xff;
    return MeasureId(bytes);
  };
  auto const form = read_plan(R"({"root_cause":"","goal":"","measures":[{"text":"清理消防通道"},)"
                              R"({"id":"00000000-0000-0000-0000-000000000001","text":"专人巡查","keep_up":true}]})",
                              mint);
  ASSERT_TRUE(form);
  auto const& measures = form->plan.measures;
  EXPECT_EQ(measures.at(0).id, mint());
  EXPECT_EQ(render(measures.at(1).id), "00000000-0000-0000-0000-000000000001");
  EXPECT_TRUE(measures.at(1).keep_up);
  EXPECT_EQ(read_plan(R"({"root_cause":"","goal":"","measures":[{}]})", mint).error().list,
            (Faults{{"/measures/0/text", "form.field_missing", "text"}}));
}

}  // namespace
}  // namespace huiyin::forms
