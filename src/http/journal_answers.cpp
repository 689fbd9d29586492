// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/journal_answers.hpp"

#include <mutex>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/json.hpp>

#include "forms/verification_json.hpp"
#include "http/bell.hpp"
#include "http/problem.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;
namespace json = boost::json;

Result<void> may(Caller const& caller, policy::Action action) {
  HUIYIN_TRY(policy::may(caller.actor, action, policy::Object::journal));
  return {};
}

// What the thread that verifies tells the coroutine that sends events.
class Course {
 public:
  explicit Course(std::shared_ptr<Bell> bell) : bell_(std::move(bell)) {}
  void tell(ServerEvent event) {
    {
      std::lock_guard const lock(mutex_);
      if (!told_.empty() && told_.back().name == event.name) told_.pop_back();  // only the newest progress counts
      told_.push_back(std::move(event));
    }
    bell_->ring();
  }
  std::vector<ServerEvent> take() {
    std::lock_guard const lock(mutex_);
    return std::exchange(told_, {});
  }
  std::shared_ptr<Bell> bell() const { return bell_; }

 private:
  std::shared_ptr<Bell> bell_;
  std::mutex mutex_;
  std::vector<ServerEvent> told_;
};

class VerificationEvents : public EventSource {
 public:
  explicit VerificationEvents(std::shared_ptr<Course> course) : course_(std::move(course)) {}

  asio::awaitable<std::optional<std::vector<ServerEvent>>> next(std::chrono::milliseconds patience) override {
    if (at_end_) co_return std::nullopt;
    heard_ = co_await Bell::wait(course_->bell(), heard_, patience);
    auto events = course_->take();
    at_end_ = !events.empty() && events.back().name != "progress";
    co_return events;
  }

 private:
  std::shared_ptr<Course> course_;
  std::uint64_t heard_ = 0;
  bool at_end_ = false;
};

void tell_end(Course& course, Result<journal::Verification> const& found, forms::Messages const& messages) {
  if (found) return course.tell({"", "done", forms::verification_json(*found)});
  course.tell({"", "failed", std::get<std::string>(problem(found.error(), messages).body)});
}

}  // namespace

Result<Answer> read_checkpoint(Call const& call, store::View&) {
  HUIYIN_TRY(may(call.caller, policy::Action::prove));
  auto note = HUIYIN_TRY(call.site.journal.newest_checkpoint());
  return text_answer(std::move(note));
}

Result<Answer> prove_entry(Call const& call, store::View&) {
  HUIYIN_TRY(may(call.caller, policy::Action::prove));
  auto proof = HUIYIN_TRY(call.site.journal.prove(call.id<EntryId>()));
  return text_answer(std::move(proof));
}

HandlerAnswer verify_journal(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<void>()> allowing = [&site, asked]() -> Result<void> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    auto const caller = HUIYIN_TRY(find_caller(site, *lease, *asked));
    return may(caller, policy::Action::verify);
  };
  auto const allowed = co_await on_readers<void>(site.readers, std::move(allowing));
  if (!allowed) co_return allowed.error();
  auto const course = std::make_shared<Course>(std::make_shared<Bell>());
  std::function<Result<journal::Verification>()> verifying = [&site, course] {
    return site.journal.verify([&course](std::uint64_t entries, std::uint64_t in_all) {
      course->tell({"", "progress", json::serialize(json::object{{"entries", entries}, {"in_all", in_all}})});
    });
  };
  auto const executor = co_await asio::this_coro::executor;
  auto const end = [course, asked](std::exception_ptr const& broken, Result<journal::Verification> const& found) {
    tell_end(*course, broken ? refuse(Fault::unavailable, "http.broken", asked->id) : found, *asked->messages);
  };
  asio::co_spawn(executor, on_readers<journal::Verification>(site.verifiers, std::move(verifying)), end);
  co_return Answer{200, {}, EventStream{std::make_shared<VerificationEvents>(course)}};
}

}  // namespace huiyin::http
