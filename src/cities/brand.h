// The brand of a city as data (W3): name, colours, logo, letters, words, links. What is not given stays as it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "i18n/language.h"
#include "media/media.h"

namespace db { class Writing; }

namespace cities {

struct OwnWord {
    std::string context, msgid, text;  // an empty text: ours again
};

struct OwnLink {
    std::string place;        // top, footer
    std::string label, href;  // an empty href: the link goes
};

struct Brand {
    i18n::Language language = i18n::Language::ru;  // of name, tagline, words and links
    std::optional<std::string> name, tagline, accent, type_stack, theme, phone;
    std::optional<int> near_km;
    std::optional<media::Picture> logo;
    bool no_logo = false;  // the mark drawn from the ornament again
    std::vector<OwnWord> words;
    std::vector<OwnLink> links;
};

// Cleans what was given and says what is wrong with it, one sentence for the operator; empty: nothing is.
std::string fault(Brand&);
void put(db::Writing&, const Brand&, base::Instant now);

// What an accent becomes by day and by night, with the contrast of each: lines for the operator.
std::vector<std::string> colours_in_words(const std::string& accent);

}  // namespace cities
