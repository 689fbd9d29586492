// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Certificates of listeners: the office's own, or one issued by an authority that Huiyin makes for a network that has
// none. Promises: TLS 1.2 or later; keys that Huiyin makes are P-256, readable for their owner only, and a server keeps
// its key when its certificate is renewed; the authority vouches for this machine and the names and addresses it was
// made for, and for nothing else, so that whoever trusts it trusts it with no other site. (docs/decisions/0050)
// Beside it lies the list of what it revoked, which is nothing: what ends is replaced.
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

bool is_host(std::string const& name);  // a name or an address, as it may stand in a certificate

std::string revocations_of(CertificateFiles const& authority);  // the file of the list, DER

enum class Made { kept, anew };

// Sees to it that the files hold an authority that may vouch for all of these and lasts at least 90 more days; makes
// another one, for ten years, where not: then all browsers have to learn to trust it. Refuses http.name_malformed,
// http.certificate_unwritable.
Result<Made> ensure_authority(CertificateFiles const& files, std::vector<std::string> const& names, Moment now);

// Sees to it that the files hold a certificate of that authority for these names and addresses that lasts at least 30
// more days; makes what is missing, for 396 days. list_address: where the authority's list can be had. Refuses
// http.certificate_unreadable (of the authority), http.certificate_unwritable.
Result<Made> ensure_certificate(CertificateFiles const& files, CertificateFiles const& authority,
                                std::vector<std::string> const& names, std::string const& list_address, Moment now);

// Refuses http.certificate_unreadable: a file is missing, is no PEM, or key and certificate do not belong together.
Result<void> check_certificate(CertificateFiles const& files);

// SHA-256 of the certificate, as browsers show it: so that people can compare before they trust. Refuses
// http.certificate_unreadable.
Result<std::string> fingerprint_of(CertificateFiles const& files);

Result<Moment> end_of(CertificateFiles const& files);  // refuses http.certificate_unreadable

}  // namespace huiyin::http
