// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/blobs.hpp"
#include "store/change.hpp"
#include "store/shape.hpp"

namespace huiyin::store {

using rectification::Attachment;

template <>
struct RowShape<Attachment>
    : ShapeOf<Attachment, &Attachment::id, &Attachment::name, &Attachment::content, &Attachment::size> {};

Result<void> Change::keep_upload(AttachmentId upload, Digest const& content, std::int64_t size) {
  return store::keep_upload(session_, upload, content, size);
}

Result<void> Change::seal_upload(ItemId item, Attachment const& attachment) {
  HUIYIN_TRY(keep_upload(attachment.id, attachment.content, attachment.size));
  return unless_taken(session_.insert(sql("INSERT INTO sent_file (id, item, account, name, content, size, sent_at) "
                                          "VALUES (:id, :item, :account, :name, :content, :size, :at)"),
                                      bind("id", attachment.id), bind("item", item), bind("account", actor().account),
                                      bind("name", attachment.name), bind("content", attachment.content),
                                      bind("size", attachment.size), bind("at", now())));
}

std::optional<Attachment> Change::sent(ItemId item, AttachmentId id) {
  return session_.query_one<Attachment>(
      sql("SELECT id, name, content, size FROM sent_file WHERE id = :id AND item = :item "
          "AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.id = sent_file.id)"),
      bind("id", id), bind("item", item));
}

}  // namespace huiyin::store
