// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/checkpoint_file.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace huiyin::journal {

namespace {

// In the file each note is followed by an empty line; so it is two stretches of lines, text and signatures.
constexpr std::string_view blank = "\n\n";
constexpr std::string_view signature_mark = "— ";
constexpr std::int64_t window = 4 * largest_checkpoint;

[[noreturn]] void fail(char const* what) { throw std::system_error(errno, std::generic_category(), what); }

Error refused(std::string_view code, std::filesystem::path const& path) {
  std::string const detail = path.string() + ": " + std::error_code(errno, std::generic_category()).message();
  if (code == "file.not_writable") return refuse(Fault::unavailable, "file.not_writable", detail);
  return refuse(Fault::unavailable, "file.not_readable", detail);
}

std::int64_t size_of(int file) {
  struct stat status {};
  if (::fstat(file, &status) != 0) fail("the checkpoint file cannot be measured");
  return status.st_size;
}

std::string read_at(int file, std::int64_t begin, std::int64_t length) {
  std::string bytes(static_cast<std::size_t>(length), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    ssize_t const got = ::pread(file, bytes.data() + have, bytes.size() - have, begin + static_cast<off_t>(have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("the checkpoint file cannot be read");
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

// The next note, or a stretch that is none, taken from the front; nothing when what is left has no end yet.
std::optional<std::string> take_note(std::string_view& rest) {
  while (rest.starts_with('\n')) rest.remove_prefix(1);
  std::size_t const text_end = rest.find(blank);
  if (text_end == std::string_view::npos) return std::nullopt;
  std::size_t const signatures = text_end + blank.size();
  std::size_t end = text_end;
  if (rest.substr(signatures).starts_with(signature_mark))
    end = rest.find(blank, signatures);
  else if (rest.size() < signatures + signature_mark.size())
    return std::nullopt;
  if (end == std::string_view::npos) return std::nullopt;
  std::string note(rest.substr(0, end + 1));
  rest.remove_prefix(end + blank.size());
  return note;
}

void sync_folder_of(std::filesystem::path const& path) {
  std::filesystem::path const folder = path.has_parent_path() ? path.parent_path() : ".";
  OpenFile const directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.is_open() || ::fsync(directory.number()) != 0)
    fail("the folder of the checkpoint file cannot be synced");
}

// Where the last whole note ends.
std::int64_t end_of_notes(int file) {
  std::int64_t const size = size_of(file);
  std::int64_t const begin = std::max<std::int64_t>(0, size - window);
  std::string const tail = read_at(file, begin, size - begin);
  std::size_t const last = tail.rfind(blank);
  std::size_t const before = last == 0 || last == std::string::npos ? std::string::npos : tail.rfind(blank, last - 1);
  if (before == std::string::npos && begin > 0) return size;  // no file of ours: it is left as it is
  if (last == std::string::npos) return 0;
  std::size_t const line = before == std::string::npos ? 0 : before + blank.size();
  bool const signatures = std::string_view(tail).substr(line).starts_with(signature_mark);
  if (signatures) return begin + static_cast<std::int64_t>(last + blank.size());
  return begin + static_cast<std::int64_t>(line);
}

}  // namespace

Result<CheckpointFile> CheckpointFile::open(std::filesystem::path const& path) {
  OpenFile file(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0644));
  int const descriptor = file.number();
  if (!file.is_open()) return refused("file.not_writable", path);
  if (std::int64_t const end = end_of_notes(descriptor); end != size_of(descriptor))
    if (::ftruncate(descriptor, end) != 0 || ::fsync(descriptor) != 0) fail("the checkpoint file cannot be mended");
  sync_folder_of(path);
  return CheckpointFile(std::move(file));
}

Result<void> CheckpointFile::append(SignedCheckpoint const& checkpoint) {
  std::string const note = render(checkpoint) + '\n';
  std::int64_t const end = size_of(file_.number());
  for (std::string_view rest = note; !rest.empty();) {
    ssize_t const written = ::write(file_.number(), rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == ENOSPC) {
      if (::ftruncate(file_.number(), end) != 0) fail("the checkpoint file cannot be mended");
      return refuse(Fault::unavailable, "checkpoint.disk_full");
    }
    if (written < 0) fail("the checkpoint file cannot be written");
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file_.number()) != 0) fail("the checkpoint file cannot be synced");
  return {};
}

Result<CheckpointReader> CheckpointReader::open(std::filesystem::path const& path) {
  OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return refused("file.not_readable", path);
  return CheckpointReader(std::move(file));
}

std::optional<std::string> CheckpointReader::next() {
  for (;;) {
    std::string_view rest = std::string_view(read_).substr(taken_);
    if (auto note = take_note(rest)) {
      taken_ = read_.size() - rest.size();
      return note;
    }
    if (rest.size() > static_cast<std::size_t>(window)) {  // no note is as long as this
      taken_ = read_.size();
      return std::string(rest);
    }
    std::string const more = read_at(file_.number(), place_, window);
    if (more.empty()) return std::nullopt;
    place_ += static_cast<std::int64_t>(more.size());
    read_ = std::string(rest) + more;
    taken_ = 0;
  }
}

Result<std::optional<SignedCheckpoint>> newest_checkpoint(std::filesystem::path const& path,
                                                          std::span<VerifierKey const> keys) {
  std::optional<SignedCheckpoint> newest;
  if (!std::filesystem::exists(path)) return newest;
  OpenFile const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return refused("file.not_readable", path);
  // Windows overlap by half, so that each note stands whole in one of them.
  for (std::int64_t end = size_of(file.number()); end > 0 && !newest; end -= window / 2) {
    std::int64_t const begin = std::max<std::int64_t>(0, end - window);
    std::string const part = read_at(file.number(), begin, end - begin);
    for (std::string_view rest = part; auto const note = take_note(rest);)
      if (auto read = parse_checkpoint(*note); read && verify(*read, keys)) newest = std::move(*read);
  }
  return newest;
}

Result<std::optional<SignedCheckpoint>> first_checkpoint_with(Position position, std::filesystem::path const& path,
                                                              std::span<VerifierKey const> keys) {
  std::optional<SignedCheckpoint> none;
  if (!std::filesystem::exists(path)) return none;
  auto reader = HUIYIN_TRY(CheckpointReader::open(path));
  while (auto const note = reader.next())
    if (auto read = parse_checkpoint(*note); read && count_of(read->checkpoint.head.size) > number_of(position))
      if (verify(*read, keys)) return std::optional(*std::move(read));
  return none;
}

}  // namespace huiyin::journal
