// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: the body of a request whose head has passed the guard, pulled from the wire. Chunks are Beast's to read.
// Refuses http.body_too_large, http.body_malformed, http.body_slow and http.body_cut; after one of them the connection
// has nothing more to say.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "http/byte_source.hpp"
#include "http/chunks.hpp"
#include "http/guard.hpp"
#include "http/inflow.hpp"
#include "http/limits.hpp"
#include "http/outflow.hpp"

namespace huiyin::http {

struct BodyTerms {
  std::uint64_t most_bytes;
  BodyFraming framing;
  std::uint64_t declared_bytes;
  Continue before_body;
};

class BodyReader : public ByteSource {
 public:
  BodyReader(std::shared_ptr<Inflow> inflow, std::shared_ptr<Outflow> outflow, Limits const& limits, BodyTerms terms);
  ~BodyReader() override;

  // Whether Beast sees the body that the guard saw; asked before the first piece.
  Result<void> begin(std::string_view raw_head);
  boost::asio::awaitable<Result<std::string>> next() override;
  boost::asio::awaitable<Result<std::string>> whole();

  bool at_end() const;
  std::chrono::steady_clock::duration waited() const;  // for the other side, a wait under way included

 private:
  struct Parsing;
  struct Step {
    std::string piece;
    bool starved = false;
  };

  Result<Step> parse_some();
  boost::asio::awaitable<Result<void>> wait_for_more();

  std::shared_ptr<Inflow> inflow_;
  std::shared_ptr<Outflow> outflow_;
  Pace pace_;
  BodyTerms terms_;
  std::unique_ptr<Parsing> parsing_;
  ChunkFrame chunks_;
  std::size_t framed_ = 0;   // so many of the received bytes has chunks_ seen
  std::uint64_t taken_ = 0;  // from the wire, the framing of chunks included
  std::chrono::steady_clock::duration waited_{};
  std::optional<std::chrono::steady_clock::time_point> waiting_since_;
};

}  // namespace huiyin::http
