// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A zip archive from a stranger. Its directory is walked and judged before anything is inflated.
// Promises: at most 2,000 entries, 50 MiB an entry, 200 MiB in all, and, above 100 KiB, 100 times the packed size;
// headers that contradict each other, overlaps, encryption, zip64, links, names that climb, names that occur twice
// and archives inside are refused; while inflating, real bytes are counted and the headers are not believed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "words/result.hpp"

namespace huiyin::documents {

struct ArchiveEntry {
  std::string name;
  std::uint64_t packed = 0;
  std::uint64_t size = 0;
};

class Archive {
 public:
  // bytes must outlive the archive.
  static Result<Archive> open(std::string_view bytes);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  std::vector<ArchiveEntry> const& entries() const { return entries_; }
  bool has(std::string_view name) const;  // names do not differ by case alone, as in OPC
  Result<std::string> read(std::string_view name);

 private:
  struct Reader;
  Archive(std::vector<ArchiveEntry> entries, std::unique_ptr<Reader> reader);
  std::size_t place_of(std::string_view name) const;  // entries().size() when there is none

  std::vector<ArchiveEntry> entries_;
  std::unique_ptr<Reader> reader_;
};

}  // namespace huiyin::documents
