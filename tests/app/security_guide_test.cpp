// The operator's guide to security is true: its figures are read out of it and compared with the program's own.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "accounts/account.h"
#include "accounts/device_store.h"
#include "accounts/factor.h"
#include "accounts/parts.h"
#include "accounts/passkey_store.h"
#include "accounts/passwords.h"
#include "accounts/profile.h"
#include "app/routes.h"
#include "base/secret.h"
#include "kit/places.h"
#include "mail/kinds.h"
#include "media/confinement.h"
#include "media/fault.h"
#include "privacy/copy.h"
#include "privacy/erase.h"
#include "teams/team.h"
#include "web/edge/head.h"
#include "web/rates.h"
#include "web/security_log.h"

namespace {

std::string guide() {
    std::ifstream file(kit::source() / "packaging/SECURITY.md");
    return {std::istreambuf_iterator<char>(file), {}};
}

// Of a table, by its first column.
std::vector<std::vector<std::string>> table_under(std::string_view head) {
    const auto text = guide();
    auto at = text.find(head);
    REQUIRE(at != text.npos);
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(text.substr(text.find('\n', text.find('\n', at) + 1) + 1));
    for (std::string line; std::getline(lines, line) && line.starts_with("| ");) {
        std::vector<std::string> cells;
        for (std::size_t from = 2; from < line.size();) {
            const auto to = line.find(" |", from);
            cells.push_back(line.substr(from, to - from));
            from = to == line.npos ? to : to + 3;
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

// The sentence stands in it, wherever its lines end.
bool says(std::string_view sentence) {
    auto text = guide();
    std::ranges::replace(text, '\n', ' ');
    return text.find(sentence) != text.npos;
}

std::string minutes(std::chrono::seconds time) { return fmt::to_string(std::chrono::duration_cast<std::chrono::minutes>(time).count()); }
std::int64_t days(std::chrono::seconds time) { return std::chrono::duration_cast<std::chrono::days>(time).count(); }

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("the guide to security says what the program holds to", "[app][asvs]") {
    Rows rates;
    for (const auto& rate : web::rates()) rates.push_back({std::string(rate.name), fmt::to_string(rate.burst), fmt::to_string(rate.period.count())});
    CHECK(table_under("| rate | at once | in seconds |") == rates);

    Rows lives;
    const auto life = [&](std::string who, accounts::Kind kind, web::Roles roles) {
        const auto lifetime = accounts::lifetime(kind, roles);
        lives.push_back({std::move(who), minutes(lifetime.idle), minutes(lifetime.longest)});
    };
    life("resident", accounts::Kind::resident, {});
    life("business", accounts::Kind::business, {});
    life("staff", accounts::Kind::resident, web::Roles(web::Role::moderator));
    CHECK(table_under("| who | idle, minutes | at most, minutes |") == lives);

    const auto keys = table_under("| number | use | algorithm |");
    REQUIRE(keys.size() == static_cast<std::size_t>(base::Keys::Use::audit_head));  // the last of them
    for (std::size_t i = 0; i < keys.size(); ++i) CHECK(keys[i][0] == fmt::to_string(i + 1));

    const auto events = table_under("| event | when |");
    REQUIRE(events.size() == web::event_names.size());
    for (std::size_t i = 0; i < events.size(); ++i) CHECK(events[i][0] == web::event_names[i]);
}

TEST_CASE("the sentences of the guide to security name the program's own limits", "[app][asvs]") {
    for (const auto& sentence :
         {fmt::format("{} drafts of organisations a person, {} open invitations an organisation, {} places an invitation, {} children, {} passkeys, {} trusted browsers an account", teams::most_drafts,
                      teams::most_open, teams::most_places, accounts::most_children, accounts::most_passkeys, accounts::most_devices),
          fmt::format("A request line has at most {} KiB, a head {} KiB and {} lines, a form {} KiB", web::edge::request_line_limit / 1024, web::edge::head_limit / 1024, web::edge::field_limit,
                      app::routes().front().body_limit / 1024),
          fmt::format("at most {} MiB, {} million pixels and 12,000 a side", media::most_bytes / 1024 / 1024, media::most_pixels / 1'000'000),
          fmt::format("take {} MiB and {} s of the processor", media::most_memory / 1024 / 1024, media::most_seconds), fmt::format("sets a new password for {} minutes", minutes(mail::reset_age)), fmt::format("stop codes for {} minutes", minutes(accounts::code_lock)),
          fmt::format("copies of one's data {} days", days(privacy::copy_age)), fmt::format("invitations {} days", days(teams::invitation_age))}) {
        INFO(sentence);
        CHECK(says(sentence));
    }
    CHECK(days(privacy::days_to_come_back) == 30);
    CHECK(says("a deleted account is gone thirty days after"));
    CHECK(accounts::failures_last == std::chrono::hours(1));
    const auto weak = [](std::size_t letters, bool staff) {
        std::string password;
        for (std::size_t i = 0; i < letters; ++i) password += static_cast<char>('a' + (i * 7 + i / 5) % 26);
        return accounts::weakness(password, staff, {}).has_value();
    };
    CHECK(says("has 8 letters or more, of staff 15, at most 128"));
    CHECK((weak(7, false) && !weak(8, false) && weak(14, true) && !weak(15, true) && !weak(128, false) && weak(129, false)));
}
