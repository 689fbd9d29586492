// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/backup.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "store/backup_engines.hpp"
#include "store/connection.hpp"
#include "store/journal_place.hpp"
#include "store/making.hpp"
#include "store/scratch_folder.hpp"
#include "words/open_file.hpp"

namespace huiyin::store {

namespace {

namespace fs = std::filesystem;

Error damaged(std::string detail) { return refuse(Fault::conflict, "backup.damaged", std::move(detail)); }
Error not_written(fs::path const& path) {
  return refuse(Fault::unavailable, "backup.not_written", path.string() + ": " + std::strerror(errno));
}

Dialect engine_of(Place const& place) {
  return std::holds_alternative<SqliteFile>(place) ? Dialect::sqlite : Dialect::postgres;
}

Result<OpenFile> make_file(fs::path const& path) {
  OpenFile file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!file.is_open() && errno == EEXIST) return refuse(Fault::conflict, "backup.target_exists", path.string());
  if (!file.is_open()) return not_written(path);
  return file;
}

Result<void> sync(fs::path const& path) {
  OpenFile const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open() || ::fsync(file.number()) != 0) return not_written(path);
  return {};
}

// Every piece of a file in turn; where `take` answers false it ends.
template <class Take>
Result<BackedUpFile> each_piece(fs::path const& path, Take const& take) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return refuse(Fault::unavailable, "backup.not_readable", path.string());
  BackedUpFile read;
  Sha256 digest;
  std::string piece(1U << 20U, '\0');
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
    std::string_view const bytes(piece.data(), static_cast<std::size_t>(in.gcount()));
    if (!take(bytes)) return not_written(path);
    digest.add(bytes);
    read.size += in.gcount();
  }
  if (in.bad()) return refuse(Fault::unavailable, "backup.not_readable", path.string());
  read.digest = digest.finish();
  return read;
}

Result<BackedUpFile> measured(fs::path const& path) {
  return each_piece(path, [](std::string_view) { return true; });
}

bool write_all(int number, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const count = ::write(number, bytes.data(), bytes.size());
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

Result<BackedUpFile> copied(fs::path const& from, fs::path const& to) {
  auto const file = HUIYIN_TRY(make_file(to));
  auto const copy =
      HUIYIN_TRY(each_piece(from, [&](std::string_view bytes) { return write_all(file.number(), bytes); }));
  if (::fsync(file.number()) != 0) return not_written(to);
  return copy;
}

Result<void> write_manifest(fs::path const& folder, Manifest const& manifest) {
  auto const file = HUIYIN_TRY(make_file(folder / "manifest"));
  if (!write_all(file.number(), render(manifest)) || ::fsync(file.number()) != 0) return not_written(folder);
  HUIYIN_TRY(sync(folder));
  return sync(folder.parent_path());
}

journal::TreeHead head_in(Session& session) {
  auto const size = placed_size(session);
  return {size, journal::root_at(size, stored_hashes(session))};
}

Result<Manifest> fill(OfficeStore const& office, fs::path const& folder, Moment now, CopyProgress const& progress) {
  Manifest made;
  made.engine = engine_of(office.place);
  made.at = now;
  made.checkpoints = HUIYIN_TRY(copied(office.checkpoints, folder / "checkpoints"));  // first, so that none is newer
  auto session = HUIYIN_TRY(open_session(office.place, Access::read));
  session.connection().begin(Begin::to_read);
  made.head = head_in(session);
  made.schema = session.query_one<std::int64_t>(sql("SELECT max(number) FROM schema_migration")).value();
  HUIYIN_TRY(make_file(folder / "store"));
  HUIYIN_TRY(copy_out(session, office.place, folder / "store", progress));
  HUIYIN_TRY(sync(folder / "store"));
  made.store = HUIYIN_TRY(measured(folder / "store"));
  HUIYIN_TRY(write_manifest(folder, made));
  return made;
}

Result<void> expect_head(Place const& place, Manifest const& manifest) {
  auto session = HUIYIN_TRY(open_session(place, Access::read));
  if (head_in(session) != manifest.head) return damaged("journal");
  return {};
}

Result<void> restore_sqlite(fs::path const& from, Manifest const& manifest, fs::path const& path) {
  HUIYIN_TRY(expect_nothing_at(SqliteFile{path}));
  Making restored(path);
  if (HUIYIN_TRY(copied(from, path)) != manifest.store) return damaged("store");
  HUIYIN_TRY(sync(path.parent_path()));
  HUIYIN_TRY(expect_head(SqliteFile{path}, manifest));
  restored.keep();
  return {};
}

Result<void> restore_postgres(fs::path const& from, Manifest const& manifest, PostgresServer const& server) {
  HUIYIN_TRY(expect_nothing_at(server));
  HUIYIN_TRY(copy_in_postgres(from, server));
  return expect_head(server, manifest);
}

}  // namespace

Result<Manifest> back_up(OfficeStore const& office, fs::path const& named, Moment now, CopyProgress const& progress) {
  auto const folder = fs::absolute(named);
  if (::mkdir(folder.c_str(), 0700) != 0) {
    if (errno == EEXIST) return refuse(Fault::conflict, "backup.target_exists", folder.string());
    return not_written(folder);
  }
  Making making(folder);
  auto made = HUIYIN_TRY(fill(office, folder, now, progress));
  making.keep();
  return made;
}

Result<Manifest> check_backup(fs::path const& folder) {
  std::ifstream in(folder / "manifest", std::ios::binary);
  if (!in) return refuse(Fault::not_found, "backup.no_manifest", folder.string());
  std::ostringstream text;
  text << in.rdbuf();
  auto const manifest = HUIYIN_TRY(parse_manifest(text.str()));
  if (HUIYIN_TRY(measured(folder / "store")) != manifest.store) return damaged("store");
  if (HUIYIN_TRY(measured(folder / "checkpoints")) != manifest.checkpoints) return damaged("checkpoints");
  return manifest;
}

Result<Manifest> restore(fs::path const& folder, OfficeStore const& into) {
  auto const manifest = HUIYIN_TRY(check_backup(folder));
  if (engine_of(into.place) != manifest.engine)
    return refuse(Fault::invalid_input, "backup.other_engine", std::string(name_of(manifest.engine)));
  auto const made_checkpoints = HUIYIN_TRY(copied(folder / "checkpoints", into.checkpoints));
  Making checkpoints(into.checkpoints);
  if (made_checkpoints != manifest.checkpoints) return damaged("checkpoints");
  if (auto const* const file = std::get_if<SqliteFile>(&into.place))
    HUIYIN_TRY(restore_sqlite(folder / "store", manifest, fs::absolute(file->path)));
  else
    HUIYIN_TRY(restore_postgres(folder / "store", manifest, std::get<PostgresServer>(into.place)));
  checkpoints.keep();
  return manifest;
}

Result<journal::Verification> drill(fs::path const& folder, Drill const& in, Progress const& progress) {
  ScratchFolder const scratch(in.scratch.folder);
  OfficeStore apart{SqliteFile{scratch.path() / "huiyin.db"}, scratch.path() / "checkpoints"};
  if (in.empty_database) apart.place = *in.empty_database;
  HUIYIN_TRY(restore(folder, apart));
  auto session = HUIYIN_TRY(open_session(apart.place, Access::read));
  session.connection().begin(Begin::to_read);
  return verify_rows(session, {apart.checkpoints, in.keys}, {scratch.path(), in.scratch.now}, progress);
}

}  // namespace huiyin::store
