// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The certificates that the listeners show: the office's own, or those of the authority that Huiyin keeps in the data
// folder (ca.crt, ca.key) where plain text would leave the machine. (docs/decisions/0050)
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/configuration.hpp"
#include "http/trust_pages.hpp"

namespace huiyin::app {

// Of this machine, by which others reach it; none where it has no network.
std::vector<std::string> own_addresses();

// By what a browser may call the listener: what was chosen; else where it listens, on all addresses all of them.
std::vector<std::string> names_of(ListenerConfiguration const& listener);

http::CertificateFiles authority_of(Configuration const& configuration);

struct Certificates {
  std::optional<http::CertificateFiles> staff;  // none: plain text on this machine
  std::optional<http::CertificateFiles> public_site;
  bool by_authority = false;  // one of them at least
  http::Made authority = http::Made::kept;
};

// Makes what is missing, and anew what ends soon. Refuses what ensure_authority and ensure_certificate refuse.
Result<Certificates> ensure_certificates(Configuration const& configuration, Moment now);

http::TrustPages trust_pages(Configuration const& configuration);

}  // namespace huiyin::app
