// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sealed_backup.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "seal/backup_key.hpp"

namespace huiyin::app {

namespace {

namespace fs = std::filesystem;

constexpr std::array contents{"store", "checkpoints"};
constexpr char const* manifest = "manifest";
constexpr std::string_view shape = "dddd-dd-dd-dddddd";  // of the names that a schedule gives

fs::path sealed_form(fs::path const& folder, char const* name) { return folder / (std::string(name) + ".sealed"); }

bool is_of_schedule(fs::path const& folder) {
  std::string const name = folder.filename().string();
  std::error_code unknown;
  return fs::exists(folder / manifest, unknown) && std::ranges::equal(name, shape, [](char c, char wanted) {
           return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted;
         });
}

}  // namespace

Result<void> seal_backup(fs::path const& folder, fs::path const& public_half) {
  for (char const* const name : contents)
    HUIYIN_TRY(seal::seal_file(folder / name, sealed_form(folder, name), public_half));
  std::error_code fault;
  for (char const* const name : contents)
    if (!fs::remove(folder / name, fault))
      return refuse(Fault::unavailable, "file.not_writable", (folder / name).string());
  return {};
}

Result<OpenedBackup> OpenedBackup::open(fs::path const& folder, std::optional<fs::path> const& private_half,
                                        fs::path const& scratch) {
  OpenedBackup opened;
  opened.folder_ = folder;
  std::error_code fault;
  if (!fs::exists(sealed_form(folder, contents[0]), fault)) return opened;
  if (!private_half) return refuse(Fault::invalid_input, "backup.sealed", folder.string());
  opened.scratch_ = std::make_unique<store::ScratchFolder>(scratch);
  for (char const* const name : contents)
    HUIYIN_TRY(seal::open_file(sealed_form(folder, name), opened.folder() / name, *private_half));
  fs::copy_file(folder / manifest, opened.folder() / manifest, fault);
  if (fault) return refuse(Fault::not_found, "backup.no_manifest", folder.string());
  return opened;
}

Result<void> keep_newest(fs::path const& backups, std::size_t kept) {
  std::vector<fs::path> all;
  std::error_code fault;
  for (fs::directory_iterator each(backups, fault), end; !fault && each != end; each.increment(fault))
    if (is_of_schedule(each->path())) all.push_back(each->path());
  std::ranges::sort(all, std::greater());
  for (std::size_t i = kept; !fault && i < all.size(); ++i) fs::remove_all(all[i], fault);
  if (fault) return refuse(Fault::unavailable, "file.not_writable", backups.string() + ": " + fault.message());
  return {};
}

}  // namespace huiyin::app
