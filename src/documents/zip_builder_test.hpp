// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Builds zip files for tests, wrong ones too: every field of a header can be told to lie.
#pragma once

#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace huiyin::documents {

struct ZipPart {
  std::string name;
  std::string content;  // stored
  unsigned flags = 0;
  unsigned method = 0;
  unsigned made_by = 0;
  std::uint32_t attributes = 0;
  std::optional<std::uint32_t> claimed_size{};  // in both headers
  std::optional<std::uint32_t> local_size{};    // in the local header alone
  std::string local_name{};
  std::optional<std::uint32_t> offset{};
};

inline std::string little(std::uint64_t value, int width) {
  std::string bytes;
  for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
  return bytes;
}

inline std::uint32_t checksum(std::string const& content) {
  static auto const table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t byte = 0; byte < made.size(); ++byte) {
      made[byte] = byte;
      for (int bit = 0; bit < 8; ++bit) made[byte] = (made[byte] >> 1U) ^ ((made[byte] & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return made;
  }();
  std::uint32_t sum = 0xFFFFFFFF;
  for (char const c : content) sum = (sum >> 8U) ^ table[(sum ^ static_cast<unsigned char>(c)) & 0xFFU];
  return ~sum;
}

inline std::string zip_of(std::vector<ZipPart> const& parts) {
  std::string file;
  std::string directory;
  for (auto const& part : parts) {
    auto const offset = part.offset.value_or(static_cast<std::uint32_t>(file.size()));
    auto const sum = checksum(part.content);
    auto const size = part.claimed_size.value_or(static_cast<std::uint32_t>(part.content.size()));
    std::string const& local_name = part.local_name.empty() ? part.name : part.local_name;
    std::string const common =
        little(part.flags, 2) + little(part.method, 2) + little(0, 4) + little(sum, 4) + little(part.content.size(), 4);
    file += little(0x04034B50, 4) + little(20, 2) + common + little(part.local_size.value_or(size), 4) +
            little(local_name.size(), 2) + little(0, 2) + local_name + part.content;
    directory += little(0x02014B50, 4) + little(part.made_by, 2) + little(20, 2) + common + little(size, 4) +
                 little(part.name.size(), 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 2) +
                 little(part.attributes, 4) + little(offset, 4) + part.name;
  }
  auto const begin = file.size();
  return file + directory + little(0x06054B50, 4) + little(0, 4) + little(parts.size(), 2) + little(parts.size(), 2) +
         little(directory.size(), 4) + little(begin, 4) + little(0, 2);
}

inline std::string fixture(std::string const& name) {
  std::ifstream file(HUIYIN_SOURCE_DIR "/tests/data/docx/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace huiyin::documents
