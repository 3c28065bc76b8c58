// `qala brand`: a city's name, colours, logo, letters, words and links.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "app/chosen_city.h"
#include "app/commands.h"
#include "app/inbox.h"
#include "cities/brand.h"
#include "i18n/words.h"
#include "media/media.h"

namespace app {
namespace fs = std::filesystem;

namespace {

// "Offers=Акции", "bookmark|Save=Отложить": what stands before the sign, and behind it.
std::pair<std::string, std::string> parted(const char* option, const std::string& text) {
    const auto at = text.find('=');
    if (at == 0 || at == text.npos) throw std::runtime_error(fmt::format("{} wants two texts with = between them; not {}", option, text));
    return {text.substr(0, at), text.substr(at + 1)};
}

media::Picture read_logo(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(fmt::format("{} cannot be read", path));
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    auto picture = media::read_logo(bytes);
    if (!picture) throw std::runtime_error(i18n::say(i18n::Language::en, picture.error().message));
    return std::move(*picture);
}

i18n::Language language_of(const std::string& tag, const web::Site& site) {
    if (tag.empty()) return site.first_language();
    const auto language = i18n::parse_language(tag);
    if (!language || std::ranges::find(site.languages, *language) == site.languages.end())
        throw std::runtime_error(fmt::format("--language wants a language of the city; not {}", tag));
    return *language;
}

cities::Brand draft_of(const Brand& asked, const web::Site& site) {
    cities::Brand draft;
    draft.language = language_of(asked.language, site);
    draft.name = asked.name;
    draft.tagline = asked.tagline;
    draft.accent = asked.accent;
    draft.type_stack = asked.type;
    draft.theme = asked.theme;
    draft.phone = asked.phone;
    draft.near_km = asked.near_km;
    draft.no_logo = asked.logo == "none";
    if (asked.logo && !draft.no_logo) draft.logo = read_logo(*asked.logo);
    for (const auto& word : asked.words) {
        const auto [msgid, text] = parted("--word", word);
        const auto bar = msgid.find('|');
        draft.words.push_back({bar == msgid.npos ? "" : msgid.substr(0, bar), bar == msgid.npos ? msgid : msgid.substr(bar + 1), text});
    }
    for (const auto& [place, links] : {std::pair("top", &asked.menu_links), std::pair("footer", &asked.footer_links)})
        for (const auto& link : *links) {
            auto [label, href] = parted("a link", link);
            draft.links.push_back({place, std::move(label), std::move(href)});
        }
    return draft;
}

void tell(const cities::Brand& draft, const Say& say) {
    const auto line = [&](const char* what, const std::optional<std::string>& value) {
        if (value) say(fmt::format("{}: {}", what, value->empty() ? "none" : *value));
    };
    line("name", draft.name);
    line("tagline", draft.tagline);
    line("accent", draft.accent);
    if (draft.accent)
        for (const auto& colours : cities::colours_in_words(*draft.accent)) say(colours);
    line("letters", draft.type_stack);
    line("theme", draft.theme);
    line("phone", draft.phone);
    if (draft.near_km) say(fmt::format("names the cities within {} km", *draft.near_km));
    if (draft.logo) say(fmt::format("logo: {} of {} × {}, {} bytes, /media/{}", draft.logo->type, draft.logo->width, draft.logo->height, draft.logo->bytes.size(), draft.logo->file_name()));
    if (draft.no_logo) say("logo: none");
    for (const auto& word : draft.words) say(fmt::format("word: {} is {}", word.msgid, word.text.empty() ? "ours again" : word.text));
    for (const auto& link : draft.links) say(fmt::format("{} link: {} {}", link.place, link.label, link.href.empty() ? "is gone" : link.href));
}

template <class T>
void take(const nlohmann::json& asked, const char* name, std::optional<T>& value) {
    if (const auto found = asked.find(name); found != asked.end() && !found->is_null()) value = found->get<T>();
}

template <class T>
nlohmann::json given(const std::optional<T>& value) { return value ? nlohmann::json(*value) : nlohmann::json(); }

}  // namespace

int run_brand(Installation& installation, const nlohmann::json& asked, const base::Clock& clock, const Say& say) {
    Brand brand;
    brand.language = asked.at("language");
    for (auto [name, value] : {std::pair("name", &brand.name), std::pair("tagline", &brand.tagline), std::pair("accent", &brand.accent), std::pair("type", &brand.type),
                               std::pair("theme", &brand.theme), std::pair("logo", &brand.logo), std::pair("phone", &brand.phone)})
        take(asked, name, *value);
    take(asked, "near_km", brand.near_km);
    brand.words = asked.at("words");
    brand.menu_links = asked.at("menu_links");
    brand.footer_links = asked.at("footer_links");
    const auto city = chosen_city(installation, asked.at("city"));
    const auto file = installation.open(*city);
    auto draft = draft_of(brand, *installation.site(*city, *file));
    if (const auto wrong = cities::fault(draft); !wrong.empty()) throw std::runtime_error(wrong);
    if (draft.logo) media::write_file(city->folder, *draft.logo);
    file->write([&draft, now = clock.now()](db::Writing& db) { cities::put(db, draft, now); });
    tell(draft, say);
    return Exit::done;
}

int brand(const Brand& brand) {
    auto logo = given(brand.logo);
    if (brand.logo && *brand.logo != "none") logo = fs::absolute(*brand.logo).string();
    return here_or_there(brand.data, {{"command", "brand"}, {"city", brand.city}, {"language", brand.language}, {"name", given(brand.name)},
                                      {"tagline", given(brand.tagline)}, {"accent", given(brand.accent)}, {"type", given(brand.type)},
                                      {"theme", given(brand.theme)}, {"logo", logo},
                                      {"phone", given(brand.phone)}, {"near_km", given(brand.near_km)}, {"words", brand.words},
                                      {"menu_links", brand.menu_links}, {"footer_links", brand.footer_links}});
}

}  // namespace app
