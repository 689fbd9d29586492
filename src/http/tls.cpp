// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/tls.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <stdexcept>

#include <fmt/format.h>

namespace huiyin::http {
namespace {

template <auto release>
struct Releases {
  template <class T>
  void operator()(T* owned) const {
    release(owned);
  }
};
using Bio = std::unique_ptr<BIO, Releases<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Releases<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Releases<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Releases<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Releases<BN_free>>;

constexpr std::chrono::days lifetime(825);  // the most that browsers grant
constexpr std::chrono::days renewed_before(30);

void must(bool done) {
  if (!done) throw std::runtime_error("the cryptographic library could not make a certificate");
}

std::time_t seconds_of(Moment moment) {
  return std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
}

bool is_address(std::string const& name) {
  in6_addr room{};
  return inet_pton(AF_INET, name.c_str(), &room) == 1 || inet_pton(AF_INET6, name.c_str(), &room) == 1;
}

Certificate read_certificate(std::string const& path) {
  Bio const file(BIO_new_file(path.c_str(), "r"));
  return Certificate(file ? PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
}

Key read_key(std::string const& path) {
  Bio const file(BIO_new_file(path.c_str(), "r"));
  return Key(file ? PEM_read_bio_PrivateKey(file.get(), nullptr, nullptr, nullptr) : nullptr);
}

bool fits(X509* certificate, EVP_PKEY* key, std::vector<std::string> const& names, Moment now) {
  std::time_t renewal = seconds_of(now + renewed_before);
  if (X509_check_private_key(certificate, key) != 1) return false;
  if (X509_cmp_time(X509_get0_notAfter(certificate), &renewal) <= 0) return false;
  for (std::string const& name : names) {
    int const found = is_address(name) ? X509_check_ip_asc(certificate, name.c_str(), 0)
                                       : X509_check_host(certificate, name.data(), name.size(), 0, nullptr);
    if (found != 1) return false;
  }
  return true;
}

void extend(X509* certificate, int kind, std::string const& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
  Extension const extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
  must(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

std::string alternative_names(std::vector<std::string> const& names) {
  std::string made;
  for (std::string const& name : names)
    made += fmt::format("{}{}:{}", made.empty() ? "" : ",", is_address(name) ? "IP" : "DNS", name);
  return made;
}

Certificate make_certificate(EVP_PKEY* key, std::vector<std::string> const& names, Moment now) {
  constexpr int version_three = 2;
  constexpr int serial_bits = 127;
  Certificate certificate(X509_new());
  Number const serial(BN_new());
  must(certificate && serial && BN_rand(serial.get(), serial_bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1);
  X509* const made = certificate.get();
  must(X509_set_version(made, version_three) == 1);
  must(BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(made)) != nullptr);
  must(ASN1_TIME_set(X509_getm_notBefore(made), seconds_of(now - std::chrono::days(1))) != nullptr);
  must(ASN1_TIME_set(X509_getm_notAfter(made), seconds_of(now + lifetime)) != nullptr);
  must(X509_set_pubkey(made, key) == 1);
  std::string const common_name = "Huiyin " + names.front();
  must(X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_UTF8,
                                  reinterpret_cast<unsigned char const*>(common_name.c_str()), -1, -1, 0) == 1);
  must(X509_set_issuer_name(made, X509_get_subject_name(made)) == 1);
  extend(made, NID_subject_key_identifier, "hash");
  extend(made, NID_basic_constraints, "critical,CA:FALSE");
  extend(made, NID_key_usage, "critical,digitalSignature");
  extend(made, NID_ext_key_usage, "serverAuth");
  extend(made, NID_subject_alt_name, alternative_names(names));
  must(X509_sign(made, key, EVP_sha256()) > 0);
  return certificate;
}

// The whole file or none: written beside its place, then moved there.
template <class Write>
Result<void> write_pem(std::string const& path, mode_t mode, Write write) {
  std::string const beside = path + ".new";
  ::unlink(beside.c_str());
  int const handle = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  std::FILE* const file = handle < 0 ? nullptr : ::fdopen(handle, "w");
  if (file == nullptr) return refuse(Fault::unavailable, "http.certificate_unwritable", path);
  bool written = write(file) == 1 && std::fflush(file) == 0 && ::fsync(handle) == 0;
  written = std::fclose(file) == 0 && written;
  if (!written || std::rename(beside.c_str(), path.c_str()) != 0)
    return refuse(Fault::unavailable, "http.certificate_unwritable", path);
  return {};
}

}  // namespace

Result<void> ensure_own_certificate(CertificateFiles const& files, std::vector<std::string> const& names, Moment now) {
  constexpr mode_t owner_only = 0600;
  constexpr mode_t readable = 0644;
  if (names.empty()) throw std::logic_error("a certificate needs a name");
  Key key = read_key(files.key);
  Certificate const present = read_certificate(files.certificate);
  if (key && present && fits(present.get(), key.get(), names, now)) return {};
  if (!key) {
    key.reset(EVP_EC_gen("P-256"));
    must(key != nullptr);
    HUIYIN_TRY(write_pem(files.key, owner_only, [&](std::FILE* file) {
      return PEM_write_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    }));
  }
  Certificate const made = make_certificate(key.get(), names, now);
  return write_pem(files.certificate, readable, [&](std::FILE* file) { return PEM_write_X509(file, made.get()); });
}

Result<std::string> fingerprint_of(CertificateFiles const& files) {
  Certificate const certificate = read_certificate(files.certificate);
  if (!certificate) return refuse(Fault::unavailable, "http.certificate_unreadable", files.certificate);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  must(X509_digest(certificate.get(), EVP_sha256(), digest.data(), &length) == 1);
  std::string made;
  for (unsigned i = 0; i < length; ++i) made += fmt::format("{}{:02X}", i == 0 ? "" : ":", digest.at(i));
  return made;
}

}  // namespace huiyin::http
