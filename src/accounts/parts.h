// What the pages of people share: one form on a page, a note after it, mailed links, and a session that begins.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "accounts/account.h"
#include "accounts/store.h"
#include "accounts/views.h"
#include "mail/letter.h"
#include "web/context.h"
#include "web/frame.h"
#include "web/input.h"

namespace accounts {

std::string say(const web::Context&, const base::Words&);
web::Link link(const web::Context&, const base::Words& label, std::string_view path);
web::Banner done(const web::Context&, const base::Words& title);

// The answer of a page with a form: 422 when something typed is wrong.
web::Response shown(web::Context&, FormPageView, const web::Input&, std::string_view section);
web::Response shown(web::Context&, NoteView, std::string_view section);

// Of mailed links. Following one puts its token into a cookie and leads on to an address without it, so that no referrer,
// history or scanner of mail uses it up (S-RESET).
web::Response followed(web::Context&, std::string_view token, std::string_view to);
std::string_view followed_token(const web::Context&);
void forget_link(web::Context&);
std::string absolute(const web::Context&, i18n::Language, std::string_view path);  // "https://…/kk/confirm/…"
web::Response link_is_over(web::Context&, web::Link again);

// The browser and system of a request, in few words: "Firefox, Android".
std::string device_of(const web::edge::Head&);

// A fresh secret for the session's cookie, put into the answer. `age` is the longest life.
struct Secret {
    std::string cookie;
    base::Digest hash;
};
Secret fresh_secret(web::Context&, const Vault&, Lifetime);
// The secret that came with the request, dead from now on.
std::optional<base::Digest> old_secret(const web::Context&, const Vault&);

Vault vault_of(const web::Context&);

// The way back for whoever did not do what a letter tells of.
struct NotMe {
    std::string token, link;  // absolute
    base::Instant until;
};
NotMe fresh_not_me(const web::Context&, i18n::Language);
// Posts such a letter; `old_email` is the address to go back to, and where the letter goes.
void post_not_me(db::Writing&, const Vault&, const Account&, mail::Letter, const NotMe&, std::optional<std::string> old_email, base::Instant now);

}  // namespace accounts
