// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A file on its way in, piece by piece, and a content on its way out. Promises: never whole in memory; what is uploaded
// is nothing until the desk keeps it, and gone when it is dropped.
#pragma once

#include <memory>
#include <string>

#include "http/staff_call.hpp"

namespace huiyin::http {

struct Received {
  Digest content;
  std::int64_t size = 0;
};

boost::asio::awaitable<Result<Received>> receive(StaffSite& site, std::shared_ptr<Request const> request,
                                                 AttachmentId upload);
boost::asio::awaitable<void> drop_upload(StaffSite& site, AttachmentId upload);

// A content under its name, always as a download.
Answer content_answer(StaffSite& site, std::string_view name, Digest const& content, std::int64_t size);

}  // namespace huiyin::http
