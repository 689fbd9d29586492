// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "http/admission.hpp"
#include "http/server_test.hpp"

namespace huiyin::http::test {
namespace {

class Folder {
 public:
  Folder() {
    std::string name = "/tmp/huiyin-http-XXXXXX";
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  std::string at(std::string const& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

TEST(Listener, OpensASocketForOwnerAndGroup) {
  Folder const folder;
  House house;
  std::string const path = folder.at("terminal.socket");
  house.settings[0].place = SocketPlace{path};
  ASSERT_TRUE(house.open());
  struct stat state {};
  ASSERT_EQ(::stat(path.c_str(), &state), 0);
  EXPECT_EQ(state.st_mode & 07777U, 0660U);
  Client client(path);
  client.send("GET /api/v1/echo?q=1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(client.receive().body, "q=1\n");

  House second;
  second.settings[0].place = SocketPlace{path};
  EXPECT_EQ(second.open().error().code, "http.socket_in_use");
  house.stop();
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Listener, TakesOverASocketThatNobodyAnswers) {
  Folder const folder;
  std::string const path = folder.at("terminal.socket");
  int const left_behind = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(::bind(left_behind, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ::close(left_behind);
  House house;
  house.settings[0].place = SocketPlace{path};
  EXPECT_TRUE(house.open());
}

TEST(Listener, ReplacesNoFileThatIsNoSocket) {
  Folder const folder;
  std::ofstream(folder.at("file")) << "kept";
  House house;
  house.settings[0].place = SocketPlace{folder.at("file")};
  EXPECT_EQ(house.open().error().code, "http.address_unusable");
  EXPECT_EQ(std::filesystem::file_size(folder.at("file")), 4U);
}

TEST(Listener, SpeaksPlainOnLoopbackOnly) {
  House house;
  house.settings[0].place = TcpPlace{"0.0.0.0", 0};
  EXPECT_EQ(house.open().error().code, "http.address_unsafe");
}

TEST(Listener, RefusesAnAddressItCannotHave) {
  House house;
  House second;
  second.settings[0].place = TcpPlace{"127.0.0.1", house.port()};
  EXPECT_EQ(second.open().error().code, "http.address_unusable");
  second.settings[0].place = TcpPlace{"office.example", 0};
  EXPECT_EQ(second.open().error().code, "http.address_unusable");
}

TEST(Listener, AdmitsSoManyInAllAndFromOneAddress) {
  Limits limits;
  limits.connections = 3;
  limits.connections_per_address = 2;
  Admission admission(limits);
  EXPECT_EQ(admission.enter("a"), Admitted::yes);
  EXPECT_EQ(admission.enter("a"), Admitted::yes);
  EXPECT_EQ(admission.enter("a"), Admitted::no);
  EXPECT_EQ(admission.enter("b"), Admitted::yes);
  EXPECT_EQ(admission.enter("c"), Admitted::no);
  admission.leave("a");
  EXPECT_EQ(admission.enter("c"), Admitted::yes);
}

TEST(Listener, HangsUpOnMoreThanOneAddressMayHave) {
  Limits limits;
  limits.connections_per_address = 1;
  House house(limits);
  {
    Client first(house.port());
    first.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(first.receive().status, 200);
    EXPECT_TRUE(Client(house.port()).is_closed());
  }
  int status = 0;
  for (int i = 0; i < 100 && status == 0; ++i) status = house.ask("GET /").status;
  EXPECT_EQ(status, 200);
}

}  // namespace
}  // namespace huiyin::http::test
