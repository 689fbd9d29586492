// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "people/person.hpp"

#include "chinese/written.hpp"

namespace huiyin::people {

namespace {

using Events = std::vector<PostEvent>;

Result<Events> decided(Post const& post, FillPost const& fill) {
  if (post.holder == fill.holder) return refuse(Fault::conflict, "post.already_so", post.title);
  return Events{PostFilled{fill.holder}};
}

Result<Events> decided(Post const& post, VacatePost const&) {
  if (!post.holder) return refuse(Fault::conflict, "post.already_so", post.title);
  return Events{PostVacated{}};
}

Post created(PostId id, PostCreated const& event) {
  return {id, Version{}, event.organisation, event.title, event.holder};
}

struct Happened {
  Post& post;
  void operator()(PostCreated const&) const {}  // it stands already
  void operator()(PostFilled const& event) const { post.holder = event.holder; }
  void operator()(PostVacated const&) const { post.holder.reset(); }
};

}  // namespace

Result<Events> decide(CreatePost const& create) {
  std::string title = HUIYIN_TRY(chinese::written_line(create.title));
  if (title.empty()) return refuse(Fault::invalid_input, "post.title_missing");
  return Events{PostCreated{create.organisation, std::move(title), create.holder}};
}

Result<Events> decide(Post const& post, PostAction const& action) {
  return std::visit([&](auto const& asked) { return decided(post, asked); }, action);
}

Post after(PostId id, std::optional<Post> before, Events const& events) {
  Post post = before ? *std::move(before) : created(id, std::get<PostCreated>(events.at(0)));
  post.version = next(post.version);
  for (auto const& event : events) std::visit(Happened{post}, event);
  return post;
}

}  // namespace huiyin::people
