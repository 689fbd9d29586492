// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/own_certificates.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <memory>

#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>

#include <fmt/format.h>

#include "app/embedded_data.hpp"
#include "http/server.hpp"

namespace huiyin::app {

namespace {

using Names = std::vector<std::string>;

bool is_any(std::string const& address) { return address == "0.0.0.0" || address == "::"; }

bool is_own(ListenerConfiguration const& listener) {
  return !listener.certificate && !http::is_loopback(listener.place.address);
}

// No address of a single link: its zone makes it useless in an address line.
bool reaches_others(ifaddrs const& entry) {
  if (!entry.ifa_addr || (entry.ifa_flags & IFF_UP) == 0 || (entry.ifa_flags & IFF_LOOPBACK) != 0) return false;
  if (entry.ifa_addr->sa_family == AF_INET) return true;
  if (entry.ifa_addr->sa_family != AF_INET6) return false;
  auto const& address = reinterpret_cast<sockaddr_in6 const*>(entry.ifa_addr)->sin6_addr;
  return !IN6_IS_ADDR_LINKLOCAL(&address);
}

std::string text_of(ifaddrs const& entry) {
  std::array<char, NI_MAXHOST> text{};
  auto const size =
      static_cast<socklen_t>(entry.ifa_addr->sa_family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6));
  if (::getnameinfo(entry.ifa_addr, size, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) != 0) return {};
  return text.data();
}

// Nothing for a port that is not known before it is given.
std::string list_address(ListenerConfiguration const& listener, std::string const& host) {
  if (listener.place.port == 0) return {};
  std::string const shown = host.find(':') == std::string::npos ? host : "[" + host + "]";
  return fmt::format("https://{}:{}/ca.crl", shown, listener.place.port);
}

Result<std::string> content_of_file(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (text.empty()) return refuse(Fault::not_found, "http.no_authority");
  return text;
}

}  // namespace

Names own_addresses() {
  ifaddrs* first = nullptr;
  if (::getifaddrs(&first) != 0) return {};
  std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> const owned(first, ::freeifaddrs);
  Names addresses;
  for (ifaddrs const* entry = first; entry; entry = entry->ifa_next)
    if (reaches_others(*entry)) addresses.push_back(text_of(*entry));
  std::erase(addresses, std::string());
  std::ranges::stable_sort(addresses, {},
                           [](std::string const& address) { return address.find(':') != std::string::npos; });
  return addresses;
}

Names names_of(ListenerConfiguration const& listener) {
  Names names = listener.hosts;
  std::string const& address = listener.place.address;
  if (!is_any(address)) names.push_back(address);
  if (names.empty()) names = own_addresses();
  if (names.empty()) names.emplace_back("localhost");
  return names;
}

http::CertificateFiles authority_of(Configuration const& configuration) {
  return {(configuration.folder / "ca.crt").string(), (configuration.folder / "ca.key").string()};
}

Result<Certificates> ensure_certificates(Configuration const& configuration, Moment now) {
  Certificates made{configuration.staff.certificate, configuration.public_site.certificate};
  Names const staff = is_own(configuration.staff) ? names_of(configuration.staff) : Names{};
  Names const for_public = is_own(configuration.public_site) ? names_of(configuration.public_site) : Names{};
  Names all = staff;
  all.insert(all.end(), for_public.begin(), for_public.end());
  if (all.empty()) return made;

  auto const authority = authority_of(configuration);
  made.by_authority = true;
  made.authority = HUIYIN_TRY(http::ensure_authority(authority, all, now));
  auto const issue = [&](char const* name, ListenerConfiguration const& listener,
                         Names const& names) -> Result<http::CertificateFiles> {
    std::string const place = (configuration.folder / name).string();
    http::CertificateFiles files{place + ".crt", place + ".key"};
    HUIYIN_TRY(http::ensure_certificate(files, authority, names, list_address(listener, names.front()), now));
    return files;
  };
  if (!staff.empty()) made.staff = HUIYIN_TRY(issue("staff", configuration.staff, staff));
  if (!for_public.empty()) made.public_site = HUIYIN_TRY(issue("public", configuration.public_site, for_public));
  return made;
}

http::TrustPages trust_pages(Configuration const& configuration) {
  auto const files = authority_of(configuration);
  auto const read = [files]() -> Result<http::Authority> {
    auto text = HUIYIN_TRY(content_of_file(files.certificate));
    return http::Authority{std::move(text), HUIYIN_TRY(http::fingerprint_of(files))};
  };
  auto const revocations = [list = http::revocations_of(files)] { return content_of_file(list); };
  return {read, revocations, content_of(embedded_data(), "public/site.css").value()};
}

}  // namespace huiyin::app
