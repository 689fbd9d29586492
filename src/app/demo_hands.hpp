// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The people of a demonstration at work: each act is a request to the running server, as anybody's would be, and what
// comes of it is kept under a key for later acts.
#pragma once

#include <map>
#include <string>

#include <boost/json/object.hpp>

#include "words/result.hpp"

namespace huiyin::app {

class DemoHands {
 public:
  explicit DemoHands(std::string socket) : socket_(std::move(socket)) {}

  // Each refuses demo.refused with what the server said of it.
  Result<boost::json::object> read(std::string const& login, std::string const& path);
  Result<boost::json::object> post(std::string const& login, std::string const& path, boost::json::object const& body);
  // A file's bytes; the answer's id is to be named by an act that follows.
  Result<boost::json::object> send(std::string const& login, std::string const& path, std::string const& bytes);

  // What was saved under a key, with the version that the next act on it starts from.
  void save(std::string const& key, boost::json::object const& answer);
  std::string id(std::string const& key) const;
  std::string filled(std::string const& text) const;  // with {key} as the id saved under it

  void forget_sessions() { sessions_.clear(); }  // since they end when the clock leaps

 private:
  struct Session {
    std::string cookie, guard;
  };
  struct Asked;
  Result<Session> session_of(std::string const& login);
  Result<boost::json::object> ask(Asked const& asked);

  std::string socket_;
  std::map<std::string, Session> sessions_;
  std::map<std::string, std::string> ids_;
  std::map<std::string, std::string> versions_;  // by id, as ETags
};

}  // namespace huiyin::app
