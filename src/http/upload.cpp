// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/views.hpp"
#include "http/attachments.hpp"
#include "http/parameters.hpp"
#include "http/receiving.hpp"
#include "office/errands.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;

struct Upload {
  Caller caller;
  std::string name;
};

// For what a file is sent.
struct Target {
  Result<void> (*may)(store::View& view, Caller const& caller, Request const& request);
  store::Desk::Body (*attaching)(Request const& request, rectification::Attachment attachment);
};

Result<void> may_send_for_item(store::View& view, Caller const& caller, Request const& request) {
  auto const item = HUIYIN_TRY(view.find<rectification::Item>(request.path_id<ItemId>("id")));
  policy::Standing standing = item.standing;
  standing.object = policy::Object::attachment;
  HUIYIN_TRY(policy::may(caller.actor, policy::Action::create, standing));
  return {};
}
store::Desk::Body attaching_to_item(Request const& request, rectification::Attachment attachment) {
  return [item = request.path_id<ItemId>("id"), attachment = std::move(attachment)](store::Change& change) {
    return office::attach(change, item, attachment);
  };
}
constexpr Target to_item{may_send_for_item, attaching_to_item};

Result<void> may_send_for_task(store::View& view, Caller const& caller, Request const& request) {
  auto const task = HUIYIN_TRY(view.find<rectification::Task>(request.path_id<TaskId>("id")));
  HUIYIN_TRY(policy::may(caller.actor, policy::Action::answer, task.standing));
  return {};
}
store::Desk::Body attaching_to_task(Request const& request, rectification::Attachment attachment) {
  return [task = request.path_id<TaskId>("id"), attachment = std::move(attachment)](store::Change& change) {
    return office::attach_to_task(change, task, attachment);
  };
}
constexpr Target to_task{may_send_for_task, attaching_to_task};

// Before a byte of the file is taken: whether there is such a thing, and whether one may.
Result<Upload> prepare(StaffSite const& site, Request const& request, Target const& target) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  auto caller = HUIYIN_TRY(find_caller(site, *lease, request));
  HUIYIN_TRY(has_media_type(request, "application/octet-stream"));
  auto const asked = HUIYIN_TRY(Parameters::of(request, {"name"}));
  auto name = HUIYIN_TRY(asked.needed<std::string>("name"));
  store::View view(std::move(lease), caller.actor, day_of(request.received));
  HUIYIN_TRY(target.may(view, caller, request));
  return Upload{std::move(caller), std::move(name)};
}

asio::awaitable<Result<rectification::Attachment>> take(StaffSite& site, std::shared_ptr<Request const> request,
                                                        Target const& target, Upload wanted, AttachmentId id) {
  auto const received = co_await receive(site, request, id);
  if (!received) co_return received.error();
  rectification::Attachment attachment{id, wanted.name, received->content, received->size};
  auto const repeat = repeat_of(*request, received->content);
  if (!repeat) co_return repeat.error();
  auto const receipt = co_await at_desk(site, wanted.caller.actor, *repeat, target.attaching(*request, attachment));
  if (!receipt) co_return receipt.error();
  attachment.id = parse_id<AttachmentId>(receipt->id).value();  // of a repeat: the one that was sent first
  co_return attachment;
}

HandlerAnswer upload(StaffSite& site, Request request, Target const& target) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Upload>()> preparing = [&site, asked, &target] { return prepare(site, *asked, target); };
  auto const wanted = co_await on_readers<Upload>(site.readers, std::move(preparing));
  if (!wanted) co_return wanted.error();

  auto const id = seal::random_id<AttachmentId>();
  auto const attachment = co_await take(site, asked, target, *wanted, id);
  if (!attachment || attachment->id != id) co_await drop_upload(site, id);
  if (!attachment) co_return attachment.error();
  Answer answer = json_answer(forms::render_view(*attachment), 201);
  answer.fields.push_back({"location", "/api/v1/attachments/" + render(attachment->id)});
  co_return answer;
}

}  // namespace

HandlerAnswer attach(StaffSite& site, Request request) { return upload(site, std::move(request), to_item); }
HandlerAnswer attach_to_task(StaffSite& site, Request request) { return upload(site, std::move(request), to_task); }

}  // namespace huiyin::http
