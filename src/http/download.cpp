// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/attachments.hpp"
#include "http/receiving.hpp"

namespace huiyin::http {

HandlerAnswer read_attachment(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<rectification::Attachment>()> finding = [&site, asked]() -> Result<rectification::Attachment> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    auto const caller = HUIYIN_TRY(find_caller(site, *lease, *asked));
    store::View view(std::move(lease), caller.actor, day_of(asked->received));
    return view.attachment(asked->path_id<AttachmentId>("id"));
  };
  auto const attachment = co_await on_readers<rectification::Attachment>(site.readers, std::move(finding));
  if (!attachment) co_return attachment.error();
  co_return content_answer(site, attachment->name, attachment->content, attachment->size);
}

}  // namespace huiyin::http
