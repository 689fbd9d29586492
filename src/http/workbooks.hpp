// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Workbooks that are made in the background: begun by one request, asked after by others, and fetched. Promises: one is
// made at a time and few wait; a file is there for an hour, for nobody but him who asked for it; memory does not grow
// with its length; nothing lasts over a restart. (docs/decisions/0046-workbooks.md)
#pragma once

#include <filesystem>
#include <map>
#include <mutex>

#include "http/staff_call.hpp"

namespace huiyin::http {

enum class WorkbookState { making, ready, failed };
constexpr std::array workbook_state_names{Named{WorkbookState::making, "making"}, Named{WorkbookState::ready, "ready"},
                                          Named{WorkbookState::failed, "failed"}};
static_assert(named_in_order(workbook_state_names));
constexpr auto const& names_of(WorkbookState) { return workbook_state_names; }

struct WorkbookTold {
  WorkbookId id;
  WorkbookState state = WorkbookState::making;
  std::int64_t done = 0;  // rows
  std::int64_t in_all = 0;
  std::uint64_t size = 0;  // bytes, once it is ready
};

class Workbooks {
 public:
  // What is in the folder is taken away, now and at the end.
  explicit Workbooks(std::filesystem::path folder);
  ~Workbooks();
  Workbooks(Workbooks const&) = delete;
  Workbooks& operator=(Workbooks const&) = delete;

  // Refuses workbook.under_way (too_many): one at a time for each, and few for all.
  Result<WorkbookTold> begin(AccountId account, std::int64_t in_all, Moment now);
  void tell(WorkbookId id, std::int64_t done);
  void end(WorkbookId id, WorkbookState state);

  Result<WorkbookTold> find(AccountId account, WorkbookId id) const;              // refuses policy.not_visible
  Result<std::filesystem::path> file_of(AccountId account, WorkbookId id) const;  // and workbook.not_ready

  std::filesystem::path path_of(WorkbookId id) const { return folder_ / (render(id) + ".xlsx"); }
  std::shared_ptr<Readers> makers() const { return makers_; }  // the one thread that makes them

 private:
  struct Kept {
    AccountId account;
    WorkbookTold told;
    Moment begun;
  };
  void forget_old(Moment now);

  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  std::map<WorkbookId, Kept> kept_;
  std::shared_ptr<Readers> makers_;
};

HandlerAnswer begin_workbook(StaffSite& site, Request request);
Result<Answer> read_workbook(Call const& call, store::View& view);
HandlerAnswer fetch_workbook(StaffSite& site, Request request);

}  // namespace huiyin::http
