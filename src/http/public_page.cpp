// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/public_page.hpp"

#include <fmt/format.h>

#include "http/problem.hpp"
#include "words/digest.hpp"

namespace huiyin::http {
namespace {

constexpr std::string_view page_policy =
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
constexpr std::string_view html_type = "text/html; charset=utf-8";

std::string short_digest(std::string_view bytes) {
  constexpr std::size_t enough = 16;
  return hex(sha256(bytes)).substr(0, enough);
}

// Of what the public site shows: everybody is one, and nobody has an account.
Actor visitor() { return {AccountId(IdBytes{}), PersonId(IdBytes{}), {{Role::visitor, std::nullopt}}, {}}; }

std::string other_language(Visit const& visit) {
  std::vector<Field> query;
  for (Field const& member : visit.request.query)
    if (member.name != "lang") query.push_back(member);
  query.push_back({"lang", visit.language == forms::Language::chinese ? "en" : "zh"});
  std::string path;
  for (std::string const& segment : visit.request.segments) path += address("/" + segment, {});
  return address(path.empty() ? "/" : path, query);
}

void add_head(Visit const& visit, Frame const& frame, Html& page) {
  bool const is_chinese = visit.language == forms::Language::chinese;
  page.markup("<!doctype html>\n<html lang=\"").text(is_chinese ? "zh-CN" : "en");
  page.markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
      .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
  if (!frame.title.empty()) page.text(frame.title).markup(" - ");
  page.text(visit.site_name()).markup("</title>\n<link rel=\"stylesheet\" href=\"/assets/");
  page.text(style_name(visit.site.style)).markup("\">\n");
  page.markup("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"")
      .text(visit.say("page.feed"))
      .markup("\" href=\"/feed.xml\">\n");
  if (frame.canonical.empty())
    page.markup("<meta name=\"robots\" content=\"noindex\">\n");
  else
    page.markup("<link rel=\"canonical\" href=\"").text(frame.canonical).markup("\">\n");
  page.markup("</head>\n");
}

void add_search_form(Visit const& visit, std::string_view query, Html& page) {
  page.markup("<form class=\"search\" role=\"search\" action=\"/search\">");
  if (!visit.said_language.empty())
    page.markup("<input type=\"hidden\" name=\"lang\" value=\"").text(visit.said_language).markup("\">");
  page.markup("<input type=\"search\" name=\"q\" maxlength=\"200\" aria-label=\"")
      .text(visit.say("page.search_label"))
      .markup("\" placeholder=\"")
      .text(visit.say("page.search_hint"))
      .markup("\" value=\"")
      .text(query)
      .markup("\"><button>")
      .text(visit.say("page.search"))
      .markup("</button></form>\n");
}

}  // namespace

std::string Visit::link(std::string_view path, std::vector<Field> query) const {
  query.push_back({"lang", said_language});
  return address(path, query);
}

std::string Visit::site_name() const { return site.name.empty() ? say("page.site") : site.name; }

Visit visit_of(PublicSite const& site, Request const& request) {
  std::string said(request.asked("lang").value_or(""));
  if (said != "zh" && said != "en") said.clear();
  auto const language = said.empty()   ? language_of(request.field("accept-language"))
                        : said == "en" ? forms::Language::english
                                       : forms::Language::chinese;
  bool const is_english = language == forms::Language::english;
  return {site, request, language, std::move(said), is_english ? site.english : site.chinese};
}

HandlerAnswer answer_visitor(PublicSite& site, Request request, PublicShowing showing) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Answer>()> work = [&site, asked, showing]() -> Result<Answer> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    store::View view(std::move(lease), visitor(), day_of(asked->received));
    return showing(visit_of(site, *asked), view);
  };
  auto answer = co_await on_readers<Answer>(site.readers, std::move(work));
  if (!answer) co_return refused_page(visit_of(site, *asked), answer.error());
  co_return answer;
}

Result<store::PageOrder> page_chosen(Request const& request, std::int64_t limit) {
  store::PageOrder order{std::nullopt, limit};
  auto const after = HUIYIN_TRY(chosen<std::string>(request, "after"));
  if (after) order.from = parse_cursor(*after);
  if (after && !order.from) return refuse(Fault::invalid_input, "http.parameter_malformed", "after");
  return order;
}

Answer cached_answer(std::string_view media_type, std::string body) {
  std::string const etag = fmt::format("\"{}\"", short_digest(body));
  return {200,
          {{"content-type", std::string(media_type)},
           {"content-security-policy", std::string(page_policy)},
           {"cache-control", "public, max-age=60"},
           {"vary", "accept-language"},
           {"etag", etag}},
          std::move(body)};
}

Answer page_answer(Visit const& visit, Frame const& frame, Html const& content) {
  Html page;
  add_head(visit, frame, page);
  page.markup("<body>\n<a class=\"skip\" href=\"#content\">").text(visit.say("page.skip")).markup("</a>\n");
  page.markup("<header>\n<div class=\"wide\">\n<a class=\"home\" href=\"").text(visit.link("/")).markup("\">");
  page.text(visit.site_name()).markup("</a>\n");
  add_search_form(visit, frame.query, page);
  page.markup("</div>\n</header>\n<main id=\"content\" class=\"wide\">\n").put(content);
  page.markup("</main>\n<footer>\n<div class=\"wide\">\n<a href=\"/feed.xml\">").text(visit.say("page.feed"));
  page.markup("</a>\n<a rel=\"alternate\" href=\"").text(other_language(visit)).markup("\">");
  page.text(visit.say("page.other_language")).markup("</a>\n</div>\n</footer>\n</body>\n</html>\n");
  return cached_answer(html_type, page.take());
}

Answer refused_page(Visit const& visit, Error const& error) {
  int const status = status_of(error);
  std::string const sentence = visit.words.text("refusal." + error.code, {{"detail", error.detail}});
  Html content;
  content.markup("<div class=\"told\">\n<p class=\"status\">").number(status).markup("</p>\n<h1>").text(sentence);
  content.markup("</h1>\n");
  constexpr int not_found = 404;
  if (status == not_found) content.markup("<p>").text(visit.say("page.refused")).markup("</p>\n");
  content.markup("<p><a class=\"action\" href=\"");
  content.text(visit.link("/")).markup("\">").text(visit.say("page.to_list")).markup("</a></p>\n</div>\n");

  Answer answer = page_answer(visit, {sentence, "", ""}, content);
  answer.status = status;
  std::erase_if(answer.fields,
                [](Field const& field) { return field.name == "cache-control" || field.name == "etag"; });
  return answer;
}

Html facts_of(Visit const& visit, Day issued_on, std::string_view unit, std::optional<publication::Kind> kind) {
  Html facts;
  facts.markup("<p class=\"facts\"><time datetime=\"").text(render(issued_on)).markup("\">").text(render(issued_on));
  facts.markup("</time>");
  if (!unit.empty()) facts.markup(" <span>").text(unit).markup("</span>");
  if (kind) facts.markup(" <span>").text(label_of(visit, "public_kind", *kind)).markup("</span>");
  return facts.markup("</p>\n"), facts;
}

Html next_link(Visit const& visit, std::string_view path, std::vector<Field> query,
               std::optional<store::Cursor> const& next) {
  bool const is_behind = visit.request.asked("after").has_value();
  Html links;
  if (!next && !is_behind) return links;
  links.markup("<nav class=\"pages\" aria-label=\"").text(visit.say("page.pages")).markup("\">");
  if (is_behind)
    links.markup("<a href=\"")
        .text(visit.link(path, query))
        .markup("\">")
        .text(visit.say("page.first_page"))
        .markup("</a>");
  if (next) {
    query.push_back({"after", render_cursor(*next)});
    links.markup("<a rel=\"next\" href=\"").text(visit.link(path, std::move(query))).markup("\">");
    links.text(visit.say("page.next_page")).markup("</a>");
  }
  links.markup("</nav>\n");
  return links;
}

std::string style_name(std::string_view style) { return fmt::format("site-{}.css", short_digest(style)); }

std::string feed_id(std::string_view origin) {
  Digest const digest = sha256(fmt::format("notices of {}", origin));
  IdBytes id{};
  std::copy_n(digest.bytes.begin(), id.size(), id.begin());
  constexpr std::uint8_t of_own_making = 0x80;  // UUID version 8, variant of RFC 9562
  id[6] = static_cast<std::uint8_t>((id[6] & 0x0FU) | of_own_making);
  id[8] = static_cast<std::uint8_t>((id[8] & 0x3FU) | 0x80U);
  return "urn:uuid:" + render_id_bytes(id);
}

}  // namespace huiyin::http
