// A small city with named people and things in a folder of its own, a clock that stands, and requests that go through the
// program without sockets.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/session_book.h"
#include "app/founder.h"
#include "app/installation.h"
#include "app/program.h"
#include "base/instant.h"
#include "web/environment.h"

namespace kit {

// Gone with everything in it when the case ends.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

struct Answered {
    int status = 0;
    std::string body;                          // as it is, not packed
    std::vector<std::string> lines;            // of the head: "Content-Type: text/html; charset=utf-8"

    std::string field(std::string_view name) const;  // of the first line with that name, or empty
    bool says(std::string_view words) const;         // no-break spaces count as spaces
};

// Friday 20 November 2026, 12:00 in Жезказган (Asia/Almaty, +05).
inline const base::Instant friday_noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + std::chrono::hours(7)};

class Town {
public:
    // empty: a city with nothing in it. Otherwise: tests/kit/town.cpp says who and what lives here.
    explicit Town(bool empty = false);
    // A city that `make` puts into the data folder: cities/SLUG/city.db.
    using Maker = std::function<void(const std::filesystem::path& data)>;
    explicit Town(const Maker& make);
    ~Town();

    Answered get(std::string_view target, std::vector<std::pair<std::string, std::string>> fields = {});
    Answered ask(web::edge::Method, std::string_view target, std::vector<std::pair<std::string, std::string>> fields = {}, std::string body = {});

    db::File& file();
    void serve(std::span<const web::Route> routes);  // instead of the program's own
    web::edge::Application& program();  // for an edge with sockets
    app::Installation& installation();
    Folder folder;
    base::FixedClock clock{friday_noon};
    std::string host = "localhost";
    std::string remote;  // the visitor's address; empty: none that is counted (web/rates.h)
    web::Environment& environment() { return *environment_; }
    accounts::SessionBook& sessions() { return *sessions_; }

private:
    std::unique_ptr<accounts::SessionBook> sessions_;
    std::unique_ptr<web::Environment> environment_;
    std::unique_ptr<app::Installation> installation_;
    std::unique_ptr<app::Founder> founder_;
    std::unique_ptr<app::Program> program_;
    std::shared_ptr<db::File> file_;
};

}  // namespace kit
