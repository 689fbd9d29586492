// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/open_office.hpp"

#include <fmt/format.h>

#include "seal/private_file.hpp"
#include "seal/random.hpp"

namespace huiyin::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t sessions_beside_readers = 6;  // a checkpoint, a verification, two passwords, two notices

bool is_missing(fs::path const& path) {
  std::error_code ignored;
  return !fs::exists(path, ignored);
}

std::string chosen_origin(JournalConfiguration const& journal) {
  if (!journal.origin.empty()) return journal.origin;
  auto const random = seal::random_bytes<4>();
  return fmt::format("huiyin-{:02x}{:02x}{:02x}{:02x}", random[0], random[1], random[2], random[3]);
}

Result<void> make_signing_key(JournalConfiguration const& journal) {
  Result<void> made;
  journal::SigningKey::make(chosen_origin(journal)).with_text([&](std::string_view text) {
    made = seal::create_private_file(journal.key, text);
  });
  return made;
}

// For everyone who checks a proof: beside the key that signs, under its name and .pub.
Result<void> publish(journal::VerifierKey const& verifier, fs::path file) {
  file += ".pub";
  if (!is_missing(file)) return {};
  return seal::create_private_file(file, render(verifier) + "\n");
}

}  // namespace

Result<OfficeKeys> load_keys(Configuration const& configuration) {
  auto server = HUIYIN_TRY(seal::ServerKey::load(configuration.server_key));
  auto const text = HUIYIN_TRY(seal::read_private_file(configuration.journal.key));
  auto signing = HUIYIN_TRY(journal::SigningKey::parse(text.view()));
  std::string const& origin = configuration.journal.origin;
  if (!origin.empty() && origin != signing.verifier().name)
    return refuse(Fault::invalid_input, "journal.origin_differs", signing.verifier().name);
  return OfficeKeys{std::move(server), std::move(signing)};
}

Result<journal::VerifierKey> own_verifier(Configuration const& configuration) {
  auto const keys = HUIYIN_TRY(load_keys(configuration));
  return keys.signing.verifier();
}

std::vector<fs::path> missing_keys(Configuration const& configuration) {
  std::vector<fs::path> missing;
  for (fs::path const& key : {configuration.server_key, configuration.journal.key})
    if (is_missing(key)) missing.push_back(key);
  return missing;
}

Result<void> make_data_folder(Configuration const& configuration) {
  fs::path const& folder = configuration.folder;
  std::error_code fault;
  if (fs::create_directories(folder, fault)) fs::permissions(folder, fs::perms::owner_all, fault);
  if (fault)
    return refuse(Fault::unavailable, "file.not_writable", fmt::format("{}: {}", folder.string(), fault.message()));
  return {};
}

Result<OfficeKeys> ensure_keys(Configuration const& configuration) {
  if (is_missing(configuration.server_key)) HUIYIN_TRY(seal::ServerKey::create(configuration.server_key));
  if (is_missing(configuration.journal.key)) HUIYIN_TRY(make_signing_key(configuration.journal));
  auto keys = HUIYIN_TRY(load_keys(configuration));
  HUIYIN_TRY(publish(keys.signing.verifier(), configuration.journal.key));
  return keys;
}

OpenOffice::OpenOffice(Configuration const& configuration, seal::ServerKey key)
    : keys_(std::move(key)),
      pool_(
          std::make_unique<store::ReadPool>(configuration.database, configuration.readers + sessions_beside_readers)) {}

Result<std::unique_ptr<OpenOffice>> OpenOffice::open(Configuration const& configuration, OfficeKeys keys, Clock clock,
                                                     std::function<void(std::string const& why)> on_fatal) {
  auto session = HUIYIN_TRY(store::open_session(configuration.database, store::Access::write));
  std::unique_ptr<OpenOffice> office(new OpenOffice(configuration, std::move(keys.server)));
  office->migrated_ = HUIYIN_TRY(store::migrate(session, clock()));
  office->tree_ = std::make_unique<store::PlacedTree>(session);
  office->checkpoints_ =
      HUIYIN_TRY(store::CheckpointMaker::open(session, configuration.journal.checkpoints, std::move(keys.signing)));

  store::DeskOptions options;
  options.clock = std::move(clock);
  options.place = [made = office.get()](store::Session& in_batch, std::span<journal::Entry const> entries) {
    made->tree_->place(in_batch, entries);
    made->unsigned_ += entries.size();
  };
  options.on_fatal = std::move(on_fatal);
  options.open_again = [place = configuration.database] { return store::open_session(place, store::Access::write); };
  office->desk_ = std::make_unique<store::Desk>(std::move(session), std::move(options));
  return office;
}

Result<void> OpenOffice::sign() {
  std::lock_guard const lock(signing_);
  std::uint64_t const before = unsigned_;
  auto lease = HUIYIN_TRY(pool_->lease());
  HUIYIN_TRY(checkpoints_->make(*lease, *tree_));
  unsigned_ -= before;
  return {};
}

}  // namespace huiyin::app
