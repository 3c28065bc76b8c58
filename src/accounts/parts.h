// What the pages of people share: one form on a page, a note after it, mailed links, and a session that begins.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "accounts/account.h"
#include "accounts/store.h"
#include "accounts/views.h"
#include "audit/audit.h"
#include "mail/letter.h"
#include "web/context.h"
#include "web/frame.h"
#include "web/input.h"

namespace accounts {

inline constexpr std::chrono::hours confirmation_age{24};  // of a letter that confirms an address


// As what one signs up.
std::vector<web::FormChoice> account_kinds(const web::Context&);

// Where a new account goes: back to the invitation that it was made for, on to naming one's organisation, or to itself.
std::string_view way_on(const web::Context&, Kind);

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

// What one does with the own account, for the audit log. `by_link`: whoever opened a letter did it, signed in or not.
enum class Doer : std::uint8_t { signed_in, by_link };
audit::Act own_act(AccountId, std::string act, base::Instant now, std::vector<audit::Change> = {}, Doer = Doer::signed_in);

// Asked in the transaction that took a way in away: refused, it is given back. Nobody takes the last one from themselves.
base::Result<void> keeps_way_in(const db::Reading&, AccountId);

// The account of whoever asks, in a route for members.
Account own_account(web::Context&, const Vault&);

// Whether the password is this one's. The page's snapshot ends first: the hash takes a tenth of a second, and seconds where
// many wait. What was read before may have changed since: the write that follows reads it again.
base::Result<bool> fits_now(web::Context&, std::string_view password, std::string_view hash);
base::Result<std::string> hashed_now(web::Context&, std::string_view password);
// The account still has the password that was compared with, and nobody blocked it.
bool is_still(const db::Reading&, const Vault&, AccountId, std::string_view fitted);

// A fresh secret for a session's cookie, and the cookie in the answer; `lifetime.longest` is its age. The guest's form cookie
// goes with it.
struct Secret {
    std::string cookie;
    base::Digest hash;
};
Secret fresh_secret(const Vault&);
void give_session(web::Context&, const Secret&, Lifetime);
// The secret that came with the request, dead from now on.
std::optional<base::Digest> old_secret(const web::Context&, const Vault&);

Vault vault_of(const web::Context&);

// The way back for whoever did not do what a letter tells of.
struct NotMe {
    std::string token, link;  // absolute
    base::Instant until;
};
NotMe fresh_not_me(const web::Context&, i18n::Language);
mail::Letter reset_letter(const Account&, std::string link);

// Posts such a letter; `old_email` is the address to go back to, and where the letter goes.
void post_not_me(db::Writing&, const Vault&, const Account&, mail::Letter, const NotMe&, std::optional<std::string> old_email, base::Instant now,
                 Purpose = Purpose::not_me);

}  // namespace accounts
