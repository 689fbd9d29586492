// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What the database could not do. Thrown, because the caller can do nothing; told apart by the engine's own code, so
// that the writer knows after which failures nothing may be tried again.
#pragma once

#include <stdexcept>
#include <string>

namespace huiyin::store {

enum class Cause {
  duplicate,  // a key that is taken
  rule,       // another constraint of the schema: a missing parent, a check, a null
  busy,       // a lock was not given in time
  lost,       // the server is gone
  full,       // the disk is full: nothing was written, and all that was stands
  disk,       // reading, writing or syncing failed
  corrupt,    // the file is no database, or no longer one
  statement,  // anything else: a fault of the program
};

class Failure : public std::runtime_error {
 public:
  Failure(Cause cause, std::string const& what) : std::runtime_error(what), cause_(cause) {}
  Cause cause() const { return cause_; }

 private:
  Cause cause_;
};

// After a failed disk nothing that is in memory can be trusted to be on it: the process ends.
constexpr bool is_fatal(Cause cause) { return cause == Cause::disk || cause == Cause::corrupt; }

}  // namespace huiyin::store
