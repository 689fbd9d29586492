// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The browser's pages, as files that were built into the program. Promises: below assets/ names hold a digest, a file
// may be kept for ever and is answered gzipped where the asker takes it and the build prepared it; everything else goes
// as it is (what is packed can be told by its length: BREACH), is asked for again and answered 304 when it is the same;
// an address of the client's own is answered with its index.
// (docs/decisions/0041-browser-pages.md)
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "http/answer.hpp"
#include "http/request.hpp"
#include "words/data_file.hpp"

namespace huiyin::http {

class WebPages {
 public:
  explicit WebPages(std::span<DataFile const> files = {});  // which outlive this

  Result<Answer> index(Request const& request) const;
  Result<Answer> file(std::string_view name, Request const& request) const;  // refuses http.not_found

 private:
  struct Kept {
    std::string_view content;
    std::string etag;
  };
  std::map<std::string_view, Kept> files_;
};

}  // namespace huiyin::http
