// Letting somebody in who has shown who they are: at once, or by way of a code where the account asks for one. Every way of
// signing in ends here.
#pragma once

#include <optional>
#include <string>

#include "accounts/parts.h"

namespace accounts {

struct Recognised {
    Account account;
    std::string fitted = {};    // the password's hash that was compared with; empty: another way than the password
    std::string rehashed = {};  // the same password with today's strength; empty: it has that already
};

// Leads to `next`, a page of the city, or to the code first. Nothing when the account is no more what it was when it was
// recognised: blocked, or its password is another one.
std::optional<web::Response> let_in(web::Context&, const Vault&, const Recognised&, const std::string& next);
// For every other way than the password. A blocked account is led back to the sign-in.
web::Response let_in(web::Context&, const Account&, const std::string& next);

// A session that is about to begin in this browser.
struct Entry {
    Account account;
    std::string device;           // "Firefox, Android"
    std::string trust;            // the cookie by which the browser is known again
    Secret secret;
    std::optional<base::Digest> before;  // a session that this one replaces
    NotMe not_me;
    std::string time;             // in words, for the letter
};
Entry entry_of(const web::Context&, const Vault&, const Account&);
enum class Tell : bool { nobody, owner };  // of a browser that is new to the account
void enter(db::Writing&, const Vault&, const Entry&, Tell, base::Instant now);
void give_cookies(web::Context&, const Entry&);  // once the session has begun

// Between password and code: who is at the second step, by the cookie that stands for the first.
void drop_step(web::Context&);
std::string_view step_token(const web::Context&);

// Where to go afterwards: the page that was wished for when there is one, or the account.
std::string next_of(const web::Context&, std::string_view wish);
std::string wished(web::Context&, const web::Input&);
web::FormField next_field(web::Context&, const web::Input&);

}  // namespace accounts
