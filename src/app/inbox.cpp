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

}  // namespace

int ask_import(const Import& import, const Say& say) {
    const auto folder = folder_of(import.data);
    fs::create_directories(folder);
    base::SystemRandom random;
    const auto draft = folder / fmt::format("{:016x}.draft", random.next());
    std::ofstream(draft) << nlohmann::json{{"kind", import.kind}, {"file", fs::absolute(import.file).string()}, {"city", import.city}, {"dry_run", import.dry_run}};
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
        const Import import{asked.at("kind"), fs::path(asked.at("file").get<std::string>()), installation_.data(), asked.at("city"), asked.at("dry_run")};
        code = run_import(installation_, import, clock_, say);
    } catch (const std::exception& failure) {
        spdlog::warn("an import failed: {}", failure.what());
        say(fmt::format("qala: {}", failure.what()));
        std::error_code error;
        fs::remove(request, error);
    }
    say(fmt::format("{}{}", last_line, code));
}

}  // namespace app
