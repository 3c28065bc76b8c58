#include "app/counts.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "counting/store.h"

namespace app {
namespace {

constexpr auto write_every = std::chrono::minutes(1);
constexpr std::size_t rows_at_once = 200;  // db::File::write: a function holds the writer for 5 ms at most

// The first rows off the front.
counting::Totals part_of(counting::Totals& totals) {
    counting::Totals part;
    while (!totals.empty() && part.size() < rows_at_once) part.insert(totals.extract(totals.begin()));
    return part;
}

void write_city(db::File& file, counting::Totals& totals) {
    while (!totals.empty()) {
        auto part = part_of(totals);
        try {
            file.write([&part](db::Writing& db) { counting::add(db, part); });
        } catch (const std::exception&) {
            totals.merge(part);
            throw;
        }
    }
}

}  // namespace

void write_counts(Installation& installation) {
    for (auto& [slug, totals] : installation.tally().take()) {
        try {
            if (const auto city = installation.by_slug(slug)) write_city(*installation.open(*city), totals);
        } catch (const std::exception& failure) {
            spdlog::warn("city {}: what was counted waits: {}", slug, failure.what());
            installation.tally().give_back(slug, totals);
        }
    }
}

void write_seen(Installation& installation, accounts::SessionBook& sessions) {
    for (const auto& slug : sessions.seen_cities()) {
        try {
            if (const auto city = installation.by_slug(slug)) sessions.write_seen(slug, *installation.open(*city));
        } catch (const std::exception& failure) {
            spdlog::warn("city {}: when sessions were seen is not written: {}", slug, failure.what());
        }
    }
}

Counts::Counts(Installation& installation, accounts::SessionBook& sessions)
    : installation_(installation), sessions_(sessions), thread_([this](std::stop_token stop) { work(stop); }) {}

Counts::~Counts() {
    thread_.request_stop();
    thread_.join();
    write();
}

void Counts::write() {
    write_counts(installation_);
    write_seen(installation_, sessions_);
}

void Counts::work(std::stop_token stop) {
    std::mutex mutex;
    std::condition_variable_any woken;  // by the stop alone
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        woken.wait_for(lock, stop, write_every, [] { return false; });
        if (!stop.stop_requested()) write();
    }
}

}  // namespace app
