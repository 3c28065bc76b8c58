#include "web/poster.h"

#include <fmt/format.h>

#include "web/context.h"

namespace web {
namespace {

// Raised when the drawing_version itself changes: pictures kept elsewhere are then asked for again.
constexpr std::string_view drawing_version = "1";

// Texts with a sign between them that stands in none.
class Digest {
public:
    Digest& operator<<(std::string_view part) {
        text_.append(part).push_back('\n');
        return *this;
    }
    std::string text() const { return fmt::format("{:016x}", stable_hash(text_)).substr(0, 12); }

private:
    std::string text_{drawing_version};
};

std::string_view folder_of(Format format) {
    switch (format) {
        case Format::card: return "";
        case Format::story: return "stories/";
        case Format::square: return "squares/";
    }
    return "";
}

}  // namespace

std::string picture_version(const Site& site, i18n::Language language, const Poster& poster) {
    Digest digest;
    digest << site.name(language) << site.accent << site.canonical_host << i18n::tag(language) << poster.path << poster.label << poster.title
           << poster.language << poster.when << poster.place << poster.price << poster.warning << poster.figure << poster.under;
    digest << fmt::format("{} {} {} {}", poster.id, poster.hue, static_cast<int>(poster.motif), poster.free);
    return digest.text();
}

std::string picture_path(const Site& site, i18n::Language language, const Poster& poster, Format format) {
    return site.href(language, fmt::format("/pictures/{}{}/{}-{}.png", folder_of(format), poster.kind, poster.id, picture_version(site, language, poster)));
}

std::string city_picture_version(const Site& site, i18n::Language language) {
    Digest digest;
    digest << site.name(language) << site.tagline(language) << site.accent << site.canonical_host;
    return digest.text();
}

std::string city_picture_path(const Site& site, i18n::Language language) {
    return site.href(language, fmt::format("/pictures/city/{}.png", city_picture_version(site, language)));
}

std::string icons_version(const Site& site) {
    Digest digest;
    digest << site.accent << site.logo;
    for (const auto& name : site.names) digest << name;
    for (const auto& tagline : site.taglines) digest << tagline;
    for (const auto language : site.languages) digest << i18n::tag(language);
    return digest.text();
}

void put_picture(Chrome& chrome, const Context& context, const Poster& poster) {
    chrome.picture = context.origin() + picture_path(context.site, context.language, poster, Format::card);
}

}  // namespace web
