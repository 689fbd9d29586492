// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "policy/rules.hpp"
#include "store/view_list.hpp"

namespace huiyin::store {

namespace {

// An account is told with the name of its person, and a grant with those of its account and organisation.
constexpr bool whoever_reads(policy::Object one, policy::Object other) {
  auto const reads = [](Role role, policy::Object object) {
    return std::ranges::any_of(policy::rules, [&](policy::Rule const& rule) {
      return rule.role == role && rule.object == object && rule.relation == policy::Relation::any &&
             rule.actions.has(policy::Action::read);
    });
  };
  return std::ranges::all_of(role_names,
                             [&](auto const& role) { return !reads(role.value, one) || reads(role.value, other); });
}
static_assert(whoever_reads(policy::Object::account, policy::Object::person));
static_assert(whoever_reads(policy::Object::grant, policy::Object::account));
static_assert(whoever_reads(policy::Object::grant, policy::Object::organisation));

constexpr std::size_t longest_part = 300;  // bytes; SQLite takes patterns of 1,000

bool leads_nowhere(NamePart const& part) { return part && part->size() > longest_part; }

std::optional<std::string> pattern_of(NamePart const& part) {
  if (!part) return std::nullopt;
  std::string pattern = "%";
  for (char const c : *part) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return pattern + "%";
}

}  // namespace

Page<people::Organisation> View::organisations(OrganisationFilter const& filter, PageOrder const& page) {
  if (leads_nowhere(filter.name_part)) return {};
  return List(sql("SELECT seen.id FROM organisation AS seen WHERE "), seen(policy::Object::organisation))
      .with(filter.below, sql(" AND seen.id IN (SELECT descendant FROM organisation_reach WHERE ancestor = :below)"),
            "below")
      .with(filter.kind, sql(" AND seen.kind = :kind"), "kind")
      .with(pattern_of(filter.name_part), sql(" AND lower(seen.name) LIKE :part ESCAPE '\\'"), "part")
      .page_by_id<people::Organisation>(*lease_, page);
}

Page<people::Person> View::persons(NamePart const& name_part, PageOrder const& page) {
  if (leads_nowhere(name_part)) return {};
  return List(sql("SELECT seen.id FROM person AS seen WHERE "), seen(policy::Object::person))
      .with(pattern_of(name_part), sql(" AND lower(seen.name) LIKE :part ESCAPE '\\'"), "part")
      .page_by_id<people::Person>(*lease_, page);
}

Page<people::Post> View::posts(PostFilter const& filter, PageOrder const& page) {
  if (filter.holder && !find<people::Person>(*filter.holder)) return {};  // nobody that the actor knows of
  return List(sql("SELECT seen.id FROM post AS seen WHERE "), seen(policy::Object::post))
      .with(filter.organisation, sql(" AND seen.organisation = :organisation"), "organisation")
      .with(filter.holder, sql(" AND seen.holder = :holder"), "holder")
      .page_by_id<people::Post>(*lease_, page);
}

Page<people::AccountRow> View::accounts(AccountFilter const& filter, PageOrder const& page) {
  if (leads_nowhere(filter.name_part)) return {};
  auto listed =
      List(sql("SELECT seen.id FROM account AS seen JOIN person ON person.id = seen.person WHERE "),
           seen(policy::Object::account))
          .with(filter.state, sql(" AND seen.state = :state"), "state")
          .with(filter.person, sql(" AND seen.person = :person"), "person")
          .with(pattern_of(filter.name_part),
                sql(" AND (seen.login LIKE :part ESCAPE '\\' OR lower(person.name) LIKE :part ESCAPE '\\')"), "part")
          .page_by_id<people::Account>(*lease_, page);
  Page<people::AccountRow> told{{}, std::move(listed.next)};
  for (auto& account : listed.rows)
    told.rows.push_back({account.id, account.version, account.person,
                         Rows<people::Person>::load(*lease_, account.person).value().name, std::move(account.login),
                         account.state});
  return told;
}

Page<people::GrantRow> View::grants(GrantFilter const& filter, PageOrder const& page) {
  auto listed =
      List(sql("SELECT seen.id FROM role_grant AS seen WHERE "), seen(policy::Object::grant))
          .with(filter.account, sql(" AND seen.account = :account"), "account")
          .with(filter.role, sql(" AND seen.role = :role"), "role")
          .with(filter.organisation, sql(" AND seen.organisation = :organisation"), "organisation")
          .with(filter.held_on,
                sql(" AND seen.ended = 0 AND seen.since <= :day AND (seen.until IS NULL OR seen.until >= :day)"), "day")
          .page_by_id<people::Grant>(*lease_, page);
  Page<people::GrantRow> told{{}, std::move(listed.next)};
  for (auto const& grant : listed.rows) {
    auto account = Rows<people::Account>::load(*lease_, grant.account).value();
    auto person = Rows<people::Person>::load(*lease_, account.person).value();
    std::optional<people::Organisation> organisation;
    if (grant.organisation) organisation = Rows<people::Organisation>::load(*lease_, *grant.organisation);
    told.rows.push_back({grant.id, grant.version, grant.account, std::move(account.login), std::move(person.name),
                         grant.role, grant.organisation, organisation ? std::move(organisation->name) : "", grant.since,
                         grant.until, grant.ended});
  }
  return told;
}

std::optional<Moment> View::code_expires_at(AccountId account) {
  return lease_->query_one<Moment>(sql("SELECT expires_at FROM activation_code WHERE account = :account"),
                                   bind("account", account));
}

}  // namespace huiyin::store
