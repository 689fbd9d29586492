// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <unordered_map>

#include "store/change.hpp"
#include "store/directory.hpp"
#include "store/record.hpp"
#include "store/shape.hpp"

namespace huiyin::store {

using people::Organisation;
using people::Person;
using people::Post;

template <>
struct RowShape<Organisation> : ShapeOf<Organisation, &Organisation::id, &Organisation::version, &Organisation::parent,
                                        &Organisation::kind, &Organisation::name, &Organisation::closed> {};
template <>
struct RowShape<Person> : ShapeOf<Person, &Person::id, &Person::version, &Person::name> {};
template <>
struct RowShape<Post> : ShapeOf<Post, &Post::id, &Post::version, &Post::organisation, &Post::title, &Post::holder> {};

namespace {

constexpr char const* organisation_columns = "id, version, parent, kind, name, closed";
constexpr char const* person_columns = "id, version, name";
constexpr char const* post_columns = "id, version, organisation, title, holder";

void reach_down(Session& session, Organisation const& founded) {
  session.exec(sql("INSERT INTO organisation_reach (ancestor, descendant) VALUES (:id, :id2)"), bind("id", founded.id),
               bind("id2", founded.id));
  if (founded.parent)
    session.exec(sql("INSERT INTO organisation_reach (ancestor, descendant) "
                     "SELECT ancestor, :id FROM organisation_reach WHERE descendant = :parent"),
                 bind("id", founded.id), bind("parent", *founded.parent));
}

}  // namespace

std::vector<OrganisationId> line_above(Session& session, OrganisationId organisation) {
  return session.query<OrganisationId>(
      sql("SELECT ancestor FROM organisation_reach WHERE descendant = :id ORDER BY ancestor"),
      bind("id", organisation));
}

std::optional<OrganisationId> Change::organisation_below(OrganisationId parent, std::string const& name) {
  return session_.query_one<OrganisationId>(sql("SELECT id FROM organisation WHERE parent = :parent AND name = :name "
                                                "AND closed = :closed ORDER BY id LIMIT 1"),
                                            bind("parent", parent), bind("name", name), bind("closed", false));
}

template <>
std::optional<Organisation> Rows<Organisation>::load(Session& session, OrganisationId id) {
  return session.query_one<Organisation>(sql("SELECT ", organisation_columns, " FROM organisation WHERE id = :id"),
                                         bind("id", id));
}

template <>
policy::Standing Rows<Organisation>::standing(Session& session, Organisation const& record) {
  return {policy::Object::organisation, std::nullopt, std::nullopt, line_above(session, record.id)};
}

template <>
Result<void> Rows<Organisation>::write(Session& session, std::optional<Organisation> const& before,
                                       Organisation const& now) {
  if (before)
    return changed(session.exec(sql("UPDATE organisation SET version = :version, name = :name, closed = :closed "
                                    "WHERE id = :id AND version = :before"),
                                bind("version", now.version), bind("name", now.name), bind("closed", now.closed),
                                bind("id", now.id), bind("before", before->version)));
  session.exec(sql("INSERT INTO organisation (", organisation_columns,
                   ") VALUES (:id, :version, :parent, :kind, :name, :closed)"),
               bind("id", now.id), bind("version", now.version), bind("parent", now.parent), bind("kind", now.kind),
               bind("name", now.name), bind("closed", now.closed));
  reach_down(session, now);
  return {};
}

template <>
std::optional<Person> Rows<Person>::load(Session& session, PersonId id) {
  return session.query_one<Person>(sql("SELECT ", person_columns, " FROM person WHERE id = :id"), bind("id", id));
}

template <>
policy::Standing Rows<Person>::standing(Session&, Person const&) {
  return {policy::Object::person, std::nullopt, std::nullopt, {}};
}

template <>
Result<void> Rows<Person>::write(Session& session, std::optional<Person> const& before, Person const& now) {
  if (before)
    return changed(session.exec(
        sql("UPDATE person SET version = :version, name = :name WHERE id = :id AND version = :before"),
        bind("version", now.version), bind("name", now.name), bind("id", now.id), bind("before", before->version)));
  session.exec(sql("INSERT INTO person (", person_columns, ") VALUES (:id, :version, :name)"), bind("id", now.id),
               bind("version", now.version), bind("name", now.name));
  return {};
}

template <>
std::optional<Post> Rows<Post>::load(Session& session, PostId id) {
  return session.query_one<Post>(sql("SELECT ", post_columns, " FROM post WHERE id = :id"), bind("id", id));
}

template <>
policy::Standing Rows<Post>::standing(Session& session, Post const& record) {
  return {policy::Object::post, std::nullopt, std::nullopt, line_above(session, record.organisation)};
}

template <>
Result<void> Rows<Post>::write(Session& session, std::optional<Post> const& before, Post const& now) {
  if (before)
    return changed(session.exec(
        sql("UPDATE post SET version = :version, holder = :holder WHERE id = :id AND version = :before"),
        bind("version", now.version), bind("holder", now.holder), bind("id", now.id), bind("before", before->version)));
  session.exec(sql("INSERT INTO post (", post_columns, ") VALUES (:id, :version, :organisation, :title, :holder)"),
               bind("id", now.id), bind("version", now.version), bind("organisation", now.organisation),
               bind("title", now.title), bind("holder", now.holder));
  return {};
}

std::vector<PostId> posts_of_holder(Session& session, PersonId holder) {
  return session.query<PostId>(sql("SELECT id FROM post WHERE holder = :holder ORDER BY id"), bind("holder", holder));
}

people::Directory directory_of(Session& session) {
  people::Directory directory;
  directory.organisations =
      session.query<Organisation>(sql("SELECT ", organisation_columns, " FROM organisation ORDER BY id"));
  std::unordered_map<PersonId, std::string> names;
  for (Person& each : session.query<Person>(sql("SELECT ", person_columns, " FROM person")))
    names.emplace(each.id, std::move(each.name));
  for (Post& each : session.query<Post>(sql("SELECT ", post_columns, " FROM post ORDER BY id"))) {
    std::string holder = each.holder ? names.at(*each.holder) : "";
    directory.posts.push_back({std::move(each), std::move(holder)});
  }
  for (people::Account& each : all_accounts(session)) {
    std::string name = names.at(each.person);
    directory.accounts.push_back({std::move(each), std::move(name)});
  }
  return directory;
}

}  // namespace huiyin::store
