// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/messages.hpp"

#include <gtest/gtest.h>

namespace huiyin::forms {

Messages const few({{"refusal.file.too_large", "文件太大：{detail}"}, {"frame.refusal", "{sentence}（{code}）"}});

TEST(Messages, NameWhatWasRefusedAndGiveTheCode) {
  EXPECT_EQ(few.sentence(refuse(Fault::too_large, "file.too_large", "300 MiB")), "文件太大：300 MiB（file.too_large）");
}

TEST(Messages, DoNotLookIntoTheValuesTheyShow) {
  EXPECT_EQ(few.sentence(refuse(Fault::too_large, "file.too_large", "{code}{")), "文件太大：{code}{（file.too_large）");
}

TEST(Messages, AnswerAnUnknownKeyWithTheKey) { EXPECT_EQ(few.text("label.none"), "label.none"); }

}  // namespace huiyin::forms
