// The handlers of the routes in pages.cpp, by the file that holds them, and what they share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "legal/consent.h"
#include "legal/views.h"
#include "web/context.h"

namespace legal {

using Answer = base::Result<web::Response>;
using VersionId = base::Id<struct VersionTag>;

// text_page.cpp
Answer index_page(web::Context&);
Answer text_page(web::Context&, std::string_view kind);
Answer old_text_page(web::Context&, std::string_view kind, VersionId);

// consents_page.cpp
Answer consents_page(web::Context&);
Answer give_consent(web::Context&);
Answer consent_page(web::Context&, ConsentId);
Answer withdraw_consent(web::Context&, ConsentId);

// agreements_page.cpp
Answer agreements_page(web::Context&);
Answer agree(web::Context&);

// admin_page.cpp
Answer admin_page(web::Context&);
Answer renew_standards(web::Context&);
Answer operator_page(web::Context&);
Answer change_operator(web::Context&);

// edit_page.cpp
Answer edit_page(web::Context&, std::string_view kind);
Answer publish_text(web::Context&, std::string_view kind);

// parts.cpp
std::string day_of(const web::Context&, base::Instant);           // "21 ноября 2026 года"
std::string version_words(const web::Context&, int number, base::Instant published_at);
std::vector<DifferenceLine> difference_lines(std::string_view before, std::string_view after);
std::unexpected<base::Error> no_such_text();
std::string role_for(const web::Identity&, web::Act);             // in which an act is done, for the log

}  // namespace legal
