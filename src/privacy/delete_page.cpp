// Deleting the account: what goes, what stays and why, said before the button; thirty days to come back.
#include <algorithm>

#include "accounts/person.h"
#include "audit/audit.h"
#include "mail/letter.h"
#include "privacy/erase.h"
#include "privacy/handlers.h"
#include "privacy/scope.h"
#include "privacy/templates.h"
#include "teams/team.h"
#include "web/asset.h"
#include "web/cookie.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/input.h"

namespace privacy {
namespace {

using base::words;

base::Words last_admin() { return words("You are the only administrator of this city. Make somebody else one first; then you can delete your account."); }

void put_scope(const web::Context& context, DeleteView& view) {
    for (const auto& part : scope()) {
        auto title = say(context, part.title);
        const auto known = [&](const StaysLine& line) { return line.title == title; };
        if (part.fate == web::Fate::stays && std::ranges::none_of(view.stays, known)) view.stays.push_back({title, say(context, part.why)});
        if (part.fate == web::Fate::goes && std::ranges::find(view.goes, title) == view.goes.end()) view.goes.push_back(title);
    }
}

web::Chrome chrome_of(web::Context& context, const std::string& title, web::Link back, std::string_view path) {
    auto chrome = web::frame(context, {.title = title, .section = "me", .back = std::move(back), .path = std::string(path), .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return chrome;
}

web::Response deletion(web::Context& context, const web::Input& input) {
    DeleteView view;
    if (accounts::is_last_admin(context.db(), context.identity()->account)) view.refusal = say(context, last_admin());
    put_scope(context, view);
    view.held = teams::held_alone(context.db(), context.identity()->account, context.language);
    view.desk_href = context.href("/desk");
    view.data_href = context.href("/me/data");
    view.form = input.view("/me/delete", words("Delete my account"));
    view.form.danger = true;
    auto response = context.page(templates::deletion, chrome_of(context, say(context, words("Delete my account")), link(context, words("My account"), "/me"), "/me/delete"), view);
    if (!input.good()) response.status = 422;
    return response;
}

audit::Act noted(web::AccountId account, const char* act, base::Instant now) { return {now, account.value, "resident", act, "account", account.value}; }

}  // namespace

Answer delete_page(web::Context& context) { return deletion(context, web::Input(context)); }

Answer ask_to_be_deleted(web::Context& context) {
    const auto account = accounts::person(context.db(), context.environment.keys, context.identity()->account).value();
    const auto due_at = context.now + days_to_come_back;
    const mail::Letter letter{"privacy.deletion_asked", account.language, account.email,
                              {{"link", context.origin() + context.site.href(account.language, "/sign-in")}, {"date", day_of(context, account.language, due_at)}}};
    const bool last = context.write([=, id = account.id, now = context.now](db::Writing& db) {
        if (accounts::is_last_admin(db, id)) return true;
        ask_deletion(db, id, now, due_at);
        accounts::sign_out_everywhere(db, id);
        mail::post(db, letter, now);
        audit::record(db, noted(id, "account.ask_deletion", now));
        return false;
    });
    if (last) return base::refuse(base::Error::Kind::conflict, last_admin());
    context.cookies.push_back(web::cookie_line(web::Cookie::session, "", std::chrono::seconds(0), context.environment.dev));
    auto response = web::Response::redirect(context.href("/goodbye"));
    response.fields.emplace_back("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    return response;
}

Answer goodbye_page(web::Context& context) {
    const NoteView view{say(context, words("Your account is hidden")),
                        say(context, words("All devices are signed out. In thirty days the account is deleted; the day stands in the letter that we have just sent.")),
                        say(context, words("If you change your mind, sign in before that day and press one button: everything will be as it was.")),
                        {}, link(context, words("To the home page"), "/"), link(context, words("Sign in and come back"), "/sign-in")};
    return context.page(templates::note, chrome_of(context, view.title, {}, "/goodbye"), view);
}

Answer come_back_page(web::Context& context) {
    const auto wish = deletion_of(context.db(), context.identity()->account);
    if (!wish) return web::Response::redirect(context.href("/me"));
    NoteView view{say(context, words("Come back?")), {}, {}, {}, link(context, words("Take my data along first"), "/me/data"), link(context, words("Sign out"), "/sign-out")};
    if (wish->begun_at) {
        view.text = say(context, words("Your account is being deleted right now. It cannot be brought back any more."));
        view.action = {};
    } else {
        view.text = say(context, words("You asked us to delete this account. It is hidden and will be deleted on {date}.", {{"date", day_of(context, context.language, wish->due_at)}}));
        view.more = say(context, words("Press the button and everything will be as it was. Sign out and it will be deleted."));
        view.form = web::Input(context).view("/me/come-back", words("Come back"));
    }
    return context.page(templates::note, chrome_of(context, view.title, {}, "/me/come-back"), view);
}

Answer come_back(web::Context& context) {
    const auto id = context.identity()->account;
    const bool back = context.write([=, now = context.now](db::Writing& db) {
        if (take_deletion_back(db, id)) audit::record(db, noted(id, "account.come_back", now));
        return !deletion_of(db, id).has_value();
    });
    if (!back) return base::refuse(base::Error::Kind::conflict, words("Your account is being deleted right now. It cannot be brought back any more."));
    return web::Response::redirect(context.href("/me?done=back"));
}

}  // namespace privacy
