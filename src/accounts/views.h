// What the pages of people show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"
#include "web/html.h"

namespace accounts {

// A page that is one form.
struct FormPageView {
    std::string title, intro;
    web::Banner banner;             // what was done just before; without a title: nothing
    web::FormView form;
    std::vector<web::Link> links;   // other ways, below the form
    std::vector<web::Link> ways = {};  // of signing in by a provider, as buttons
};

// A page that says what happened and what comes next.
struct NoteView {
    std::string title, text, more;
    web::Link action, other;
};

struct StepView {
    std::string name, gives, href;
    bool done = false;
};

struct ProfileView {
    web::Banner banner;
    web::FormView form;                             // its fields are what others see
    std::vector<web::FormField> interests, reads;   // ticks
};

struct FamilyView {
    web::Banner banner;
    std::vector<web::Line> children;
    web::FormView form;                             // without fields: there is room for no more
};

struct ChildView {
    std::string name;
    web::FormView form, removal;
};

// A seed that is to be put into an app: as a QR code, as a link for the phone itself, and as letters to be typed.
struct SeedView {
    std::string title, intro;
    web::Markup qr;
    std::string issuer, holder, seed;  // of the link: "Жезказган", "Жезказган:aliya@example.test", base32
    std::string typed;                 // the seed in groups of four
    web::FormView form;
    std::vector<web::Link> links;
};

// The codes on paper, at the only moment at which they can be read.
struct RecoveryCodesView {
    std::string title, intro;
    std::vector<std::string> codes;
    web::Link onward;
};

// A form that the script fills in with what the browser says of a key; without the script `without` stands in its place.
struct KeyFormView {
    web::FormView form;         // all its fields are hidden
    std::string what;           // "make" or "use"
    std::string site, city;     // the relying party: "city.example"
    std::string user, name;     // of a key that is made: whose
    std::string without, failed;
    std::string script;         // in /static/
};

struct PasskeysView {
    std::string title, intro;
    web::Banner banner;
    std::string action, token;  // of the form that takes keys away
    struct Key {
        std::string id, device, text;
    };
    std::vector<Key> keys;
    KeyFormView key;
    std::vector<web::Link> links;
};

struct MeView {
    std::string name, email;
    std::string picture;             // a small one; may be empty
    std::vector<std::string> roles;  // duties in the city; empty for most
    web::Banner banner;
    std::vector<web::Line> lines;    // what can be changed, and where
    web::FormView profile, leaving;
    web::Banner due;                 // texts wait to be agreed to
    std::vector<StepView> steps;     // to a whole profile; empty: it is whole
    std::size_t steps_done = 0;
    std::vector<web::Line> own;      // what is the person’s own: data, consents, family
};

// An account at a provider that signs in to this one, or a provider that could.
struct WayView {
    std::string id, label, address, linked, used;
};

struct SignInsView {
    std::vector<WayView> linked, others;
    std::string password;        // whether there is one, in words
    web::Link new_password;      // where there is none
    std::vector<web::Link> doors;  // to the other ways in
    std::string action, token;
    web::Banner banner;
};

struct SessionView {
    std::string id, device, begun, seen;
    bool current = false;
};

struct SessionsView {
    std::vector<SessionView> sessions;
    std::string action, token;
    web::Banner banner;
};

}  // namespace accounts
