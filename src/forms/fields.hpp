// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Which fields a struct has in JSON: one table for each, in the order of its members, by which it is written and read
// (docs/decisions/0036-forms.md). A table that is out of order, or short of a member, does not compile where it is
// read.
#pragma once

#include <string_view>
#include <tuple>

namespace huiyin::forms {

template <class T, class M>
struct Field {
  std::string_view name;
  M T::*member;
};
template <class T, class M>
Field(char const*, M T::*) -> Field<T, M>;

template <class T, class M>
struct OptionalField {  // a request may leave it out
  std::string_view name;
  M T::*member;
};
template <class T, class M>
OptionalField(char const*, M T::*) -> OptionalField<T, M>;

template <class T, class M>
struct Flat {  // the member's own fields stand among those of the struct
  M T::*member;
};
template <class T, class M>
Flat(M T::*) -> Flat<T, M>;

template <class... F>
struct Fields {
  std::tuple<F...> all;
  constexpr Fields(F... each) : all(each...) {}
};

template <class... F>
struct EventFields {
  std::string_view word;  // the value of "event"
  std::tuple<F...> all;
  constexpr EventFields(std::string_view name, F... each) : word(name), all(each...) {}
};

template <class T>
constexpr int fields = 0;  // no table

template <class T>
concept HasFields = requires {
  fields<T>.all;
};

}  // namespace huiyin::forms
