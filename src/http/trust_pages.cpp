// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/trust_pages.hpp"

#include <array>

#include "http/problem.hpp"

namespace huiyin::http {
namespace {

struct Steps {  // for one kind of browser
  std::string_view heading;
  std::array<std::string_view, 5> steps;
};
constexpr std::array all_steps{
    Steps{"page.trust_windows",
          {"page.trust_windows_1", "page.trust_windows_2", "page.trust_windows_3", "page.trust_windows_4",
           "page.trust_windows_5"}},
    Steps{"page.trust_linux", {"page.trust_linux_1", "page.trust_linux_2", "page.trust_linux_3"}},
    Steps{"page.trust_many", {"page.trust_many_1", "page.trust_many_2"}},
};

Html steps_of(Request const& request, Steps const& kind) {
  Html made;
  made.markup("<h2>").text(request.messages->text(kind.heading)).markup("</h2>\n<ol>\n");
  for (std::string_view const step : kind.steps)
    if (!step.empty()) made.markup("<li>").text(request.messages->text(step)).markup("</li>\n");
  return made.markup("</ol>\n"), made;
}

OwnPage trust_page_of(Request const& request, Authority const& authority) {
  auto const say = [&](std::string_view key) { return request.messages->text(key); };
  Html content;
  content.markup("<p>").text(say("page.trust_why")).markup("</p>\n<p><a class=\"action\" href=\"/ca.crt\">");
  content.text(say("page.trust_fetch")).markup("</a></p>\n<p>").text(say("page.trust_compare"));
  content.markup("</p>\n<p><code>").text(authority.fingerprint).markup("</code></p>\n");
  for (Steps const& kind : all_steps) content.put(steps_of(request, kind));
  content.markup("<p>").text(say("page.trust_afterwards")).markup("</p>\n");
  return {say("page.trust"), std::move(content)};
}

}  // namespace

HandlerAnswer show_trust(std::shared_ptr<Readers> readers, TrustPages const& pages, Request request) {
  auto const authority = co_await on_readers<Authority>(std::move(readers), pages.authority);
  if (authority) co_return answer_page(request, trust_page_of(request, *authority));
  Html content;
  content.markup("<p>").text(request.messages->sentence(authority.error())).markup("</p>\n");
  co_return answer_page(request, {request.messages->text("page.trust"), std::move(content)},
                        status_of(authority.error()));
}

HandlerAnswer fetch_authority(std::shared_ptr<Readers> readers, TrustPages const& pages) {
  auto const authority = co_await on_readers<Authority>(std::move(readers), pages.authority);
  if (!authority) co_return authority.error();
  co_return Answer{200,
                   {{"content-type", "application/x-x509-ca-cert"},
                    {"content-disposition", "attachment; filename=\"huiyin-ca.crt\""}},
                   authority->certificate};
}

HandlerAnswer fetch_revocations(std::shared_ptr<Readers> readers, TrustPages const& pages) {
  auto const list = co_await on_readers<std::string>(std::move(readers), pages.revocations);
  if (!list) co_return list.error();
  co_return Answer{200, {{"content-type", "application/pkix-crl"}}, *list};
}

}  // namespace huiyin::http
