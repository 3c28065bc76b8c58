// The brand of a city as data (W3): name, colours, logo, letters, words, links. What is not given stays as it is.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "i18n/language.h"
#include "media/media.h"

namespace db { class Reading; class Writing; }

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

// Those that the city says in a language in place of ours, by their English.
std::vector<OwnWord> own_words(const db::Reading&, i18n::Language);

// An accent that cannot be used: its contrast on paper, and the nearest of its hue that can be read.
struct Pale {
    double contrast = 0;
    std::string nearest;
};
std::optional<Pale> too_pale(const std::string& accent);  // "#a04c21"

// All that a form shows of it and may change, in every language; what a language lacks is empty.
struct WholeBrand {
    std::array<std::string, 3> names, taglines;
    std::string accent, type_stack, theme, phone;
    int near_km = 0;
    std::optional<media::MediaId> logo;
};
WholeBrand whole_brand(const db::Reading&);
// Each language that the city speaks has a name.
void put(db::Writing&, const WholeBrand&);
// Where a logo is served that stood already or was brought for it; empty: it is none.
std::string logo_path(const db::Reading&, media::MediaId);

// What an accent becomes by day and by night, with the contrast of each: lines for the operator.
std::vector<std::string> colours_in_words(const std::string& accent);

}  // namespace cities
