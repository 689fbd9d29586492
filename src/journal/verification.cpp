// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/verification.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "journal/entry.hpp"
#include "journal/proof.hpp"

namespace huiyin::journal {

namespace {

bool smaller(TreeHead const& one, TreeHead const& other) { return one.size < other.size; }

class Examination {
 public:
  explicit Examination(std::span<VerifierKey const> keys) : keys_(keys) {}

  void know(std::string_view note);
  void sort_checkpoints();
  void take(PlacedEntry const& placed);
  Verification finish();

 private:
  void tell(Verdict verdict, std::uint64_t first, std::uint64_t last, std::string detail);
  void tell_of(std::uint64_t position, std::string detail);
  void meet_checkpoints();
  void meet(std::uint64_t size);
  void miss(std::uint64_t size);

  std::span<VerifierKey const> keys_;
  std::vector<TreeHead> heads_;
  std::size_t next_head_ = 0;
  CompactRange tree_;
  std::uint64_t next_position_ = 0;
  bool whole_ = true;  // no gap so far
  std::uint64_t met_until_ = 0;
  std::optional<Break> unmet_;  // the checkpoints that disagree since the last one that agreed
  Verification told_;
};

void Examination::know(std::string_view note) {
  auto const read = parse_checkpoint(note);
  if (!read) return tell(Verdict::bad_signature, 0, 0, read.error().code);
  TreeHead const& head = read->checkpoint.head;
  if (auto const verified = journal::verify(*read, keys_); !verified)
    return tell(Verdict::bad_signature, count_of(head.size), count_of(head.size), verified.error().code);
  heads_.push_back(head);
}

void Examination::sort_checkpoints() {
  std::sort(heads_.begin(), heads_.end(), [](TreeHead const& one, TreeHead const& other) {
    return one.size != other.size ? one.size < other.size : one.root < other.root;
  });
  heads_.erase(std::unique(heads_.begin(), heads_.end()), heads_.end());
  for (std::size_t at = 1; at < heads_.size(); ++at)
    if (heads_[at - 1].size == heads_[at].size)
      tell(Verdict::fork, count_of(heads_[at].size), count_of(heads_[at].size), "two roots were signed");
  meet_checkpoints();
}

void Examination::take(PlacedEntry const& placed) {
  std::uint64_t const position = number_of(placed.position);
  if (position < next_position_) return tell(Verdict::altered, position, position, "the position is given twice");
  if (position > next_position_) {
    tell(Verdict::gap, next_position_, position - 1, "entry and leaf are missing");
    whole_ = false;
  }
  next_position_ = position + 1;
  ++told_.entries;
  if (!placed.entry) {
    tell(Verdict::gap, position, position, "the entry is missing");
  } else if (leaf_hash(*placed.entry) != placed.leaf) {
    tell_of(position, "entry and leaf disagree");
  } else if (!parse_entry(*placed.entry)) {
    tell_of(position, "the entry cannot be read");
  }
  if (!whole_) return;
  tree_.append(placed.leaf);
  meet_checkpoints();
}

void Examination::tell(Verdict verdict, std::uint64_t first, std::uint64_t last, std::string detail) {
  if (!told_.breaks.empty()) {
    Break& previous = told_.breaks.back();
    bool const goes_on = verdict == Verdict::gap || verdict == Verdict::altered;
    if (goes_on && previous.verdict == verdict && previous.detail == detail && previous.last + 1 == first) {
      previous.last = last;
      return;
    }
  }
  told_.breaks.push_back({verdict, first, last, std::move(detail)});
}

void Examination::tell_of(std::uint64_t position, std::string detail) {
  tell(Verdict::altered, position, position, std::move(detail));
}

void Examination::meet_checkpoints() {
  while (next_head_ < heads_.size() && heads_[next_head_].size <= tree_.size()) {
    std::uint64_t const size = count_of(heads_[next_head_].size);
    Digest const root = tree_.root();
    bool agrees = false;
    for (; next_head_ < heads_.size() && count_of(heads_[next_head_].size) == size; ++next_head_)
      agrees = agrees || heads_[next_head_].root == root;
    agrees ? meet(size) : miss(size);
  }
}

void Examination::meet(std::uint64_t size) {
  if (unmet_)
    tell(Verdict::fork, unmet_->first, unmet_->last, "signed, but of another history than a later checkpoint");
  unmet_.reset();
  met_until_ = size;
  ++told_.checkpoints_met;
}

void Examination::miss(std::uint64_t size) {
  if (!unmet_) unmet_ = Break{Verdict::fork, size, size, {}};
  unmet_->last = size;
}

Verification Examination::finish() {
  if (unmet_)
    tell(Verdict::altered, met_until_, std::max<std::uint64_t>(unmet_->first, 1) - 1,
         fmt::format("the tree is not the one signed at {}", unmet_->first));
  if (auto const beyond = std::find_if(heads_.begin(), heads_.end(),
                                       [&](TreeHead const& head) { return count_of(head.size) > next_position_; });
      beyond != heads_.end())
    tell(Verdict::shorter, next_position_, count_of(heads_.back().size), "a checkpoint knows of more entries");
  if (whole_) {
    told_.head = tree_.head();
  } else {
    auto const last = std::upper_bound(heads_.begin(), heads_.end(), TreeHead{TreeSize{next_position_}, {}}, smaller);
    told_.checkpoints_unmet = static_cast<std::uint64_t>(last - heads_.begin()) - next_head_;
  }
  return std::move(told_);
}

}  // namespace

Verdict verdict_on(Verification const& verification) {
  auto const gravest =
      std::min_element(verification.breaks.begin(), verification.breaks.end(),
                       [](Break const& one, Break const& other) { return one.verdict < other.verdict; });
  return gravest == verification.breaks.end() ? Verdict::sound : gravest->verdict;
}

Verification verify(EntryStream const& entries, CheckpointStream const& checkpoints,
                    std::span<VerifierKey const> keys) {
  Examination examination(keys);
  while (auto const note = checkpoints()) examination.know(*note);
  examination.sort_checkpoints();
  while (auto const placed = entries()) examination.take(*placed);
  return examination.finish();
}

Result<void> may_sign(TreeHead const& next, TreeHead const& last, HashReader const& stored) {
  if (root_at(next.size, stored) != next.root) return refuse(Fault::conflict, "journal.root_differs");
  auto const proof = consistency_proof(last.size, next.size, stored);
  if (!proof || !verify_consistency(last, next, *proof)) return refuse(Fault::conflict, "journal.not_consistent");
  return {};
}

}  // namespace huiyin::journal
