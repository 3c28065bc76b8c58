// What the pages of signing in by a provider share: what a browser carries there and back, the buttons, and what went wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/parts.h"
#include "accounts/provider_store.h"

namespace accounts {

// Why somebody is on the way to a provider. Sealed in a cookie of the browser that set out: whoever comes back without it
// set out somewhere else (login CSRF), and nothing is written for those who never come back.
struct Errand {
    enum class Purpose : std::uint8_t { sign_in, link, prove };

    std::string provider;  // its name
    openid::Ties ties;
    Purpose purpose = Purpose::sign_in;
    AccountId account{};   // who wants another way in, or shows who it is; of sign_in: nobody
    std::string next;      // where to go afterwards; may be empty
    i18n::Language language{};
};
void set_out(web::Context&, const Errand&);
std::optional<Errand> errand_of(const web::Context&);

// Somebody whom a provider has introduced and who has no account yet, or has not shown that it is theirs. In the same cookie.
struct Introduction {
    std::string provider;  // its name
    Subject subject;
    std::string name, email;  // as the provider says; may be empty
    bool email_verified = false;
    std::string next;
};
void introduce(web::Context&, const Introduction&);
std::optional<Introduction> introduction_of(const web::Context&);

void forget_errand(web::Context&);

std::optional<Provider> provider_named(const web::Context&, std::string_view name);

// The provider's page for an errand, or why there is none. Asks another server: the snapshot ends.
openid::Told<std::string> door_to(web::Context&, const Provider&, const Errand&);
std::string redirect_uri(const web::Context&, const Provider&);

// "Sign in with Google", one for each provider of the city.
std::vector<web::Link> provider_ways(const web::Context&, std::string_view next);
// The same for whoever is signed in and shows again who it is: by the providers of the account.
std::vector<web::Link> provider_proofs(const web::Context&, AccountId, std::string_view next);

// Why a provider's page led to nothing; its word stands in the address of the page that tells.
enum class Hitch : std::uint8_t {
    away,      // the provider does not answer
    refused,   // one did not agree there
    old,       // begun too long ago, or in another browser
    doubt,     // what the provider says cannot be believed
    blocked,   // the account is
    taken,     // it signs in to another account
    stranger,  // it signs in to none, or to another than the one that is signed in
};
web::Response told_at(const web::Context&, std::string_view page, Hitch, const Provider&, std::string_view next = {});
web::Banner provider_trouble(const web::Context&);  // for that page; without a title: nothing

// Whoever a provider has shown to be the account's owner comes in as everybody does (accounts/entry.h).
web::Response brought_in(web::Context&, const Account&, const std::string& next);

// Lets `subject` sign in to the account from now on, in the transaction of what shows that both are one person's; the letter
// tells the account's owner. False: it signs in to another.
bool link_subject(db::Writing&, const Vault&, const Account&, const Subject&, const std::string& label, const NotMe&, base::Instant now);

// A new account into which `subject` signs in. Its address is confirmed: by the provider's word or by a mailed link.
// Nothing: somebody has the address, or `subject` signs in to another account.
std::optional<AccountId> begin_account(db::Writing&, const Vault&, const Draft&, const Subject&, base::Instant now);

}  // namespace accounts
