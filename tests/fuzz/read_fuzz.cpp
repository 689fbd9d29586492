// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Foreign bytes through the whole of reading: decode, read, record, page. Holds that every span lies inside the
// decoded text and names a value of the record, and that nothing in the page could steer a terminal.
#include <cstdint>
#include <cstdlib>

#include <boost/json/parse.hpp>

#include "app/embedded_data.hpp"
#include "bulletin/reader.hpp"
#include "chinese/encoding.hpp"
#include "chinese/utf8.hpp"
#include "forms/reading_json.hpp"
#include "forms/reading_table.hpp"

namespace {

void holds(bool claim) {
  if (!claim) std::abort();
}

void check_record(std::string const& text, std::size_t characters) {
  boost::json::value const record = boost::json::parse(text);
  for (boost::json::value const& span : record.at("spans").as_array()) {
    auto const start = span.at("start").to_number<std::size_t>();
    auto const end = span.at("end").to_number<std::size_t>();
    holds(start <= end && end <= characters);
    boost::system::error_code missing;
    holds(record.find_pointer(span.at("pointer").as_string(), missing) != nullptr);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  using namespace huiyin;
  static auto const reader = bulletin::Reader::make(app::embedded_data()).value();
  static forms::Messages const labels;

  auto const decoded = chinese::decode({reinterpret_cast<char const*>(bytes), size});
  if (!decoded) return 0;
  bulletin::Reading const reading = reader.read(decoded->text);
  std::size_t const characters = chinese::count_code_points(decoded->text);

  check_record(forms::reading_json(reading, {"fuzz", std::nullopt, characters}, forms::JsonShape::one_line),
               characters);
  holds(forms::reading_table(reading, labels, {}).find('\x1b') == std::string::npos);
  return 0;
}
