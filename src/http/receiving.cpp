// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/receiving.hpp"

#include <fmt/format.h>

#include "store/blobs.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;

constexpr std::size_t chunk_bytes = store::largest_chunk;

asio::awaitable<Result<void>> put_chunk(StaffSite& site, AttachmentId upload, std::int64_t place, std::string bytes,
                                        Moment at) {
  return at_upkeep(site, [=, bytes = std::move(bytes)](store::Upkeep& upkeep) -> Result<void> {
    upkeep.add_upload_chunk(upload, place, bytes, at);
    return {};
  });
}

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

asio::awaitable<Result<Received>> receive(StaffSite& site, std::shared_ptr<Request const> request,
                                          AttachmentId upload) {
  Sha256 digest;
  Received received{};
  std::string chunk;
  std::int64_t place = 0;
  while (true) {
    auto piece = co_await request->stream->next();
    if (!piece) co_return piece.error();
    received.size += static_cast<std::int64_t>(piece->size());
    digest.add(*piece);
    chunk += *piece;
    while (chunk.size() >= chunk_bytes || (piece->empty() && !chunk.empty())) {
      std::string full = chunk.substr(0, chunk_bytes);
      chunk.erase(0, full.size());
      auto const kept = co_await put_chunk(site, upload, place++, std::move(full), request->received);
      if (!kept) co_return kept.error();
    }
    if (piece->empty()) break;
  }
  received.content = digest.finish();
  co_return received;
}

asio::awaitable<void> drop_upload(StaffSite& site, AttachmentId upload) {
  store::Desk::UpkeepBody work = [upload](store::Upkeep& upkeep) -> Result<void> {
    upkeep.drop_upload(upload);
    return {};
  };
  co_await at_upkeep(site, std::move(work));
}

Answer content_answer(StaffSite& site, std::string_view name, Digest const& content, std::int64_t size) {
  return {200,
          {{"content-type", "application/octet-stream"},
           {"content-disposition", disposition(name)},
           {"content-security-policy", "sandbox; default-src 'none'"}},
          ByteStream{std::make_shared<Chunks>(site, content), static_cast<std::uint64_t>(size)}};
}

}  // namespace huiyin::http
