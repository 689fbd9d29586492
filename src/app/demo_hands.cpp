// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/demo_hands.hpp"

#include <stdexcept>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "app/socket_client.hpp"

namespace huiyin::app {

namespace json = boost::json;

struct DemoHands::Asked {
  std::string login, method, path, type, body;
};

namespace {

constexpr std::string_view api = "/api/v1";

Error refused(std::string const& login, std::string const& path, std::string_view answer) {
  return refuse(Fault::conflict, "demo.refused", fmt::format("{} {}: {}", login, path, answer));
}

// /items/ID/plan: the ID.
std::string id_in(std::string_view path) {
  constexpr std::size_t length = 36;
  for (std::size_t at = 0; (at = path.find('/', at)) != std::string_view::npos; ++at) {
    auto const segment = path.substr(at + 1, path.find('/', at + 1) - at - 1);
    if (segment.size() == length) return std::string(segment);
  }
  return {};
}

}  // namespace

Result<DemoHands::Session> DemoHands::session_of(std::string const& login) {
  if (auto const found = sessions_.find(login); found != sessions_.end()) return found->second;
  cli::WireRequest request;
  request.method = "POST";
  request.target = fmt::format("{}/demo/session", api);
  request.fields = {"Content-Type: application/json"};
  request.body = json::serialize(json::object{{"login", login}});
  auto const answer = HUIYIN_TRY(carry_over_socket(socket_, request));
  if (answer.status >= 400) return refused(login, request.target, answer.body);
  Session session{answer.cookie.substr(0, answer.cookie.find(';')),
                  std::string(json::parse(answer.body).at("guard").as_string())};
  return sessions_[login] = std::move(session);
}

Result<json::object> DemoHands::ask(Asked const& asked) {
  auto const session = HUIYIN_TRY(session_of(asked.login));
  cli::WireRequest request;
  request.method = asked.method;
  request.target = std::string(api) + asked.path;
  request.fields = {"Cookie: " + session.cookie, "X-Huiyin-Guard: " + session.guard};
  if (asked.method == "POST") request.fields.push_back("Content-Type: " + asked.type);
  if (auto const version = versions_.find(id_in(asked.path)); version != versions_.end() && asked.method == "POST")
    request.fields.push_back("If-Match: " + version->second);
  request.body = asked.body;
  auto const answer = HUIYIN_TRY(carry_over_socket(socket_, request));
  if (answer.status >= 400) return refused(asked.login, asked.path, answer.body);
  auto told = json::parse(answer.body.empty() ? "{}" : answer.body).as_object();
  if (auto const* const id = told.if_contains("id"); id && !answer.etag.empty())
    versions_[std::string(id->as_string())] = answer.etag;
  return told;
}

Result<json::object> DemoHands::read(std::string const& login, std::string const& path) {
  return ask({login, "GET", path, {}, {}});
}

Result<json::object> DemoHands::post(std::string const& login, std::string const& path, json::object const& body) {
  return ask({login, "POST", path, "application/json", json::serialize(body)});
}

Result<json::object> DemoHands::send(std::string const& login, std::string const& path, std::string const& bytes) {
  return ask({login, "POST", path, "application/octet-stream", bytes});
}

void DemoHands::save(std::string const& key, json::object const& answer) {
  std::string const id(answer.at("id").as_string());
  ids_[key] = id;
  if (auto const* const version = answer.if_contains("version"))
    versions_[id] = fmt::format("\"{}\"", version->to_number<std::int64_t>());
}

std::string DemoHands::id(std::string const& key) const {
  auto const found = ids_.find(key);
  if (found == ids_.end()) throw std::logic_error("demo/story.toml: nothing was saved as " + key);
  return found->second;
}

// A brace that no key follows is one of JSON's own.
std::string DemoHands::filled(std::string const& text) const {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = text[at] == '{' ? text.find('}', at) : std::string::npos;
    if (end != std::string::npos)
      if (auto const found = ids_.find(text.substr(at + 1, end - at - 1)); found != ids_.end()) {
        made += found->second;
        at = end + 1;
        continue;
      }
    made += text[at++];
  }
  return made;
}

}  // namespace huiyin::app
