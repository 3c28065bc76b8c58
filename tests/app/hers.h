// One person who has filled in everything that a person can fill in, each field with a text that stands nowhere else.
#pragma once

#include <fmt/format.h>

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/passkey_store.h"
#include "accounts/profile.h"
#include "accounts/provider_store.h"
#include "app/routes.h"
#include "audit/audit.h"
#include "claims/store.h"
#include "kit/app_on_phone.h"
#include "kit/own.h"
#include "mail/outbox.h"
#include "ideas/idea_work.h"
#include "moderation/store.h"
#include "organisations/organisation.h"
#include "opening/store.h"
#include "privacy/store.h"
#include "requests/work.h"
#include "support/work.h"
#include "teams/team.h"
#include "web/guard.h"

namespace canary {

using web::AccountId;
using web::Role;

// Every canary is this and what it stands for: "zqaigerimphone". Lists find "zqaig" by its beginning.
inline constexpr std::string_view mark = "zqaigerim";
inline constexpr std::string_view phone_digits = "77015550142";
inline constexpr auto mail_address = "zqaigerimmail@example.test";

inline base::Result<web::Response> token_page(web::Context& context) {
    const auto pattern = TRY(context.query.text("for"));
    return web::Response::text(web::form_token(context, pattern), "text/plain; charset=utf-8");
}
inline constexpr web::Route token_route[] = {web::get<"/kit/token", token_page>(web::Who::anyone)};

inline const std::vector<web::Route>& all_routes() {
    static const std::vector<web::Route> all = [] {
        std::vector<web::Route> joined(app::routes().begin(), app::routes().end());
        joined.insert(joined.end(), std::begin(token_route), std::end(token_route));
        return joined;
    }();
    return all;
}

inline organisations::Draft bakery() {
    organisations::Draft draft;
    draft.texts = {{i18n::Language::ru, "Zqaigerimbakery", "zqaigerimsummary", "zqaigerimdescription"}};
    draft.legal_name = "zqaigerimlegalname";
    draft.aliases = {"zqaigerimalias"};
    organisations::BranchDraft branch;
    branch.name = "zqaigerimbranch";
    branch.address = "zqaigerimstreet";
    branch.landmark = "zqaigerimlandmark";
    branch.settlement = "zqaigerimsettlement";
    branch.hours_note = "zqaigerimhours";
    draft.branches = {branch};
    draft.contacts = {{"site", "https://zqaigerimsite.example/", "zqaigerimlabel"}};
    draft.state = "draft";
    return draft;
}

inline std::array<std::byte, 16> bytes_of_seed(int number) {
    std::array<std::byte, 16> seed{};
    seed.fill(static_cast<std::byte>(number));
    return seed;
}

struct Hers {
    kit::Town town;
    AccountId id;
    kit::Browser browser{town};
    std::map<std::string, std::vector<std::int64_t>> ids;  // of her own things, by table
    std::set<std::string> secrets;                         // that are no words: they are looked for as they stand

    Hers() {
        town.serve(all_routes());
        town.file().write([](db::Writing& db) { db.exec("insert into sqlite_sequence (name, seq) values ('account', 70000)"); });  // a number that nothing else has
        id = kit::settle(town, "zqaigerimmail");
        kit::sign_in(browser, "zqaigerimmail");
        fill_in();
        keep_elsewhere();
        ask();
        ask_support();
        be_written_to();
        note_ids();
    }

    accounts::Vault vault() { return accounts::Vault(town.environment().keys); }
    template <class Write>
    void write(const Write& write) { town.file().write([&](db::Writing& db) { write(db); }); }

private:
    // By the forms, as she would.
    void fill_in() {
        browser.open("/me");
        browser.send("/me", {{"name", "Zqaigerimname Zqaigerimsurname"}, {"language", "ru"}});
        browser.open("/me/phone");
        browser.send("/me/phone", {{"phone", "+7 701 555 01 42"}});
        browser.open("/me/profile");
        browser.send("/me/profile", {{"interest_1", "yes"}, {"reads_kk", "yes"}});
        browser.open("/me/family");
        browser.send("/me/family", {{"name", "Zqaigerimchild"}, {"birth_year", "2018"}});
        browser.open("/me/email");
        browser.send("/me/email", {{"email", "zqaigerimnewmail@example.test"}, {"password", std::string(kit::password)}});
        browser.open("/me/second-factor");
        browser.send("/me/second-factor");
        const auto app = kit::read_seed(browser.page());
        secrets.insert(accounts::base32(app.seed));
        browser.send("/me/second-factor/app", {{"code", app.code(town)}});
        for (const auto& code : kit::codes_on(browser.page())) secrets.insert(code);
        write([&](db::Writing& db) {
            const auto made = teams::found(db, id, bakery(), town.clock.now());
            ids["organisation"] = {made.value().value};
        });
        write_events();
        ask_for_check();
        put_together();
        const auto invite = fmt::format("/desk/{}/invite", ids["organisation"][0]);
        browser.open(invite);
        browser.send(invite, {{"role", "cashier"}, {"email", "zqaigerimguest@example.test"}, {"places", "1"}});
        const auto offer = fmt::format("/desk/{}/offers/new", ids["organisation"][0]);  // of a draft: her team alone sees it
        browser.open(offer);
        browser.send(offer, {{"kind", "gift"}, {"title", "Zqaigerimbakery"}, {"terms", "zqaigerimbakery"}, {"draft", "yes"}});
    }

    // A list that nobody sees but her.
    void put_together() {
        browser.open("/me/collections/new");
        browser.send("/me/collections/new", {{"title_ru", "Zqaigerimcollection"}, {"intro_ru", "zqaigerimintro"}, {"visibility", "private"}});
        browser.open("/me/collections/add?organisation=1");
        browser.send("/me/collections/add?organisation=1", {{"list", "1"}, {"comment", "zqaigerimcomment"}});
        secrets.insert(town.file().read()->value<std::string>("select key from collection"));
    }

    // A check of her bakery that was refused with a few words.
    void ask_for_check() {
        const auto check = fmt::format("/desk/{}/verification", ids["organisation"][0]);
        browser.open(check);
        browser.send(check, {{"how", "site:https://zqaigerimsite.example/"}, {"words", "zqaigerimproof"}});
        ids["claim"] = {1};
        const claims::Acting dinara{kit::settle(town, "dinara", {Role::account_manager}), "account_manager", town.environment().keys, {}, town.clock.now()};
        write([&](db::Writing& db) {
            claims::set_objection(db, claims::ClaimId{1}, "zqaigerimobjection", dinara.now);  // of whoever owns it too
            claims::decide(db, {.id = claims::ClaimId{1}, .reason = claims::Reason::not_shown, .note = "zqaigerimverdict"}, dinara).value();
        });
    }

    // One that waits, and one that a moderator sent back with a few words.
    void write_events() {
        const auto saule = kit::settle(town, "saule", {Role::moderator});
        kit::Browser moderator(town);
        kit::sign_in(moderator, "saule");
        for (const auto* title : {"Zqaigerimreturned", "Zqaigerimevent"}) {
            browser.open("/me/events/new");
            browser.send("/me/events/new", {{"title", title}, {"category", "leisure"}, {"description", "zqaigerimstory"}, {"day", "2026-12-12"}, {"begins", "10:00"}, {"place", "zqaigerimplace"}, {"price", "zqaigerimprice"},
                                            {"words", "zqaigerimwords"}});
            if (ids["event"].empty()) {
                moderator.open("/admin/review/1");
                moderator.send("/admin/review/1", {{"decision", "returned"}, {"returning", "unclear"}, {"note", "zqaigerimdecision"}});
            }
            ids["event"].push_back(6 + static_cast<std::int64_t>(ids["event"].size()));
        }
        ids["revision"] = {1, 2};
        browser.open("/me/decisions/1");
        browser.send("/me/decisions/1", {{"words", "zqaigerimappeal"}});
        write([&](db::Writing& db) { moderation::set_appeal_answered(db, moderation::RevisionId{1}, moderation::AppealState::upheld, "zqaigerimreply", saule, town.clock.now()); });
        ids["date"] = {(base::Instant(std::chrono::sys_days(std::chrono::year(2026) / 12 / 12)) + std::chrono::hours(5)).time_since_epoch().count()};
    }

    // What comes from elsewhere than a form of ours: providers, devices, what was begun and not finished.
    void keep_elsewhere() {
        const auto keys = town.environment().keys;
        const auto now = town.clock.now();
        const auto subject = [&](std::string name) { return accounts::Subject{"https://zqaigerimissuer.example", vault().subject_hash("x", name), "zqaigerim" + name + "@example.test"}; };
        const legal::Given agreed{legal::Purpose::age, {}, "Мне уже есть 14 лет", i18n::Language::ru, legal::Channel::account, now, "zqaigerimnet"};
        accounts::Draft draft{accounts::Kind::resident, "Zqaigerimnewcomer", "zqaigerimlater@example.test", i18n::Language::ru, accounts_hash(), {}, {agreed}};
        write([&](db::Writing& db) {
            legal::give(db, keys, id, agreed);
            accounts::insert_linked(db, vault(), id, subject("linked"), now);
            accounts::insert_pending(db, vault(), {"google", subject("joining"), id, {}}, "a token of hers", now + std::chrono::hours(1));
            accounts::insert_pending(db, vault(), {"google", subject("beginning"), {}, draft}, "another token of hers", now + std::chrono::hours(1));
            accounts::insert_registration(db, vault(), draft, "a third token of hers", now + std::chrono::hours(1));
            const auto photo = db.insert("insert into media (digest, type, bytes, account_id, created_at) values (?, 'image/webp', 1, ?, ?)", std::string(64, 'e'), id, now);
            db.exec("insert into media_text (media_id, language, alt) values (?, 'ru', 'zqaigerimphoto')", photo);
            accounts::insert_passkey(db, id, vault().credential_hash({}), {}, "zqaigerimkey", now);
            accounts::insert_session(db, id, vault().session_hash("a cookie of hers"), "zqaigerimdevice", now);
            privacy::finish_export(db, privacy::ask_export(db, id, i18n::Language::ru, 1, now), "zqaigerimfile" + std::string(30, '_'), 10, now + std::chrono::hours(24));
        });
    }
    std::string accounts_hash() { return town.file().read()->value<std::string>("select password from account where id = ?", id); }

    // One request that waits, one that was answered, one of a guest who gave her address, one of an authority about her page.
    void ask() {
        using namespace requests;
        const auto now = town.clock.now();
        const Officer erlan{kit::settle(town, "erlan", {Role::support}), "support"};
        const Clock clock{now + std::chrono::hours(100), now + std::chrono::hours(50)};
        const Asked waiting{.topic = Topic::access, .account = id, .text = "zqaigerimwaiting"}, answered{.topic = Topic::my_data, .account = id, .page = "zqaigerimpage", .text = "zqaigerimcomplaint"};
        const Asked of_guest{.topic = Topic::other, .email = "zqaigerimguestmail@example.test", .page = "zqaigerimguestpage", .text = "zqaigerimguesttext"};
        const Asked official{.topic = Topic::removal, .page = "/me", .text = "zqaigerimdemand", .authority = "Прокуратура", .reference = "7", .preserved = "zqaigerimpreserved"};
        write([&](db::Writing& db) {
            int number = 0;
            for (const auto& asked : {waiting, answered, of_guest}) ids["request"].push_back(receive(db, vault(), asked, bytes_of_seed(++number), clock, now, 0, now).value);
            ids["request"].push_back(register_one(db, vault(), official, bytes_of_seed(++number), clock, now, erlan, now).value);
            send_receipt(db, RequestId{ids["request"][2]}, {of_guest.email, i18n::Language::ru, {{"due", "завтра"}}}, "https://localhost/complaints/status?number=", code_of(town.environment().keys, bytes_of_seed(3)), now);
            const RequestId second{ids["request"][1]};
            take(db, vault(), second, erlan, now).value();
            note(db, vault(), second, erlan, "zqaigerimnote", now).value();
            end(db, vault(), second, erlan, Reason::given, "zqaigerimanswer", {mail_address, i18n::Language::ru, {{"number", "2"}, {"link", "https://localhost/me/requests/2"}}}, now).value();
        });
        for (int number = 1; number <= 4; ++number) secrets.insert(code_of(town.environment().keys, bytes_of_seed(number)));
    }
    // A ticket of hers that was answered, one of a guest who gave her address, and an idea that waits for a decision.
    void ask_support() {
        const auto now = town.clock.now();
        const support::Officer erlan{*accounts::find(*town.file().read(), town.environment().keys, "erlan@example.test"), "support"};
        write([&](db::Writing& db) {
            const auto own = support::receive(db, vault(), {.account = id, .page = "zqaigerimticketpage", .text = "zqaigerimtickettext"}, bytes_of_seed(11), now);
            const auto guest = support::receive(db, vault(), {.email = "zqaigerimticketmail@example.test", .text = "zqaigerimguestticket"}, bytes_of_seed(12), now);
            support::take(db, vault(), own, erlan, now).value();
            support::note(db, vault(), own, erlan, "zqaigerimticketnote", now).value();
            opening::put_address(db, vault(), {mail_address, i18n::Language::ru, {{legal::Purpose::processing, {}, "согласна", i18n::Language::ru, legal::Channel::landing, now, "zqaigerimnet"}}, "a fourth token of hers", {}}, now);
            opening::let_in(db, id, now);
            ids["ticket"] = {own.value, guest.value};
            ids["idea"] = {ideas::send_new(db, {i18n::Language::ru, "Zqaigerimidea", "zqaigerimideatext"}, {id}, now).value};
        });
        for (int number = 11; number <= 12; ++number) secrets.insert(support::link_key(town.environment().keys, bytes_of_seed(number)));
    }
    // Letters that could not be sent, and what staff said when they looked.
    void be_written_to() {
        const auto now = town.clock.now();
        write([&](db::Writing& db) {
            db.exec("update letter set error = '550 5.1.1 <' || address || '>: zqaigerimserver says no', attempts = 1");
            db.exec("insert into mail_bounce (address, error, bounced_at) values (?, 'zqaigerimbounce', ?)", mail_address, now);
            mail::refuse_letters(db, mail_address, "events.reminder", now);
            audit::record(db, audit::look_at(id.value, 99, "support", "zqaigerimpurpose", {"email", "phone"}, now));
        });
        browser.open("/sign-in");
        kit::Browser guest(town);
        guest.open("/password-reset");
        guest.send("/password-reset", {{"email", mail_address}});  // waits in the queue
    }

    void note_ids() {
        const auto db = town.file().read();
        ids["account"] = {id.value};
        ids["child"] = db->all<std::int64_t>("select id from child where account_id = ?", id);
        ids["consent"] = db->all<std::int64_t>("select id from consent where account_id = ?", id);
        ids["letter"] = db->all<std::int64_t>("select id from letter");
        ids["session"] = db->all<std::int64_t>("select id from session where account_id = ?", id);
        ids["passkey"] = db->all<std::int64_t>("select id from passkey where account_id = ?", id);
        ids["openid_account"] = db->all<std::int64_t>("select id from openid_account where account_id = ?", id);
        ids["team_invitation"] = db->all<std::int64_t>("select id from team_invitation where invited_by = ?", id);
        ids["branch"] = db->all<std::int64_t>("select id from branch where organisation_id = ?", ids["organisation"][0]);
        ids["offer"] = db->all<std::int64_t>("select id from offer where organisation_id = ?", ids["organisation"][0]);
        ids["collection"] = db->all<std::int64_t>("select id from collection where account_id = ?", id);
        ids["contact"] = db->all<std::int64_t>("select id from contact where organisation_id = ?", ids["organisation"][0]);
        for (const auto& [name, value] : browser.cookies)
            if (name != "anon") secrets.insert(value);
    }
};

}  // namespace canary
