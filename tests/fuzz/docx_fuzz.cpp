// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An input is a package; one that is none is also taken as the body of a document, to reach the walk over elements.
#include "documents/docx.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

#include "chinese/utf8_validity.hpp"
#include "documents/docx_text.hpp"

namespace {

void expect_text(std::string const& text) {
  if (!huiyin::chinese::is_utf8(text) || text.find('\0') != std::string::npos) std::abort();
}

void read_body(std::string const& inside) {
  using namespace huiyin::documents;
  DocxLists lists;
  DocxStyles const styles;
  DocxText text(lists, styles);
  std::string const xml =
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
      "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>" +
      inside + "</w:body></w:document>";
  if (text.read(xml)) expect_text(text.body());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  std::string const input(reinterpret_cast<char const*>(bytes), size);
  auto const whole = huiyin::documents::read_docx(input);
  if (whole) expect_text(*whole);
  if (!input.starts_with("PK")) read_body(input);
  return 0;
}
