// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/public_site.hpp"

#include "http/staff_house_test.hpp"
#include "store/publications_test.hpp"

namespace huiyin::http::test {
namespace {

using publication::Publication;
using publication::PublicNotice;
using publication::State;

class PublicHouse : public StaffHouse {
 public:
  std::string add(State state, PublicNotice const& notice) {
    auto const id = record<Publication>(
        store::events_up_to(state, notice, office.clerk.account, office.supervisor.account, today()));
    return "/notices/" + render(id);
  }
  Received look_at(std::string const& path, std::string_view fields = "") {
    Client client(port(1));
    client.send(fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{}\r\n", path, fields));
    return client.receive(false);
  }
  Received withdraw(std::string const& path) {
    std::string const id = path.substr(std::string("/notices/").size());
    return change(clerk, "/api/v1/publications/" + id + "/withdraw", 1, R"({"reason":"姓名未处理"})");
  }
};

PublicNotice notice(std::string restored = "存在会议多的问题。\n师德师风抓得不够。") {
  return store::public_notice("向市教育局反馈巡察情况", std::move(restored));
}

bool has(Received const& answer, std::string_view text) { return answer.body.find(text) != std::string::npos; }

std::string const searching = "/search?q=%E4%BC%9A%E8%AE%AE";  // 会议

TEST(PublicSite, ANoticeIsReadAtItsAddressAsRestoredAndAsItWas) {
  PublicHouse house;
  auto const path = house.add(State::released, notice("一、党的领导\n存在会议多的问题。"));
  auto const restored = house.look_at(path);
  EXPECT_EQ(restored.status, 200);
  EXPECT_EQ(restored.field("content-type"), "text/html; charset=utf-8");
  EXPECT_TRUE(has(restored, "<h2>一、党的领导</h2>\n<p>存在会议多的问题。</p>"));
  EXPECT_TRUE(has(restored, "<link rel=\"canonical\" href=\"" + path + "\">"));
  auto const scraped = house.look_at(path + "/scraped");
  EXPECT_TRUE(has(scraped, "lang=\"zh\">原文</article>"));
  EXPECT_TRUE(has(house.look_at("/"), "<a href=\"" + path + "\" lang=\"zh-CN\">向市教育局反馈巡察情况</a>"));
}

TEST(PublicSite, WithoutAnOriginalTextThereIsNoneToBeShown) {
  PublicHouse house;
  PublicNotice only_restored = notice();
  only_restored.scraped.clear();
  auto const path = house.add(State::released, only_restored);
  EXPECT_FALSE(has(house.look_at(path), "/scraped"));
  EXPECT_EQ(house.look_at(path + "/scraped").status, 404);
}

TEST(PublicSite, NothingInANoticeBecomesMarkup) {
  PublicHouse house;
  PublicNotice evil = notice("<script>alert(1)</script>会议\n\"><img src=x onerror=alert(1)>");
  evil.title = "<b onmouseover='x'>会议</b>";
  evil.unit = "\"><script>unit</script>";
  evil.scraped = "</article><script>scraped</script>";
  auto const path = house.add(State::released, evil);
  for (std::string const& page : {path, path + "/scraped", path + "?q=%E4%BC%9A%E8%AE%AE", std::string("/"), searching,
                                  std::string("/feed.xml"), std::string("/?unit=%22%3E%3Cscript%3E"),
                                  std::string("/search?q=%3Cscript%3E"), std::string("/search?q=a&lang=%22%3E%3Cb")}) {
    auto const answer = house.look_at(page);
    EXPECT_EQ(answer.status, 200) << page;
    for (std::string_view const markup : {"<script", "<img", "<b ", "<b>", "onmouseover='"})
      EXPECT_FALSE(has(answer, markup)) << page << " " << markup;
  }
  EXPECT_TRUE(has(house.look_at(path), "&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST(PublicSite, TheContentPolicyAllowsTheStyleSheetAndNothingElse) {
  PublicHouse house;
  auto const page = house.look_at("/");
  EXPECT_EQ(page.field("content-security-policy"),
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  std::size_t const at = page.body.find("/assets/");
  std::string const style = page.body.substr(at, page.body.find('"', at) - at);
  auto const sheet = house.look_at(style);
  EXPECT_EQ(sheet.field("content-type"), "text/css; charset=utf-8");
  EXPECT_EQ(sheet.body, "body { margin: 0 }");
  EXPECT_EQ(house.look_at("/assets/other.css").status, 404);
}

TEST(PublicSite, WhatIsNotReleasedIsNotThere) {
  PublicHouse house;
  auto const unknown = house.look_at("/notices/0190a1b2-c3d4-4e5f-8a6b-0c1d2e3f4a05");
  for (State const state : {State::draft, State::reviewed, State::approved}) {
    auto const answer = house.look_at(house.add(state, notice()));
    EXPECT_EQ(answer.status, 404);
    EXPECT_EQ(answer.body.size(), unknown.body.size());
  }
  EXPECT_EQ(unknown.status, 404);
  EXPECT_FALSE(has(house.look_at("/"), "/notices/"));
  EXPECT_TRUE(has(house.look_at(searching), "会议?"));
  EXPECT_EQ(house.look_at("/api/v1/publications").status, 404);
}

TEST(PublicSite, WhatIsWithdrawnSaysSoAndIsNoLongerFound) {
  PublicHouse house;
  auto const path = house.add(State::released, notice());
  EXPECT_TRUE(has(house.look_at(searching), path));
  EXPECT_EQ(house.withdraw(path).status, 200);
  auto const gone = house.look_at(path);
  EXPECT_EQ(gone.status, 410);
  EXPECT_EQ(gone.field("content-type"), "text/html; charset=utf-8");
  EXPECT_TRUE(has(gone, "zh: withdrawn"));
  EXPECT_FALSE(has(gone, "姓名未处理"));
  EXPECT_EQ(house.look_at(path + "/scraped").status, 410);
  for (std::string const& page : {searching, std::string("/"), std::string("/feed.xml")})
    EXPECT_FALSE(has(house.look_at(page), path)) << page;
}

TEST(PublicSite, SearchFindsTwoCharactersAndMarksThem) {
  PublicHouse house;
  auto const path = house.add(State::released, notice());
  auto const found = house.look_at(searching);
  EXPECT_TRUE(has(found, "存在<mark>会议</mark>多的问题。"));
  EXPECT_TRUE(has(found, "zh 1"));
  EXPECT_TRUE(has(found, path + "?q=%E4%BC%9A%E8%AE%AE"));
  EXPECT_TRUE(has(house.look_at(path + "?q=%E4%BC%9A%E8%AE%AE"), "<p>存在<mark>会议</mark>多的问题。</p>"));
  EXPECT_EQ(house.look_at("/search").status, 200);
  EXPECT_EQ(house.look_at("/search?q=").status, 200);
}

TEST(PublicSite, ListsAreChosenByAddressAndGoOnFromPageToPage) {
  PublicHouse house;
  PublicNotice one = notice();
  for (int number = 0; number < 45; ++number) {
    one.issued_on += std::chrono::days(number % 2);
    one.year = 2019 + number % 2;
    house.add(State::released, one);
  }
  std::size_t pages = 0;
  std::size_t rows = 0;
  std::string next = "/?year=2019";
  while (!next.empty()) {
    auto const page = house.look_at(next);
    ASSERT_EQ(page.status, 200);
    ++pages;
    for (std::size_t at = page.body.find("<li>"); at != std::string::npos; at = page.body.find("<li>", at + 1)) ++rows;
    std::size_t const at = page.body.find("<a rel=\"next\" href=\"");
    next = at == std::string::npos ? "" : page.body.substr(at + 20, page.body.find('"', at + 20) - at - 20);
    for (std::size_t amp = next.find("&amp;"); amp != std::string::npos; amp = next.find("&amp;"))
      next.erase(amp + 1, 4);
  }
  EXPECT_EQ(rows, 23U);
  EXPECT_EQ(pages, 2U);
  EXPECT_TRUE(has(house.look_at("/"), "<small>45</small>"));
  EXPECT_EQ(house.look_at("/?list=feedback&unit=&year=&kind=feedback&from=timeline").status, 200);
  for (char const* wrong : {"/?year=a", "/?list=all", "/?after=%00", "/?unit=%00", "/search?q=%E4%BC%9A&after=1"})
    EXPECT_EQ(house.look_at(wrong).status, 400) << wrong;
}

TEST(PublicSite, WhatIsUnchangedIsNotSentAgain) {
  PublicHouse house;
  auto const path = house.add(State::released, notice());
  for (std::string const& page : {path, std::string("/"), searching, std::string("/feed.xml")}) {
    auto const first = house.look_at(page);
    EXPECT_EQ(first.field("cache-control"), "public, max-age=60");
    auto const again = house.look_at(page, "If-None-Match: " + first.field("etag") + "\r\n");
    EXPECT_EQ(again.status, 304) << page;
    EXPECT_TRUE(again.body.empty());
  }
  auto const before = house.look_at("/").field("etag");
  house.add(State::released, notice());
  EXPECT_EQ(house.look_at("/", "If-None-Match: " + before + "\r\n").status, 200);
}

TEST(PublicSite, TheFeedIsAtomWithPermanentIds) {
  PublicHouse house;
  PublicNotice one = notice("甲 & <乙>");
  one.title = "<反馈> & \"情况\"";
  auto const path = house.add(State::released, one);
  auto const feed = house.look_at("/feed.xml");
  EXPECT_EQ(feed.field("content-type"), "application/atom+xml; charset=utf-8");
  EXPECT_TRUE(has(feed, "<title>&lt;反馈&gt; &amp; &quot;情况&quot;</title>"));
  EXPECT_TRUE(has(feed, "<id>urn:uuid:" + path.substr(9) + "</id>"));
  EXPECT_TRUE(has(feed, "<id>" + feed_id("office") + "</id>"));
  EXPECT_TRUE(has(feed, "<updated>" + render(house.today()) + "T00:00:00+08:00</updated>"));
  EXPECT_EQ(feed_id("office"), feed_id("office"));
  EXPECT_NE(feed_id("office"), feed_id("other"));
}

TEST(PublicSite, SpeaksTheLanguageOfTheAddressElseOfTheBrowser) {
  PublicHouse house;
  std::string const english = "Accept-Language: en\r\n";
  EXPECT_TRUE(has(house.look_at("/nowhere"), "zh: no such address"));
  EXPECT_TRUE(has(house.look_at("/nowhere", english), "en: no such address"));
  EXPECT_TRUE(has(house.look_at("/nowhere?lang=zh", english), "zh: no such address"));
  EXPECT_TRUE(has(house.look_at("/nowhere?lang=en"), "<html lang=\"en\">"));
  EXPECT_TRUE(has(house.look_at("/nowhere?lang=en"), "href=\"/?lang=en\""));
  EXPECT_EQ(house.look_at("/").field("vary"), "accept-language");
  EXPECT_EQ(house.look_at("/notices/not-an-id").status, 404);
}

}  // namespace
}  // namespace huiyin::http::test
