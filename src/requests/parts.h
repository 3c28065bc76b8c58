// What the pages of requests share.
#pragma once

#include <string>
#include <string_view>

#include "accounts/parts.h"
#include "requests/office.h"
#include "requests/request.h"
#include "requests/store.h"
#include "requests/views.h"
#include "requests/work.h"
#include "web/context.h"
#include "web/input.h"

namespace requests {

std::string title_of(const web::Context&, const Row&);  // "Complaint № 17"
web::Badge state_badge(const web::Context&, const Row&);

web::Badge clock_badge(const web::Context&, const Row&);  // of one that has ended: empty

// Topics [first, last] as choices of a form, each with what it means.
std::vector<web::FormChoice> topics(const web::Context&, Topic first, Topic last);
Topic chosen_topic(web::Input&, Topic first, Topic last);  // `first`, with a mistake noted, when none was chosen

Clock clock_now(const web::Context&, Duty, base::Instant from);
// Whom letters about a request go to, with its number and link filled in.
Told told_of(const web::Context&, const Row&, const std::string& guest_email);

// The page of a person's own request.
std::string words_erased(const web::Context&, base::Instant at);
ShownView shown_view(const web::Context&, const Row&, const Sealed&);
web::Response shown_page(web::Context&, ShownView, std::string_view section);

}  // namespace requests
