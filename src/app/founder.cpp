#include "app/founder.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <stdexcept>

#include "accounts/account.h"
#include "accounts/people.h"
#include "admin/job_store.h"
#include "app/structure.h"
#include "audit/audit.h"
#include "cities/template.h"
#include "db/migrate.h"
#include "failures/failure.h"

namespace app {
namespace fs = std::filesystem;

using base::words;

std::unique_ptr<db::File> new_city_file(const fs::path& data, const std::string& slug) {
    const auto folder = data / "cities" / slug;
    if (fs::exists(folder / "city.db")) throw std::runtime_error(fmt::format("{} already holds the city {}", data.string(), slug));
    fs::create_directories(folder);
    for (const char* tail : {"", "-wal", "-shm"}) fs::remove((folder / "city.db.new").string() + tail);
    return db::File::open(folder / "city.db.new", db::with_structure(structure()));
}

void name_city_file(std::unique_ptr<db::File> file, const fs::path& data, const std::string& slug) {
    file.reset();  // the last connection empties the log
    const auto folder = data / "cities" / slug;
    fs::rename(folder / "city.db.new", folder / "city.db");
}

bool is_slug(std::string_view text) {
    return text.size() >= 2 && text.size() <= 40 && text[0] >= 'a' && text[0] <= 'z' &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

bool is_host(std::string_view text) {
    return !text.empty() && text.size() <= 253 && std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

namespace {

web::CityState state_of(Installation& installation, const City& city) {
    web::CityState state{.slug = city.slug, .host = city.canonical_host, .names = city.names};
    std::error_code error;
    state.bytes = static_cast<std::int64_t>(fs::file_size(city.file(), error));
    try {
        const auto file = installation.open(city);
        const auto lease = file->read();
        state.trouble = file->health().trouble;
        state.people = accounts::accounts_made(*lease);
        std::tie(state.organisations, state.events) = cities::published(*lease);
        state.given_up_jobs = admin::given_up_jobs(*lease);
        state.failures = failures::count(*lease);
        state.checked_at = admin::last_run(*lease, "app.check_folder");
    } catch (const std::exception& failure) {
        spdlog::error("the city {} cannot be opened: {}", city.slug, failure.what());
        state.trouble = failure.what();
    }
    return state;
}

cities::CityDraft draft_of(const web::NewCity& city) {
    cities::CityDraft draft;
    draft.slug = city.slug;
    draft.names.fill(city.name);
    draft.languages = city.languages;
    draft.timezone = city.timezone;
    draft.currency = city.currency;
    draft.hosts = {city.host};
    return draft;
}

base::Result<void> allowed(const Installation& installation, const web::NewCity& city) {
    const auto refuse = [](const char* field, base::Words why) { return base::refuse(base::Error::Kind::invalid, std::move(why), field); };
    if (!is_slug(city.slug)) return refuse("slug", words("2 to 40 small Latin letters, figures or hyphens, a letter first"));
    if (installation.by_slug(city.slug) || fs::exists(installation.data() / "cities" / city.slug / "city.db")) return refuse("slug", words("There is a city of this name already"));
    if (!is_host(city.host)) return refuse("host", words("A name such as city.example, without https:// and without a port"));
    if (installation.by_host(city.host)) return refuse("host", words("Another city answers at this address"));
    if (!base::Zone::find(city.timezone)) return refuse("timezone", words("A zone such as Asia/Almaty"));
    if (!base::Currency::parse(city.currency)) return refuse("currency", words("Three capital letters such as KZT"));
    if (!city.like.empty() && !installation.by_slug(city.like)) return refuse("like", words("Choose among those that are listed"));
    return {};
}

}  // namespace

std::vector<web::CityState> Founder::states() {
    std::vector<web::CityState> states;
    for (const auto& city : installation_.cities()) states.push_back(state_of(installation_, *city));
    return states;
}

base::Result<std::string> Founder::found(const web::NewCity& city, base::Instant now) {
    const std::lock_guard one_at_a_time(founding_);
    TRY(allowed(installation_, city));
    std::optional<cities::Template> like;
    if (const auto known = installation_.by_slug(city.like)) like = cities::template_of(*installation_.open(*known)->read());
    constexpr std::chrono::hours link_age{1};
    auto file = new_city_file(installation_.data(), city.slug);
    const auto link = file->write([=, draft = draft_of(city), keys = installation_.keys()](db::Writing& db) {
        cities::found(db, draft, now);
        if (like) cities::begin_like(db, *like, now);
        const auto account = accounts::put(db, keys, {.name = city.admin_name, .email = city.admin_email, .language = city.languages.front()}, now);
        accounts::grant(db, *account, web::Role::admin, now);
        audit::record(db, {now, 0, "superadmin", "role.grant", "account", account->value, {}, {{"role", "", "admin"}}});
        return accounts::password_link(db, keys, *account, now + link_age);
    });
    name_city_file(std::move(file), installation_.data(), city.slug);
    installation_.find_cities();
    if (founded_) founded_(city.slug);
    return fmt::format("https://{}{}", city.host, link);
}

}  // namespace app
