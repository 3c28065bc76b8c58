#include "privacy/copy.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <system_error>

#include "accounts/person.h"
#include "i18n/dates.h"
#include "mail/letter.h"
#include "privacy/archive.h"
#include "privacy/scope.h"

namespace privacy {
namespace fs = std::filesystem;

namespace {

fs::path folder_of(const db::File& file) { return file.path().parent_path() / "exports"; }

[[noreturn]] void failed(const fs::path& path) { throw std::system_error(errno, std::generic_category(), path.string()); }

// For the program's user alone, on disk before anybody is told of it.
void write_file(const fs::path& path, std::span<const std::byte> bytes) {
    fs::create_directories(path.parent_path());
    fs::permissions(path.parent_path(), fs::perms::owner_all);
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) failed(path);
    bool written = true;
    for (std::size_t at = 0; written && at < bytes.size();) {
        const auto n = ::write(file, bytes.data() + at, bytes.size() - at);
        written = n > 0;
        at += written ? static_cast<std::size_t>(n) : 0;
    }
    written = written && ::fsync(file) == 0;
    ::close(file);
    if (!written) failed(path);
}

// One part after the other, each of its own snapshot, so that the progress can be noted between them.
std::vector<Told> told_parts(db::File& file, const web::Owner& owner, ExportId id) {
    std::vector<Told> all;
    int done = 0;
    for (const auto& part : scope()) {
        if (part.things) all.push_back({&part, part.things(*file.read(std::chrono::minutes(1)), owner)});
        ++done;
        file.write([=](db::Writing& db) { note_progress(db, id, done); });
    }
    return all;
}

// The newest first, as far as they fit: the archive is made in memory. Of the others it names the addresses.
void add_files(Files& files, db::File& file, const web::Owner& owner) {
    constexpr std::size_t most = 50u * 1024 * 1024;
    std::size_t all = 0;
    for (const auto& part : scope()) {
        if (!part.files) continue;
        for (const auto& own : part.files(*file.read(), owner)) {
            std::ifstream in(file.path().parent_path() / own.path, std::ios::binary);
            std::string bytes{std::istreambuf_iterator<char>(in), {}};
            all += bytes.size();
            if (all > most) return;
            if (!bytes.empty()) files.emplace_back(own.name, std::move(bytes));
        }
    }
}

std::optional<web::Owner> owner_of(const db::Reading& db, const base::Keys& keys, const Export& wish) {
    const auto account = accounts::person(db, keys, wish.account);
    if (!account) return {};
    return web::Owner{wish.account, account->email, accounts::email_hash(db, wish.account), keys, wish.language};
}

}  // namespace

fs::path copy_path(const db::File& file, const std::string& name) { return folder_of(file) / name; }

void plan_copy(db::Writing& db, ExportId id, std::string_view origin, base::Instant now) {
    db::enqueue(db, copy_job, fmt::to_string(id.value), nlohmann::json{{"origin", origin}}.dump(), now);
}

void make_copy(const db::Turn& turn, const web::Site& site, const base::Keys& keys) {
    const ExportId id{std::stoll(turn.job.key)};
    const auto wish = export_of(*turn.file.read(), id);
    if (!wish || wish->ready()) return;
    const auto owner = owner_of(*turn.file.read(), keys, *wish);
    if (!owner) return;
    auto files = files_of(told_parts(turn.file, *owner, id), {site, wish->language, turn.now});
    add_files(files, turn.file, *owner);
    const auto archive = zipped(files);
    const auto name = base::fresh_token();
    const auto path = copy_path(turn.file, name);
    write_file(path, base::sealed(keys.of(base::Keys::Use::texts), archive));
    const auto until = turn.now + copy_age;
    const auto link = nlohmann::json::parse(turn.job.payload).at("origin").get<std::string>() + site.href(wish->language, "/me/data");
    const mail::Letter letter{"privacy.copy_ready", wish->language, owner->email, {{"link", link}, {"date", i18n::full_date(wish->language, site.zone.today(until))}}};
    const bool taken = turn.file.write([=, job = turn.job, now = turn.now, size = static_cast<std::int64_t>(archive.size())](db::Writing& db) {
        db::finish(db, job);
        if (!finish_export(db, id, name, size, until)) return false;
        mail::post(db, letter, now);
        return true;
    });
    if (!taken) fs::remove(path);
}

void tidy_copies(db::File& file, base::Instant now) {
    file.write([now](db::Writing& db) { drop_expired_exports(db, now); });
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder_of(file), error))
        if (!is_known_file(*file.read(), entry.path().filename().string())) fs::remove(entry.path(), error);
}

std::optional<std::string> read_copy(const db::File& file, const base::Keys& keys, const std::string& name) {
    std::ifstream in(copy_path(file, name), std::ios::binary);
    if (!in) return {};
    const std::string sealed{std::istreambuf_iterator<char>(in), {}};
    return base::unsealed(keys.of(base::Keys::Use::texts), std::as_bytes(std::span(sealed)));
}

}  // namespace privacy
