// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/mapped_text.hpp"

#include <algorithm>

namespace huiyin::chinese {

void SourceMap::add(std::size_t made, std::size_t source, bool same) {
  if (made > 0) {
    bool const joins = same && !pieces_.empty() && pieces_.back().same &&
                       pieces_.back().source + pieces_.back().source_length == source_size_;
    if (joins) {
      pieces_.back().made_length += made;
      pieces_.back().source_length += source;
    } else {
      pieces_.push_back(Piece{made_size_, made, source_size_, source, same});
    }
  }
  made_size_ += made;
  source_size_ += source;
}

void SourceMap::keep(std::size_t bytes) { add(bytes, bytes, true); }

void SourceMap::replace(std::size_t made, std::size_t source) { add(made, source, false); }

void SourceMap::append(SourceMap const& next) {
  std::size_t const begin = source_size_;
  for (Piece const& piece : next.pieces_) {
    source_size_ = begin + piece.source;
    add(piece.made_length, piece.source_length, piece.same);
  }
  source_size_ = begin + next.source_size_;
}

SourceMap SourceMap::identity(std::size_t bytes) {
  SourceMap map;
  map.keep(bytes);
  return map;
}

SourceMap::Piece const& SourceMap::piece_at(std::size_t made) const {
  auto const next = std::ranges::upper_bound(pieces_, made, {}, &Piece::made);
  return *(next - 1);
}

Stretch SourceMap::to_source(Stretch made) const {
  if (pieces_.empty()) return {};
  made.end = std::min(made.end, made_size_);
  if (made.begin >= made.end) {
    if (made.begin >= made_size_) return {source_size_, source_size_};
    Piece const& piece = piece_at(made.begin);
    std::size_t const at = piece.source + (piece.same ? made.begin - piece.made : 0);
    return {at, at};
  }

  Piece const& first = piece_at(made.begin);
  Piece const& last = piece_at(made.end - 1);
  return {first.source + (first.same ? made.begin - first.made : 0),
          last.source + (last.same ? made.end - last.made : last.source_length)};
}

void SourceMap::add_from(std::size_t made, Stretch source, bool same) {
  if (source.begin < source_size_ && !pieces_.empty()) {
    Piece& last = pieces_.back();
    std::size_t const end = std::max(source.end, source_size_);
    last.made_length += made;
    last.source_length = end - last.source;
    made_size_ += made;
    source_size_ = end;
    return;
  }
  source_size_ = std::max(source_size_, source.begin);
  add(made, source.end - source_size_, same);
}

SourceMap joined(SourceMap const& second, SourceMap const& first) {
  SourceMap map;
  auto inner = first.pieces_.begin();
  for (auto const& outer : second.pieces_) {
    std::size_t const outer_end = outer.source + outer.source_length;
    if (!outer.same) {
      map.add_from(outer.made_length, first.to_source({outer.source, outer_end}), false);
      continue;
    }
    for (std::size_t at = outer.source; at < outer_end;) {
      while (inner != first.pieces_.end() && inner->made + inner->made_length <= at) ++inner;
      if (inner == first.pieces_.end()) break;
      std::size_t const stop = std::min(outer_end, inner->made + inner->made_length);
      std::size_t const from = inner->source + (inner->same ? at - inner->made : 0);
      map.add_from(stop - at, {from, from + (inner->same ? stop - at : inner->source_length)}, inner->same);
      at = stop;
    }
  }
  map.source_size_ = std::max(map.source_size_, first.source_size_);
  return map;
}

}  // namespace huiyin::chinese
