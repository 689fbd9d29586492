// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/archive.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <utility>

#include "documents/zip_directory.hpp"

namespace huiyin::documents {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

struct Close {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct Archive::Reader {
  std::unique_ptr<zip_t, Close> zip;
};

Archive::Archive(std::vector<ArchiveEntry> entries, std::unique_ptr<Reader> reader)
    : entries_(std::move(entries)), reader_(std::move(reader)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(std::string_view bytes) {
  std::vector<ArchiveEntry> entries = HUIYIN_TRY(walk_directory(bytes));

  zip_error_t error{};
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return refuse(Fault::unavailable, "archive.damaged", "memory");
  zip_t* const zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (zip == nullptr) {
    zip_source_free(source);
    return refuse(Fault::invalid_input, "archive.damaged", "consistency");
  }
  auto reader = std::make_unique<Reader>(Reader{std::unique_ptr<zip_t, Close>(zip)});
  if (zip_get_num_entries(zip, 0) != static_cast<zip_int64_t>(entries.size()))
    return refuse(Fault::invalid_input, "archive.damaged", "entries");
  return Archive(std::move(entries), std::move(reader));
}

std::size_t Archive::place_of(std::string_view name) const {
  auto const found = std::ranges::find_if(
      entries_, [name](auto const& entry) { return std::ranges::equal(entry.name, name, {}, lower, lower); });
  return static_cast<std::size_t>(found - entries_.begin());
}

bool Archive::has(std::string_view name) const { return place_of(name) < entries_.size(); }

Result<std::string> Archive::read(std::string_view name) {
  std::size_t const place = place_of(name);
  if (place == entries_.size()) return refuse(Fault::not_found, "archive.missing", std::string(name));
  std::unique_ptr<zip_file_t, Close> const file(zip_fopen_index(reader_->zip.get(), place, 0));
  if (!file) return refuse(Fault::invalid_input, "archive.damaged", "entry");

  std::uint64_t const promised = entries_[place].size;
  std::string content;
  content.reserve(promised);
  std::array<char, 65536> chunk{};
  while (true) {
    zip_int64_t const got = zip_fread(file.get(), chunk.data(), chunk.size());
    if (got == 0) break;
    if (got < 0) return refuse(Fault::invalid_input, "archive.damaged", "content");
    content.append(chunk.data(), static_cast<std::size_t>(got));
    if (content.size() > promised) return refuse(Fault::too_large, "archive.too_large", std::string(name));
  }
  if (content.size() != promised) return refuse(Fault::invalid_input, "archive.damaged", "size");
  return content;
}

}  // namespace huiyin::documents
