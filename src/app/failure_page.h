// The page for what went wrong: what happened, what to do, in the visitor's language and the city's look.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "web/look.h"
#include "web/site.h"

namespace app {

int status_of(base::Error::Kind);

struct Failed {
    int status = 404;
    const base::Error* error = nullptr;  // its own sentence instead of the general one
    std::string_view request_id = {};    // shown where one might write to us about it
    bool signed_in = false;              // the menu leads to the account
};

// The whole page as HTML. `path` without language prefix, for the links to the same page in other languages.
std::string failure_page(const web::Site&, i18n::Language, std::string_view origin, const web::Look&, std::string_view path, const Failed&);

// The same for a program: problem+json (RFC 9457), with the sentence in the visitor's language.
std::string failure_problem(i18n::Language, std::string_view path, const Failed&);

// Where no city is known: one sentence in three languages, as plain text.
std::string failure_text(int status);

}  // namespace app
