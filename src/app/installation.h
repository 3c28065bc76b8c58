// A data folder and the cities in it: one process holds it, each city is a folder with one file.
//
//   DATA/lock                    held for the life of the process
//   DATA/cities/SLUG/city.db     everything of a city; copying the folder moves the city
//   DATA/cities/SLUG/exports/    sealed copies of people's own data, a week each (privacy/copy)
//   DATA/cities/SLUG/incoming/   validated imports that wait to be applied
//   DATA/spool/                  bodies of requests under way
//   DATA/secrets/master.key      what secrets are sealed with (base/secret)
#pragma once

#include <array>
#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.h"
#include "counting/tally.h"
#include "db/file.h"
#include "db/files.h"
#include "db/lock.h"
#include "failures/failure.h"
#include "web/site.h"


namespace app {

// One city of the installation. Its file is opened when it is first asked for.
struct City {
    std::string slug;
    std::filesystem::path folder;
    std::vector<std::string> hosts;
    bool is_demo = false;
    std::array<std::string, 3> names = {};       // by language
    std::string canonical_host = {};
    std::optional<double> latitude = {}, longitude = {};

    std::filesystem::path file() const { return folder / "city.db"; }
};

class Installation {
public:
    struct Options {
        std::size_t open_cities = 64;
        std::function<void(const std::string& slug)> jobs_written = {};  // in that city: on its writer's thread
    };

    // Throws with a sentence for the operator: no folder, another process in it (db::FolderTaken).
    Installation(std::filesystem::path data, Options);
    ~Installation();

    const std::filesystem::path& data() const { return data_; }
    const base::Keys& keys() const { return *keys_; }
    std::vector<std::shared_ptr<const City>> cities() const;
    std::shared_ptr<const City> by_slug(std::string_view slug) const;
    // The city that answers to a Host; a demo city answers to localhost, 127.0.0.1 and [::1] as well.
    std::shared_ptr<const City> by_host(std::string_view host) const;

    std::shared_ptr<db::File> open(const City&);                        // may take milliseconds, may throw
    std::shared_ptr<db::File> opened(const City&) const;                // null when it is not open; never waits
    std::shared_ptr<const web::Site> site(const City&, db::File&);      // of today's data
    std::shared_ptr<const web::Site> known_site(const City&) const;     // the last one taken, or null; never waits

    // What was looked at in any city since it was last written.
    counting::Tally& tally() { return tally_; }
    // What went wrong since it was last written.
    failures::Tally& failures() { return failures_; }

    // Looks at the folder again: cities added beside a running process.
    void find_cities();

private:
    std::vector<web::Neighbour> neighbours_of(const City&) const;

    struct Taken {
        std::uint64_t version = 0;
        std::shared_ptr<const web::Site> site;
    };

    std::filesystem::path data_;
    std::unique_ptr<db::FolderLock> lock_;
    std::optional<base::Keys> keys_;
    counting::Tally tally_;
    failures::Tally failures_;
    std::unique_ptr<db::Files> files_;  // closed before the lock goes
    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<const City>> cities_;
    std::map<std::string, std::shared_ptr<const City>, std::less<>> by_host_;
    std::map<std::string, Taken, std::less<>> sites_;
    std::map<std::string, std::weak_ptr<db::File>, std::less<>> opened_;
};

}  // namespace app
