// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "http/attachments.hpp"
#include "store/blobs.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;

// The chunks of a content, one lease each. One that is missing ends the answer, which is then shorter than it said.
class Chunks : public ByteSource {
 public:
  Chunks(StaffSite& site, Digest const& content) : site_(site), content_(content) {}

  asio::awaitable<Result<std::string>> next() override {
    std::function<Result<std::string>()> work = [this]() -> Result<std::string> {
      auto lease = HUIYIN_TRY(site_.pool.lease());
      return store::read_chunk(*lease, content_, place_++).value_or("");
    };
    co_return co_await on_readers<std::string>(site_.readers, std::move(work));
  }

 private:
  StaffSite& site_;
  Digest content_;
  std::int64_t place_ = 0;
};

// RFC 6266 with RFC 8187: the name as it is, and one that any program can write.
std::string disposition(std::string_view name) {
  std::string plain;
  std::string encoded;
  for (char const c : name) {
    bool const safe =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    plain += safe ? c : '_';
    encoded += safe ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return fmt::format(R"(attachment; filename="{}"; filename*=UTF-8''{})", plain, encoded);
}

}  // namespace

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
  auto source = std::make_shared<Chunks>(site, attachment->content);
  co_return Answer{200,
                   {{"content-type", "application/octet-stream"},
                    {"content-disposition", disposition(attachment->name)},
                    {"content-security-policy", "sandbox; default-src 'none'"}},
                   ByteStream{std::move(source), static_cast<std::uint64_t>(attachment->size)}};
}

}  // namespace huiyin::http
