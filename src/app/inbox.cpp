#include "app/inbox.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "base/random.h"

namespace app {
namespace fs = std::filesystem;

namespace {

using namespace std::chrono_literals;

constexpr auto look_every = 250ms;
constexpr auto patience = 10s;  // until a process that serves must have begun
constexpr std::string_view last_line = "exit ";

fs::path folder_of(const fs::path& data) { return data / "incoming"; }

fs::path with_ending(fs::path request, const char* ending) { return request.replace_extension(ending); }

int run(Installation& installation, const nlohmann::json& asked, const base::Clock& clock, const Say& say) {
    const std::string command = asked.at("command");
    if (command == "import")
        return run_import(installation, {asked.at("kind"), fs::path(asked.at("file").get<std::string>()), installation.data(), asked.at("city"), asked.at("dry_run")},
                          clock, say);
    if (command == "numbers") return run_numbers(installation, {installation.data(), asked.at("city"), asked.at("day")}, say);
    if (command == "mail") return run_mail(installation, asked, clock, say);
    if (command == "openid") return run_openid(installation, asked, clock, say);
    if (command == "admin") return run_admin(installation, asked, clock, say);
    if (command == "brand") return run_brand(installation, asked, clock, say);
    throw std::runtime_error(fmt::format("this version knows no command {}", command));
}

int ask(const fs::path& data, const nlohmann::json& asked_for, const Say& say) {
    const auto folder = folder_of(data);
    fs::create_directories(folder);
    base::SystemRandom random;
    const auto draft = folder / fmt::format("{:016x}.draft", random.next());
    std::ofstream(draft) << asked_for;
    const auto request = with_ending(draft, ".request"), report = with_ending(draft, ".report");
    fs::rename(draft, request);

    std::ifstream lines;
    const auto asked = std::chrono::steady_clock::now();
    for (std::string line, part;; std::this_thread::sleep_for(look_every)) {
        if (!lines.is_open()) {
            if (fs::exists(report)) lines.open(report);
            else if (std::chrono::steady_clock::now() - asked > patience) {
                fs::remove(request);
                throw std::runtime_error("another process holds the folder and does not answer; is it `qala serve`? Try again when it has ended");
            }
            continue;
        }
        lines.clear();
        while (std::getline(lines, part)) {
            line += part;
            if (lines.eof()) break;  // half a line: the rest comes
            if (line.starts_with(last_line)) {
                fs::remove(report);
                return std::stoi(line.substr(last_line.size()));
            }
            say(line);
            line.clear();
        }
    }
}

}  // namespace

int here_or_there(const fs::path& data, const nlohmann::json& asked) {
    const auto say = [](const std::string& line) {
        fmt::print("{}\n", line);
        std::fflush(stdout);
    };
    try {
        Installation installation(data, {});
        return run(installation, asked, base::SystemClock(), say);
    } catch (const db::FolderTaken&) {
        return ask(data, asked, say);
    }
}

Inbox::Inbox(Installation& installation, const base::Clock& clock)
    : installation_(installation), clock_(clock), folder_(folder_of(installation.data())), thread_([this](std::stop_token stop) { work(stop); }) {}

Inbox::~Inbox() = default;

void Inbox::work(std::stop_token stop) {
    std::mutex mutex;
    std::condition_variable_any woken;  // by the stop alone
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(folder_, error))
            if (entry.path().extension() == ".request") answer(entry.path());
        woken.wait_for(lock, stop, look_every, [] { return false; });
    }
}

void Inbox::answer(const fs::path& request) {
    std::ofstream report(with_ending(request, ".report"), std::ios::app);
    const auto say = [&](const std::string& line) { report << line << std::endl; };
    int code = Exit::failed;
    try {
        const auto asked = nlohmann::json::parse(std::ifstream(request));
        fs::remove(request);
        code = run(installation_, asked, clock_, say);
    } catch (const std::exception& failure) {
        spdlog::warn("a command failed: {}", failure.what());
        say(fmt::format("qala: {}", failure.what()));
        std::error_code error;
        fs::remove(request, error);
    }
    say(fmt::format("{}{}", last_line, code));
}

}  // namespace app
