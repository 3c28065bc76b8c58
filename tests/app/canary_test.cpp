// One person fills in everything that a person can fill in, each field with a text that stands nowhere else; then everybody
// else opens every page there is and sends every form of hers (S-IDOR). What is hers may come back to nobody but her, and to
// whom a rule written here lets see it.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/hers.h"
#include "audit/audit.h"
#include "kit/forms.h"
#include "privacy/scope.h"

namespace {

using canary::bakery;
using canary::Hers;
using canary::mark;
using canary::phone_digits;
using web::Role;
using web::edge::Method;

// ── What an answer holds of it ──────────────────────────────────────────────────────────────────────────────────────

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
// However it is written: large letters, a number with spaces, a space that does not break.
std::string plain(std::string_view text, bool squeezed) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (squeezed && std::string_view(" -()\u00A0").find(text[i]) != std::string_view::npos) continue;
        made += lower(text[i]);
    }
    return made;
}

void find_marks(std::string_view text, std::set<std::string>& found) {
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
        auto end = at + mark.size();
        while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
        found.insert(std::string(text.substr(at + mark.size(), end - at - mark.size())));
    }
}
// The names of the canaries in the whole answer: "phone", "mail", "a secret".
std::set<std::string> canaries_in(const kit::Answered& answer, const Hers& hers) {
    std::string whole = answer.body;
    for (const auto& line : answer.lines) whole.append("\n").append(line);
    std::set<std::string> found;
    find_marks(plain(whole, false), found);
    if (plain(whole, true).find(phone_digits) != std::string::npos) found.insert("phone");
    for (const auto& secret : hers.secrets)
        if (kit::holds(whole, secret)) found.insert("a secret");
    if (kit::holds(whole, "$argon2id$")) found.insert("a password's hash");
    return found;
}

// ── Which of her things an address may name ─────────────────────────────────────────────────────────────────────────

struct Names {
    std::string_view pattern;  // begins so
    std::vector<std::string_view> tables;  // one for each argument; empty: not hers to have, any number will do
};

const std::vector<Names> named{
    {"/me/family/", {"child"}},           {"/me/consents/", {"consent"}},        {"/me/requests/", {"request"}},     {"/admin/people/", {"account"}},
    {"/me/decisions/", {"revision"}},     {"/me/events/", {"event", "date"}},   {"/events/", {"event"}},               {"/pictures/events/", {"event"}}, {"/api/v1/events/", {"event"}},   {"/admin/review/", {"revision"}},
    {"/me/offers/", {"offer"}},           {"/offers/", {"offer"}},               {"/desk/:id/offers/", {"organisation", "offer"}}, {"/desk/:id/venues/", {"organisation", ""}}, {"/admin/venues/", {""}},
    {"/desk/:id/works/", {"organisation", ""}}, {"/desk/:id/screenings/", {"organisation", ""}},
    {"/admin/duplicates/", {""}},         {"/desk/:id/posts/", {"organisation", ""}}, {"/me/posts/", {""}},
    {"/me/tickets/", {"ticket"}},         {"/help/tickets/", {"ticket", ""}},         {"/admin/support/answers/", {""}},   {"/admin/support/", {"ticket"}},
    {"/admin/prospects/", {""}},          {"/admin/opening/", {""}},            {"/me/ideas/", {"idea"}},             {"/ideas/", {"idea"}},                {"/admin/ideas/", {"idea"}},
    {"/admin/adverts/", {""}},
    {"/desk/:id/print/", {"organisation", ""}},
    {"/desk/:id/goods/", {"organisation", ""}}, {"/me/goods/", {""}},            {"/goods/", {""}},
    {"/me/claims/", {"claim"}},           {"/admin/claims/", {"claim", ""}},     {"/desk/:id/claims/", {"organisation", "claim"}},
    {"/admin/letters/", {"letter"}},      {"/admin/requests/", {"request"}},     {"/desk/", {"organisation", "account"}}, {"/organisations/", {"organisation"}},
    {"/pictures/organisations/", {"organisation"}}, {"/api/v1/organisations/", {"organisation"}}, {"/branches/", {"branch"}}, {"/go/branch/", {"branch"}}, {"/go/contact/", {"contact"}},
    {"/admin/organisations/", {"organisation"}}, {"/admin/pages/", {""}}, {"/admin/announcements/", {""}}, {"/admin/incidents/", {"", ""}},      {"/admin/legal/", {""}},               {"/admin/words-of-letters/", {""}},
    {"/admin/tags/", {""}},               {"/admin/choice/", {"event"}},         {"/admin/categories/", {""}},            {"/admin/attributes/", {""}},          {"/admin/districts/", {""}},
    {"/admin/days-off/", {""}},           {"/admin/useful/", {""}},              {"/admin/words/", {""}},
    {"/collections/", {"collection"}},    {"/me/collections/", {"collection"}},
    {"/admin/works/", {""}},              {"/admin/screenings/", {""}},
};

std::vector<std::string> segments_of(std::string_view path) {
    std::vector<std::string> all;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto slash = std::min(path.find('/'), path.size());
        all.emplace_back(path.substr(0, slash));
        path.remove_prefix(slash);
    }
    return all;
}

std::vector<std::string> addresses_of(std::string_view pattern, const Hers& hers) {
    const auto known = std::ranges::find_if(named, [&](const Names& names) { return pattern.starts_with(names.pattern); });
    std::vector<std::string> made{""};
    std::size_t argument = 0;
    for (const auto& segment : segments_of(pattern)) {
        std::vector<std::string> values{segment};
        if (segment.starts_with(':')) {
            values = {"1"};
            const auto table = known != named.end() && argument < known->tables.size() ? known->tables[argument] : std::string_view();
            if (!table.empty()) {
                values.clear();
                for (const auto id : hers.ids.at(std::string(table))) values.push_back(fmt::to_string(id));
            }
            ++argument;
        }
        std::vector<std::string> longer;
        for (const auto& begun : made)
            for (const auto& value : values) longer.push_back(begun + "/" + value);
        made = std::move(longer);
    }
    return made;
}
// Lists that are asked for her, by the beginning of her words alone, so that no answer repeats a canary of the question.
std::vector<std::string> questions(const Hers& hers) {
    std::vector<std::string> all;
    for (const auto* list : {"/search?text=zqaig", "/organisations?text=zqaig", "/events?text=zqaig", "/offers?text=zqaig", "/api/v1/organisations?text=zqaig", "/admin/people?text=zqaig", "/organisations.json?text=zqaig"})
        all.emplace_back(list);
    all.push_back(fmt::format("/admin/audit?subject=account&id={}", hers.id.value));
    all.push_back(fmt::format("/admin/audit?actor={}", hers.id.value));
    for (const auto* ended : {"/admin/requests?state=ended", "/admin/letters?state=waiting", "/complaints/status?number=3", "/complaints/new?page=%2Fme"}) all.emplace_back(ended);
    return all;
}

// ── Who may see what ────────────────────────────────────────────────────────────────────────────────────────────────

struct Viewer {
    std::string name;
    std::vector<Role> roles;
    bool colleague = false;  // a cashier of her bakery
};

const std::vector<Viewer>& viewers() {
    static const std::vector<Viewer> all = [] {
        std::vector<Viewer> made{{"guest", {}}, {"owner", {}}, {"organiser", {}}, {"colleague", {}, true}};
        for (std::size_t role = 0; role < web::role_count; ++role) made.push_back({std::string(web::role_names[role]), {static_cast<Role>(role)}});
        return made;
    }();
    return all;
}

bool may(const Viewer& viewer, web::Act act) { return std::ranges::any_of(viewer.roles, [&](Role role) { return web::may(role, act); }); }

// The rules by which somebody else sees something of hers, each with its reason. Nothing else is seen by anybody.
bool allowed(const Viewer& viewer, std::string_view pattern, const std::string& canary) {
    const auto one_of = [&](std::initializer_list<std::string_view> all) { return std::ranges::find(all, canary) != all.end(); };
    // Who looks after people knows them by the name that they chose for others; addresses take a look that is written down (S9).
    const bool name = one_of({"name", "surname"});
    if (name && pattern.starts_with("/admin/people")) return may(viewer, web::Act::see_people);
    if (pattern.starts_with("/admin/audit")) return may(viewer, web::Act::see_audit) && (name || canary == "purpose");  // the log names whom it speaks of, and says why staff looked
    // Who looks after organisations writes their pages with them (D3): all that the city would read.
    if (pattern.starts_with("/desk/:id/card"))
        return may(viewer, web::Act::manage_organisations) && one_of({"bakery", "alias", "summary", "description", "legalname", "street", "branch", "landmark", "settlement", "hours", "site", "label"});
    // They list every organisation, also one that nobody reads yet.
    if (pattern.starts_with("/admin/organisations")) return may(viewer, web::Act::manage_organisations) && one_of({"bakery", "street"});
    // Her people sit at the desk of a draft, and so does who looks after organisations (D3); a team knows its people by name.
    if (pattern == "/help/ask") return viewer.colleague && canary == "bakery";  // for which she may ask
    if (pattern.starts_with("/desk")) {
        if (pattern == "/desk/:id/verification" && canary == "site") return may(viewer, web::Act::manage_organisations);  // by which it may be shown
        if (pattern == "/desk/:id/offers/:offer/preview" && one_of({"branch", "settlement"})) return may(viewer, web::Act::manage_organisations);  // where an offer will hold
        return (viewer.colleague || may(viewer, web::Act::manage_organisations)) && (name || one_of({"bakery", "street"}));
    }
    // Who looks after organisations checks hers.
    if (pattern.starts_with("/admin/claims")) return may(viewer, web::Act::manage_organisations) && (name || one_of({"bakery", "proof", "site", "verdict", "objection"}));
    // What she sent to be published waits for whoever decides, and with her name; what she writes the city's editors may go on writing.
    const bool event = one_of({"event", "returned", "story", "place", "price", "decision"});
    if (pattern.starts_with("/admin/review")) return may(viewer, web::Act::moderate) && (event || name || one_of({"words", "appeal", "reply", "idea", "ideatext"}));
    if (pattern.starts_with("/me/events")) return may(viewer, web::Act::publish) && event;
    // What a mail server said, but for the addresses in it: without it nobody could look after the mail.
    if (pattern.starts_with("/admin/letters")) return may(viewer, web::Act::configure) && canary == "server";
    // Where it was is no personal field of a ticket either.
    if (pattern.starts_with("/admin/support")) return may(viewer, web::Act::answer_requests) && canary == "ticketpage";
    // What a complaint is about is no personal field: it is on the list of whoever answers.
    if (pattern.starts_with("/admin/requests")) return may(viewer, web::Act::answer_requests) && one_of({"page", "guestpage"});
    return false;
}
// Each viewer with a session of their own.
std::map<std::string, kit::Browser> everybody(Hers& hers) {
    std::map<std::string, kit::Browser> browsers;
    for (const auto& viewer : viewers()) {
        auto& browser = browsers.emplace(viewer.name, hers.town).first->second;
        if (viewer.name == "guest") continue;
        const auto id = kit::settle(hers.town, viewer.name, viewer.roles);
        kit::sign_in(browser, viewer.name);
        hers.write([&](db::Writing& db) {
            const auto now = hers.town.clock.now();
            if (viewer.name == "owner") teams::appoint(db, teams::OrganisationId{1}, id, web::TeamRole::owner, now);
            if (viewer.name == "organiser") {
                auto house = bakery();
                house.kind = "organiser";
                house.texts = {{i18n::Language::ru, "Дом культуры", "", ""}};
                house.legal_name.clear();
                house.aliases.clear();
                house.branches.clear();
                house.contacts.clear();
                teams::found(db, id, house, now).value();
            }
            if (viewer.colleague) teams::appoint(db, teams::OrganisationId{hers.ids["organisation"][0]}, id, web::TeamRole::cashier, now);
        });
    }
    return browsers;
}
// As it is answered, without going where it leads.
kit::Answered answer_to(Hers& hers, const kit::Browser& browser, const std::string& address) {
    std::string jar;
    for (const auto& [name, value] : browser.cookies) jar.append(jar.empty() ? "" : "; ").append(name).append("=").append(value);
    return hers.town.get(address, jar.empty() ? kit::Typed() : kit::Typed{{"Cookie", jar}});
}

std::vector<std::pair<std::string_view, std::string>> every_address(const Hers& hers) {
    std::vector<std::pair<std::string_view, std::string>> all;
    for (const auto& route : app::routes()) {
        if (route.method != Method::get) continue;
        for (auto& address : addresses_of(route.pattern, hers)) all.emplace_back(route.pattern, std::move(address));
    }
    for (auto& question : questions(hers)) all.emplace_back(std::string_view(), std::move(question));
    return all;
}

// Texts and bytes that hold no canary, each with its reason.
const std::map<std::string, std::string_view> without_canary{
    {"account.language", "one of three"}, {"account.password", "a hash of libsodium: any is looked for in every answer"},
    {"second_factor.seed_sealed", "random: the seed itself is looked for in every answer"}, {"second_factor.shown_sealed", "random, gone when its first code has come"},
    {"passkey.public_key", "the public half of a key"}, {"account_profile.reads", "of three languages"},
    {"openid_pending.provider", "the name of a provider of the city"}, {"openid_pending.language", "one of three"},
    {"registration.language", "one of three"}, {"registration.password", "a hash of libsodium: any is looked for in every answer"},
    {"consent.said", "our own words beside the tick"}, {"request.code_seed", "random: the code made of it is looked for in every answer"},
    {"ticket.link_seed", "random: the key made of it is looked for in every answer"}, {"idea.answer", "the city’s own words"}, {"request.authority", "an authority is no person"}, {"request.reference", "an authority's own number"},
    {"request.reason", "one of a closed set: requests::Reason"}, {"letter.kind", "one of a closed set: mail::kinds"},
    {"letter.token", "random, of the Message-ID"}, {"mail_refusal.kind", "one of a closed set: mail::kinds"},
    {"audit_act.role", "one of a closed set: web::Role and 'command', 'job', 'link'"}, {"audit_act.act", "one of a closed set: audit::name_of"},
    {"audit_act.subject_kind", "one of a closed set: audit::name_of_subject"}, {"audit_act.changes", "personal values are digests with a key (audit::changed_personal)"},
    {"audit_act.previous", "a hash"}, {"audit_act.hash", "a hash"},
    {"organisation_text.language", "one of three"}, {"organisation_text.sort_key", "made of the name, for the alphabet"},
    {"branch.hours", "the syntax of opening hours, read strictly"},
    {"media.digest", "of the bytes of a picture"}, {"media.colour", "of a picture"}, {"media.alt", "of imports alone: what people say of a photo stands in media_text"},
    {"media.author", "of imports alone"}, {"media.licence", "of imports alone"}, {"media.source_url", "of imports alone"}, {"upload_day.day", "a day"},
    {"event_text.language", "one of three"}, {"collection.key", "random: it is looked for in every answer"}, {"revision.before", "what the city read before, of all"}, {"claim.code", "a hash with a key"},
};
// Tables beyond privacy::scope() that hold what a person has typed: the history of a request, the organisation that waits.
constexpr std::array more_tables{"request_step", "event_text", "media_text", "revision", "organisation_text", "organisation_alias", "branch", "contact", "collection_text", "collection_item"};

std::set<std::string> tables_of_people() {
    std::set<std::string> all(more_tables.begin(), more_tables.end());
    for (const auto& part : privacy::scope()) all.emplace(part.table);
    return all;
}

bool holds_canary(const std::string& value, const accounts::Vault& vault) {
    const auto marked = [](std::string_view text) { return kit::holds(plain(text, false), mark) || kit::holds(text, phone_digits); };
    if (marked(value)) return true;
    const auto opened = base::unsealed(vault.keys().of(base::Keys::Use::texts), std::as_bytes(std::span(value)));
    return opened && marked(*opened);
}
// Digests with a key, and what the table itself lets hold a few words alone.
bool holds_no_words(const std::string& declared, std::string_view column) {
    return column.ends_with("_hash") || kit::holds(declared, fmt::format("check ({} in (", column));
}

}  // namespace

TEST_CASE("every text of a person has a canary, or a reason why it needs none", "[app][canary]") {
    Hers hers;
    std::set<std::string> excused;
    for (const auto& table : tables_of_people()) {
        const auto declared = hers.town.file().read()->value<std::string>("select sql from sqlite_schema where name = ?", table);
        for (const auto& column : kit::text_columns(hers.town, table)) {
            const auto name = table + "." + column;
            INFO(name << ": fill it in above, or say in without_canary why it needs none");
            const auto values = kit::values(hers.town, table, column);
            const bool has = std::ranges::any_of(values, [&](const std::string& value) { return holds_canary(value, hers.vault()); });
            if (without_canary.contains(name)) {
                excused.insert(name);
                CHECK_FALSE(has);
            } else {
                CHECK((has || holds_no_words(declared, column)));
            }
        }
    }
    CHECK(excused.size() == without_canary.size());  // no reason for a column that is gone
}

TEST_CASE("she sees her own things herself", "[app][canary]") {
    Hers hers;
    std::set<std::string> seen;
    for (const auto& [pattern, address] : every_address(hers))
        if (pattern.starts_with("/me") || pattern.starts_with("/desk")) seen.merge(canaries_in(hers.browser.open(address), hers));
    for (const auto* own : {"name", "surname", "mail", "phone", "child", "device", "key", "linked", "issuer", "waiting", "complaint", "page", "answer", "net", "tickettext", "ticketpage", "idea", "ideatext", "bakery", "street", "guest", "purpose", "event", "returned", "story", "place", "price", "decision", "collection", "intro", "comment"}) {
        INFO(own);
        CHECK(seen.contains(own));
    }
    for (const auto* of_staff : {"note", "preserved", "demand", "guesttext", "newcomer", "later", "server", "bounce", "a secret", "a password's hash"}) {
        INFO(of_staff);
        CHECK_FALSE(seen.contains(of_staff));
    }
}

TEST_CASE("every address under /me, /desk and /admin that names a thing names one of hers", "[app][canary]") {
    for (const auto& route : app::routes()) {
        const auto& pattern = route.pattern;
        if (pattern.find(':') == pattern.npos || !(pattern.starts_with("/me/") || pattern.starts_with("/desk/") || pattern.starts_with("/admin/"))) continue;
        INFO(pattern << ": say in `named` which of her things it names");
        CHECK(std::ranges::any_of(named, [&](const Names& names) { return pattern.starts_with(names.pattern); }));
    }
}

TEST_CASE("no page shows one person's things to another, whoever opens it", "[app][canary]") {
    Hers hers;
    auto browsers = everybody(hers);
    const auto addresses = every_address(hers);
    REQUIRE(addresses.size() > 200);
    for (const auto& viewer : viewers()) {
        const auto& browser = browsers.at(viewer.name);
        for (const auto& [pattern, address] : addresses)
            for (const auto& canary : canaries_in(answer_to(hers, browser, address), hers)) {
                INFO(viewer.name << " at " << address << " sees her " << canary);
                CHECK(allowed(viewer, pattern.empty() ? std::string_view(address) : pattern, canary));
            }
    }
}

namespace {

// A form of one of her pages as somebody else would send it, but for the token.
struct Copied {
    std::string_view pattern;
    std::string action;
    kit::Typed typed;
};

std::string_view pattern_of(std::string_view action) {
    const auto path = segments_of(action.substr(0, action.find('?')));
    for (const auto& route : app::routes()) {
        const auto pattern = segments_of(route.pattern);
        if (route.method == Method::get || pattern.size() != path.size()) continue;
        if (std::ranges::equal(pattern, path, [](const std::string& one, const std::string& other) { return one == other || one.starts_with(':'); })) return route.pattern;
    }
    FAIL("no route takes " << action);
    return {};
}
std::string filled(const kit::FormPart& part) {
    if (!part.value.empty()) return part.value;
    if (part.type == "email") return "other@example.test";
    if (part.type == "password") return std::string(kit::password);
    return part.type == "hidden" || part.type == "button" ? std::string() : "Чужая рука";
}

void add_copies(const kit::FormOnPage& form, std::vector<Copied>& all) {
    const auto pattern = pattern_of(form.action);
    Copied one{pattern, form.action, {}};
    for (const auto& part : form.parts)
        if (part.sent && part.name != web::token_field) one.typed.emplace_back(part.name, filled(part));
    bool button = false;
    for (const auto& part : form.parts)
        if (part.type == "button" || (!part.sent && part.type == "radio")) {
            auto with = one;
            std::erase_if(with.typed, [&](const auto& typed) { return typed.first == part.name; });
            with.typed.emplace_back(part.name, part.value);
            all.push_back(std::move(with));
            button = button || part.type == "button";
        }
    if (!button) all.push_back(std::move(one));
}
// Those that name a thing of hers, in the address or in a field; all others act on whoever sends them.
std::vector<Copied> forms_that_name_her_things(Hers& hers) {
    std::set<std::string> numbers;
    for (const auto& [table, ids] : hers.ids)
        for (const auto id : ids) numbers.insert(fmt::to_string(id));
    std::vector<Copied> all, naming;
    std::set<std::string> seen;
    for (const auto& [pattern, address] : every_address(hers)) {
        if (!pattern.starts_with("/me") && !pattern.starts_with("/desk")) continue;
        for (const auto& form : kit::forms_of(hers.browser.open(address).body)) add_copies(form, all);
    }
    // As the owner she may change and remove her cashier.
    const auto colleague = fmt::format("/desk/{}/team/{}", hers.ids["organisation"][0], accounts::find(*hers.town.file().read(), hers.town.environment().keys, "colleague@example.test")->value);
    for (const auto& address : {colleague, colleague + "/remove"})
        for (const auto& form : kit::forms_of(hers.browser.open(address).body)) add_copies(form, all);
    for (auto& one : all) {
        const bool in_field = std::ranges::any_of(one.typed, [&](const auto& typed) { return numbers.contains(typed.second); });
        std::string key = one.action;
        for (const auto& [name, value] : one.typed) key += "&" + name + "=" + value;
        if ((one.pattern.find(':') != one.pattern.npos || in_field) && seen.insert(key).second) naming.push_back(std::move(one));
    }
    return naming;
}

std::string encoded_body(const kit::Typed& typed, std::string_view token) {
    auto body = fmt::format("{}={}", web::token_field, web::encoded(token));
    for (const auto& [name, value] : typed) body.append("&").append(web::encoded(name)).append("=").append(web::encoded(value));
    return body;
}
// Everything but what any request leaves behind: when a session was seen, which forms came.
kit::Rows what_matters(kit::Town& town) { return kit::rows(town, {"session", "submission"}); }

}  // namespace

TEST_CASE("no form that names one person's things does anything to them when another sends it", "[app][canary]") {
    Hers hers;
    auto browsers = everybody(hers);
    const auto forms = forms_that_name_her_things(hers);
    std::set<std::string_view> patterns;
    for (const auto& form : forms) patterns.insert(form.pattern);
    for (const auto* tried : {"/me/family/:id", "/me/family/:id/removal", "/me/sessions", "/me/sign-ins", "/me/passkeys", "/me/events/:id/edit", "/me/events/:id/withdraw", "/me/events/:id/delete", "/desk/:id/delete", "/desk/:id/offers/:offer/edit", "/desk/:id/offers/:offer/delete", "/desk/:id/team", "/desk/:id/invite", "/desk/:id/team/:account", "/desk/:id/team/:account/remove", "/desk/:id/hand-over"}) {
        INFO(tried);
        CHECK(patterns.contains(tried));
    }
    const auto sessions = [&] { return hers.town.file().read()->value<int>("select count(*) from session where account_id = ?", hers.id); };
    const auto before = what_matters(hers.town);
    const int signed_in = sessions();
    for (const auto& viewer : viewers()) {
        if (viewer.colleague || may(viewer, web::Act::manage_organisations)) continue;  // who may leave the team, or look after it
        auto& browser = browsers.at(viewer.name);
        for (const auto& form : forms) {
            if (form.pattern.starts_with("/me/events") && may(viewer, web::Act::publish)) continue;  // the city's editors write on
            INFO(viewer.name << " sends " << form.action);
            const auto token = browser.open(fmt::format("/kit/token?for={}", form.pattern)).body;
            const auto answer = browser.post(form.action, encoded_body(form.typed, token), {{"Sec-Fetch-Site", "same-origin"}});
            CHECK(canaries_in(answer, hers).empty());
            CHECK(answer.status != 500);
        }
        INFO(viewer.name);
        CHECK(what_matters(hers.town) == before);
        CHECK(sessions() == signed_in);
    }
}

TEST_CASE("staff who say why see what they asked for, it is in the log, and nobody else sees it", "[app][canary]") {
    Hers hers;
    auto browsers = everybody(hers);
    auto& support = browsers.at("support");
    const auto page = fmt::format("/admin/people/{}", hers.id.value);
    const auto looks = [&] { return audit::looks_at(*hers.town.file().read(), hers.id.value, {}, 50).size(); };
    const auto before = looks();
    support.open(page + "/look");
    support.send("/look", {{"purpose", "вопрос о билете"}});
    const auto seen = canaries_in(support.page(), hers);
    CHECK(seen.contains("mail"));
    CHECK(seen.contains("phone"));
    CHECK(looks() == before + 1);
    for (const auto* other : {"moderator", "auditor", "admin", "superadmin"}) {
        INFO(other);
        CHECK(canaries_in(browsers.at(other).open(page), hers) == std::set<std::string>{"name", "surname"});
    }
    const auto request = fmt::format("/admin/requests/{}", hers.ids["request"][0]);
    support.open(request);
    support.send("/lease");
    CHECK(canaries_in(support.page(), hers).contains("waiting"));
    CHECK(looks() == before + 2);
    CHECK_FALSE(canaries_in(browsers.at("admin").open(request), hers).contains("waiting"));
}
