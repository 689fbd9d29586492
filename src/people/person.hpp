// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// People and the posts they hold. A person is a name here and nothing more: Huiyin keeps no profile of anybody.
// A post (职务) belongs to an organisation and is held by one person or by none.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "words/ids.hpp"
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
struct PersonRegistered {
  std::string name;
};
struct PersonRenamed {
  std::string name;
};
using PersonEvent = std::variant<PersonRegistered, PersonRenamed>;

Result<std::vector<PersonEvent>> decide(RegisterPerson const& enter);  // refuses person.name_missing
Result<std::vector<PersonEvent>> decide(Person const& person, RenamePerson const& rename);  // the same
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
