// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "forms/views.hpp"
#include "rectification/task_test.hpp"

namespace huiyin::forms {
namespace {

using namespace rectification;

constexpr std::string_view by_unit_text = R"({"account":"00000000-0000-0000-0000-000000000002","on":"2026-07-31"})";
constexpr std::string_view by_school_text = R"({"account":"00000000-0000-0000-0000-000000000004","on":"2026-07-31"})";

TEST(TaskView, WritesATaskWithItsAnswersAndTheStepsThatAreOpen) {
  Task const task = task_after({answered(), TaskSentBack{by_unit, "缺照片"}});
  EXPECT_EQ(
      render_view(task, task.due, {"教育局", "实验小学", std::nullopt, {TaskStep::answer}}),
      fmt::format(
          R"({{"id":"00000000-0000-0000-0000-000000000001","version":3,"item":"00000000-0000-0000-0000-000000000001",)"
          R"("unit":"00000000-0000-0000-0000-000000000002","organisation":"00000000-0000-0000-0000-000000000005",)"
          R"("handed":{0},"finding_text":"消防通道堵塞",)"
          R"("measures":[{{"id":"00000000-0000-0000-0000-000000000001","text":"清理消防通道"}}],)"
          R"("text":"本周内清理","due":"2026-08-07","state":"handed","answers":[{{"number":1,"by":{1},"text":"已清理",)"
          R"("attachments":[{{"id":"00000000-0000-0000-0000-000000000001","name":"消防通道.jpg","content":"{2}",)"
          R"("size":4096}}],"accepted":null,"sent_back":{0},"to_mend":"缺照片"}}],"reason":"","unit_name":"教育局",)"
          R"("organisation_name":"实验小学","item_number":null,"open_steps":["answer"],"overdue":false}})",
          by_unit_text, by_school_text, hex(sha256("消防通道"))));
}

TEST(TaskView, WritesATaskAsARowOfAList) {
  TaskRow const row{task_id,        Version{3},   item_id, "2026-01-007",     bureau, "教育局", school, "实验小学",
                    "消防通道堵塞", "本周内清理", due,     TaskState::handed, 1,      "缺照片"};
  EXPECT_EQ(render_view(row, due + std::chrono::days{1}),
            R"({"id":"00000000-0000-0000-0000-000000000001","version":3,)"
            R"("item":"00000000-0000-0000-0000-000000000001","item_number":"2026-01-007",)"
            R"("unit":"00000000-0000-0000-0000-000000000002","unit_name":"教育局",)"
            R"("organisation":"00000000-0000-0000-0000-000000000005","organisation_name":"实验小学",)"
            R"("finding_text":"消防通道堵塞","text":"本周内清理","due":"2026-08-30","state":"handed","answers":1,)"
            R"("to_mend":"缺照片","overdue":true})");
}

}  // namespace
}  // namespace huiyin::forms
