// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/html_elements.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace huiyin::documents {

namespace {

struct Named {
  std::string_view name;
  Element element;
};

constexpr Element inlined = Element::inlined;
constexpr Element block = Element::block;
constexpr Element hidden = Element::hidden;
constexpr Element raw = Element::raw;

constexpr std::array elements{
    Named{"a", inlined},
    Named{"abbr", inlined},
    Named{"acronym", inlined},
    Named{"address", block},
    Named{"applet", inlined},
    Named{"area", inlined},
    Named{"article", block},
    Named{"aside", block},
    Named{"audio", inlined},
    Named{"b", inlined},
    Named{"base", inlined},
    Named{"basefont", inlined},
    Named{"bdi", inlined},
    Named{"bdo", inlined},
    Named{"big", inlined},
    Named{"blink", inlined},
    Named{"blockquote", block},
    Named{"body", Element::page},
    Named{"br", Element::line_break},
    Named{"button", block},
    Named{"canvas", inlined},
    Named{"caption", block},
    Named{"center", block},
    Named{"cite", inlined},
    Named{"code", inlined},
    Named{"col", inlined},
    Named{"colgroup", inlined},
    Named{"data", inlined},
    Named{"datalist", hidden},
    Named{"dd", block},
    Named{"del", inlined},
    Named{"details", block},
    Named{"dfn", inlined},
    Named{"dialog", block},
    Named{"dir", block},
    Named{"div", block},
    Named{"dl", block},
    Named{"dt", block},
    Named{"em", inlined},
    Named{"embed", inlined},
    Named{"fieldset", block},
    Named{"figcaption", block},
    Named{"figure", block},
    Named{"font", inlined},
    Named{"footer", block},
    Named{"form", block},
    Named{"frame", inlined},
    Named{"frameset", block},
    Named{"h1", block},
    Named{"h2", block},
    Named{"h3", block},
    Named{"h4", block},
    Named{"h5", block},
    Named{"h6", block},
    Named{"head", Element::page},
    Named{"header", block},
    Named{"hgroup", block},
    Named{"hr", block},
    Named{"html", Element::page},
    Named{"i", inlined},
    Named{"iframe", hidden},
    Named{"img", inlined},
    Named{"input", inlined},
    Named{"ins", inlined},
    Named{"kbd", inlined},
    Named{"label", inlined},
    Named{"legend", block},
    Named{"li", block},
    Named{"link", inlined},
    Named{"main", block},
    Named{"map", inlined},
    Named{"mark", inlined},
    Named{"marquee", block},
    Named{"menu", block},
    Named{"meta", inlined},
    Named{"meter", inlined},
    Named{"nav", block},
    Named{"nobr", inlined},
    Named{"noembed", hidden},
    Named{"noframes", hidden},
    Named{"noscript", hidden},
    Named{"object", inlined},
    Named{"ol", block},
    Named{"optgroup", block},
    Named{"option", block},
    Named{"output", inlined},
    Named{"p", block},
    Named{"param", inlined},
    Named{"picture", inlined},
    Named{"pre", Element::preformatted},
    Named{"progress", inlined},
    Named{"q", inlined},
    Named{"rb", inlined},
    Named{"rp", Element::gloss},
    Named{"rt", Element::gloss},
    Named{"rtc", Element::gloss},
    Named{"ruby", inlined},
    Named{"s", inlined},
    Named{"samp", inlined},
    Named{"script", raw},
    Named{"section", block},
    Named{"select", hidden},
    Named{"slot", inlined},
    Named{"small", inlined},
    Named{"source", inlined},
    Named{"span", inlined},
    Named{"strike", inlined},
    Named{"strong", inlined},
    Named{"style", raw},
    Named{"sub", inlined},
    Named{"summary", block},
    Named{"sup", inlined},
    Named{"svg", hidden},
    Named{"table", Element::row},
    Named{"tbody", Element::row},
    Named{"td", Element::cell},
    Named{"template", hidden},
    Named{"textarea", hidden},
    Named{"tfoot", Element::row},
    Named{"th", Element::cell},
    Named{"thead", Element::row},
    Named{"time", inlined},
    Named{"title", Element::title},
    Named{"tr", Element::row},
    Named{"track", inlined},
    Named{"tt", inlined},
    Named{"u", inlined},
    Named{"ul", block},
    Named{"var", inlined},
    Named{"video", inlined},
    Named{"wbr", inlined},
    Named{"xml", hidden},
    Named{"xmp", hidden},
};
static_assert(std::ranges::is_sorted(elements, {}, &Named::name));

constexpr std::size_t longest_name = 10;

}  // namespace

Element element_named(std::string_view name) {
  std::size_t const colon = name.find(':');
  if (colon != std::string_view::npos)
    return colon > 0 && colon + 1 < name.size() ? Element::inlined : Element::unknown;
  if (name.size() > longest_name) return Element::unknown;

  std::array<char, longest_name> lower{};
  std::ranges::transform(name, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::string_view const wanted(lower.data(), name.size());
  auto const found = std::ranges::lower_bound(elements, wanted, {}, &Named::name);
  return found != elements.end() && found->name == wanted ? found->element : Element::unknown;
}

}  // namespace huiyin::documents
