// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The words that records are found by, written with them. Only paragraphs that changed are written again; a paragraph's
// number grows with the order of writing, so that the newest is the greatest.
#pragma once

#include "store/record.hpp"

namespace huiyin::store {

// before: null for a new record. Most kinds of record have no words of their own.
template <class T>
void write_search_words(Session&, T const*, T const&) {}
template <>
void write_search_words(Session& session, inspection::Finding const* before, inspection::Finding const& now);
// With the feedback the inspection's findings become visible to the unit.
template <>
void write_search_words(Session& session, inspection::Inspection const* before, inspection::Inspection const& now);
template <>
void write_search_words(Session& session, rectification::Item const* before, rectification::Item const& now);
// Into the index of the public, which holds what is released and nothing else.
template <>
void write_search_words(Session& session, publication::Publication const* before, publication::Publication const& now);

}  // namespace huiyin::store
