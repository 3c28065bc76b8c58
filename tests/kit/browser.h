// A visitor who keeps cookies, follows redirects and sends the forms of the page that is open, as a browser without script.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/town.h"

namespace kit {

using Typed = std::vector<std::pair<std::string, std::string>>;
inline const Typed from_here{{"Sec-Fetch-Site", "same-origin"}};  // as a head of what a page of ours sends

class Browser {
public:
    explicit Browser(Town& town, std::string agent = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0")
        : town_(town), agent_(std::move(agent)) {}

    // Opens an address and goes where it leads.
    const Answered& open(std::string_view target);
    bool is_in();  // whether the own account opens
    // Sends the form of the open page whose action ends with `action`: what it holds already, and what is typed.
    const Answered& send(std::string_view action, const Typed& typed = {});
    // The same without going where the answer leads.
    Answered send_only(std::string_view action, const Typed& typed = {});
    // The same with files, as a browser sends a form that is multipart.
    struct Brought {
        std::string field, file_name, bytes;
    };
    const Answered& send_files(std::string_view action, const std::vector<Brought>&, const Typed& typed = {});
    // What send_only would send.
    std::string body(std::string_view action, const Typed& typed = {}) const;
    Typed values(std::string_view action, const Typed& typed = {}) const;
    // A POST as it is, with the cookies of this visitor.
    Answered post(std::string_view target, std::string body, Typed fields = {});

    const Answered& page() const { return page_; }
    const std::string& at() const { return at_; }  // path and query of the open page
    std::map<std::string, std::string> cookies;

private:
    Answered asked(web::edge::Method, std::string_view target, std::string body, Typed fields);
    const Answered& arrive(Answered, std::string target);

    Town& town_;
    std::string agent_, at_;
    Answered page_;
};

// The newest letter of that kind: its fields, empty when there is none. Links are paths: "/confirm/…".
std::map<std::string, std::string> newest_letter(Town&, std::string_view kind);
std::string letter_to(Town&, std::string_view kind);  // whom the newest goes to
std::size_t letter_count(Town&, std::string_view kind);

// Somebody with an account, signed in by the form: its address is NAME@example.test, its password `password`.
inline constexpr std::string_view password = "медь степь чабан";
web::AccountId settle(Town&, std::string_view name, std::vector<web::Role> roles = {});
void sign_in(Browser&, std::string_view name);

}  // namespace kit
