// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/tls.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "http/server_test.hpp"

namespace huiyin::http::test {
namespace {

constexpr Moment may_2026(std::chrono::sys_days(std::chrono::year(2026) / 5 / 1));
using std::chrono::days;
using Names = std::vector<std::string>;

class Certificate : public testing::Test {
 protected:
  Certificate() : folder_(testing::TempDir() + "huiyin-certificates-" + std::to_string(::getpid())) {
    std::filesystem::create_directories(folder_);
  }
  ~Certificate() override { std::filesystem::remove_all(folder_); }

  CertificateFiles files(std::string const& name) const { return {folder_ + name + ".crt", folder_ + name + ".key"}; }
  Made authority(Names const& names, Moment now = may_2026) const {
    return ensure_authority(files("/ca"), names, now).value();
  }
  Made server(Names const& names, Moment now = may_2026) const {
    return ensure_certificate(files("/staff"), files("/ca"), names, "https://192.0.2.7/ca.crl", now).value();
  }
  static unsigned mode_of(std::string const& path) {
    struct stat state {};
    return ::stat(path.c_str(), &state) == 0 ? state.st_mode & 07777U : 0U;
  }

  std::string folder_;
};

TEST_F(Certificate, OfTheAuthorityIsMadeOnceAndItsKeyIsItsOwn) {
  EXPECT_EQ(authority({"office.example", "192.0.2.7", "2001:db8::7"}), Made::anew);
  EXPECT_EQ(mode_of(files("/ca").key), 0600U);
  EXPECT_EQ(authority({"192.0.2.7", "localhost", "127.0.0.1"}), Made::kept) << "this machine is always permitted";
  EXPECT_EQ(authority({"192.0.2.7"}, may_2026 + days(3500)), Made::kept);
  EXPECT_EQ(authority({"192.0.2.7"}, may_2026 + days(3600)), Made::anew) << "it is replaced before it ends";
}

TEST_F(Certificate, OfTheAuthorityVouchesForNothingElse) {
  authority({"192.0.2.7"});
  std::string const first = fingerprint_of(files("/ca")).value();
  for (Names const& others : {Names{"192.0.2.8"}, Names{"office.example"}, Names{"192.0.2.7", "2001:db8::7"}}) {
    EXPECT_EQ(authority({"192.0.2.7"}), Made::kept);
    EXPECT_EQ(authority(others), Made::anew) << others.back();
    EXPECT_NE(fingerprint_of(files("/ca")).value(), first);
    authority({"192.0.2.7"});
  }
}

TEST_F(Certificate, IsMadeOnceAndRenewedWithItsKey) {
  Names const names{"office.example", "192.0.2.7", "::1"};
  authority(names);
  EXPECT_EQ(server(names), Made::anew);
  EXPECT_EQ(mode_of(files("/staff").key), 0600U);
  EXPECT_TRUE(check_certificate(files("/staff")));
  EXPECT_EQ(fingerprint_of(files("/staff")).value().size(), 95U);
  EXPECT_EQ(end_of(files("/staff")).value(), may_2026 + days(396));

  EXPECT_EQ(server(names, may_2026 + days(360)), Made::kept);
  EXPECT_EQ(server({"office.example"}, may_2026 + days(370)), Made::anew) << "it is renewed before it ends";
  EXPECT_EQ(server({"office.example", "192.0.2.7"}, may_2026 + days(370)), Made::anew) << "for another name";
  authority({"192.0.2.9"});
  EXPECT_EQ(server({"192.0.2.9"}), Made::anew) << "another authority has to vouch for it";
}

TEST_F(Certificate, OfTheAuthorityHasAListThatIsMadeAnewBeforeItEnds) {
  auto const written = [&] { return std::filesystem::last_write_time(revocations_of(files("/ca"))); };
  authority({"192.0.2.7"});
  auto const first = written();
  authority({"192.0.2.7"}, may_2026 + days(300));
  EXPECT_EQ(written(), first);
  authority({"192.0.2.7"}, may_2026 + days(380));
  EXPECT_NE(written(), first);
}

TEST_F(Certificate, EndsNoLaterThanItsAuthority) {
  authority({"192.0.2.7"});
  server({"192.0.2.7"}, may_2026 + days(3500));
  EXPECT_EQ(end_of(files("/staff")).value(), end_of(files("/ca")).value());
}

TEST_F(Certificate, IsRefusedForWhatIsNoName) {
  for (char const* const name : {"", "a b", "office.example,IP:192.0.2.1", "OFFICE", ".example", "1.2.3"})
    EXPECT_EQ(ensure_authority(files("/ca"), {name}, may_2026).error().code, "http.name_malformed") << name;
}

TEST_F(Certificate, IsRefusedWhenItCannotBeWrittenOrRead) {
  EXPECT_EQ(ensure_authority(files("/none/ca"), {"a.example"}, may_2026).error().code, "http.certificate_unwritable");
  EXPECT_EQ(ensure_certificate(files("/staff"), files("/ca"), {"a.example"}, "", may_2026).error().code,
            "http.certificate_unreadable");
  EXPECT_EQ(fingerprint_of(files("/none")).error().code, "http.certificate_unreadable");
  EXPECT_EQ(end_of(files("/none")).error().code, "http.certificate_unreadable");
  authority({"192.0.2.7"});
  server({"192.0.2.7"});
  CertificateFiles const mixed{files("/ca").certificate, files("/staff").key};
  EXPECT_EQ(check_certificate(mixed).error().code, "http.certificate_unreadable") << "they do not belong together";
  House house;
  house.settings[0].certificate = files("/none");
  EXPECT_EQ(house.open().error().code, "http.certificate_unreadable");
}

}  // namespace
}  // namespace huiyin::http::test
