// What a kind of letter says: our words, or the city's own in their place (N3), with the variables filled in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "i18n/language.h"
#include "mail/kinds.h"

namespace db { class Reading; class Writing; }

namespace mail {

// Subject and text with named variables: "Hello {name},". Paragraphs of the text are parted by an empty line.
struct Wording {
    std::string subject, body;
};

using Fields = std::map<std::string, std::string>;

// A letter's words as they are sent; no markup.
struct Content {
    std::string subject;
    std::vector<std::string> paragraphs;  // button_place stands where the button is
    std::string button, link;             // empty: there is none
};

Wording our_wording(const Kind&, i18n::Language);
Wording wording(const db::Reading&, const Kind&, i18n::Language);  // the city's own, or ours

// The city's own words, cleaned, or why they cannot be used: a variable that the kind does not name, a link that is
// missing or stands in the subject, too many letters.
base::Result<Wording> checked(const Kind&, Wording);
base::Result<void> put_wording(db::Writing&, const Kind&, i18n::Language, const Wording&, base::Instant now);
void remove_wording(db::Writing&, const Kind&, i18n::Language);  // ours again

Content filled(const Kind&, const Wording&, i18n::Language, const Fields&);
Content preview(const Kind&, const Wording&, i18n::Language);  // with the variables' samples

}  // namespace mail
