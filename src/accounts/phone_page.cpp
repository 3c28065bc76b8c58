// The telephone of an account: typed, not yet shown to be one's own (that takes a message, N1), changed and taken away.
#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "readers/contacts.h"
#include "web/guard.h"

namespace accounts {
namespace {

using base::words;

web::Response phone_form(web::Context& context, const web::Input& input, const Account& account) {
    FormPageView view{say(context, words("Phone number")), {}, {}, input.view("/me/phone", words("Save")), {link(context, words("Back to my account"), "/me")}};
    view.intro = say(context, account.phone.empty() ? words("Only you see the number, and whoever looks after the city when you ask for help. It can be left out.")
                                                    : words("The number is not confirmed yet: nobody signs in with it. To remove it, leave the field empty."));
    view.form.fields = {input.field({.name = "phone", .label = say(context, words("Phone number")), .type = "tel", .autocomplete = "tel",
                                     .hint = say(context, words("For example: +7 701 123 45 67")), .width = "short", .required = false},
                                    readers::shown_phone(account.phone))};
    return shown(context, std::move(view), input, "me");
}

}  // namespace

Answer phone_page(web::Context& context) { return phone_form(context, web::Input(context), own_account(context, vault_of(context))); }

Answer change_phone(web::Context& context) {
    const auto vault = vault_of(context);
    const auto account = own_account(context, vault);
    web::Input input(context);
    const auto typed = input.text("phone", {.required = false, .most = 40});
    const auto phone = typed.empty() ? std::optional(std::string()) : readers::read_phone(typed);
    if (!phone) input.mistake("phone", words("Check the phone number"));
    if (!input.good()) return phone_form(context, input, account);
    auto change = audit::changed_personal(context.environment.keys, "phone", account.phone, *phone);
    if (*phone != account.phone)
        context.write([=, not_me = fresh_not_me(context, account.language), now = context.now](db::Writing& db) {
            set_phone(db, vault, account.id, *phone);
            audit::record(db, own_act(account.id, phone->empty() ? "phone.remove" : "phone.set", now, {change}));
            post_not_me(db, vault, account, {"accounts.phone_changed", {}, {}, {}}, not_me, {}, now);
        });
    return web::Response::redirect(context.href("/me?done=profile"));
}

}  // namespace accounts
