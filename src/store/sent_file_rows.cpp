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

namespace {

template <class AnId>
std::optional<AnId> owner_as(FileOwner const& owner) {
  auto const* const id = std::get_if<AnId>(&owner);
  return id ? std::optional(*id) : std::nullopt;
}

}  // namespace

Result<void> Change::keep_upload(AttachmentId upload, Digest const& content, std::int64_t size) {
  return store::keep_upload(session_, upload, content, size);
}

Result<void> Change::seal_upload(FileOwner owner, Attachment const& attachment) {
  HUIYIN_TRY(keep_upload(attachment.id, attachment.content, attachment.size));
  return unless_taken(session_.insert(
      sql("INSERT INTO sent_file (id, item, task, account, name, content, size, sent_at) "
          "VALUES (:id, :item, :task, :account, :name, :content, :size, :at)"),
      bind("id", attachment.id), bind("item", owner_as<ItemId>(owner)), bind("task", owner_as<TaskId>(owner)),
      bind("account", actor().account), bind("name", attachment.name), bind("content", attachment.content),
      bind("size", attachment.size), bind("at", now())));
}

std::optional<Attachment> Change::sent(ItemId item, AttachmentId id) {
  return session_.query_one<Attachment>(
      sql("SELECT id, name, content, size FROM sent_file WHERE id = :id AND item = :item "
          "AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.id = sent_file.id) "
          "AND NOT EXISTS (SELECT 1 FROM item_signature WHERE item_signature.scan = sent_file.id)"),
      bind("id", id), bind("item", item));
}

std::optional<Attachment> Change::sent(TaskId task, AttachmentId id) {
  return session_.query_one<Attachment>(
      sql("SELECT id, name, content, size FROM sent_file WHERE id = :id AND task = :task "
          "AND NOT EXISTS (SELECT 1 FROM task_attachment WHERE task_attachment.id = sent_file.id)"),
      bind("id", id), bind("task", task));
}

std::optional<Attachment> Change::handed_in(ItemId item, AttachmentId id) {
  auto const task =
      session_.query_one<TaskId>(sql("SELECT task.id FROM task_attachment JOIN task ON task.id = task_attachment.task "
                                     "WHERE task_attachment.id = :id AND task.item = :item"),
                                 bind("id", id), bind("item", item));
  if (!task) return std::nullopt;
  for (auto& attachment : rectification::handed_in(Rows<rectification::Task>::load(session_, *task).value()))
    if (attachment.id == id) return std::move(attachment);
  return std::nullopt;
}

}  // namespace huiyin::store
