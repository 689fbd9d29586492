// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <csignal>
#include <cstdlib>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "app/config_command.hpp"
#include "app/embedded_data.hpp"
#include "app/message_file.hpp"
#include "app/office_commands.hpp"
#include "app/open_office.hpp"
#include "app/own_clock.hpp"
#include "app/server_log.hpp"
#include "app/site_rules.hpp"
#include "app/telling.hpp"
#include "http/server.hpp"
#include "http/staff_site.hpp"
#include "store/verify.hpp"

namespace huiyin::app {

namespace {

namespace json = boost::json;
using std::chrono::seconds;

constexpr std::size_t reads_waiting = 256;
constexpr std::size_t passwords_waiting = 32;  // security.md of the design, 3.7
constexpr std::size_t password_threads = 2;
constexpr std::size_t verifications_waiting = 2;
constexpr std::size_t notice_threads = 2;
constexpr std::size_t notices_waiting = 16;
constexpr std::chrono::hours sweep_every{1};

// The signals that end the server are taken by the main thread alone.
class EndSignals {
 public:
  EndSignals() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGTERM);
    sigaddset(&signals_, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
  }
  bool came_within(seconds time) const {
    timespec const wait{time.count(), 0};
    return sigtimedwait(&signals_, nullptr, &wait) > 0;
  }

 private:
  sigset_t signals_{};
};

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
  access.verify = [&office, file = configuration.journal.checkpoints](
                      http::VerifyProgress const& progress) -> Result<journal::Verification> {
    std::array const keys{office.verifier()};
    auto lease = HUIYIN_TRY(office.pool().lease());
    std::uint64_t const in_all = count_of(store::placed_size(*lease));
    return store::verify_journal(*lease, {file, keys}, [&](std::uint64_t entries) { progress(entries, in_all); });
  };
  return access;
}

http::StaffSite staff_context(Configuration const& configuration, OpenOffice& office, SiteRules const& rules) {
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
          .office_name = office.verifier().name,
          .journal = journal_of(configuration, office),
          .pages = http::WebPages(embedded_pages())};
}

// The office's own certificate, or the one that Huiyin makes where plain text would leave the machine.
Result<std::optional<http::CertificateFiles>> certificate_of(ListenerConfiguration const& listener,
                                                             std::filesystem::path const& made, spdlog::logger& log) {
  if (listener.certificate || http::is_loopback(listener.place.address)) return listener.certificate;
  http::CertificateFiles const files{made.string() + ".crt", made.string() + ".key"};
  std::vector<std::string> names = listener.hosts;
  names.push_back(listener.place.address);
  HUIYIN_TRY(http::ensure_own_certificate(files, names, own_clock()()));
  log.info("event=own_certificate file={} sha256={}", files.certificate, HUIYIN_TRY(http::fingerprint_of(files)));
  return std::optional(files);
}

Result<std::vector<http::ListenerSetting>> listeners_of(Configuration const& configuration, http::StaffSite& context,
                                                        spdlog::logger& log) {
  http::ListenerSetting staff;
  staff.name = "staff";
  staff.place = http::TcpPlace{configuration.staff.place.address, configuration.staff.place.port};
  staff.hosts = configuration.staff.hosts;
  staff.certificate = HUIYIN_TRY(certificate_of(configuration.staff, configuration.folder / "staff", log));
  staff.site = http::staff_site(context);
  staff.limits = configuration.limits;
  if (configuration.metrics == MetricsListener::staff) staff.metrics_page = http::MetricsPage::shown;

  http::ListenerSetting for_public;
  for_public.name = "public";
  for_public.place = http::TcpPlace{configuration.public_site.place.address, configuration.public_site.place.port};
  for_public.hosts = configuration.public_site.hosts;
  for_public.certificate = HUIYIN_TRY(certificate_of(configuration.public_site, configuration.folder / "public", log));
  for_public.site = http::health_site();
  for_public.limits = configuration.limits;
  for_public.log_addresses = http::LogAddresses::no;

  http::ListenerSetting terminal;
  terminal.name = "terminal";
  terminal.place = http::SocketPlace{configuration.socket.string()};
  terminal.hosts = {"localhost"};
  terminal.site = staff.site;
  terminal.limits = configuration.limits;
  if (configuration.metrics == MetricsListener::terminal) terminal.metrics_page = http::MetricsPage::shown;
  return std::vector{std::move(staff), std::move(for_public), std::move(terminal)};
}

Result<void> can_read(OpenOffice& office) {
  auto lease = HUIYIN_TRY(office.pool().lease());
  store::schema_version(*lease);
  return {};
}

json::object tcp_object(std::string const& address, std::uint16_t port) {
  return {{"address", address}, {"port", port}};
}

std::string readiness_line(Configuration const& configuration, http::Server const& server) {
  return json::serialize(json::object{
             {"staff", tcp_object(configuration.staff.place.address, server.port(0))},
             {"public", tcp_object(configuration.public_site.place.address, server.port(1))},
             {"terminal", std::filesystem::absolute(configuration.socket).string()},
         }) +
         "\n";
}

void sweep(OpenOffice& office, SiteRules const& rules, spdlog::logger& log) {
  Moment const now = own_clock()();
  office.desk().upkeep(
      [now, length = rules.sessions.longest(), lifetimes = rules.lifetimes](store::Upkeep& upkeep) -> Result<void> {
        upkeep.sweep(now - length.absolute, now - length.idle);
        upkeep.sweep_idempotency(now - lifetimes.idempotency_key);
        upkeep.sweep_uploads(now - lifetimes.unfinished_upload);
        return {};
      },
      [&log](Result<void> const& done) {
        if (!done) log.error("event=sweep_failed code={}", done.error().code);
      });
}

void sign(OpenOffice& office, spdlog::logger& log) {
  if (auto const signed_now = office.sign(); !signed_now)
    log.error("event=checkpoint_failed code={} detail={}", signed_now.error().code, signed_now.error().detail);
}

// Until it is told to end: a checkpoint when it is time for one, and sweeping now and then.
void keep_house(Configuration const& configuration, OpenOffice& office, SiteRules const& rules,
                EndSignals const& signals, spdlog::logger& log) {
  seconds since_checkpoint{0};
  seconds since_sweep = sweep_every;
  constexpr seconds pulse{1};
  while (!signals.came_within(pulse)) {
    since_checkpoint += pulse;
    since_sweep += pulse;
    std::uint64_t const waiting = office.unsigned_entries();
    if (waiting >= configuration.journal.most_entries ||
        (waiting > 0 && since_checkpoint >= configuration.journal.most_seconds)) {
      sign(office, log);
      since_checkpoint = seconds(0);
    }
    if (since_sweep >= sweep_every) {
      sweep(office, rules, log);
      since_sweep = seconds(0);
    }
  }
}

Result<void> serve(Configuration const& configuration, std::shared_ptr<spdlog::logger> const& log) {
  EndSignals const signals;
  SiteRules const rules = HUIYIN_TRY(load_rules(configuration));
  auto keys = HUIYIN_TRY(load_keys(configuration));
  auto const office =
      HUIYIN_TRY(OpenOffice::open(configuration, std::move(keys), own_clock(), [log](std::string const& why) {
        log->critical("event=disk_failed why={}", why);
        log->flush();
        std::_Exit(cli::try_later);
      }));
  for (store::Migration const& step : office->migrated())
    log->info("event=migrated step={} name={}", step.number, step.name);

  http::StaffSite context = staff_context(configuration, *office, rules);
  auto listeners = HUIYIN_TRY(listeners_of(configuration, context, *log));
  http::Surroundings around{load_messages(forms::Language::chinese),
                            load_messages(forms::Language::english),
                            log,
                            own_clock(),
                            context.readers,
                            [&office] { return can_read(*office); }};
  auto const server = HUIYIN_TRY(http::Server::start(std::move(listeners), std::move(around)));
  cli::say(readiness_line(configuration, *server));
  log->info("event=ready");
  keep_house(configuration, *office, rules, signals, *log);
  log->info("event=stopping");
  server->stop();
  if (office->unsigned_entries() > 0) sign(*office, *log);
  return {};
}

}  // namespace

int run_serve(cli::ServeOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const log = open_log(*configuration);
  auto const served = serve(*configuration, log);
  if (!served) return tell(speech, configuration->folder.string(), served.error());
  return cli::all_done;
}

}  // namespace huiyin::app
