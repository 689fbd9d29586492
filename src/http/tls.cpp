// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/tls.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>

#include <fmt/format.h>

#include "http/x509.hpp"

namespace huiyin::http {
namespace {

using Constraints = std::unique_ptr<NAME_CONSTRAINTS, Releases<NAME_CONSTRAINTS_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Releases<X509_EXTENSION_free>>;
using Names = std::vector<std::string>;

constexpr std::chrono::days authority_lifetime(3650);
constexpr std::chrono::days authority_replaced_before(90);
constexpr std::chrono::days lifetime(396);  // with the day before, within the 398 that browsers grant public ones
constexpr std::chrono::days renewed_before(30);
constexpr std::array this_machine{"localhost", "127.0.0.1", "::1"};

bool lasts(X509* certificate, Moment until) {
  std::time_t time = seconds_of(until);
  return X509_cmp_time(X509_get0_notAfter(certificate), &time) > 0;
}

bool is_for(X509* certificate, std::string const& name) {
  return 1 == (is_address(name) ? X509_check_ip_asc(certificate, name.c_str(), 0)
                                : X509_check_host(certificate, name.data(), name.size(), 0, nullptr));
}

std::string kind_of(std::string const& name) { return is_address(name) ? "IP" : "DNS"; }

std::string alternative_names(Names const& names) {
  std::string made;
  for (std::string const& name : names) made += fmt::format("{}{}:{}", made.empty() ? "" : ",", kind_of(name), name);
  return made;
}

// Kinds of which nothing is permitted would be free: this machine has a name and an address of each version.
std::string constraints_to(Names names) {
  names.insert(names.end(), this_machine.begin(), this_machine.end());
  std::string made = "critical";
  for (std::string const& name : names) {
    std::string mask;
    if (is_address(name))
      mask = name.find(':') == std::string::npos ? "/255.255.255.255" : "/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";
    made += fmt::format(",permitted;{}:{}{}", kind_of(name), name, mask);
  }
  return made;
}

bool may_vouch_for(X509* authority, Names const& names) {
  Constraints const constraints(
      static_cast<NAME_CONSTRAINTS*>(X509_get_ext_d2i(authority, NID_name_constraints, nullptr, nullptr)));
  Certificate const probe(X509_new());
  Extension const wanted(X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, alternative_names(names).c_str()));
  must(probe && wanted && X509_add_ext(probe.get(), wanted.get(), -1) == 1);
  X509_check_purpose(probe.get(), -1, 0);  // reads the names into where the check looks for them
  return constraints && NAME_CONSTRAINTS_check(probe.get(), constraints.get()) == X509_V_OK;
}

Result<void> check_names(Names const& names) {
  if (names.empty()) throw std::logic_error("a certificate needs a name");
  for (std::string const& name : names)
    if (!is_host(name)) return refuse(Fault::invalid_input, "http.name_malformed", name);
  return {};
}

Result<void> ensure_revocations(CertificateFiles const& authority, Issuer issuer, Moment now) {
  std::string const path = revocations_of(authority);
  auto const end = end_of_revocations(path, issuer.key);
  if (end && *end > now + renewed_before) return {};
  return write_empty_revocations(path, issuer, now, lifetime);
}

Error unreadable(CertificateFiles const& files) {
  return refuse(Fault::unavailable, "http.certificate_unreadable", files.certificate);
}

}  // namespace

bool is_host(std::string const& name) {
  constexpr std::size_t longest = 253;
  auto const is_fit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
  if (is_address(name)) return true;
  return !name.empty() && name.size() <= longest && std::ranges::all_of(name, is_fit) && !name.starts_with('.') &&
         name.find("..") == std::string::npos && std::ranges::any_of(name, [](char c) { return c >= 'a'; });
}

std::string revocations_of(CertificateFiles const& authority) {
  return std::filesystem::path(authority.certificate).replace_extension(".crl").string();
}

Result<Made> ensure_authority(CertificateFiles const& files, Names const& names, Moment now) {
  HUIYIN_TRY(check_names(names));
  Key key = read_key(files.key);
  Certificate const present = read_certificate(files.certificate);
  if (key && present && X509_check_private_key(present.get(), key.get()) == 1 &&
      lasts(present.get(), now + authority_replaced_before) && may_vouch_for(present.get(), names)) {
    HUIYIN_TRY(ensure_revocations(files, {present.get(), key.get()}, now));
    return Made::kept;
  }
  ::unlink(files.key.c_str());  // what trusts the old one shall not trust the new one
  key = HUIYIN_TRY(ensure_key(files.key));
  Wanted const wanted{fmt::format("Huiyin CA {} {}", names.front(), render(day_of(now))),
                      now,
                      authority_lifetime,
                      {{NID_subject_key_identifier, "hash"},
                       {NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                       {NID_key_usage, "critical,keyCertSign,cRLSign"},
                       {NID_ext_key_usage, "serverAuth"},
                       {NID_name_constraints, constraints_to(names)}}};
  Certificate const made = issue(key.get(), wanted, {nullptr, key.get()});
  HUIYIN_TRY(write_certificate(files.certificate, made.get()));
  HUIYIN_TRY(ensure_revocations(files, {made.get(), key.get()}, now));
  return Made::anew;
}

Result<Made> ensure_certificate(CertificateFiles const& files, CertificateFiles const& authority, Names const& names,
                                std::string const& list_address, Moment now) {
  HUIYIN_TRY(check_names(names));
  Certificate const issuer = read_certificate(authority.certificate);
  Key const issuing = read_key(authority.key);
  if (!issuer || !issuing) return unreadable(authority);
  Key key = HUIYIN_TRY(ensure_key(files.key));
  Certificate const present = read_certificate(files.certificate);
  if (present && X509_check_private_key(present.get(), key.get()) == 1 &&
      X509_verify(present.get(), issuing.get()) == 1 && lasts(present.get(), now + renewed_before) &&
      std::ranges::all_of(names, [&](std::string const& name) { return is_for(present.get(), name); }))
    return Made::kept;
  Wanted wanted{"Huiyin " + names.front(),
                now,
                lifetime,
                {{NID_subject_key_identifier, "hash"},
                 {NID_authority_key_identifier, "keyid:always"},
                 {NID_basic_constraints, "critical,CA:FALSE"},
                 {NID_key_usage, "critical,digitalSignature"},
                 {NID_ext_key_usage, "serverAuth"},
                 {NID_subject_alt_name, alternative_names(names)}}};
  if (!list_address.empty()) wanted.extensions.emplace_back(NID_crl_distribution_points, "URI:" + list_address);
  HUIYIN_TRY(write_certificate(files.certificate, issue(key.get(), wanted, {issuer.get(), issuing.get()}).get()));
  return Made::anew;
}

Result<void> check_certificate(CertificateFiles const& files) {
  Certificate const certificate = read_certificate(files.certificate);
  Key const key = read_key(files.key);
  if (!certificate || !key || X509_check_private_key(certificate.get(), key.get()) != 1) return unreadable(files);
  return {};
}

Result<std::string> fingerprint_of(CertificateFiles const& files) {
  Certificate const certificate = read_certificate(files.certificate);
  if (!certificate) return unreadable(files);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  must(X509_digest(certificate.get(), EVP_sha256(), digest.data(), &length) == 1);
  std::string made;
  for (unsigned i = 0; i < length; ++i) made += fmt::format("{}{:02X}", i == 0 ? "" : ":", digest.at(i));
  return made;
}

Result<Moment> end_of(CertificateFiles const& files) {
  Certificate const certificate = read_certificate(files.certificate);
  if (!certificate) return unreadable(files);
  return moment_of(X509_get0_notAfter(certificate.get()));
}

}  // namespace huiyin::http
