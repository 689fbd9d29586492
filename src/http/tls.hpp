// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Certificates of listeners: the office's own, or one that Huiyin makes for a network without an authority.
// Promises: TLS 1.2 or later; a key that Huiyin makes is P-256, readable for its owner only, and kept when its
// certificate is renewed.
#pragma once

#include <string>
#include <vector>

#include "words/moment.hpp"
#include "words/result.hpp"

namespace huiyin::http {

struct CertificateFiles {
  std::string certificate;  // PEM, with the chain
  std::string key;          // PEM
};

// Sees to it that the files hold a certificate for these names and addresses that lasts at least 30 more days; makes
// what is missing, for 825 days. Refuses http.certificate_unwritable.
Result<void> ensure_own_certificate(CertificateFiles const& files, std::vector<std::string> const& names, Moment now);

// SHA-256 of the certificate, as browsers show it: so that people can compare before they trust.
Result<std::string> fingerprint_of(CertificateFiles const& files);

}  // namespace huiyin::http
