// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/unfinished_files.hpp"

#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace huiyin::cli {

namespace {

// What the signal handler may touch: names in static memory, each free, being written to by one thread, or listed.
enum SlotState : int { slot_free, slot_taken, slot_listed };
struct Slot {
  std::atomic<int> state{slot_free};
  char path[PATH_MAX];
};
constexpr std::size_t slot_count = 512;  // more than --jobs allows
Slot slots[slot_count];
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void end_without_unfinished_files(int signal_number) {
  for (Slot& slot : slots)
    if (slot.state.load() == slot_listed) ::unlink(slot.path);
  std::signal(signal_number, SIG_DFL);
  std::raise(signal_number);
}

class Unfinished {
 public:
  explicit Unfinished(std::string const& path) {
    for (Slot& slot : slots) {
      int expected = slot_free;
      if (!slot.state.compare_exchange_strong(expected, slot_taken)) continue;
      std::memcpy(slot.path, path.c_str(), path.size() + 1);
      slot_ = &slot;
      slot_->state = slot_listed;
      return;
    }
    throw std::logic_error("more files at once than slots");
  }
  ~Unfinished() { slot_->state = slot_free; }
  Unfinished(Unfinished const&) = delete;
  Unfinished& operator=(Unfinished const&) = delete;

 private:
  Slot* slot_ = nullptr;
};

bool write_all(int file, std::string_view content) {
  while (!content.empty()) {
    ssize_t const written = ::write(file, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Error not_creatable(std::filesystem::path const& path, int reason) {
  return refuse(Fault::unavailable, "file.not_writable",
                path.string() + ": " + std::error_code(reason, std::generic_category()).message());
}

}  // namespace

void remove_unfinished_files_on_interrupt() {
  for (int const signal_number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    ::sigaction(signal_number, nullptr, &action);
    if (action.sa_handler == SIG_IGN) continue;  // nohup stays nohup
    action.sa_handler = end_without_unfinished_files;
    ::sigaction(signal_number, &action, nullptr);
  }
}

class UnfinishedFile::Made {
 public:
  Made(std::filesystem::path path, std::filesystem::path unfinished)
      : path_(std::move(path)), unfinished_(std::move(unfinished)), listed_(unfinished_.string()) {
    file_ = ::open(unfinished_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    problem_ = file_ < 0 ? errno : 0;
  }
  ~Made() {
    if (file_ < 0) return;
    ::close(file_);
    ::unlink(unfinished_.c_str());
  }
  Made(Made const&) = delete;
  Made& operator=(Made const&) = delete;

  Result<void> standing() const {
    if (problem_ != 0) return not_creatable(path_, problem_);
    return {};
  }

  void add(std::string_view content) {
    if (problem_ == 0 && !write_all(file_, content)) problem_ = errno;
  }

  Result<void> finish() {
    if (problem_ == 0 && ::fsync(file_) != 0) problem_ = errno;
    if (problem_ == 0 && ::rename(unfinished_.c_str(), path_.c_str()) != 0) problem_ = errno;
    if (problem_ != 0) return standing();
    ::close(std::exchange(file_, -1));
    sync_folder();
    return {};
  }

 private:
  void sync_folder() const {
    int const directory = ::open(unfinished_.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) return;
    ::fsync(directory);
    ::close(directory);
  }

  std::filesystem::path const path_;
  std::filesystem::path const unfinished_;
  Unfinished const listed_;
  int file_ = -1;
  int problem_ = 0;  // the first
};

UnfinishedFile::UnfinishedFile(std::unique_ptr<Made> made) : made_(std::move(made)) {}
UnfinishedFile::UnfinishedFile(UnfinishedFile&&) noexcept = default;
UnfinishedFile::~UnfinishedFile() = default;

Result<UnfinishedFile> UnfinishedFile::make(std::filesystem::path const& path) {
  static std::atomic<unsigned> count{0};
  std::filesystem::path const folder = path.has_parent_path() ? path.parent_path() : ".";
  std::filesystem::path const unfinished =
      folder / (".huiyin-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
  if (unfinished.native().size() >= PATH_MAX) return not_creatable(path, ENAMETOOLONG);
  auto made = std::make_unique<Made>(path, unfinished);
  HUIYIN_TRY(made->standing());
  return UnfinishedFile(std::move(made));
}

void UnfinishedFile::add(std::string_view content) { made_->add(content); }

Result<void> UnfinishedFile::finish() { return made_->finish(); }

Result<void> write_whole_file(std::filesystem::path const& path, std::string_view content) {
  UnfinishedFile file = HUIYIN_TRY(UnfinishedFile::make(path));
  file.add(content);
  return file.finish();
}

}  // namespace huiyin::cli
