// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What comes in as JSON, read into what it means. Promises:
//  1. all faults are told together, each with its JSON pointer; nothing is repaired and nothing guessed;
//  2. an unknown field, a field given twice, a fraction and a null where something must stand are faults;
//  3. a field that may be left out reads as nothing; an empty body reads as an empty object.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/system/result.hpp>

#include "words/result.hpp"

namespace huiyin::forms {

struct FormFault {
  std::string pointer;  // RFC 6901; empty for the whole body
  std::string code;     // a refusal code, with its sentence in data/messages.*.toml
  std::string detail;
  friend bool operator==(FormFault const&, FormFault const&) = default;
};

struct FormFaults {
  std::vector<FormFault> list;  // at most a hundred, in the order of the fields
};
[[noreturn]] void throw_exception_from_error(FormFaults const& faults, boost::source_location const& where);

template <class T>
using Form = boost::system::result<T, FormFaults>;

constexpr std::size_t largest_body = 1024UL * 1024UL;  // bytes

// There is one for each action and each request of
// {people,inspection,item,task,reminder,recheck,plan,use}_requests.hpp.
template <class T>
Form<T> read_form(std::string_view body, std::size_t most_bytes = largest_body);

}  // namespace huiyin::forms
