// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/serving.hpp"

#include <cstdlib>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "app/embedded_data.hpp"
#include "app/message_file.hpp"
#include "cli/run.hpp"
#include "http/demo.hpp"
#include "http/workbooks.hpp"
#include "store/verify.hpp"

namespace huiyin::app {

namespace {

namespace json = boost::json;

constexpr std::size_t reads_waiting = 256;
constexpr std::size_t passwords_waiting = 32;  // security.md of the design, 3.7
constexpr std::size_t password_threads = 2;
constexpr std::size_t verifications_waiting = 2;
constexpr std::size_t notice_threads = 2;
constexpr std::size_t notices_waiting = 16;
constexpr std::size_t public_readers = 2;  // however many come, the staff's readers are not theirs
constexpr std::size_t public_reads_waiting = 128;

http::JournalAccess journal_of(Configuration const& configuration, OpenOffice& office) {
  auto const newest = [file = configuration.journal.checkpoints,
                       key = office.verifier()]() -> Result<journal::SignedCheckpoint> {
    auto note = HUIYIN_TRY(journal::newest_checkpoint(file, {&key, 1}));
    if (!note) return refuse(Fault::not_found, "journal.no_checkpoint");
    return *std::move(note);
  };
  http::JournalAccess access;
  access.newest_checkpoint = [newest]() -> Result<std::string> {
    auto const note = HUIYIN_TRY(newest());
    return render(note);
  };
  access.prove = [newest, &office](EntryId entry) -> Result<std::string> {
    auto lease = HUIYIN_TRY(office.pool().lease());
    auto const note = HUIYIN_TRY(newest());
    auto const proof = HUIYIN_TRY(store::prove(*lease, entry, note));
    return render(proof);
  };
  access.first_with =
      [&office, file = configuration.journal.checkpoints](journal::Position position) -> Result<journal::Checkpoint> {
    std::array const keys{office.verifier()};
    auto found = HUIYIN_TRY(journal::first_checkpoint_with(position, file, keys));
    if (!found) HUIYIN_TRY(office.sign());
    if (!found) found = HUIYIN_TRY(journal::first_checkpoint_with(position, file, keys));
    if (!found) return refuse(Fault::conflict, "journal.not_yet_signed");
    return found->checkpoint;
  };
  access.verify = [&office, file = configuration.journal.checkpoints](
                      http::VerifyProgress const& progress) -> Result<journal::Verification> {
    std::array const keys{office.verifier()};
    auto lease = HUIYIN_TRY(office.pool().lease());
    std::uint64_t const in_all = count_of(store::placed_size(*lease));
    return store::verify_journal(*lease, {file, keys}, [&](std::uint64_t entries) { progress(entries, in_all); });
  };
  return access;
}

std::string office_name(Configuration const& configuration, OpenOffice& office) {
  return configuration.office_name.empty() ? office.verifier().name : configuration.office_name;
}

http::StaffSite staff_context(Configuration const& configuration, OpenOffice& office, SiteRules const& rules,
                              http::Demo const* demo) {
  return {.desk = office.desk(),
          .pool = office.pool(),
          .readers = std::make_shared<http::Readers>(configuration.readers, reads_waiting),
          .key_derivers = std::make_shared<http::Readers>(password_threads, passwords_waiting),
          .verifiers = std::make_shared<http::Readers>(1, verifications_waiting),
          .notice_readers = std::make_shared<http::Readers>(notice_threads, notices_waiting),
          .session_rules = rules.sessions,
          .lifetimes = rules.lifetimes,
          .password_rules = rules.passwords,
          .server_key = office.server_key(),
          .notices = rules.notices,
          .roster_words = rules.roster_words,
          .calendar = rules.clocks.calendar,
          .rule_sets = rules.clocks.rule_sets,
          .plain_words = rules.plain_words,
          .office_name = office_name(configuration, office),
          .journal = journal_of(configuration, office),
          .pages = http::WebPages(embedded_pages()),
          .workbooks = std::make_shared<http::Workbooks>(configuration.folder / "workbooks"),
          .demo = demo,
          .reviewers = configuration.reviewers,
          .trust = trust_pages(configuration),
          .plan_rules = rules.plans};
}

http::PublicSite public_context(Configuration const& configuration, OpenOffice& office, store::ReadPool& pool) {
  return {.pool = pool,
          .readers = std::make_shared<http::Readers>(public_readers, public_reads_waiting),
          .name = configuration.public_name,
          .feed = http::feed_id(office.verifier().name),
          .style = content_of(embedded_data(), "public/site.css").value(),
          .chinese = load_messages(forms::Language::chinese),
          .english = load_messages(forms::Language::english),
          .trust = trust_pages(configuration)};
}

Result<void> can_read(OpenOffice& office) {
  auto lease = HUIYIN_TRY(office.pool().lease());
  store::schema_version(*lease);
  return {};
}

json::object tcp_object(std::string const& address, std::uint16_t port) {
  return {{"address", address}, {"port", port}};
}

}  // namespace

Serving::Serving(Configuration const& configuration, std::shared_ptr<spdlog::logger> log, ServingWay way,
                 SiteRules rules)
    : configuration_(configuration), log_(std::move(log)), way_(std::move(way)), rules_(std::move(rules)) {}

Result<std::unique_ptr<Serving>> Serving::start(Configuration const& configuration,
                                                std::shared_ptr<spdlog::logger> const& log, ServingWay way) {
  SiteRules rules = HUIYIN_TRY(load_rules(configuration));
  std::unique_ptr<Serving> made(new Serving(configuration, log, std::move(way), std::move(rules)));
  auto keys = HUIYIN_TRY(load_keys(configuration));
  made->office_ =
      HUIYIN_TRY(OpenOffice::open(configuration, std::move(keys), made->way_.clock, [log](std::string const& why) {
        log->critical("event=disk_failed why={}", why);
        log->flush();
        std::_Exit(cli::try_later);
      }));
  for (store::Migration const& step : made->office_->migrated())
    log->info("event=migrated step={} name={}", step.number, step.name);

  made->context_.reset(
      new http::StaffSite(staff_context(made->configuration_, *made->office_, made->rules_, made->way_.demo)));
  if (configuration.mail) {
    made->outbox_ = std::make_unique<Outbox>(
        *made->office_, Mailer{*configuration.mail, office_name(configuration, *made->office_), made->way_.clock, log});
    made->context_->wake_outbox = [outbox = made->outbox_.get()] { outbox->wake(); };
  }
  made->public_pool_ = std::make_unique<store::ReadPool>(configuration.database, public_readers);
  made->public_context_.reset(
      new http::PublicSite(public_context(made->configuration_, *made->office_, *made->public_pool_)));
  auto listeners = HUIYIN_TRY(made->listeners());
  http::Surroundings around{load_messages(forms::Language::chinese),
                            load_messages(forms::Language::english),
                            log,
                            made->way_.clock,
                            made->context_->readers,
                            [&office = *made->office_] { return can_read(office); }};
  made->server_ = HUIYIN_TRY(http::Server::start(std::move(listeners), std::move(around)));
  made->begin_prompting();
  return made;
}

// Not while a demonstration's story is played: it moves through months. Once it is shown, at any hour.
void Serving::begin_prompting() {
  if (configuration_.prompts == DailyPrompts::no || way_.openings == Openings::terminal_only) return;
  prompter_ = std::make_unique<Prompter>(
      *office_,
      PromptingWay{rules_.prompts, way_.demo ? std::chrono::hours(0) : configuration_.prompts_hour,
                   outbox_ ? office::Mailing::set_up : office::Mailing::not_set_up, way_.clock, context_->wake_outbox},
      log_);
}

http::ListenerSetting Serving::terminal_listener(std::shared_ptr<http::Site const> site) const {
  http::ListenerSetting terminal;
  terminal.name = "terminal";
  terminal.place = http::SocketPlace{configuration_.socket.string()};
  terminal.hosts = {"localhost"};
  terminal.site = std::move(site);
  terminal.limits = configuration_.limits;
  if (configuration_.metrics == MetricsListener::terminal) terminal.metrics_page = http::MetricsPage::shown;
  return terminal;
}

Result<std::vector<http::ListenerSetting>> Serving::listeners() {
  auto const site = way_.demo ? http::demo_site(*context_) : http::staff_site(*context_);
  if (way_.openings == Openings::terminal_only) return std::vector{terminal_listener(site)};
  http::ListenerSetting staff;
  staff.name = "staff";
  staff.place = http::TcpPlace{configuration_.staff.place.address, configuration_.staff.place.port};
  staff.hosts = configuration_.staff.hosts;
  auto const certificates = HUIYIN_TRY(ensure_certificates(configuration_, way_.clock()));
  tell_authority(certificates);
  staff.certificate = certificates.staff;
  staff.strict_transport = configuration_.staff.strict_transport;
  staff.site = site;
  staff.limits = configuration_.limits;
  if (configuration_.metrics == MetricsListener::staff) staff.metrics_page = http::MetricsPage::shown;

  http::ListenerSetting for_public;
  for_public.name = "public";
  for_public.place = http::TcpPlace{configuration_.public_site.place.address, configuration_.public_site.place.port};
  for_public.hosts = configuration_.public_site.hosts;
  for_public.certificate = certificates.public_site;
  for_public.strict_transport = configuration_.public_site.strict_transport;
  for_public.site = http::public_site(*public_context_);
  for_public.limits = configuration_.limits;
  for_public.log_addresses = http::LogAddresses::no;
  return std::vector{std::move(staff), std::move(for_public), terminal_listener(site)};
}

void Serving::tell_authority(Certificates const& certificates) const {
  if (!certificates.by_authority || certificates.authority == http::Made::kept) return;
  auto const files = authority_of(configuration_);
  if (auto const fingerprint = http::fingerprint_of(files))
    log_->warn("event=authority_made file={} sha256={}", files.certificate, *fingerprint);
}

void Serving::renew_certificates() {
  auto const certificates = ensure_certificates(configuration_, way_.clock());
  if (certificates) tell_authority(*certificates);
  Result<void> const renewed = certificates ? server_->renew_certificates() : certificates.error();
  if (!renewed)
    log_->error("event=certificates_not_renewed code={} detail={}", renewed.error().code, renewed.error().detail);
}

std::string Serving::readiness_line() const {
  return json::serialize(json::object{
             {"staff", tcp_object(configuration_.staff.place.address, server_->port(0))},
             {"public", tcp_object(configuration_.public_site.place.address, server_->port(1))},
             {"terminal", std::filesystem::absolute(configuration_.socket).string()},
         }) +
         "\n";
}

void Serving::sweep() {
  Moment const now = way_.clock();
  office_->desk().upkeep(
      [now, length = rules_.sessions.longest(), lifetimes = rules_.lifetimes](store::Upkeep& upkeep) -> Result<void> {
        upkeep.sweep(now - length.absolute, now - length.idle);
        upkeep.sweep_idempotency(now - lifetimes.idempotency_key);
        upkeep.sweep_uploads(now - lifetimes.unfinished_upload);
        return {};
      },
      [log = log_](Result<void> const& done) {
        if (!done) log->error("event=sweep_failed code={}", done.error().code);
      });
}

void Serving::sign() {
  if (auto const signed_now = office_->sign(); !signed_now)
    log_->error("event=checkpoint_failed code={} detail={}", signed_now.error().code, signed_now.error().detail);
}

void Serving::stop() {
  log_->info("event=stopping");
  server_->stop();
  prompter_.reset();
  outbox_.reset();
  if (office_->unsigned_entries() > 0) sign();
}

}  // namespace huiyin::app
