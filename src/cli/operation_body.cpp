// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/operation_body.hpp"

#include "cli/input_file.hpp"
#include "cli/prompt.hpp"
#include "cli/speaking.hpp"
#include "cli/transfer.hpp"
#include "forms/answered.hpp"

#include <algorithm>

namespace huiyin::cli {

namespace {

using Ended = std::optional<int>;
using Members = std::vector<forms::TypedMember>;

class Filling {
 public:
  Filling(OperationOrder const& order, Caller const& caller, Speech const& speech)
      : order_(order), caller_(caller), speech_(speech) {}

  Ended fill(Ask& ask) const {
    if (order_.operation->sends == Sends::nothing) return {};
    if (order_.operation->sends == Sends::bytes) return put_file(order_.files.at(0), ask);
    ask.content_type = "application/json";
    if (order_.body_file) return read_into(*order_.body_file, ask.body);
    Members members = order_.body;
    if (auto const ended = ask_for_secrets(members)) return ended;
    if (auto const ended = attach_files(members)) return ended;
    auto body = forms::typed_body(members);
    if (!body) return caller_.tell(body.error());
    ask.body = *std::move(body);
    return {};
  }

 private:
  Ended read_into(std::string const& file, std::string& body) const {
    auto bytes = read_bytes(file);
    if (!bytes) {
      complain(speech_.messages, file, bytes.error());
      return wrong_usage;
    }
    body = *std::move(bytes);
    return {};
  }

  // Standard input has no size to send ahead, so it is read first.
  Ended put_file(std::string const& file, Ask& ask) const {
    ask.content_type = "application/octet-stream";
    if (file == "-") return read_into(file, ask.body);
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem)) {
      complain(speech_.messages, file, refuse(Fault::not_found, "file.not_found"));
      return wrong_usage;
    }
    ask.file = file;
    ask.moved = shown_movement(std::filesystem::path(file).filename().string());
    return {};
  }

  Ended ask_for_secrets(Members& members) const {
    for (OperationField const* field : order_.secrets) {
      std::string const question = field_word(speech_.language, field->name);
      auto const secret =
          field->kind == FieldKind::secret
              ? ask_secret(question)
              : ask_new_secret(question, speech_.messages.text("label.terminal.again", {{"name", question}}));
      if (!secret) return caller_.tell(secret.error());
      members.push_back({std::string(field->name), std::string(secret->view())});
    }
    return {};
  }

  Ended attach_files(Members& members) const {
    if (order_.files.empty()) return {};
    Operation const& attach = *find_operation(order_.operation->noun, "attach");
    std::vector<std::string> ids;
    for (std::string const& file : order_.files) {
      Ask ask;
      ask.method = attach.method;
      ask.target = target_of(attach, order_.id, {{"name", std::filesystem::path(file).filename().string()}});
      ask.key = new_key();
      if (auto const ended = put_file(file, ask)) return ended;
      auto const answer = caller_.call(ask);
      if (!answer) return caller_.tell(answer.error());
      if (answer->status >= 400) return caller_.tell(*answer);
      ids.push_back(forms::member_text(answer->body, "id").value_or(""));
    }
    add_to_list("attachments", std::move(ids), members);
    return {};
  }

  static void add_to_list(std::string const& name, std::vector<std::string> more, Members& members) {
    auto const there = std::ranges::find(members, name, &forms::TypedMember::name);
    if (there == members.end()) return members.push_back({name, std::move(more)});
    auto& list = std::get<std::vector<std::string>>(there->value);
    list.insert(list.end(), more.begin(), more.end());
  }

  OperationOrder const& order_;
  Caller const& caller_;
  Speech const& speech_;
};

}  // namespace

std::string target_of(Operation const& operation, std::string_view id, std::vector<QueryValue> const& query) {
  std::string target(operation.path);
  if (std::size_t const place = target.find("{id}"); place != std::string::npos) target.replace(place, 4, id);
  char mark = '?';
  for (QueryValue const& each : query) {
    target += mark + each.name + "=" + in_query(each.text);
    mark = '&';
  }
  return target;
}

std::optional<int> fill_body(Ask& ask, OperationOrder const& order, Caller const& caller, Speech const& speech) {
  return Filling(order, caller, speech).fill(ask);
}

}  // namespace huiyin::cli
