// What every form says and asks whose thing is read by somebody of the city before it is published.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "moderation/review.h"
#include "web/context.h"
#include "web/input.h"

namespace moderation {

// As what somebody sends, and whether the city reads it without a decision: the city's own editors publish, and so does the
// team of an organisation that the city has checked, and whoever it has come to trust.
struct Standing {
    Sender as = Sender::author;
    bool at_once = false;
};
Standing standing_of(web::Context&, std::optional<std::int64_t> team);        // team: of the organisation for which it is written
Standing standing_at_desk(web::Context&, std::int64_t organisation);          // on its routes: who has no place in its team is there by a duty

base::Words send_button(bool at_once);
// "sent" while something of theirs waits for a decision, else "published": what a page is told behind a form.
std::string sent_word(const db::Reading&, const Thing&, AccountId);
// How it goes on: of a new thing, or of the change of one that is public, which stays as it is meanwhile.
base::Words how_it_is_read(bool public_now);

// What whoever sends says to the moderators beside the thing itself.
web::FormField words_field(const web::Context&, const web::Input&);
web::FormField source_field(const web::Context&, const web::Input&);  // the same of a reader who mends what is another’s
std::string typed_words(web::Input&);

}  // namespace moderation
