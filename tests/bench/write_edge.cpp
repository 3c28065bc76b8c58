// Reservations over HTTP: the edge in front of the storage kernel, for tests/bench/writes.
//   write_edge group|single FILE     group: our writer; single: what one would write without it, BEGIN IMMEDIATE per thread
#include <fmt/format.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "db/file.h"
#include "web/edge/edge.h"

namespace {

constexpr auto schema = R"(
create table event(id integer primary key, quota integer not null, sold integer not null default 0 check (sold <= quota)) strict;
create table ticket(id integer primary key, event_id integer not null references event, number text not null unique,
    holder text not null) strict;
create index ticket_event on ticket(event_id);
with recursive n(i) as (select 1 union all select i + 1 from n where i < 100) insert into event(quota) select 1000000 from n;
)";

void reserve(db::Writing& db, std::int64_t number) {
    db.exec("update event set sold = sold + 1 where id = ? and sold < quota", number % 100 + 1);
    db.exec("insert into ticket(event_id, number, holder) values(?, ?, 'a visitor of the city')", number % 100 + 1, fmt::to_string(number));
}

class Reservations : public web::edge::Application {
public:
    Reservations(bool group, std::filesystem::path path) : path_(std::move(path)) {
        for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(path_.string() + tail);
        file_ = db::File::open(path_, {.prepare = [](db::Connection& connection) { connection.execute(schema); }});
        if (!group) file_.reset();
    }

    std::variant<web::edge::Answer, web::edge::Admission> admit(const web::edge::Head&) override {
        return web::edge::Admission{.pool = web::edge::Pool::writers};
    }
    web::edge::Answer respond(web::edge::Request&) override {
        const auto number = ++last_;
        if (file_) file_->write([number](db::Writing& db) { reserve(db, number); });
        else reserve_alone(number);
        return {.status = 201, .fields = {{"Content-Type", "text/plain"}}, .body = std::string("reserved\n")};
    }
    web::edge::Answer refused(int status, const web::edge::Head*, std::string_view) override { return {.status = status, .body = std::string("refused\n")}; }

private:
    void reserve_alone(std::int64_t number) {
        thread_local const auto connection = [this] {
            auto made = std::make_unique<db::Connection>(path_, db::Access::writer);
            made->execute("pragma busy_timeout = 60000; pragma wal_autocheckpoint = 1000");
            return made;
        }();
        db::Writing db(*connection);
        db.exec("begin immediate");
        reserve(db, number);
        db.exec("commit");
    }

    std::filesystem::path path_;
    std::unique_ptr<db::File> file_;
    std::atomic<std::int64_t> last_ = 0;
};

web::edge::Edge* running = nullptr;

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fputs("usage: write_edge group|single FILE\n", stderr);
        return 64;
    }
    Reservations reservations(std::string_view(words[1]) == "group", words[2]);
    web::edge::Edge edge({.listen = {"127.0.0.1:0"}}, reservations);
    running = &edge;
    std::signal(SIGTERM, [](int) { running->stop(); });
    fmt::print("{}\n", edge.addresses().front());
    std::fflush(stdout);
    edge.run();
}
