// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a build with AddressSanitizer does otherwise: HUIYIN_ADDRESS_SANITIZER is defined in such a build only,
// and while a KnownLeak lives, memory that a library is known to lose is not reported.
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define HUIYIN_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HUIYIN_ADDRESS_SANITIZER 1
#endif
#endif

#ifdef HUIYIN_ADDRESS_SANITIZER
#include <sanitizer/lsan_interface.h>
#endif

namespace huiyin::documents {

class KnownLeak {
 public:
#ifdef HUIYIN_ADDRESS_SANITIZER
  KnownLeak() { __lsan_disable(); }
  ~KnownLeak() { __lsan_enable(); }
#else
  KnownLeak() {}
  ~KnownLeak() {}
#endif
  KnownLeak(KnownLeak const&) = delete;
  KnownLeak& operator=(KnownLeak const&) = delete;
};

}  // namespace huiyin::documents
