// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What root does to a data folder is done as the user whom it belongs to, so that the server can read what was made.
#pragma once

#include <filesystem>
#include <functional>

namespace huiyin::app {

// The exit code of the work. Run by anybody but root, or on a folder of root's own or one that is not there, it is done
// as whoever runs it. Throws when the system refuses to change the user.
int as_owner_of(std::filesystem::path const& folder, std::function<int()> const& work);

}  // namespace huiyin::app
