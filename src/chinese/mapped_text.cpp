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

SourceMap joined(SourceMap const& second, SourceMap const& first) {
  SourceMap map;
  auto const jump = [&map](std::size_t source) {
    if (source > map.source_size_) map.drop(source - map.source_size_);
  };
  auto inner = first.pieces_.begin();
  for (auto const& outer : second.pieces_) {
    std::size_t const outer_end = outer.source + outer.source_length;
    if (!outer.same) {
      Stretch const source = first.to_source({outer.source, outer_end});
      jump(source.begin);
      map.replace(outer.made_length, source.end - std::min(source.end, map.source_size_));
      continue;
    }
    while (inner != first.pieces_.end() && inner->made + inner->made_length <= outer.source) ++inner;
    for (std::size_t at = outer.source; at < outer_end;) {
      while (inner->made + inner->made_length <= at) ++inner;
      std::size_t const stop = std::min(outer_end, inner->made + inner->made_length);
      if (inner->same) {
        jump(inner->source + (at - inner->made));
        map.keep(stop - at);
      } else {
        jump(inner->source);
        map.replace(stop - at, inner->source + inner->source_length -
                                   std::min(inner->source + inner->source_length, map.source_size_));
      }
      at = stop;
    }
  }
  jump(first.source_size_);
  return map;
}

}  // namespace huiyin::chinese
