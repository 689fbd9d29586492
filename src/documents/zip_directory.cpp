// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/zip_directory.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace huiyin::documents {

namespace {

constexpr std::uint32_t local_signature = 0x04034B50;
constexpr std::uint32_t central_signature = 0x02014B50;
constexpr std::uint32_t end_signature = 0x06054B50;
constexpr std::size_t local_length = 30;
constexpr std::size_t central_length = 46;
constexpr std::size_t end_length = 22;

constexpr std::size_t most_entries = 2'000;
constexpr std::uint64_t largest_total = 200ULL << 20U;
constexpr std::uint64_t highest_ratio = 100;
constexpr std::uint64_t ratio_begins = 100ULL << 10U;
constexpr std::size_t longest_name = 512;

constexpr unsigned encrypted_flags = 0x0001U | 0x0040U | 0x2000U;
constexpr unsigned sizes_follow_flag = 0x0008U;

struct Header {
  unsigned made_by = 0;
  unsigned flags = 0;
  unsigned method = 0;
  std::uint64_t checksum = 0;
  std::uint64_t packed = 0;
  std::uint64_t size = 0;
  std::uint64_t attributes = 0;
  std::uint64_t local = 0;  // where its local header begins
  std::string_view name;
  std::uint64_t length = 0;  // of the header with its name and the rest
};

struct Directory {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::size_t entries = 0;
};

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint32_t value = 0;
  for (std::size_t i = width; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}
unsigned short_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 2); }
std::uint32_t long_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 4); }

Error damaged(char const* what) { return refuse(Fault::invalid_input, "archive.damaged", what); }

// The last end record whose comment reaches exactly to the end of the file.
Result<Directory> find_directory(std::string_view bytes) {
  constexpr std::size_t longest_comment = 0xFFFF;
  if (bytes.size() < end_length || !bytes.starts_with("PK")) return refuse(Fault::invalid_input, "archive.not_zip");
  std::size_t const stop = bytes.size() - std::min(bytes.size(), end_length + longest_comment);
  for (std::size_t at = bytes.size() - end_length + 1; at-- > stop;) {
    if (long_at(bytes, at) != end_signature || at + end_length + short_at(bytes, at + 20) != bytes.size()) continue;
    std::uint64_t const size = long_at(bytes, at + 12);
    std::uint64_t const begin = long_at(bytes, at + 16);
    std::size_t const entries = short_at(bytes, at + 10);
    bool const one_disk = short_at(bytes, at + 4) == 0 && short_at(bytes, at + 6) == 0;
    if (!one_disk || short_at(bytes, at + 8) != entries || begin + size != at) return damaged("end record");
    if (entries > most_entries) return refuse(Fault::too_many, "archive.too_many_entries", std::to_string(entries));
    return Directory{begin, at, entries};
  }
  return damaged("no end record");
}

std::optional<Header> central_header(std::string_view bytes, std::uint64_t at, std::uint64_t end) {
  if (at + central_length > end || long_at(bytes, at) != central_signature) return std::nullopt;
  std::uint64_t const name = short_at(bytes, at + 28);
  Header const header{.made_by = short_at(bytes, at + 4),
                      .flags = short_at(bytes, at + 8),
                      .method = short_at(bytes, at + 10),
                      .checksum = long_at(bytes, at + 16),
                      .packed = long_at(bytes, at + 20),
                      .size = long_at(bytes, at + 24),
                      .attributes = long_at(bytes, at + 38),
                      .local = long_at(bytes, at + 42),
                      .name = bytes.substr(at + central_length, name),
                      .length = central_length + name + short_at(bytes, at + 30) + short_at(bytes, at + 32)};
  bool const one_disk = short_at(bytes, at + 34) == 0;
  return one_disk && at + header.length <= end ? std::optional(header) : std::nullopt;
}

std::optional<Header> local_header(std::string_view bytes, std::uint64_t at, std::uint64_t end) {
  if (at + local_length > end || long_at(bytes, at) != local_signature) return std::nullopt;
  std::uint64_t const name = short_at(bytes, at + 26);
  Header const header{.flags = short_at(bytes, at + 6),
                      .method = short_at(bytes, at + 8),
                      .checksum = long_at(bytes, at + 14),
                      .packed = long_at(bytes, at + 18),
                      .size = long_at(bytes, at + 22),
                      .name = bytes.substr(at + local_length, name),
                      .length = local_length + name + short_at(bytes, at + 28)};
  return at + header.length <= end ? std::optional(header) : std::nullopt;
}

// A writer that streams leaves the local sizes at zero and says so.
bool agree(Header const& central, Header const& local) {
  bool const follows = (central.flags & sizes_follow_flag) != 0;
  auto const same = [follows](std::uint64_t one, std::uint64_t other) {
    return one == other || (follows && other == 0);
  };
  return central.name == local.name && central.flags == local.flags && central.method == local.method &&
         same(central.checksum, local.checksum) && same(central.packed, local.packed) && same(central.size, local.size);
}

std::string lower(std::string_view name) {
  std::string made(name);
  std::ranges::transform(made, made.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return made;
}

bool climbs(std::string_view name) {
  if (name.empty() || name.size() > longest_name || name.front() == '/') return true;
  if (name.find_first_of(std::string_view("\\:\0", 3)) != std::string_view::npos) return true;
  if (std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; })) return true;
  for (std::size_t begin = 0; begin <= name.size();) {
    std::size_t const end = std::min(name.find('/', begin), name.size());
    std::string_view const part = name.substr(begin, end - begin);
    if (part == ".." || part == "." || (part.empty() && end < name.size())) return true;
    begin = end + 1;
  }
  return false;
}

bool is_link(Header const& header) {
  constexpr unsigned unix_system = 3;
  constexpr unsigned kind_mask = 0170000;
  constexpr unsigned link_kind = 0120000;
  return header.made_by >> 8U == unix_system && (header.attributes >> 16U & kind_mask) == link_kind;
}

bool is_archive(std::string const& name) {
  constexpr std::array<std::string_view, 11> endings{".zip", ".jar", ".7z", ".rar", ".tar", ".gz",
                                                     ".tgz", ".bz2", ".xz", ".zst", ".cab"};
  return std::ranges::any_of(endings, [&name](auto ending) { return name.ends_with(ending); });
}

Result<void> judge(Header const& header) {
  constexpr unsigned stored = 0;
  constexpr unsigned deflated = 8;
  std::string const name(header.name.substr(0, 80));
  if ((header.flags & encrypted_flags) != 0) return refuse(Fault::invalid_input, "archive.encrypted");
  if (climbs(header.name) || is_link(header)) return refuse(Fault::invalid_input, "archive.path");
  if (is_archive(lower(header.name))) return refuse(Fault::invalid_input, "archive.nested", name);
  if (header.method != stored && header.method != deflated) return damaged("method");
  if (header.method == stored && header.packed != header.size) return damaged("stored size");
  if (header.size > largest_entry) return refuse(Fault::too_large, "archive.too_large", name);
  if (header.size > ratio_begins && header.size / highest_ratio > header.packed)
    return refuse(Fault::too_large, "archive.ratio", name);
  return {};
}

}  // namespace

Result<std::vector<ArchiveEntry>> walk_directory(std::string_view bytes) {
  Directory const directory = HUIYIN_TRY(find_directory(bytes));
  std::vector<ArchiveEntry> entries;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> places;
  std::set<std::string> names;
  std::uint64_t total = 0;

  std::uint64_t at = directory.begin;
  for (std::size_t i = 0; i < directory.entries; ++i) {
    auto const central = central_header(bytes, at, directory.end);
    if (!central) return damaged("central header");
    HUIYIN_TRY(judge(*central));
    auto const local = local_header(bytes, central->local, directory.begin);
    if (!local || !agree(*central, *local)) return damaged("local header");
    if (!names.insert(lower(central->name)).second)
      return refuse(Fault::invalid_input, "archive.duplicate", std::string(central->name.substr(0, 80)));
    total += central->size;
    if (total > largest_total) return refuse(Fault::too_large, "archive.too_large", "200 MiB");
    places.emplace_back(central->local, central->local + local->length + central->packed);
    entries.push_back({std::string(central->name), central->packed, central->size});
    at += central->length;
  }
  if (at != directory.end) return damaged("directory size");

  std::ranges::sort(places);
  places.emplace_back(directory.begin, directory.begin);
  for (std::size_t i = 1; i < places.size(); ++i)
    if (places[i - 1].second > places[i].first) return damaged("overlap");
  return entries;
}

}  // namespace huiyin::documents
