// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// data/messages.zh.toml and data/messages.en.toml as Messages: nested tables become dotted keys.
#pragma once

#include "forms/messages.hpp"

namespace huiyin::app {

// Throws when a file that was built in cannot be read: the program is broken, not its input.
forms::Messages load_messages(forms::Language language);

}  // namespace huiyin::app
