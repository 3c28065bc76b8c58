// The program that the crash test kills: it takes registrations and notes each one it has acknowledged.
//   crash_writer write FILE full|normal ACKNOWLEDGED THREADS   writes until it is killed
//   crash_writer verify FILE ACKNOWLEDGED                      prints how many acknowledged rows are lost; exit code 1 when
//                                                              the file itself is damaged or one row is there twice
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "db/check.h"
#include "db/file.h"

namespace {

constexpr auto schema =
    "create table if not exists registration(id integer primary key, number text not null unique, "
    "name text not null) strict;";

db::Options options(db::Synchronous synchronous) {
    return {.prepare = [](db::Connection& connection) { connection.execute(schema); }, .synchronous = synchronous};
}

// One write(2) with O_APPEND: the line is in the kernel when the process dies, whole.
void acknowledge(int log, const std::string& number) {
    const std::string line = number + "\n";
    if (::write(log, line.data(), line.size()) != static_cast<ssize_t>(line.size())) std::abort();
}

void take_registrations(db::File& file, int log, const std::string& prefix) {
    for (int i = 0;; ++i) {
        const std::string number = fmt::format("{}-{}", prefix, i);
        file.write([number](db::Writing& db) {
            db.exec("insert into registration(number, name) values(?, ?)", number, std::string(200, 'x'));
        });
        acknowledge(log, number);
    }
}

int write(const char* path, const std::string& mode, const char* log_path, int count) {
    const auto file = db::File::open(path, options(mode == "full" ? db::Synchronous::full : db::Synchronous::normal));
    const int log = ::open(log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back(
            [&, i] { take_registrations(*file, log, fmt::format("{}-{}", ::getpid(), i)); });
    }
    for (auto& thread : threads) thread.join();
    return 0;
}

int verify(const char* path, const char* log_path) {
    const auto file = db::File::open(path, options(db::Synchronous::full));
    const auto db = file->read(std::chrono::hours(1));
    const auto findings = db::check(*db, 0, {});
    for (const auto& finding : findings) std::fprintf(stderr, "%s: %s\n", finding.check.c_str(), finding.what.c_str());
    const auto rows = db->all<std::string>("select number from registration");
    const std::set<std::string> kept(rows.begin(), rows.end());
    std::ifstream log(log_path);
    long acknowledged = 0, lost = 0;
    for (std::string number; std::getline(log, number); ++acknowledged) lost += kept.contains(number) ? 0 : 1;
    std::printf("%ld %ld\n", acknowledged, lost);
    return findings.empty() && kept.size() == rows.size() ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
    const std::string what = count > 1 ? arguments[1] : "";
    if (what == "write" && count == 6) return write(arguments[2], arguments[3], arguments[4], std::atoi(arguments[5]));
    if (what == "verify" && count == 4) return verify(arguments[2], arguments[3]);
    return std::fprintf(stderr, "usage: crash_writer write FILE full|normal LOG THREADS | verify FILE LOG\n"), 2;
}
