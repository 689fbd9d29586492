// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An office file as a package of parts (OPC): which part is the main one, and which parts belong to a part.
// Promises: a package with macros is refused; what lies outside the file is never followed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/archive.hpp"

namespace huiyin::documents {

struct Relation {
  std::string id;
  std::string kind;  // the last word of its type
  std::string part;
};

class Package {
 public:
  // bytes must outlive the package. Refuses document.macros, and what Archive refuses.
  static Result<Package> open(std::string_view bytes);

  bool has(std::string_view part) const { return archive_.has(part); }
  Result<std::string> read(std::string_view part) { return archive_.read(part); }
  Result<std::string> read_if_there(std::string_view part);        // else empty
  Result<std::string> main_part(std::string_view usual);           // its name
  Result<std::vector<Relation>> relations(std::string_view part);  // of the package itself: ""

 private:
  explicit Package(Archive archive) : archive_(std::move(archive)) {}

  Archive archive_;
};

std::string part_of(std::vector<Relation> const& relations, std::string_view kind);  // the first, else empty

}  // namespace huiyin::documents
