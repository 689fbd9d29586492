// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/input_file.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace huiyin::cli {

namespace {

constexpr std::string_view largest_file_words = "256 MiB";

Error unreadable(int reason) {
  return refuse(reason == ENOENT ? Fault::not_found : Fault::unavailable,
                reason == ENOENT ? "file.not_found" : "file.not_readable",
                std::error_code(reason, std::generic_category()).message());
}

Result<std::string> read_open_file(int file) {
  struct stat facts {};
  if (::fstat(file, &facts) != 0) return unreadable(errno);
  if (S_ISDIR(facts.st_mode)) return refuse(Fault::invalid_input, "file.is_folder");
  auto const size = S_ISREG(facts.st_mode) ? static_cast<std::uintmax_t>(facts.st_size) : 0;
  if (size > largest_file) return refuse(Fault::too_large, "file.too_large", std::string(largest_file_words));

  std::string bytes;
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) bytes.resize(filled == 0 ? static_cast<std::size_t>(size) + 4096 : filled * 2);
    ssize_t const got = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > largest_file) return refuse(Fault::too_large, "file.too_large", std::string(largest_file_words));
  }
  bytes.resize(filled);
  if (bytes.empty()) return refuse(Fault::invalid_input, "file.empty");
  return bytes;
}

}  // namespace

std::uintmax_t expected_size(std::string const& name) {
  std::error_code unknown;
  auto const size = name == "-" ? 0 : std::filesystem::file_size(name, unknown);
  return unknown ? 0 : size;
}

Result<std::string> read_bytes(std::string const& name) {
  if (name == "-") return read_open_file(STDIN_FILENO);
  int const file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return unreadable(errno);
  Result<std::string> bytes = read_open_file(file);
  ::close(file);
  return bytes;
}

}  // namespace huiyin::cli
