// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/composed.hpp"

#include <stdexcept>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace huiyin::chinese {

std::string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Normalizer2 const* const form = icu::Normalizer2::getNFCInstance(status);
  std::string text;
  icu::StringByteSink<std::string> sink(&text);
  if (U_SUCCESS(status))
    form->normalizeUTF8(0, {utf8.data(), static_cast<int32_t>(utf8.size())}, sink, nullptr, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC");
  return text;
}

}  // namespace huiyin::chinese
