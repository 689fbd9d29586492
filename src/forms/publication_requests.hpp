// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Requests about publications whose JSON is not simply the action: the text comes from the import, not from the asker.
#pragma once

#include "words/ids.hpp"

namespace huiyin::forms {

struct PreparePublicationRequest {
  ImportId import;
};

}  // namespace huiyin::forms
