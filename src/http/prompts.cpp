// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/prompts.hpp"

#include <fmt/format.h>

#include "forms/prompt_requests.hpp"
#include "http/key_work.hpp"
#include "http/problem.hpp"
#include "http/record_answers.hpp"
#include "rectification/lists.hpp"

namespace huiyin::http {

Result<Answer> list_prompts(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"after", "limit"}));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.prompts(std::nullopt, order),
                     [&](rectification::PromptRow const& row) { return forms::render_view(row, view.today()); });
}

Result<Answer> count_prompts(Call const&, store::View& view) {
  return json_answer(fmt::format(R"({{"unseen":{}}})", view.count_unseen_prompts()));
}

HandlerAnswer see_prompts(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto const form = forms::read_form<forms::SeePromptsRequest>(asked->body);
  if (!form) co_return problem(form.error(), *asked->messages);
  constexpr auto most = static_cast<std::size_t>(store::most_rows);
  if (form->lines)
    if (auto const good = rectification::check_list(*form->lines, most); !good) co_return good.error();

  auto const caller = co_await caller_of_change(site, asked);
  if (!caller) co_return caller.error();
  store::Desk::UpkeepBody work = [account = caller->actor.account, lines = form->lines,
                                  at = asked->received](store::Upkeep& upkeep) -> Result<void> {
    if (!lines) upkeep.see_all_prompts(account, at);
    for (PromptLineId const line : lines.value_or(std::vector<PromptLineId>())) upkeep.see_prompt(account, line, at);
    return {};
  };
  auto const seen = co_await at_upkeep(site, std::move(work));
  if (!seen) co_return seen.error();
  co_return empty_answer();
}

}  // namespace huiyin::http
