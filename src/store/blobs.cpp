// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/blobs.hpp"

#include <fmt/format.h>

namespace huiyin::store {

namespace {

struct Blob {
  std::int64_t chunks = 0;
  std::string place;
  auto tie() const { return std::tie(chunks, place); }
};

struct Uploaded {
  std::int64_t chunks = 0;
  std::int64_t past_last = 0;
  std::int64_t size = 0;
  auto tie() const { return std::tie(chunks, past_last, size); }
};

std::optional<Blob> find_blob(Session& session, Digest const& content) {
  return session.query_one<Blob>(sql("SELECT chunks, place FROM blob WHERE digest = :digest"), bind("digest", content));
}

void forget_upload(Session& session, AttachmentId upload) {
  session.exec(sql("DELETE FROM upload WHERE id = :id"), bind("id", upload));
}

}  // namespace

std::optional<std::string> read_chunk(Session& session, Digest const& content, std::int64_t number) {
  auto const blob = find_blob(session, content);
  if (!blob) throw_unreadable("a content", hex(content));
  if (number >= blob->chunks) return std::nullopt;
  auto chunk = session.query_one<Bytes>(sql("SELECT content FROM blob_chunk WHERE place = :place AND number = :number"),
                                        bind("place", blob->place), bind("number", number));
  if (!chunk) throw_unreadable("a chunk", fmt::format("{} {}", hex(content), number));
  return std::move(chunk->content);
}

void Upkeep::add_upload_chunk(AttachmentId upload, std::int64_t number, std::string bytes, Moment at) {
  session_.exec(sql("INSERT INTO upload (id, opened_at) VALUES (:id, :at) ON CONFLICT (id) DO NOTHING"),
                bind("id", upload), bind("at", at));
  session_.exec(sql("INSERT INTO blob_chunk (place, number, content) VALUES (:place, :number, :content)"),
                bind("place", upload), bind("number", number), bind("content", Bytes{std::move(bytes)}));
}

std::string read_upload(Session& session, AttachmentId upload) {
  std::string whole;
  std::function<void(Bytes)> const take = [&](Bytes chunk) { whole += chunk.content; };
  session.each<Bytes>(sql("SELECT content FROM blob_chunk WHERE place = :place ORDER BY number"), take,
                      bind("place", upload));
  return whole;
}

void Upkeep::drop_upload(AttachmentId upload) {
  session_.exec(sql("DELETE FROM blob_chunk WHERE place = :id AND EXISTS (SELECT 1 FROM upload WHERE id = :id2)"),
                bind("id", upload), bind("id2", upload));
  forget_upload(session_, upload);
}

void Upkeep::sweep_uploads(Moment opened_before) {
  session_.exec(sql("DELETE FROM blob_chunk WHERE place IN (SELECT id FROM upload WHERE opened_at < :before)"),
                bind("before", opened_before));
  session_.exec(sql("DELETE FROM upload WHERE opened_at < :before"), bind("before", opened_before));
}

Result<void> keep_upload(Session& session, AttachmentId upload, Digest const& content, std::int64_t size) {
  auto const uploaded =
      session
          .query_one<Uploaded>(
              sql("SELECT count(*), coalesce(max(c.number) + 1, 0), coalesce(sum(length(c.content)), 0) "
                  "FROM upload u JOIN blob_chunk c ON c.place = u.id WHERE u.id = :id"),
              bind("id", upload))
          .value();
  if (uploaded.chunks == 0 || uploaded.chunks != uploaded.past_last || uploaded.size != size)
    return refuse(Fault::conflict, "upload.incomplete");
  if (find_blob(session, content)) {
    Upkeep(session).drop_upload(upload);
    return {};
  }
  session.exec(sql("INSERT INTO blob (digest, size, chunks, place) VALUES (:digest, :size, :chunks, :place)"),
               bind("digest", content), bind("size", size), bind("chunks", uploaded.chunks), bind("place", upload));
  forget_upload(session, upload);
  return {};
}

}  // namespace huiyin::store
