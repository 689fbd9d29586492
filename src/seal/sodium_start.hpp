// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// libsodium asks to be started before it is used; every function of seal that calls it starts it first.
#pragma once

namespace huiyin::seal {

void start_sodium();  // once; throws when it does not start

}  // namespace huiyin::seal
