// `qala paper`: the city on paper as a file, for cron; beside a running server it is made from a copy of the data.
#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <system_error>

#include "app/chosen_city.h"
#include "app/commands.h"
#include "base/instant.h"
#include "db/connection.h"
#include "pictures/paper.h"
#include "web/context.h"

namespace app {
namespace fs = std::filesystem;

namespace {

// A folder beside the data that goes with what is in it.
class Beside {
public:
    explicit Beside(const fs::path& data) {
        auto pattern = (data / "paper-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) throw std::system_error(errno, std::generic_category(), pattern);
        path_ = pattern;
    }
    ~Beside() {
        std::error_code error;
        fs::remove_all(path_, error);
    }
    Beside(const Beside&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

// Of the cities of a folder that another process holds: it may write meanwhile.
void copy_cities(const fs::path& data, const fs::path& to, const std::string& slug) {
    for (const auto& city : fs::directory_iterator(data / "cities")) {
        const auto name = city.path().filename().string();
        if (!fs::exists(city.path() / "city.db") || (!slug.empty() && slug != name)) continue;
        fs::create_directories(to / "cities" / name);
        db::Connection from(city.path() / "city.db", db::Access::reader);
        SQLite::Database copy((to / "cities" / name / "city.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(copy, from.database()).executeStep(-1);
    }
}

i18n::Language language_of(const web::Site& site, const std::string& tag) {
    if (tag.empty()) return site.first_language();
    const auto language = i18n::parse_language(tag);
    if (!language || std::ranges::find(site.languages, *language) == site.languages.end())
        throw std::runtime_error(fmt::format("--language wants a language of the city, not {}", tag));
    return *language;
}

std::string printed(Installation& installation, const Paper& wish) {
    const auto city = chosen_city(installation, wish.city);
    const auto file = installation.open(*city);
    const auto site = installation.site(*city, *file);
    const auto now = base::SystemClock().now();
    web::edge::Request request;
    request.head.host = !site->canonical_host.empty() ? site->canonical_host : site->hosts.empty() ? "localhost" : site->hosts.front();
    request.head.secure = request.head.host != "localhost";
    web::Environment nobody{base::Keys(base::Key())};
    web::Context context{request, *site, *file, file->read(), language_of(*site, wish.language), "/paper.pdf", {}, now, site->zone.today(now),
                         now + std::chrono::hours(24), {}, nobody};
    return pictures::paper(pictures::sheet(context), {wish.size == "a3", wish.large});
}

// Under its name only when it is whole.
void put(const fs::path& output, const std::string& pdf) {
    const fs::path part = output.string() + ".part";
    std::ofstream file(part, std::ios::binary);
    file << pdf;
    file.close();
    if (!file) throw std::runtime_error(fmt::format("{} cannot be written", part.string()));
    fs::rename(part, output);
}

}  // namespace

int paper(const Paper& wish) {
    try {
        Installation installation(wish.data, {});
        put(wish.output, printed(installation, wish));
    } catch (const db::FolderTaken&) {
        const Beside beside(wish.data);
        copy_cities(wish.data, beside.path(), wish.city);
        Installation installation(beside.path(), {});
        put(wish.output, printed(installation, wish));
    }
    fmt::print("The paper is in {}\n", wish.output.string());
    return Exit::done;
}

}  // namespace app
