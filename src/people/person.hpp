// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// People and the posts they hold. A person is a name here and nothing more: Huiyin keeps no profile of anybody.
// A post (职务) belongs to an organisation and is held by one person or by none.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "words/ids.hpp"
#include "words/named.hpp"
#include "words/result.hpp"
#include "words/version.hpp"

namespace huiyin::people {

struct Person {
  PersonId id;
  Version version{};
  std::string name;
  friend bool operator==(Person const&, Person const&) = default;
};
struct RegisterPerson {
  std::string name;
};
struct RenamePerson {
  std::string name;
};
// Leaving the service ends the accounts; moving to another place leaves them, with nothing that they may do.
enum class Departure { leaves, moves };
constexpr std::array departure_names{Named{Departure::leaves, "leaves"}, Named{Departure::moves, "moves"}};
static_assert(named_in_order(departure_names));
constexpr auto const& names_of(Departure) { return departure_names; }

struct DepartPerson {
  Departure how = Departure::leaves;
  std::optional<PersonId> successor;  // takes over posts and roles; without one they are vacant and ended
  std::string reason;
};
struct PersonRegistered {
  std::string name;
};
struct PersonRenamed {
  std::string name;
};
struct PersonDeparted {
  Departure how = Departure::leaves;
  std::optional<PersonId> successor;
  std::string reason;
};
using PersonEvent = std::variant<PersonRegistered, PersonRenamed, PersonDeparted>;

Result<std::vector<PersonEvent>> decide(RegisterPerson const& enter);  // refuses person.name_missing
Result<std::vector<PersonEvent>> decide(Person const& person, RenamePerson const& rename);  // the same
// Refuses person.reason_missing, person.successor_is_himself.
Result<std::vector<PersonEvent>> decide(Person const& person, DepartPerson const& depart);
Person after(PersonId id, std::optional<Person> before, std::vector<PersonEvent> const& events);

struct Post {
  PostId id;
  Version version{};
  OrganisationId organisation;
  std::string title;
  std::optional<PersonId> holder;
  friend bool operator==(Post const&, Post const&) = default;
};
struct CreatePost {
  OrganisationId organisation;
  std::string title;
  std::optional<PersonId> holder;
};
struct FillPost {
  PersonId holder;
};
struct VacatePost {};
using PostAction = std::variant<FillPost, VacatePost>;
struct PostCreated {
  OrganisationId organisation;
  std::string title;
  std::optional<PersonId> holder;
};
struct PostFilled {
  PersonId holder;
};
struct PostVacated {};
using PostEvent = std::variant<PostCreated, PostFilled, PostVacated>;

Result<std::vector<PostEvent>> decide(CreatePost const& create);                    // refuses post.title_missing
Result<std::vector<PostEvent>> decide(Post const& post, PostAction const& action);  // refuses post.already_so
Post after(PostId id, std::optional<Post> before, std::vector<PostEvent> const& events);

}  // namespace huiyin::people
