// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/item_parts.hpp"

namespace huiyin::store {

using rectification::Item;
using rectification::Signature;

namespace {

struct SignatureRow {
  AccountId account;
  Day on;
  rectification::Paper what;
  std::string signer;
  Day signed_on;
  AttachmentId scan;
  std::string name;
  Digest content;
  std::int64_t size;
  auto tie() const { return std::tie(account, on, what, signer, signed_on, scan, name, content, size); }
};

}  // namespace

std::vector<Signature> signatures_of(Session& session, ItemId item) {
  std::vector<Signature> signatures;
  for (auto& row : session.query<SignatureRow>(
           sql("SELECT account, on_day, what, signer, signed_on, scan, name, content, size FROM item_signature "
               "WHERE item = :item ORDER BY place"),
           bind("item", item)))
    signatures.push_back({{row.account, row.on},
                          row.what,
                          std::move(row.signer),
                          row.signed_on,
                          {row.scan, std::move(row.name), row.content, row.size}});
  return signatures;
}

void write_signatures(Session& session, Item const* before, Item const& now) {
  for (std::size_t at = before ? before->signatures.size() : 0; at < now.signatures.size(); ++at) {
    Signature const& signature = now.signatures[at];
    session.exec(
        sql("INSERT INTO item_signature (item, place, account, on_day, what, signer, signed_on, scan, name, content, "
            "size) VALUES (:item, :place, :account, :on_day, :what, :signer, :signed_on, :scan, :name, :content, "
            ":size)"),
        bind("item", now.id), bind("place", static_cast<std::int64_t>(at) + 1), bind("account", signature.by.account),
        bind("on_day", signature.by.on), bind("what", signature.what), bind("signer", signature.signer),
        bind("signed_on", signature.signed_on), bind("scan", signature.attachment.id),
        bind("name", signature.attachment.name), bind("content", signature.attachment.content),
        bind("size", signature.attachment.size));
  }
}

}  // namespace huiyin::store
