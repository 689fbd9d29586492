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

// Before a byte of the file is taken: whether there is such an item, and whether one may.
Result<Upload> prepare(StaffSite const& site, Request const& request) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  auto caller = HUIYIN_TRY(find_caller(site, *lease, request));
  HUIYIN_TRY(has_media_type(request, "application/octet-stream"));
  auto const asked = HUIYIN_TRY(Parameters::of(request, {"name"}));
  auto name = HUIYIN_TRY(asked.needed<std::string>("name"));
  store::View view(std::move(lease), caller.actor, day_of(request.received));
  auto const item = HUIYIN_TRY(view.find<rectification::Item>(request.path_id<ItemId>("id")));
  policy::Standing standing = item.standing;
  standing.object = policy::Object::attachment;
  HUIYIN_TRY(policy::may(caller.actor, policy::Action::create, standing));
  return Upload{std::move(caller), std::move(name)};
}

asio::awaitable<Result<rectification::Attachment>> take(StaffSite& site, std::shared_ptr<Request const> request,
                                                        Upload wanted, AttachmentId id) {
  auto const received = co_await receive(site, request, id);
  if (!received) co_return received.error();
  rectification::Attachment attachment{id, wanted.name, received->content, received->size};
  auto const repeat = repeat_of(*request, received->content);
  if (!repeat) co_return repeat.error();
  store::Desk::Body body = [item = request->path_id<ItemId>("id"), attachment](store::Change& change) {
    return office::attach(change, item, attachment);
  };
  auto const receipt = co_await at_desk(site, wanted.caller.actor, *repeat, std::move(body));
  if (!receipt) co_return receipt.error();
  attachment.id = parse_id<AttachmentId>(receipt->id).value();  // of a repeat: the one that was sent first
  co_return attachment;
}

}  // namespace

HandlerAnswer attach(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Upload>()> preparing = [&site, asked] { return prepare(site, *asked); };
  auto const wanted = co_await on_readers<Upload>(site.readers, std::move(preparing));
  if (!wanted) co_return wanted.error();

  auto const id = seal::random_id<AttachmentId>();
  auto const attachment = co_await take(site, asked, *wanted, id);
  if (!attachment || attachment->id != id) co_await drop_upload(site, id);
  if (!attachment) co_return attachment.error();
  Answer answer = json_answer(forms::render_view(*attachment), 201);
  answer.fields.push_back({"location", "/api/v1/attachments/" + render(attachment->id)});
  co_return answer;
}

}  // namespace huiyin::http
