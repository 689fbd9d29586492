// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fmt/format.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "store/dialect.hpp"

namespace huiyin::store {

namespace {

using namespace sqlite_api;

struct Setting {
  std::string_view pragma;
  std::string_view value;      // as it is set
  std::string_view read_back;  // as SQLite tells it
};

constexpr std::array common_settings{
    Setting{"foreign_keys", "ON", "1"},      Setting{"trusted_schema", "OFF", "0"},
    Setting{"cell_size_check", "ON", "1"},   Setting{"mmap_size", "0", "0"},
    Setting{"temp_store", "MEMORY", "2"},    Setting{"secure_delete", "ON", "1"},
    Setting{"busy_timeout", "5000", "5000"},
};
constexpr std::array writing_settings{
    Setting{"journal_mode", "WAL", "wal"},
    Setting{"synchronous", "FULL", "2"},
    Setting{"journal_size_limit", "67108864", "67108864"},
};
constexpr std::array reading_settings{Setting{"query_only", "ON", "1"}};

struct Limit {
  int what;
  int most;
};

// What our own statements never need (https://www.sqlite.org/security.html).
constexpr std::array limits{
    Limit{SQLITE_LIMIT_ATTACHED, 0},       Limit{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    Limit{SQLITE_LIMIT_EXPR_DEPTH, 100},   Limit{SQLITE_LIMIT_COMPOUND_SELECT, 20},
    Limit{SQLITE_LIMIT_WORKER_THREADS, 0}, Limit{SQLITE_LIMIT_SQL_LENGTH, 100'000},
};

// Magic numbers of statfs(2), with those of file systems in user space, which may lie anywhere.
constexpr std::array<std::uint64_t, 12> network_file_systems{
    0x6969,      // NFS
    0xff534d42,  // CIFS
    0xfe534d42,  // SMB 2 and 3
    0x517b,      // SMB
    0x01021997,  // 9P
    0x5346414f,  // AFS
    0x73757245,  // Coda
    0x00c36400,  // Ceph
    0x0bd00bd0,  // Lustre
    0x01161970,  // GFS2
    0x7461636f,  // OCFS2
    0x65735546,  // FUSE: sshfs, GlusterFS
};

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

sqlite3* native_of(Connection& connection) {
  return static_cast<soci::sqlite3_session_backend*>(connection.native().get_backend())->conn_;
}

Result<void> expect_local(std::filesystem::path const& path) {
  struct statfs found {};
  if (::statfs(path.parent_path().c_str(), &found) != 0)
    return refuse(Fault::unavailable, "store.cannot_open", fmt::format("{}: {}", path.string(), std::strerror(errno)));
  return refuse_network(static_cast<std::uint64_t>(found.f_type) & 0xffffffffU, path);
}

// Made here and not by SQLite, so that it and the files beside it can be read by their owner alone.
Result<void> make_file(std::filesystem::path const& path) {
  Descriptor const file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  Descriptor const folder(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file.number() < 0 || folder.number() < 0 || ::fsync(folder.number()) != 0)
    return refuse(Fault::unavailable, "store.cannot_open", fmt::format("{}: {}", path.string(), std::strerror(errno)));
  return {};
}

// flock() holds between processes and between two sessions of one; the kernel lets go of it however a process ends.
Result<std::shared_ptr<void>> lock(std::filesystem::path path) {
  path += ".lock";
  auto descriptor = std::make_shared<Descriptor>(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (descriptor->number() < 0)
    return refuse(Fault::unavailable, "store.cannot_open", fmt::format("{}: {}", path.string(), std::strerror(errno)));
  if (::flock(descriptor->number(), LOCK_EX | LOCK_NB) != 0)
    return refuse(Fault::unavailable, "store.locked", path.string());
  return std::shared_ptr<void>(std::move(descriptor));
}

std::string told(sqlite3* connection, std::string_view pragma) {
  std::string answer;
  auto const take = [](void* into, int, char** columns, char**) {
    *static_cast<std::string*>(into) = columns[0] ? columns[0] : "";
    return 0;
  };
  sqlite3_exec(connection, fmt::format("PRAGMA {}", pragma).c_str(), take, &answer, nullptr);
  return answer;
}

Result<void> set(sqlite3* connection, std::span<Setting const> settings) {
  for (auto const& setting : settings) {
    int const code = sqlite3_exec(connection, fmt::format("PRAGMA {}={}", setting.pragma, setting.value).c_str(),
                                  nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_NOTADB)
      return refuse(Fault::unavailable, "store.no_database", sqlite3_errmsg(connection));
    if (code != SQLITE_OK)
      return refuse(Fault::unavailable, "store.cannot_open",
                    fmt::format("{}: {}", setting.pragma, sqlite3_errmsg(connection)));
    if (auto const found = told(connection, setting.pragma); found != setting.read_back)
      return refuse(Fault::unavailable, "store.setting_refused", fmt::format("{} = {}", setting.pragma, found));
  }
  return {};
}

Result<void> harden(sqlite3* connection) {
  sqlite3_extended_result_codes(connection, 1);
  struct Option {
    int what;
    int wanted;
  };
  for (auto const option : {Option{SQLITE_DBCONFIG_DEFENSIVE, 1}, Option{SQLITE_DBCONFIG_DQS_DML, 0},
                            Option{SQLITE_DBCONFIG_DQS_DDL, 0}, Option{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}}) {
    int found = -1;
    sqlite3_db_config(connection, option.what, option.wanted, &found);
    if (found != option.wanted)
      return refuse(Fault::unavailable, "store.setting_refused", fmt::format("option {} = {}", option.what, found));
  }
  for (auto const limit : limits) sqlite3_limit(connection, limit.what, limit.most);
  return {};
}

std::unique_ptr<Connection> connect(std::filesystem::path const& path, Access access) {
  try {
    return std::make_unique<Connection>(
        Dialect::sqlite, soci::sqlite3,
        fmt::format("dbname=\"{}\"{}", path.string(), access == Access::read ? " readonly=true" : ""));
  } catch (soci::soci_error const&) {
    return nullptr;  // SOCI tells no code here; the caller names the file
  }
}

}  // namespace

Result<void> refuse_network(std::uint64_t file_system, std::filesystem::path const& path) {
  if (std::ranges::count(network_file_systems, file_system) != 0)
    return refuse(Fault::unavailable, "store.network_file_system", path.string());
  return {};
}

Result<std::unique_ptr<Connection>> open_sqlite(SqliteFile const& file, Access access) {
  auto const path = std::filesystem::absolute(file.path);
  if (path.string().find('"') != std::string::npos)  // SOCI has no way to say it
    return refuse(Fault::invalid_input, "store.cannot_open", path.string());
  HUIYIN_TRY(expect_local(path));
  std::shared_ptr<void> held;
  if (access == Access::write) {
    HUIYIN_TRY(make_file(path));
    held = HUIYIN_TRY(lock(path));
  }

  auto connection = connect(path, access);
  if (!connection) return refuse(Fault::unavailable, "store.cannot_open", path.string());
  connection->keep(std::move(held));
  HUIYIN_TRY(harden(native_of(*connection)));
  if (access == Access::write) {
    HUIYIN_TRY(set(native_of(*connection), writing_settings));
    HUIYIN_TRY(set(native_of(*connection), common_settings));
  } else {
    HUIYIN_TRY(set(native_of(*connection), common_settings));
    HUIYIN_TRY(set(native_of(*connection), reading_settings));
  }
  return connection;
}

}  // namespace huiyin::store
