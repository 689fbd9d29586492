// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "people/person.hpp"

#include "chinese/written.hpp"

namespace huiyin::people {

namespace {

Result<std::string> named(std::string_view text) {
  std::string name = HUIYIN_TRY(chinese::written_line(text));
  if (name.empty()) return refuse(Fault::invalid_input, "person.name_missing");
  return name;
}

struct Happened {
  Person& person;
  void operator()(PersonRegistered const&) const {}  // is registered already
  void operator()(PersonRenamed const& event) const { person.name = event.name; }
  void operator()(PersonDeparted const&) const {}  // posts, accounts and grants tell it
};

}  // namespace

Result<std::vector<PersonEvent>> decide(RegisterPerson const& enter) {
  return std::vector<PersonEvent>{PersonRegistered{HUIYIN_TRY(named(enter.name))}};
}

Result<std::vector<PersonEvent>> decide(Person const&, RenamePerson const& rename) {
  return std::vector<PersonEvent>{PersonRenamed{HUIYIN_TRY(named(rename.name))}};
}

Result<std::vector<PersonEvent>> decide(Person const& person, DepartPerson const& depart) {
  std::string reason = HUIYIN_TRY(chinese::written_text(depart.reason));
  if (reason.empty()) return refuse(Fault::invalid_input, "person.reason_missing");
  if (depart.successor == person.id) return refuse(Fault::invalid_input, "person.successor_is_himself");
  return std::vector<PersonEvent>{PersonDeparted{depart.how, depart.successor, std::move(reason)}};
}

Person after(PersonId id, std::optional<Person> before, std::vector<PersonEvent> const& events) {
  Person person = before ? *std::move(before) : Person{id, Version{}, std::get<PersonRegistered>(events.at(0)).name};
  person.version = next(person.version);
  for (auto const& event : events) std::visit(Happened{person}, event);
  return person;
}

}  // namespace huiyin::people
