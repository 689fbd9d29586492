// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Parsing a body, and the place in it that is being read, so that a fault can name its pointer.
#pragma once

#include <optional>

#include <boost/json/value.hpp>

#include "forms/form.hpp"

namespace huiyin::forms {

// Whether fields that a request may leave out may be left out.
enum class Strictness { request, record };

class JsonReader {
 public:
  JsonReader(FormFaults& faults, Strictness strictness) : faults_(faults), strictness_(strictness) {}

  // They look at this reader, which must outlive them.
  JsonReader member(std::string_view name) const { return {*this, name, 0}; }
  JsonReader element(std::size_t index) const { return {*this, {}, index}; }

  Strictness strictness() const { return strictness_; }
  void fault(Error const& error) const;
  void wrong_type(std::string_view wanted) const;

 private:
  JsonReader(JsonReader const& above, std::string_view name, std::size_t index)
      : faults_(above.faults_), strictness_(above.strictness_), above_(&above), name_(name), index_(index) {}
  std::string pointer() const;

  FormFaults& faults_;
  Strictness strictness_;
  JsonReader const* above_ = nullptr;
  std::string_view name_;
  std::size_t index_ = 0;  // where there is no name
};

// Refuses form.too_large, form.malformed, form.too_deep (32 levels), form.field_twice.
Result<boost::json::value> parse_json(std::string_view text, std::size_t most_bytes);

}  // namespace huiyin::forms
