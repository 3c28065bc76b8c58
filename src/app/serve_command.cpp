// `qala serve`.
#include <fmt/format.h>
#include <malloc.h>
#include <signal.h>
#include <sodium.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "accounts/session_book.h"
#include "app/commands.h"
#include "app/counts.h"
#include "app/founder.h"
#include "app/inbox.h"
#include "app/jobs.h"
#include "app/program.h"
#include "app/routes.h"
#include "imports/import.h"
#include "outbound/outbound.h"
#include "teams/team.h"
#include "web/edge/edge.h"

namespace app {
namespace {

using namespace std::chrono_literals;

std::atomic<web::edge::Edge*> running{nullptr};

extern "C" void stop_running(int) {
    if (auto* edge = running.load()) edge->stop();
}

void handle_signals() {
    struct sigaction action {};
    action.sa_handler = stop_running;
    for (const int signal : {SIGTERM, SIGINT}) ::sigaction(signal, &action, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
}

// A city takes 11 descriptors, a visitor one; what a shell gives is often 1,024.
void raise_descriptor_limit() {
    struct rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

// glibc gives each of our many waiting threads an arena of its own and keeps what it holds: 100 cities took 92 MiB, with two
// arenas 58 (RssAnon, measured).
void share_memory_arenas() { ::mallopt(M_ARENA_MAX, 2); }

// Cookies without Secure go over the network as they are: --dev is for one's own machine alone (S-SES-1).
void refuse_dev_elsewhere(const Serve& serve) {
    for (const auto& address : serve.listen)
        if (serve.dev && !address.starts_with("127.") && !address.starts_with("localhost:") && !address.starts_with("[::1]:"))
            throw std::runtime_error(fmt::format("--dev serves this machine only, and {} can be reached from others; leave --dev out", address));
}

// With an inherited socket the process before us is on its way out: its last answers may take `drain` seconds.
std::unique_ptr<Installation> take_folder(const Serve& serve, std::function<void(const std::string&)> jobs_written) {
    const bool inherited = ::getenv("LISTEN_FDS") != nullptr;
    const auto until = std::chrono::steady_clock::now() + (inherited ? 15s : 0s);
    while (true) {
        try {
            return std::make_unique<Installation>(serve.data, Installation::Options{serve.open_cities, jobs_written});
        } catch (const db::FolderTaken&) {
            if (std::chrono::steady_clock::now() >= until) throw;
            std::this_thread::sleep_for(20ms);
        }
    }
}

void recover_imports(Installation& installation, const base::Clock& clock) {
    for (const auto& city : installation.cities()) imports::recover(*installation.open(*city), city->folder / "incoming", clock);
}

}  // namespace

int serve(const Serve& serve) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used on this machine");
    refuse_dev_elsewhere(serve);
    raise_descriptor_limit();
    share_memory_arenas();
    outbound::Internet internet(serve.outbound_allow);
    const outbound::InPlace in_place(internet);
    const base::SystemClock clock;
    db::Runner* runner = nullptr;
    const auto installation = take_folder(serve, [&runner](const std::string& city) { if (runner) runner->wake(city); });
    if (installation->cities().empty())
        throw std::runtime_error(fmt::format("{} holds no city; make one with qala demo or qala init", serve.data.string()));
    recover_imports(*installation, clock);
    db::Runner jobs(clock, timetable(*installation, serve.mail_to_log), [&](const std::string& slug) {
        const auto city = installation->by_slug(slug);
        return city ? installation->open(*city) : nullptr;
    });
    runner = &jobs;
    for (const auto& city : installation->cities()) jobs.add(city->slug);

    const auto keys = installation->keys();
    accounts::SessionBook sessions(keys);
    teams::TeamBook teams;
    Founder founder(*installation, [&jobs](const std::string& city) { jobs.add(city); });
    web::Environment environment{keys, serve.dev, &sessions, &teams, &founder};
    Program program(*installation, clock, routes(), environment);
    web::edge::Options options;
    options.listen = serve.listen;
    options.trusted_proxies = serve.trusted_proxies;
    options.spool = (serve.data / "spool").string();
    std::filesystem::create_directories(options.spool);
    web::edge::Edge edge(std::move(options), program);
    running = &edge;
    handle_signals();
    jobs.start();
    const Inbox inbox(*installation, clock);
    const Counts counts(*installation, sessions);
    for (const auto& address : edge.addresses()) fmt::print("Qala: http://{}/\n", address);
    std::fflush(stdout);
    edge.run();
    running = nullptr;
    jobs.stop();
    runner = nullptr;
    return Exit::done;
}

}  // namespace app
