// `qala admin create`: the first who looks after a city. No account exists by default anywhere (S-DEF).
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "accounts/account.h"
#include "app/chosen_city.h"
#include "app/commands.h"
#include "app/inbox.h"
#include "audit/audit.h"
#include "base/text.h"
#include "web/input.h"

namespace app {
namespace {

constexpr std::chrono::hours link_age{1};

accounts::Draft draft_of(const nlohmann::json& asked, const web::Site& site) {
    accounts::Draft draft;
    draft.email = asked.at("email");
    if (!web::looks_like_email(draft.email)) throw std::runtime_error(fmt::format("--email wants an address such as name@city.example, not {}", draft.email));
    draft.name = base::clean(asked.at("name").get<std::string>());
    if (draft.name.empty() || base::letters(draft.name) > 80) throw std::runtime_error("--name wants 1 to 80 letters");
    draft.language = site.first_language();
    return draft;
}

// Before the path of a link that the operator opens.
std::string origin_of(const web::Site& site) {
    if (!site.canonical_host.empty()) return "https://" + site.canonical_host;
    return site.is_demo ? "http://localhost:8080" : "https://HOST";
}

}  // namespace

int run_admin(Installation& installation, const nlohmann::json& asked, const base::Clock& clock, const Say& say) {
    const auto city = chosen_city(installation, asked.at("city"));
    const auto file = installation.open(*city);
    const auto site = installation.site(*city, *file);
    const auto draft = draft_of(asked, *site);
    const auto role = asked.at("superadmin").get<bool>() ? web::Role::superadmin : web::Role::admin;
    const auto keys = installation.keys();
    const auto link = file->write([=, now = clock.now()](db::Writing& db) {
        const auto known = accounts::find(db, keys, draft.email);
        const auto account = known ? known : accounts::put(db, keys, draft, now);
        accounts::grant(db, *account, role, now);
        const audit::Change granted{"role", "", std::string(web::role_names[static_cast<std::size_t>(role)])};
        audit::record(db, {now, 0, "command", "role.grant", "account", account->value, {}, {granted}});
        // The last way in for whoever lost the telephone: whoever may run this may read the whole folder anyhow.
        if (accounts::forget_factor(db, *account)) audit::record(db, {now, 0, "command", "factor.remove", "account", account->value});
        return accounts::password_link(db, keys, *account, now + link_age);
    });
    say(fmt::format("{} is an administrator of {} now. Open this address within an hour and choose a password:", draft.name, site->name(draft.language)));
    say(origin_of(*site) + site->href(draft.language, link));
    return Exit::done;
}

int admin(const Admin& admin) {
    return here_or_there(admin.data, {{"command", "admin"}, {"city", admin.city}, {"email", admin.email}, {"name", admin.name}, {"superadmin", admin.superadmin}});
}

}  // namespace app
