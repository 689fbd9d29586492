// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Random things of every kind that has a table of fields, for tests of what is written and read.
#pragma once

#include <random>
#include <variant>

#include "forms/json_value.hpp"

namespace huiyin::forms {

struct AnyThing {
  std::mt19937& random;

  int below(int limit) const { return static_cast<int>(random() % static_cast<unsigned>(limit)); }

  template <class T>
  T make() const {
    return make(static_cast<T*>(nullptr));
  }

  std::string make(std::string*) const {
    constexpr std::array<std::string_view, 8> pieces{"消防通道", "\"", "\\", "\n", "a", "𠮷", "/~", "\x7f"};
    std::string text;
    for (int length = below(6); length > 0; --length) text += pieces[static_cast<std::size_t>(below(pieces.size()))];
    return text;
  }
  bool make(bool*) const { return below(2) == 0; }
  std::int64_t make(std::int64_t*) const { return static_cast<std::int64_t>(random()) * below(2000000000) - 1; }
  std::size_t make(std::size_t*) const { return static_cast<std::size_t>(below(2000000000)); }
  Day make(Day*) const { return Day{std::chrono::days{below(40000)}}; }
  Digest make(Digest*) const { return sha256(make<std::string>()); }
  template <class Tag>
  Id<Tag> make(Id<Tag>*) const {
    IdBytes bytes{};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(below(256));
    return Id<Tag>(bytes);
  }
  template <HasNames E>
  E make(E*) const {
    auto const& names = names_of(E{});
    return names[static_cast<std::size_t>(below(static_cast<int>(names.size())))].value;
  }
  template <class T>
  std::optional<T> make(std::optional<T>*) const {
    return below(2) == 0 ? std::optional<T>() : make<T>();
  }
  template <class T>
  std::vector<T> make(std::vector<T>*) const {
    std::vector<T> things;
    for (int count = below(3); count > 0; --count) things.push_back(make<T>());
    return things;
  }
  template <class T, class M>
  M member(M T::*) const {
    return make<M>();
  }
  template <HasFields T>
  T make(T*) const {
    return std::apply([&](auto const&... field) { return T{member(field.member)...}; }, fields<T>.all);
  }
};

}  // namespace huiyin::forms
