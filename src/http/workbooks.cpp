// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/workbooks.hpp"

namespace huiyin::http {
namespace {

constexpr std::size_t most_at_a_time = 8;
constexpr std::chrono::hours kept_for{1};

void empty(std::filesystem::path const& folder) {
  std::error_code unheeded;
  std::filesystem::remove_all(folder, unheeded);
}

}  // namespace

Workbooks::Workbooks(std::filesystem::path folder)
    : folder_(std::move(folder)), makers_(std::make_shared<Readers>(1, most_at_a_time)) {
  empty(folder_);
  std::filesystem::create_directories(folder_);
  std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
}

Workbooks::~Workbooks() { empty(folder_); }

Result<WorkbookTold> Workbooks::begin(AccountId account, std::int64_t in_all, Moment now) {
  std::lock_guard const lock(mutex_);
  forget_old(now);
  std::size_t making = 0;
  for (auto const& [id, kept] : kept_) {
    if (kept.told.state != WorkbookState::making) continue;
    if (kept.account == account || ++making == most_at_a_time) return refuse(Fault::too_many, "workbook.under_way");
  }
  WorkbookTold const told{seal::random_id<WorkbookId>(), WorkbookState::making, 0, in_all, 0};
  kept_.emplace(told.id, Kept{account, told, now});
  return told;
}

void Workbooks::tell(WorkbookId id, std::int64_t done) {
  std::lock_guard const lock(mutex_);
  kept_.at(id).told.done = done;
}

void Workbooks::end(WorkbookId id, WorkbookState state) {
  std::error_code fault;
  auto const size = std::filesystem::file_size(path_of(id), fault);
  std::lock_guard const lock(mutex_);
  WorkbookTold& told = kept_.at(id).told;
  told.state = fault ? WorkbookState::failed : state;
  told.size = fault ? 0 : size;
}

// One that is being made stays: its file is being written.
void Workbooks::forget_old(Moment now) {
  std::erase_if(kept_, [&](auto const& each) {
    bool const old = each.second.told.state != WorkbookState::making && now - each.second.begun > kept_for;
    std::error_code unheeded;
    if (old) std::filesystem::remove(path_of(each.first), unheeded);
    return old;
  });
}

Result<WorkbookTold> Workbooks::find(AccountId account, WorkbookId id) const {
  std::lock_guard const lock(mutex_);
  auto const found = kept_.find(id);
  if (found == kept_.end() || found->second.account != account) return refuse(Fault::not_found, "policy.not_visible");
  return found->second.told;
}

Result<std::filesystem::path> Workbooks::file_of(AccountId account, WorkbookId id) const {
  auto const told = HUIYIN_TRY(find(account, id));
  if (told.state != WorkbookState::ready) return refuse(Fault::conflict, "workbook.not_ready");
  return path_of(id);
}

}  // namespace huiyin::http
