// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How a computer learns to trust the certificate that Huiyin made: the authority's certificate (/ca.crt) and a page of
// steps (/ca), for everybody, since they are needed before anybody can sign in safely.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "http/own_page.hpp"
#include "http/readers.hpp"
#include "http/site.hpp"

namespace huiyin::http {

struct Authority {
  std::string certificate;  // PEM
  std::string fingerprint;
};

struct TrustPages {
  std::function<Result<Authority>()> authority{};      // may block; refuses http.no_authority, where others issued it
  std::function<Result<std::string>()> revocations{};  // its list, DER; the same
  std::string_view style{};                            // outlives this
};

HandlerAnswer show_trust(std::shared_ptr<Readers> readers, TrustPages const& pages, Request request);
HandlerAnswer fetch_authority(std::shared_ptr<Readers> readers, TrustPages const& pages);
HandlerAnswer fetch_revocations(std::shared_ptr<Readers> readers, TrustPages const& pages);

// Rows for the table of a site that has readers and trust.
template <class Context>
HandlerAnswer trust_page(Context& site, Request request) {
  return show_trust(site.readers, site.trust, std::move(request));
}
// NOLINTBEGIN(performance-unnecessary-value-param): every handler is handed its request to keep
template <class Context>
HandlerAnswer trust_certificate(Context& site, Request) {
  return fetch_authority(site.readers, site.trust);
}
template <class Context>
HandlerAnswer trust_revocations(Context& site, Request) {
  return fetch_revocations(site.readers, site.trust);
}
// NOLINTEND(performance-unnecessary-value-param)
template <class Context>
HandlerAnswer own_style(Context& site, Request) {
  co_return answer_style(site.trust.style);
}

}  // namespace huiyin::http
