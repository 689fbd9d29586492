// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/private_file.hpp"

#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "words/open_file.hpp"

namespace huiyin::seal {

namespace {

std::string reason(std::filesystem::path const& path) {
  return path.string() + ": " + std::error_code(errno, std::generic_category()).message();
}

bool write_all(int file, std::string_view content) {
  while (!content.empty()) {
    ssize_t const written = ::write(file, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool sync_folder(std::filesystem::path const& folder) {
  OpenFile const directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return directory.is_open() && ::fsync(directory.number()) == 0;
}

bool write_unfinished(std::filesystem::path const& path, std::string_view content) {
  OpenFile const file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  return file.is_open() && ::fchmod(file.number(), 0600) == 0 && write_all(file.number(), content) &&
         ::fsync(file.number()) == 0;
}

}  // namespace

Result<void> create_private_file(std::filesystem::path const& path, std::string_view content) {
  std::filesystem::path const folder = path.has_parent_path() ? path.parent_path() : ".";
  std::filesystem::path const unfinished = folder / (".huiyin-key-" + std::to_string(::getpid()));
  bool const linked = write_unfinished(unfinished, content) && ::link(unfinished.c_str(), path.c_str()) == 0;
  int const problem = errno;
  ::unlink(unfinished.c_str());
  errno = problem;
  if (!linked && problem == EEXIST) return refuse(Fault::conflict, "key_file.exists", path.string());
  if (!linked || !sync_folder(folder)) return refuse(Fault::unavailable, "key_file.not_writable", reason(path));
  return {};
}

Result<Secret> read_private_file(std::filesystem::path const& path) {
  OpenFile const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (!file.is_open() && errno != ELOOP) return refuse(Fault::not_found, "key_file.not_found", reason(path));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode) ||
      status.st_uid != ::geteuid() || (status.st_mode & 0177) != 0)
    return refuse(Fault::forbidden, "key_file.not_private", path.string());
  if (status.st_size > static_cast<off_t>(largest_private_file))
    return refuse(Fault::too_large, "key_file.too_large", path.string());

  Secret content(static_cast<std::size_t>(status.st_size));
  for (std::size_t have = 0; have < content.bytes().size();) {
    ssize_t const got = ::read(file.number(), content.bytes().data() + have, content.bytes().size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return refuse(Fault::unavailable, "key_file.not_found", reason(path));
    have += static_cast<std::size_t>(got);
  }
  return content;
}

}  // namespace huiyin::seal
