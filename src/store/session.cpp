// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/session.hpp"

#include "store/connection.hpp"

namespace huiyin::store {

Session::Session(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

void Session::run(Sql const& statement, std::vector<Bind>& binds, std::span<CellKind const> kinds, Take const& take) {
  connection_->run(statement, binds, kinds, take);
}

void Session::stream(Sql const& statement, std::vector<Bind>& binds, std::span<CellKind const> kinds,
                     Take const& take) {
  connection_->stream(statement, binds, kinds, take);
}

std::int64_t Session::change(Sql const& statement, std::vector<Bind>& binds) {
  return connection_->change(statement, binds);
}

Inserted Session::change_unless_taken(Sql const& statement, std::vector<Bind>& binds) {
  try {
    change(statement, binds);
    return Inserted::yes;
  } catch (Failure const& failure) {
    if (failure.cause() != Cause::duplicate) throw;
    return Inserted::duplicate;
  }
}

Dialect Session::dialect() const { return connection_->dialect(); }
std::int64_t Session::prepared_statements() const { return connection_->prepared_statements(); }

}  // namespace huiyin::store
