// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/office_ledger.hpp"

namespace huiyin::papers {
namespace {

constexpr char const* title = "巡察整改台账";

rectification::Ledger form_of(std::string remark) {
  rectification::Ledger form;
  form.origin = rectification::LedgerOrigin::office;
  form.head.title = title;
  form.head.remark = std::move(remark);
  return form;
}

documents::WorkbookProperties properties() {
  documents::WorkbookProperties made;
  made.title = title;
  return made;
}

}  // namespace

OfficeLedger::OfficeLedger(std::string remark, documents::RowByRow const& way)
    : form_(form_of(std::move(remark))), book_(properties(), way), sheet_(book_, form_), lists_(book_) {}

Result<void> OfficeLedger::save() {
  sheet_.finish();
  lists_.finish();
  return book_.save();
}

}  // namespace huiyin::papers
