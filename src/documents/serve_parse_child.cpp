// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The child's side of documents/child.hpp.
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

#include "documents/child.hpp"
#include "documents/child_words.hpp"
#include "documents/docx.hpp"
#include "documents/sanitizer.hpp"
#include "documents/xlsx.hpp"

namespace huiyin::documents {

namespace {

constexpr rlim_t most_seconds = 20;
constexpr rlim_t most_files = 8;
#ifndef HUIYIN_ADDRESS_SANITIZER
constexpr rlim_t most_memory = 512U << 20U;
#endif

bool limit(__rlimit_resource resource, rlim_t most) {
  rlimit const limits{most, most};
  return ::setrlimit(resource, &limits) == 0;
}

// AddressSanitizer maps terabytes that it never touches; there the limit of memory is left out.
bool limit_all() {
  bool limited = limit(RLIMIT_CPU, most_seconds) && limit(RLIMIT_NOFILE, most_files) && limit(RLIMIT_CORE, 0) &&
                 limit(RLIMIT_FSIZE, 0) && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
#ifndef HUIYIN_ADDRESS_SANITIZER
  limited = limited && limit(RLIMIT_AS, most_memory);
#endif
  return limited;
}

// Exactly length bytes, or nothing.
std::optional<std::string> read_exactly(int in, std::size_t length) {
  std::string bytes(length, '\0');
  for (std::size_t done = 0; done < length;) {
    ssize_t const got = ::read(in, bytes.data() + done, length - done);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return std::nullopt;
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

bool write_all(int out, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const put = ::write(out, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

Result<std::string> read_packed(std::string_view xlsx) {
  auto const spreadsheet = HUIYIN_TRY(read_xlsx(xlsx));
  return packed(spreadsheet);
}

}  // namespace

int serve_parse_child(int in, int out) {
  constexpr int failed = 1;
  if (!limit_all()) return failed;
  auto const head = read_exactly(in, head_length);
  if (!head || (head->front() != docx_request && head->front() != xlsx_request)) return failed;
  std::uint64_t const length = length_in(std::string_view(*head).substr(1));
  if (length > largest_request) return failed;
  auto const bytes = read_exactly(in, length);
  if (!bytes) return failed;
  return write_all(out, answer_of(head->front() == docx_request ? read_docx(*bytes) : read_packed(*bytes))) ? 0
                                                                                                            : failed;
}

}  // namespace huiyin::documents
