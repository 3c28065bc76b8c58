#include "app/installation.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <stdexcept>

#include "app/structure.h"
#include "cities/near_links.h"
#include "cities/city.h"

namespace app {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view local_hosts[] = {"localhost", "127.0.0.1", "[::1]"};

}  // namespace

Installation::Installation(fs::path data, Options options) : data_(std::move(data)) {
    if (!fs::is_directory(data_))
        throw std::runtime_error(fmt::format("there is no folder {}; make one with qala demo --data {} or qala init", data_.string(), data_.string()));
    lock_ = std::make_unique<db::FolderLock>(data_);
    keys_.emplace(base::Keys::of_folder(data_));
    const auto options_of = [heard = options.jobs_written](const fs::path& file) {
        db::Options made;
        if (heard) made.jobs_written = [heard, slug = file.parent_path().filename().string()] { heard(slug); };
        return db::with_structure(structure(), std::move(made));
    };
    files_ = std::make_unique<db::Files>(options_of, db::Files::Limits{.open = options.open_cities});
    find_cities();
}

Installation::~Installation() = default;

void Installation::find_cities() {
    std::vector<std::shared_ptr<const City>> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(data_ / "cities", error)) {
        City city{entry.path().filename().string(), entry.path(), {}, false};
        if (!fs::exists(city.file())) continue;
        try {
            const auto file = files_->get(city.file());
            const auto lease = file->read();
            const auto site = cities::site(*lease);
            city.hosts = site.hosts;
            city.is_demo = site.is_demo;
            city.names = site.names;
            city.canonical_host = site.canonical_host;
            city.latitude = site.latitude;
            city.longitude = site.longitude;
            found.push_back(std::make_shared<const City>(std::move(city)));
        } catch (const std::exception& failure) {
            // One city's broken file must not keep the others from being served.
            spdlog::error("the city in {} cannot be opened: {}", entry.path().string(), failure.what());
        }
    }
    std::ranges::sort(found, {}, [](const auto& city) { return city->slug; });
    std::lock_guard lock(mutex_);
    cities_ = std::move(found);
    sites_.clear();  // each names the others
    by_host_.clear();
    for (const auto& city : cities_) {
        for (const auto& host : city->hosts) by_host_.emplace(host, city);
        if (!city->is_demo) continue;
        for (const auto host : local_hosts) by_host_.emplace(host, city);
    }
}

std::vector<std::shared_ptr<const City>> Installation::cities() const {
    std::lock_guard lock(mutex_);
    return cities_;
}

std::shared_ptr<const City> Installation::by_slug(std::string_view slug) const {
    std::lock_guard lock(mutex_);
    const auto found = std::ranges::find(cities_, slug, [](const auto& city) { return city->slug; });
    return found == cities_.end() ? nullptr : *found;
}

std::shared_ptr<const City> Installation::by_host(std::string_view host) const {
    std::lock_guard lock(mutex_);
    const auto found = by_host_.find(host);
    return found == by_host_.end() ? nullptr : found->second;
}

std::shared_ptr<db::File> Installation::open(const City& city) {
    auto file = files_->get(city.file());
    std::lock_guard lock(mutex_);
    opened_[city.slug] = file;
    return file;
}

std::shared_ptr<db::File> Installation::opened(const City& city) const {
    std::lock_guard lock(mutex_);
    const auto found = opened_.find(city.slug);
    return found == opened_.end() ? nullptr : found->second.lock();
}

std::shared_ptr<const web::Site> Installation::site(const City& city, db::File& file) {
    {
        std::lock_guard lock(mutex_);
        if (const auto& taken = sites_[city.slug]; taken.site && taken.version == file.version()) return taken.site;
    }
    const auto lease = file.read();
    auto made = cities::site(*lease);
    made.neighbours = neighbours_of(city);
    auto site = std::make_shared<const web::Site>(std::move(made));
    std::lock_guard lock(mutex_);
    sites_[city.slug] = {lease.version(), site};
    return site;
}

// As they were when the folder was last looked at: no other city's file is opened for a page of this one.
std::vector<web::Neighbour> Installation::neighbours_of(const City& city) const {
    std::vector<web::Neighbour> all;
    for (const auto& other : cities()) {
        if (other->slug == city.slug) continue;
        all.push_back({other->names, other->canonical_host, cities::kilometres(city.latitude, city.longitude, other->latitude, other->longitude)});
    }
    std::ranges::stable_sort(all, {}, [](const web::Neighbour& one) { return one.kilometres.value_or(1e9); });
    return all;
}

std::shared_ptr<const web::Site> Installation::known_site(const City& city) const {
    std::lock_guard lock(mutex_);
    const auto found = sites_.find(city.slug);
    return found == sites_.end() ? nullptr : found->second.site;
}

}  // namespace app
