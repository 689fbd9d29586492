// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Json<T>: how a T is written as a JSON value and read from one; the two are inverses. A struct that has a table of
// fields is an object.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/json/object.hpp>

#include "forms/fields.hpp"
#include "forms/json_reader.hpp"
#include "words/day.hpp"
#include "words/digest.hpp"
#include "words/id.hpp"
#include "words/named.hpp"
#include "words/version.hpp"

namespace huiyin::forms {

using JsonValue = boost::json::value;
using JsonObject = boost::json::object;

template <class T>
struct Json;

// What a value of text means, by a parser that refuses with a Result.
template <class Parse>
auto read_text(JsonValue const& value, JsonReader const& in, Parse const& parse)
    -> std::optional<typename std::invoke_result_t<Parse, std::string_view>::value_type> {
  auto const* text = value.if_string();
  if (text == nullptr) return in.wrong_type("string"), std::nullopt;
  auto meant = parse(std::string_view(text->data(), text->size()));
  if (!meant) return in.fault(meant.error()), std::nullopt;
  return *std::move(meant);
}

template <>
struct Json<std::string> {
  static JsonValue write(std::string const& text) { return boost::json::string_view(text); }
  static std::optional<std::string> read(JsonValue const& value, JsonReader const& in) {
    return read_text(value, in, [](std::string_view text) { return Result<std::string>(std::string(text)); });
  }
};

template <>
struct Json<bool> {
  static JsonValue write(bool truth) { return truth; }
  static std::optional<bool> read(JsonValue const& value, JsonReader const& in) {
    if (!value.is_bool()) return in.wrong_type("boolean"), std::nullopt;
    return value.get_bool();
  }
};

template <>
struct Json<std::int64_t> {
  static JsonValue write(std::int64_t number) { return number; }
  static std::optional<std::int64_t> read(JsonValue const& value, JsonReader const& in) {
    if (!value.is_int64()) return in.wrong_type("integer"), std::nullopt;
    return value.get_int64();
  }
};

template <>
struct Json<std::size_t> {  // a place or a length
  static JsonValue write(std::size_t number) { return number; }
  static std::optional<std::size_t> read(JsonValue const& value, JsonReader const& in) {
    if (!value.is_int64() || value.get_int64() < 0) return in.wrong_type("integer"), std::nullopt;
    return static_cast<std::size_t>(value.get_int64());
  }
};

template <>
struct Json<Version> {
  static JsonValue write(Version version) { return count_of(version); }
};

template <>
struct Json<Day> {
  static JsonValue write(Day day) { return Json<std::string>::write(render(day)); }
  static std::optional<Day> read(JsonValue const& value, JsonReader const& in) {
    return read_text(value, in, parse_day);
  }
};

template <>
struct Json<Digest> {
  static JsonValue write(Digest const& digest) { return Json<std::string>::write(hex(digest)); }
  static std::optional<Digest> read(JsonValue const& value, JsonReader const& in) {
    return read_text(value, in, parse_digest);
  }
};

template <class Tag>
struct Json<Id<Tag>> {
  static JsonValue write(Id<Tag> const& id) { return Json<std::string>::write(render(id)); }
  static std::optional<Id<Tag>> read(JsonValue const& value, JsonReader const& in) {
    return read_text(value, in, parse_id<Id<Tag>>);
  }
};

template <HasNames E>
Result<E> parse_word(std::string_view word) {
  if (auto const known = parse_name<E>(word)) return *known;
  std::string words;
  for (auto const& row : names_of(E{})) (words += words.empty() ? "" : " ") += row.name;
  return refuse(Fault::invalid_input, "form.word_unknown", words);
}

template <HasNames E>
struct Json<E> {
  static JsonValue write(E word) { return boost::json::string_view(name_of(word)); }
  static std::optional<E> read(JsonValue const& value, JsonReader const& in) {
    return read_text(value, in, parse_word<E>);
  }
};

template <class T>
struct Json<std::optional<T>> {
  static JsonValue write(std::optional<T> const& thing) { return thing ? Json<T>::write(*thing) : JsonValue(nullptr); }
  static std::optional<std::optional<T>> read(JsonValue const& value, JsonReader const& in) {
    if (value.is_null()) return std::optional<T>();
    auto thing = Json<T>::read(value, in);
    if (!thing) return std::nullopt;
    return std::optional<T>(*std::move(thing));
  }
};

template <class T>
struct Json<std::vector<T>> {
  static JsonValue write(std::vector<T> const& things) {
    boost::json::array list;
    for (auto const& thing : things) list.push_back(Json<T>::write(thing));
    return list;
  }
  static std::optional<std::vector<T>> read(JsonValue const& value, JsonReader const& in) {
    auto const* list = value.if_array();
    if (list == nullptr) return in.wrong_type("array"), std::nullopt;
    std::vector<T> things;
    for (std::size_t index = 0; index < list->size(); ++index)
      if (auto thing = Json<T>::read((*list)[index], in.element(index))) things.push_back(*std::move(thing));
    if (things.size() < list->size()) return std::nullopt;
    return things;
  }
};

// An object by its table of fields.

template <HasFields T>
void write_members(T const& thing, JsonObject& object);

template <class T, class M>
void write_field(Field<T, M> const& field, T const& thing, JsonObject& object) {
  object.emplace(field.name, Json<M>::write(thing.*field.member));
}
template <class T, class M>
void write_field(OptionalField<T, M> const& field, T const& thing, JsonObject& object) {
  object.emplace(field.name, Json<M>::write(thing.*field.member));
}
template <class T, class M>
void write_field(Flat<T, M> const& flat, T const& thing, JsonObject& object) {
  write_members(thing.*flat.member, object);
}

template <HasFields T>
void write_members(T const& thing, JsonObject& object) {
  std::apply([&](auto const&... field) { (write_field(field, thing, object), ...); }, fields<T>.all);
}

template <HasFields T>
std::optional<T> read_members(JsonObject const& object, JsonReader const& in);

template <class T, class M>
std::optional<M> read_field(Field<T, M> const& field, JsonObject const& object, JsonReader const& in) {
  if (auto const* value = object.if_contains(field.name)) return Json<M>::read(*value, in.member(field.name));
  in.member(field.name).fault(refuse(Fault::invalid_input, "form.field_missing", std::string(field.name)));
  return std::nullopt;
}
template <class T, class M>
std::optional<M> read_field(OptionalField<T, M> const& field, JsonObject const& object, JsonReader const& in) {
  if (in.strictness() == Strictness::request && !object.contains(field.name)) return M{};
  return read_field(Field<T, M>{field.name, field.member}, object, in);
}
template <class T, class M>
std::optional<M> read_field(Flat<T, M> const&, JsonObject const& object, JsonReader const& in) {
  return read_members<M>(object, in);
}

template <HasFields T>
std::optional<T> read_members(JsonObject const& object, JsonReader const& in) {
  auto const together = [](auto&... value) -> std::optional<T> {
    if (!(value.has_value() && ...)) return std::nullopt;
    return T{*std::move(value)...};
  };
  auto const each = [&](auto const&... field) {
    std::tuple values{read_field(field, object, in)...};
    return std::apply(together, values);
  };
  return std::apply(each, fields<T>.all);
}

template <HasFields T>
bool has_field(std::string_view name);

template <class NamedField>
bool is_called(NamedField const& field, std::string_view name) {
  return field.name == name;
}
template <class T, class M>
bool is_called(Flat<T, M> const&, std::string_view name) {
  return has_field<M>(name);
}

template <HasFields T>
bool has_field(std::string_view name) {
  return std::apply([&](auto const&... field) { return (is_called(field, name) || ...); }, fields<T>.all);
}

// The members and nothing beside them but the one called besides.
template <HasFields T>
std::optional<T> read_object(JsonObject const& object, JsonReader const& in, std::string_view besides = {}) {
  auto thing = read_members<T>(object, in);
  bool all_known = true;
  for (auto const& member : object) {
    std::string_view const name(member.key().data(), member.key().size());
    if (has_field<T>(name) || (name == besides && !besides.empty())) continue;
    in.member(name).fault(refuse(Fault::invalid_input, "form.field_unknown", std::string(name)));
    all_known = false;
  }
  return all_known ? std::move(thing) : std::nullopt;
}

template <HasFields T>
struct Json<T> {
  static JsonValue write(T const& thing) {
    JsonObject object;
    write_members(thing, object);
    return object;
  }
  static std::optional<T> read(JsonValue const& value, JsonReader const& in) {
    auto const* object = value.if_object();
    if (object == nullptr) return in.wrong_type("object"), std::nullopt;
    return read_object<T>(*object, in);
  }
};

}  // namespace huiyin::forms
