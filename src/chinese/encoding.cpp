// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/encoding.hpp"

#include "chinese/utf8.hpp"
#include "chinese/utf8_validity.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

namespace huiyin::chinese {

namespace {

using namespace std::string_view_literals;

constexpr std::array encoding_names{"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"};
// Big5 with the Hong Kong supplement: the same where both speak, and it has the circled numbers of outlines.
constexpr std::array converter_names{"UTF-8", "gb18030", "Big5-HKSCS", "UTF-16LE", "UTF-16BE"};
constexpr std::string_view replacement = "\uFFFD";

bool is_wide(Encoding encoding) { return encoding == Encoding::utf16le || encoding == Encoding::utf16be; }

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Gives sink the text in pieces of UTF-16, U+FFFD for each break, until sink answers false or the breaks exceed
// what is allowed. Answers how many breaks there were.
template <class Sink>
std::size_t convert(Encoding encoding, std::string_view bytes, std::size_t allowed, Sink&& sink) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, CloseConverter> const converter(
      ucnv_open(converter_names[static_cast<std::size_t>(encoding)], &status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no converter for a Chinese encoding");
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

  std::array<char16_t, 4096> made{};
  char const* source = bytes.data();
  char const* const end = source + bytes.size();
  std::size_t broken = 0;
  for (;;) {
    status = U_ZERO_ERROR;
    char16_t* target = made.data();
    ucnv_toUnicode(converter.get(), &target, made.data() + made.size() - 1, &source, end, nullptr, 1, &status);
    bool const full = status == U_BUFFER_OVERFLOW_ERROR;
    bool const breaks = U_FAILURE(status) && !full;
    if (breaks) {
      *target++ = u'\uFFFD';
      ++broken;
    }
    if (!sink(std::u16string_view(made.data(), static_cast<std::size_t>(target - made.data())))) return broken;
    if (broken > allowed || !(full || breaks)) return broken;
  }
}

constexpr std::u16string_view usual_marks =
    u"，。、；：“”‘’（）《》〈〉？！—…·〔〕【】「」『』％～　①②③④⑤⑥⑦⑧⑨⑩〇－．／";
constexpr std::u16string_view frequent_characters =
    u"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定"
    u"行学法所民"
    u"得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天"
    u"政四日那社"
    u"义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立"
    u"代想已通并"
    u"提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农"
    u"指几九区强"
    u"放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权"
    u"收证改清己"
    u"市委局县巡察组整改反馈书记单位纪检监督落实问题责任这們國發經黨會個來時動過說產種後學進當從業實兩體製機點現開應還"
    u"裡無問題關"
    u"變條沒結解員設長級統計論運農強決戰則據處隊門規熱領東導壓爭濟階術極聯認權證縣組饋書記單紀檢監責務張王李刘陈杨赵黄"
    u"周吴徐孙";

struct CommonCharacters {
  std::bitset<0x10000> common;  // GB 2312 level 1 and Big5 level 1
  std::bitset<0x10000> frequent;

  CommonCharacters() {
    auto const add = [this](Encoding encoding, std::string const& bytes) {
      convert(encoding, bytes, bytes.size(), [this](std::u16string_view made) {
        for (char16_t const c : made) common.set(c, c != u'\uFFFD');
        return true;
      });
    };
    std::string level_1;
    for (int lead = 0xB0; lead <= 0xD7; ++lead)
      for (int trail = 0xA1; trail <= 0xFE; ++trail) {
        level_1.push_back(static_cast<char>(lead));
        level_1.push_back(static_cast<char>(trail));
      }
    add(Encoding::gb18030, level_1);
    level_1.clear();
    for (int lead = 0xA4; lead <= 0xC6; ++lead)
      for (int trail = 0x40; trail <= 0xFE; ++trail) {
        if ((trail > 0x7E && trail < 0xA1) || (lead == 0xC6 && trail > 0x7E)) continue;
        level_1.push_back(static_cast<char>(lead));
        level_1.push_back(static_cast<char>(trail));
      }
    add(Encoding::big5, level_1);
    for (char16_t const c : frequent_characters) frequent.set(c);
    for (char16_t const c : usual_marks) frequent.set(c);
  }
};

double likelihood(char16_t c) {
  static CommonCharacters const characters;
  if (characters.frequent[c]) return 1.0;
  if (characters.common[c]) return 0.7;
  if (c >= 0xFF01 && c <= 0xFF5E) return 0.7;  // full-width forms
  if (c == u'\t' || c == u'\n' || c == u'\r' || (c >= 0x20 && c < 0x7F)) return 0.7;
  if (c >= 0x4E00 && c <= 0x9FFF) return 0.1;
  bool const plain = (c >= 0xA0 && c < 0x600) || (c >= 0x2000 && c < 0x3400);
  return plain ? 0.0 : -1.0;
}

constexpr double utf16_handicap = 0.8;
constexpr double least_score = 0.05;
constexpr double least_score_of_broken = 0.4;

// How much the first few thousand characters beyond ASCII look like Chinese, at most 1; nothing when they cannot be
// read so. ASCII says nothing about the encoding, unless it takes two bytes.
std::optional<double> score(Encoding encoding, std::string_view bytes) {
  constexpr std::size_t enough = 4096;
  bool const wide = is_wide(encoding);
  double sum = 0;
  std::size_t counted = 0;
  std::size_t seen = 0;
  std::size_t const broken = convert(encoding, bytes, 1 + bytes.size() / 100, [&](std::u16string_view made) {
    for (char16_t const c : made) {
      bool const says_nothing = !wide && c < 0x80 && likelihood(c) > 0;
      if (says_nothing) continue;
      sum += likelihood(c);
      ++counted;
    }
    seen += made.size();
    return counted < enough;
  });
  if (counted == 0 || broken > 1 + seen / 100) return std::nullopt;
  double const share = (sum - 2.0 * static_cast<double>(broken)) / static_cast<double>(counted);
  if (share < (broken > 0 ? least_score_of_broken : least_score)) return std::nullopt;
  return share * (wide ? utf16_handicap : 1.0);
}

// So many places may be unreadable: one character in twenty.
std::size_t most_broken(std::string_view bytes) { return 1 + bytes.size() / 40; }

// Nothing when more places than allowed cannot be read.
std::optional<Decoded> converted(Encoding encoding, std::string_view bytes, std::size_t allowed) {
  Decoded decoded{{}, encoding, 0};
  decoded.text.reserve(bytes.size() + bytes.size() / 2);
  std::size_t nuls = 0;
  char32_t lead = 0;
  decoded.replaced = convert(encoding, bytes, allowed, [&](std::u16string_view made) {
    for (char16_t const c : made) {
      if (c >= 0xD800 && c < 0xDC00) {
        lead = c;
      } else if (c >= 0xDC00 && c < 0xE000) {
        append_utf8(decoded.text, 0x10000U + ((lead - 0xD800U) << 10U) + (c - 0xDC00U));
      } else if (c == 0) {
        decoded.text += replacement;
        ++nuls;
      } else {
        append_utf8(decoded.text, c);
      }
    }
    return true;
  });
  if (decoded.replaced > allowed || nuls > allowed) return std::nullopt;
  decoded.replaced += nuls;
  if (decoded.text.starts_with("\uFEFF")) decoded.text.erase(0, 3);
  return decoded;
}

std::optional<Decoded> best_of(std::initializer_list<Encoding> encodings, std::string_view bytes) {
  struct Candidate {
    double score;
    Encoding encoding;
  };
  std::vector<Candidate> candidates;
  for (Encoding const encoding : encodings)
    if (auto const points = score(encoding, bytes)) candidates.push_back({*points, encoding});
  std::ranges::stable_sort(candidates, std::greater{}, &Candidate::score);
  for (Candidate const& candidate : candidates)
    if (auto decoded = converted(candidate.encoding, bytes, most_broken(bytes))) return decoded;
  return std::nullopt;
}

constexpr std::array binary_beginnings{"%PDF-"sv,
                                       "PK\x03\x04"sv,
                                       "PK\x05\x06"sv,
                                       "\x89PNG"sv,
                                       "\xFF\xD8\xFF"sv,
                                       "GIF8"sv,
                                       "Rar!"sv,
                                       "7z\xBC\xAF\x27"sv,
                                       "\xD0\xCF\x11\xE0"sv,
                                       "\x1F\x8B"sv,
                                       "\x7F"
                                       "ELF"sv,
                                       "II*\0"sv,
                                       "MM\0*"sv};

std::size_t count_nuls(std::string_view bytes) { return static_cast<std::size_t>(std::ranges::count(bytes, '\0')); }

bool is_binary(std::string_view bytes) {
  return std::ranges::any_of(binary_beginnings, [&](std::string_view begin) { return bytes.starts_with(begin); });
}

Error undecodable() { return refuse(Fault::invalid_input, "text.undecodable"); }

// What a byte order mark, or its like in GB18030, says.
std::optional<Encoding> marked(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"sv)) return Encoding::utf16le;
  if (bytes.starts_with("\xFE\xFF"sv)) return Encoding::utf16be;
  if (bytes.starts_with("\x84\x31\x95\x33"sv)) return Encoding::gb18030;
  return std::nullopt;
}

Encoding with_order(Encoding told, std::string_view bytes) {
  if (!is_wide(told)) return told;
  if (auto const mark = marked(bytes); mark && is_wide(*mark)) return *mark;
  bool const big_end_first = score(Encoding::utf16be, bytes) > score(Encoding::utf16le, bytes);
  return big_end_first ? Encoding::utf16be : Encoding::utf16le;
}

Decoded decode_broken_utf8(std::string_view bytes) {
  RepairedUtf8 repaired = repair_utf8(bytes);
  return {std::move(repaired.text), Encoding::utf8, repaired.replaced};
}

Result<Decoded> decode_valid_utf8(std::string_view bytes) {
  if (bytes.find('\0') == bytes.npos) return Decoded{std::string(bytes), Encoding::utf8, 0};
  if (auto wide = best_of({Encoding::utf16le, Encoding::utf16be}, bytes)) return std::move(*wide);
  if (count_nuls(bytes) * 20 > bytes.size() + 20) return undecodable();
  return decode_broken_utf8(bytes);
}

}  // namespace

char const* name_of(Encoding encoding) { return encoding_names[static_cast<std::size_t>(encoding)]; }

Result<Decoded> decode(std::string_view bytes) {
  if (is_binary(bytes)) return undecodable();
  if (auto const mark = marked(bytes)) {
    auto decoded = converted(*mark, bytes, most_broken(bytes));
    if (!decoded) return undecodable();
    return std::move(*decoded);
  }
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);

  if (is_utf8(bytes)) return decode_valid_utf8(bytes);
  bool const few_nuls = count_nuls(bytes) * 100 <= bytes.size();
  if (few_nuls && nearly_utf8(bytes, Witness::chinese)) return decode_broken_utf8(bytes);
  if (auto found = best_of({Encoding::gb18030, Encoding::big5, Encoding::utf16le, Encoding::utf16be}, bytes))
    return std::move(*found);
  if (few_nuls && nearly_utf8(bytes, Witness::ascii)) return decode_broken_utf8(bytes);
  return undecodable();
}

Result<Decoded> decode(std::string_view bytes, Encoding told) {
  if (is_binary(bytes)) return undecodable();
  if (auto valid = converted(with_order(told, bytes), bytes, 0)) return std::move(*valid);
  Decoded found = HUIYIN_TRY(decode(bytes));
  if (found.encoding == told || (is_wide(found.encoding) && is_wide(told))) return found;
  return refuse(Fault::invalid_input, "text.other_encoding", name_of(found.encoding));
}

}  // namespace huiyin::chinese
