// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: keys and certificates as the cryptographic library has them, owned, and as PEM files.
#pragma once

#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "words/moment.hpp"
#include "words/result.hpp"

namespace huiyin::http {

template <auto release>
struct Releases {
  template <class T>
  void operator()(T* owned) const {
    release(owned);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Releases<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Releases<X509_free>>;

void must(bool done);  // throws when the library could not do what it always can

std::time_t seconds_of(Moment moment);
bool is_address(std::string const& name);  // of the Internet, version 4 or 6

// Nothing where the file is missing or holds none.
Key read_key(std::string const& path);
Certificate read_certificate(std::string const& path);

// The key of the file, made where there is none: P-256, readable for its owner only. Refuses
// http.certificate_unwritable.
Result<Key> ensure_key(std::string const& path);

struct Wanted {
  std::string common_name;
  Moment now;
  std::chrono::days lifetime;
  std::vector<std::pair<int, std::string>> extensions;  // in the words of OpenSSL's configuration
};

struct Issuer {
  X509* certificate = nullptr;  // none: it is its own
  EVP_PKEY* key;
};

// Begins a day ago, for clocks that are late; ends no later than its issuer.
Certificate issue(EVP_PKEY* key, Wanted const& wanted, Issuer issuer);

// The whole file or none, readable for all. Refuses http.certificate_unwritable.
Result<void> write_certificate(std::string const& path, X509* certificate);

// A list of the issuer's that revokes nothing (DER), as written beside a certificate. Refuses
// http.certificate_unwritable.
Result<void> write_empty_revocations(std::string const& path, Issuer issuer, Moment now, std::chrono::days lifetime);

// Until when such a file is good; nothing where there is none of that issuer.
std::optional<Moment> end_of_revocations(std::string const& path, EVP_PKEY* issuer);

Moment moment_of(ASN1_TIME const* time);

}  // namespace huiyin::http
