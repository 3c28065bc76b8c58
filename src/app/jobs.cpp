#include "app/jobs.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "accounts/password_reset.h"
#include "accounts/store.h"
#include "app/structure.h"
#include "authoring/event_work.h"
#include "audit/head.h"
#include "claims/claim.h"
#include "events/invariants.h"
#include "i18n/own_words.h"
#include "ideas/invariants.h"
#include "incidents/remind.h"
#include "mail/send.h"
#include "media/keep.h"
#include "merging/find.h"
#include "merging/merge.h"
#include "offers/invariants.h"
#include "opening/invariants.h"
#include "opening/opening.h"
#include "organisations/invariants.h"
#include "privacy/copy.h"
#include "privacy/erase.h"
#include "prospects/prospect.h"
#include "requests/invariants.h"
#include "requests/remind.h"
#include "requests/work.h"
#include "search/invariants.h"
#include "search/merge.h"
#include "support/invariants.h"
#include "support/work.h"
#include "teams/team.h"
#include "web/submissions.h"

namespace app {
namespace fs = std::filesystem;

namespace {

using std::chrono::hours;

void check_folder(const db::Turn& turn) {
    for (const auto& finding : check_city(turn.file)) spdlog::error("city {}: {}: {}", turn.city, finding.check, finding.what);
}

// What nobody may use any more: links, registrations, sessions, invitations; and forms that nobody will send a second time.
void tidy_accounts(const db::Turn& turn) {
    turn.file.write([now = turn.now](db::Writing& db) {
        accounts::drop_expired(db, now);
        teams::drop_expired(db, now);
        web::forget_sent(db, now - hours(48));
    });
}

bool older_than(const fs::directory_entry& entry, std::chrono::seconds age) {
    std::error_code error;
    const auto written = entry.last_write_time(error);
    return !error && fs::file_time_type::clock::now() - written > age;
}

std::size_t remove_older(const fs::path& folder, std::string_view ending, std::chrono::seconds age) {
    std::size_t removed = 0;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_regular_file() && entry.path().string().ends_with(ending) && older_than(entry, age)) removed += fs::remove(entry.path(), error);
    return removed;
}

void send_mail(Installation& installation, const db::Turn& turn, bool to_log) {
    const auto city = installation.by_slug(turn.city);
    if (!city) return;
    const auto site = installation.site(*city, turn.file);
    mail::send_due(turn.file, {*site, installation.keys(), to_log}, turn.now);
}

void answer_reset(Installation& installation, const db::Turn& turn) {
    const auto city = installation.by_slug(turn.city);
    if (!city) return;
    accounts::answer_wish(turn, *installation.site(*city, turn.file), installation.keys());
}

void make_copy(Installation& installation, const db::Turn& turn) {
    const auto city = installation.by_slug(turn.city);
    if (!city) return;
    const auto site = installation.site(*city, turn.file);
    const i18n::Speaking speaking(site->words.get());
    privacy::make_copy(turn, *site, installation.keys());
}

void erase_due(Installation& installation, const db::Turn& turn) {
    if (const int gone = privacy::erase_due(turn.file, installation.keys(), turn.now)) spdlog::info("city {}: {} accounts deleted as their owners wished", turn.city, gone);
}

// Before the terms of requests and incidents end.
void remind_of_terms(Installation& installation, const db::Turn& turn) {
    const auto city = installation.by_slug(turn.city);
    if (!city) return;
    const auto site = installation.site(*city, turn.file);
    requests::remind(turn.file, *site, installation.keys(), turn.now);
    incidents::remind(turn.file, *site, installation.keys(), turn.now);
}

void tidy_claims(Installation& installation, const db::Turn& turn) {
    const auto city = installation.by_slug(turn.city);
    if (!city) return;
    claims::tidy(turn.file, *installation.site(*city, turn.file), installation.keys(), turn.now);
}

void tell_of_opening(Installation& installation, const db::Turn& turn) {
    const auto city = installation.by_slug(turn.city);
    if (!city) return;
    if (const int told = opening::tell(turn.file, *installation.site(*city, turn.file), installation.keys(), turn.now)) spdlog::info("city {}: {} people told that it is open", turn.city, told);
}

void tidy_support(Installation& installation, const db::Turn& turn) {
    const auto city = installation.by_slug(turn.city);
    if (!city) return;
    support::tidy(turn.file, *installation.site(*city, turn.file), installation.keys(), turn.now);
}

void erase_old_requests(const db::Turn& turn) {
    if (const int erased = requests::erase_old(turn.file, turn.now)) spdlog::info("city {}: the words of {} old requests taken out", turn.city, erased);
}

void write_failures(Installation& installation, const db::Turn& turn) {
    const auto seen = installation.failures().take(turn.city);
    if (seen.empty()) return;
    turn.file.write([&seen, now = turn.now](db::Writing& db) {
        failures::put(db, seen, QALA_VERSION);
        failures::forget_old(db, now);
    });
}

}  // namespace

std::vector<db::Entry> timetable(Installation& installation, bool mail_to_log) {
    return {
        {"failures.write", db::every(std::chrono::minutes(5)), [&installation](const db::Turn& turn) { write_failures(installation, turn); }},
        {"mail.send", db::on_demand, [&installation, mail_to_log](const db::Turn& turn) { send_mail(installation, turn, mail_to_log); }},
        {"mail.tidy", db::every(hours(1)), [](const db::Turn& turn) { mail::tidy(turn.file, turn.now); }},
        {"requests.remind", db::every(std::chrono::minutes(10)), [&installation](const db::Turn& turn) { remind_of_terms(installation, turn); }},
        {std::string(authoring::publish_job), db::on_demand, [](const db::Turn& turn) { authoring::publish_due(turn.file, turn.now); }},
        {"search.merge", db::every(hours(1)), [](const db::Turn& turn) { search::merge_indexes(turn.file, search::usual_segments); }},
        {"requests.erase", db::every(hours(24)), erase_old_requests},
        {"prospects.look", db::every(hours(1)), [](const db::Turn& turn) { prospects::look(turn.file, turn.now); }},
        {"opening.tell", db::every(std::chrono::minutes(5)), [&installation](const db::Turn& turn) { tell_of_opening(installation, turn); }},
        {"support.tidy", db::every(hours(6)), [&installation](const db::Turn& turn) { tidy_support(installation, turn); }},
        {"claims.tidy", db::every(hours(24)), [&installation](const db::Turn& turn) { tidy_claims(installation, turn); }},
        {"audit.head", db::every(hours(24)), [&installation](const db::Turn& turn) { audit::publish_head(turn.file, installation.keys(), turn.now); }},
        {"app.check_folder", db::every(hours(24)), check_folder},
        {std::string(accounts::reset_job), db::on_demand, [&installation](const db::Turn& turn) { answer_reset(installation, turn); }},
        {"accounts.tidy", db::every(hours(24)), tidy_accounts},
        {std::string(privacy::copy_job), db::on_demand, [&installation](const db::Turn& turn) { make_copy(installation, turn); }},
        {"privacy.erase", db::every(hours(1)), [&installation](const db::Turn& turn) { erase_due(installation, turn); }},
        {"privacy.tidy", db::every(hours(6)), [](const db::Turn& turn) { privacy::tidy_copies(turn.file, turn.now); }},
        {"merging.find", db::every(std::chrono::minutes(5)), [](const db::Turn& turn) { merging::find_duplicates(turn.file, turn.now); }},
        {"media.tidy", db::every(hours(6)), [](const db::Turn& turn) { media::tidy(turn.file, turn.now); }},
        {"app.old_files", db::every(hours(6)), [&installation](const db::Turn& turn) { remove_old_files(installation.data(), turn.now); }},
    };
}

std::vector<db::Invariant> invariants() {
    std::vector<db::Invariant> all;
    for (const auto list : {events::invariants(), organisations::invariants(), offers::invariants(), search::invariants(), teams::invariants(), merging::invariants(), requests::invariants(), support::invariants(), ideas::invariants(), opening::invariants()}) all.insert(all.end(), list.begin(), list.end());
    return all;
}

std::vector<db::Finding> check_city(db::File& file) {
    const auto lease = file.read(hours(1));
    auto findings = db::check(*lease, structure().version, invariants());
    for (auto& finding : findings_of(audit::verify(*lease))) findings.push_back(std::move(finding));
    return findings;
}

std::vector<db::Finding> findings_of(const std::vector<audit::Fault>& faults) {
    std::vector<db::Finding> findings;
    for (const auto& fault : faults) findings.push_back({"the audit log is whole", fmt::format("act {}: {}", fault.id, fault.what)});
    return findings;
}

std::size_t remove_old_files(const fs::path& data, base::Instant) {
    constexpr auto day = hours(24), week = 7 * day;
    auto removed = remove_older(data / "spool", "", day) + remove_older(data / "incoming", "", week);
    std::error_code error;
    for (const auto& city : fs::directory_iterator(data / "cities", error)) {
        removed += remove_older(city.path() / "incoming", "", week);
        removed += remove_older(city.path(), ".tmp", day);
    }
    if (removed) spdlog::info("removed {} old files", removed);
    return removed;
}

}  // namespace app
