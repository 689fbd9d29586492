// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The bodies of read_form, write_events, read_events and render_view, which the *_forms.cpp files instantiate for the
// structs whose tables they hold.
#pragma once

#include <variant>

#include <boost/json/serialize.hpp>

#include "forms/events.hpp"
#include "forms/form.hpp"
#include "forms/json_value.hpp"
#include "forms/views.hpp"

namespace huiyin::forms {

constexpr std::int64_t events_version = 1;

template <class T>
Form<T> read_form(std::string_view body, std::size_t most_bytes) {
  FormFaults faults;
  JsonReader const in(faults, Strictness::request);
  auto const value = parse_json(body.empty() ? "{}" : body, most_bytes);
  if (!value) return in.fault(value.error()), faults;
  auto form = Json<T>::read(*value, in);
  if (!form) return faults;
  return *std::move(form);
}

template <class Record>
std::string render_view(Record const& record) {
  return boost::json::serialize(Json<Record>::write(record));
}

template <class Event>
struct EventList {
  std::int64_t version = events_version;
  std::vector<Event> events;
};
template <class Event>
constexpr auto fields<EventList<Event>> =
    Fields{Field{"v", &EventList<Event>::version}, Field{"events", &EventList<Event>::events}};

// Before anything else is looked at: what another version holds need not be like this one.
inline Result<void> check_version(JsonValue const& value) {
  auto const* root = value.if_object();
  auto const* version = root == nullptr ? nullptr : root->if_contains("v");
  if (version == nullptr || !version->is_int64()) return refuse(Fault::invalid_input, "events.malformed");
  if (version->get_int64() != events_version)
    return refuse(Fault::invalid_input, "events.version_unknown", fmt::to_string(version->get_int64()));
  return {};
}

template <class Alternative, class Event>
bool read_alternative(JsonObject const& object, JsonReader const& in, std::string_view word,
                      std::optional<Event>& event) {
  if (fields<Alternative>.word != word) return false;
  if (auto read = read_object<Alternative>(object, in, "event")) event = *std::move(read);
  return true;
}

template <class... Alternative>
std::string list_words() {
  std::string words;
  ((words += words.empty() ? "" : " ", words += fields<Alternative>.word), ...);
  return words;
}

template <class... Alternative>
struct Json<std::variant<Alternative...>> {
  using Event = std::variant<Alternative...>;
  static JsonValue write(Event const& event) {
    JsonObject object;
    auto const write_one = [&](auto const& one) {
      object.emplace("event", boost::json::string_view(fields<std::decay_t<decltype(one)>>.word));
      write_members(one, object);
    };
    std::visit(write_one, event);
    return object;
  }
  static std::optional<Event> read(JsonValue const& value, JsonReader const& in) {
    auto const* object = value.if_object();
    auto const* word = object == nullptr ? nullptr : object->if_contains("event");
    if (word == nullptr || !word->is_string()) return in.wrong_type("event"), std::nullopt;
    std::string_view const name(word->get_string().data(), word->get_string().size());
    std::optional<Event> event;
    if (!(read_alternative<Alternative>(*object, in, name, event) || ...))
      in.member("event").fault(refuse(Fault::invalid_input, "form.word_unknown", list_words<Alternative...>()));
    return event;
  }
};

template <class Event>
std::string write_events(std::vector<Event> const& events) {
  return boost::json::serialize(Json<EventList<Event>>::write({events_version, events}));
}

template <class Event>
Result<std::vector<Event>> read_events(std::string_view text) {
  auto const value = HUIYIN_TRY(parse_json(text, std::numeric_limits<std::size_t>::max()));
  HUIYIN_TRY(check_version(value));
  FormFaults faults;
  auto list = Json<EventList<Event>>::read(value, JsonReader(faults, Strictness::record));
  if (!list)
    return refuse(Fault::invalid_input, "events.malformed",
                  fmt::format("{} {}", faults.list.at(0).pointer, faults.list.at(0).code));
  if (write_events(list->events) != text) return refuse(Fault::invalid_input, "events.malformed");
  return std::move(list->events);
}

}  // namespace huiyin::forms
