// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/x509.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/pem.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

namespace huiyin::http {
namespace {

using Bio = std::unique_ptr<BIO, Releases<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Releases<X509_EXTENSION_free>>;
using Revocations = std::unique_ptr<X509_CRL, Releases<X509_CRL_free>>;
using Time = std::unique_ptr<ASN1_TIME, Releases<ASN1_TIME_free>>;
using Integer = std::unique_ptr<ASN1_INTEGER, Releases<ASN1_INTEGER_free>>;
using Number = std::unique_ptr<BIGNUM, Releases<BN_free>>;

void extend(X509* certificate, X509* issuer, int kind, std::string const& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  Extension const extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
  must(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

// Written beside its place, then moved there.
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

Result<Key> ensure_key(std::string const& path) {
  constexpr mode_t owner_only = 0600;
  Key key = read_key(path);
  if (key) return key;
  key.reset(EVP_EC_gen("P-256"));
  must(key != nullptr);
  HUIYIN_TRY(write_pem(path, owner_only, [&](std::FILE* file) {
    return PEM_write_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  }));
  return key;
}

Certificate issue(EVP_PKEY* key, Wanted const& wanted, Issuer issuer) {
  constexpr int version_three = 2;
  constexpr int serial_bits = 127;
  Certificate certificate(X509_new());
  Number const serial(BN_new());
  must(certificate && serial && BN_rand(serial.get(), serial_bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1);
  X509* const made = certificate.get();
  X509* const by = issuer.certificate ? issuer.certificate : made;
  std::time_t const end = seconds_of(wanted.now + wanted.lifetime);
  must(X509_set_version(made, version_three) == 1);
  must(BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(made)) != nullptr);
  must(ASN1_TIME_set(X509_getm_notBefore(made), seconds_of(wanted.now - std::chrono::days(1))) != nullptr);
  must(ASN1_TIME_set(X509_getm_notAfter(made), end) != nullptr);
  if (issuer.certificate && ASN1_TIME_compare(X509_get0_notAfter(made), X509_get0_notAfter(by)) > 0)
    must(X509_set1_notAfter(made, X509_get0_notAfter(by)) == 1);
  must(X509_set_pubkey(made, key) == 1);
  must(X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_UTF8,
                                  reinterpret_cast<unsigned char const*>(wanted.common_name.c_str()), -1, -1, 0) == 1);
  must(X509_set_issuer_name(made, X509_get_subject_name(by)) == 1);
  for (auto const& [kind, value] : wanted.extensions) extend(made, by, kind, value);
  must(X509_sign(made, issuer.key, EVP_sha256()) > 0);
  return certificate;
}

Result<void> write_certificate(std::string const& path, X509* certificate) {
  constexpr mode_t readable = 0644;
  return write_pem(path, readable, [&](std::FILE* file) { return PEM_write_X509(file, certificate); });
}

Result<void> write_empty_revocations(std::string const& path, Issuer issuer, Moment now, std::chrono::days lifetime) {
  constexpr mode_t readable = 0644;
  constexpr long version_two = 1;
  Revocations const list(X509_CRL_new());
  Time const begin(ASN1_TIME_set(nullptr, seconds_of(now - std::chrono::days(1))));
  Time const end(ASN1_TIME_set(nullptr, seconds_of(now + lifetime)));
  Integer const number(ASN1_INTEGER_new());
  must(list && begin && end && number && ASN1_INTEGER_set_int64(number.get(), seconds_of(now)) == 1);
  must(X509_CRL_set_version(list.get(), version_two) == 1);
  must(X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer.certificate)) == 1);
  must(X509_CRL_set1_lastUpdate(list.get(), begin.get()) == 1 && X509_CRL_set1_nextUpdate(list.get(), end.get()) == 1);
  must(X509_CRL_add1_ext_i2d(list.get(), NID_crl_number, number.get(), 0, 0) == 1);
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer.certificate, nullptr, nullptr, list.get(), 0);
  Extension const whose(X509V3_EXT_conf_nid(nullptr, &context, NID_authority_key_identifier, "keyid:always"));
  must(whose && X509_CRL_add_ext(list.get(), whose.get(), -1) == 1);
  must(X509_CRL_sign(list.get(), issuer.key, EVP_sha256()) > 0);
  return write_pem(path, readable, [&](std::FILE* file) { return i2d_X509_CRL_fp(file, list.get()); });
}

std::optional<Moment> end_of_revocations(std::string const& path, EVP_PKEY* issuer) {
  Bio const file(BIO_new_file(path.c_str(), "rb"));
  Revocations const list(file ? d2i_X509_CRL_bio(file.get(), nullptr) : nullptr);
  if (!list || X509_CRL_verify(list.get(), issuer) != 1) return std::nullopt;
  return moment_of(X509_CRL_get0_nextUpdate(list.get()));
}

Moment moment_of(ASN1_TIME const* time) {
  std::tm parts{};
  must(ASN1_TIME_to_tm(time, &parts) == 1);
  return Moment(std::chrono::seconds(::timegm(&parts)));
}

}  // namespace huiyin::http
