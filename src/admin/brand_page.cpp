// The look of the city (R2, W3): its names, colour, logo and letters, shown before they are saved.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "cities/brand.h"
#include "i18n/dates.h"
#include "i18n/numbers.h"
#include "readers/contacts.h"
#include "web/cover.h"
#include "web/guard.h"
#include "web/theme.h"

namespace admin {
namespace {

using base::words;
using cities::WholeBrand;
using i18n::Language;

constexpr std::string_view brand_path = "/admin/brand";

std::string of_language(std::string_view field, Language language) { return fmt::format("{}_{}", field, i18n::tag(language)); }

// ── What was typed ──────────────────────────────────────────────────────────────────────────────────────────────────

std::string typed_accent(const web::Input& input, const WholeBrand& now) {
    auto accent = input.typed("accent", now.accent);
    std::ranges::transform(accent, accent.begin(), [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
    return accent;
}

void read_accent(const web::Context& context, web::Input& input, WholeBrand& brand) {
    const auto accent = typed_accent(input, brand);
    if (!web::Rgb::parse(accent)) return input.mistake("accent", words("Give a colour as # and six figures or letters a–f, for example #a04c21"));
    if (const auto pale = cities::too_pale(accent))
        return input.mistake("accent", words("{colour} is too pale for words and buttons: its contrast on paper is {ratio} : 1, and {least} : 1 is needed. The nearest that can be read is {nearest}.",
                                             {{"colour", accent}, {"ratio", i18n::decimal(context.language, pale->contrast, 1)}, {"least", i18n::decimal(context.language, 4.5, 1)}, {"nearest", pale->nearest}}));
    brand.accent = accent;
}

void read_logo(web::Context& context, web::Input& input, WholeBrand& brand) {
    for (const auto& file : context.form->files()) {
        if (file.name != "logo") continue;
        const auto picture = media::read_logo(file.bytes);
        if (!picture) return input.mistake("logo", picture.error().message);
        media::write_file(context.file.path().parent_path(), *picture);
        brand.logo = context.write([picture = *picture, now = context.now](db::Writing& db) { return media::put(db, picture, now); });
        return;
    }
    if (input.ticked("no_logo")) return brand.logo.reset();
    if (input.typed("logo_kept").empty()) return;
    const auto kept = input.number("logo_kept", 1, std::numeric_limits<std::int64_t>::max());
    if (kept && !cities::logo_path(context.db(), media::MediaId{*kept}).empty()) brand.logo = media::MediaId{*kept};
    else input.mistake("logo", words("Choose the picture once more"));
}

void read_phone(web::Input& input, WholeBrand& brand) {
    const auto typed = input.text("phone", {.required = false, .most = 40});
    const auto phone = typed.empty() ? std::optional(std::string()) : readers::read_phone(typed);
    if (phone) brand.phone = *phone;
    else input.mistake("phone", words("Check the phone number"));
}

// What the form asks for; what is wrong in it stays as it was.
WholeBrand typed_brand(web::Context& context, web::Input& input, WholeBrand brand) {
    for (const auto language : context.site.languages) {
        if (auto name = input.text(of_language("name", language), {.most = 80}); !name.empty()) brand.names[i18n::index(language)] = std::move(name);
        brand.taglines[i18n::index(language)] = input.text(of_language("tagline", language), {.required = false, .most = 200});
    }
    read_accent(context, input, brand);
    read_logo(context, input, brand);
    if (auto type = input.choice("type", {"system", "serif", "rounded"}); !type.empty()) brand.type_stack = std::move(type);
    if (auto theme = input.choice("theme", {"auto", "light", "dark"}); !theme.empty()) brand.theme = std::move(theme);
    read_phone(input, brand);
    brand.near_km = static_cast<int>(input.number("near_km", 0, 1000).value_or(brand.near_km));
    return brand;
}

// ── The page ────────────────────────────────────────────────────────────────────────────────────────────────────────

void add_texts(const web::Context& context, const web::Input& input, const WholeBrand& now, web::FormView& form) {
    for (const auto language : context.site.languages)
        form.fields.push_back(input.field({.name = of_language("name", language), .label = say(context, words("Name of the city ({language})", {{"language", std::string(i18n::own_name(language))}}))},
                                          now.names[i18n::index(language)]));
    for (const auto language : context.site.languages)
        form.fields.push_back(input.field({.name = of_language("tagline", language), .label = say(context, words("A sentence about it ({language})", {{"language", std::string(i18n::own_name(language))}})),
                                           .hint = say(context, words("Search engines and messengers show it beside a link to the city.")), .required = false},
                                          now.taglines[i18n::index(language)]));
}

void add_looks(const web::Context& context, const web::Input& input, const WholeBrand& now, const WholeBrand& shown, web::FormView& form) {
    form.fields.push_back(input.field({.name = "accent", .label = say(context, words("Colour of the city")), .type = "color",
                                       .hint = say(context, words("Buttons have it and whatever is chosen. For day and night it is made darker or lighter as far as reading wants it."))},
                                      now.accent));
    form.fields.push_back(input.field({.name = "logo", .label = say(context, words("Logo")), .type = "file", .hint = say(context, words("PNG or SVG, up to 200 KB")), .required = false}));
    form.fields.push_back({.name = "logo_kept", .label = {}, .type = "hidden", .value = shown.logo ? fmt::to_string(shown.logo->value) : std::string()});
    if (shown.logo || now.logo) form.fields.push_back(input.field({.name = "no_logo", .label = say(context, words("Without a logo: the sign that the program draws")), .type = "tick"}));
    form.fields.push_back(input.field({.name = "type", .label = say(context, words("Typeface")), .type = "radio",
                                       .choices = {{"system", say(context, words("As in the visitor’s system")), {}, false}, {"serif", say(context, words("Headings with serifs")), {}, false}, {"rounded", say(context, words("Rounder letters")), {}, false}}},
                                      now.type_stack));
    form.fields.push_back(input.field({.name = "theme", .label = say(context, words("Theme")), .type = "radio",
                                       .choices = {{"auto", say(context, words("As in the visitor’s system")), {}, false}, {"light", say(context, words("Light theme")), {}, false}, {"dark", say(context, words("Dark theme")), {}, false}}},
                                      now.theme));
}

void add_ways(const web::Context& context, const web::Input& input, const WholeBrand& now, web::FormView& form) {
    form.fields.push_back(input.field({.name = "phone", .label = say(context, words("Phone number of the city")), .type = "tel", .hint = say(context, words("It stands beside every action of the large and simple view.")), .width = "short", .required = false},
                                      readers::shown_phone(now.phone)));
    form.fields.push_back(input.field({.name = "near_km", .label = say(context, words("Name the cities as near that lie within, km")), .hint = say(context, words("0: none")), .width = "tiny"}, fmt::to_string(now.near_km)));
}

// "#8a6f00: contrast on paper 4.5 : 1, of words on it 4.8 : 1".
std::string shade_note(const web::Context& context, const web::Accent& made, web::Rgb paper) {
    const auto ratio = [&](web::Rgb one, web::Rgb other) { return i18n::decimal(context.language, web::contrast(one, other), 1); };
    return say(context, words("{colour}: contrast on paper {ratio} : 1, of words on it {words} : 1", {{"colour", made.copper.hex()}, {"ratio", ratio(made.copper, paper)}, {"words", ratio(made.on, made.copper)}}));
}

BrandPreview preview_of(const web::Context& context, const WholeBrand& brand) {
    const auto theme = web::derive(brand.accent).value_or(web::standard_theme());
    const auto day = context.today + std::chrono::days(1);
    BrandPreview preview{.css_href = web::Href("/admin/brand/colours.css").with("accent", brand.accent).with("type", brand.type_stack).text(), .city = brand.names[i18n::index(context.language)]};
    if (preview.city.empty()) preview.city = context.site.name(context.language);
    if (brand.logo) preview.logo = cities::logo_path(context.db(), *brand.logo);
    preview.heading = i18n::day_heading(context.language, day, context.today);
    preview.when = i18n::at_time(context.language, std::chrono::hours(19));
    const std::chrono::year_month_day date{day};
    preview.cover = {.figure = fmt::to_string(static_cast<unsigned>(date.day())), .month = std::string(i18n::month_short(context.language, date.month()))};
    web::draw(preview.cover, 15, web::Motif::qoshqar, 1);
    preview.shades = {{"day", say(context, words("By day")), shade_note(context, theme.light, web::Ground().paper)}, {"night", say(context, words("At night")), shade_note(context, theme.dark, web::night_paper)}};
    return preview;
}

Answer brand_form(web::Context& context, web::Input& input, const WholeBrand& now, const WholeBrand& shown_brand, bool is_shown, std::string_view taken = {}) {
    BrandView view{.title = say(context, words("Look of the city")), .preview = preview_of(context, shown_brand), .show_label = say(context, words("Show"))};
    if (context.query.text("done", 20).value_or("") == "save") view.banner = done(context, words("Saved. Guests see it from now on."));
    if (is_shown) view.banner = {.title = say(context, words("So it will look. Nothing is saved yet."))};
    view.form = input.view(brand_path, words("Save"));
    add_texts(context, input, now, view.form);
    add_looks(context, input, now, shown_brand, view.form);
    add_ways(context, input, now, view.form);
    const auto accent = std::ranges::find(view.form.fields, "accent", &web::FormField::name);
    if (!taken.empty()) accent->value = taken;
    else if (const auto pale = cities::too_pale(typed_accent(input, now))) {
        view.nearest = pale->nearest;
        view.nearest_label = say(context, words("Take {colour}", {{"colour", pale->nearest}}));
    }
    return shown(context, templates::brand, {.title = view.title, .path = std::string(brand_path)}, view, &input);
}

// ── Saving ──────────────────────────────────────────────────────────────────────────────────────────────────────────

std::vector<audit::Change> brand_changes(const WholeBrand& before, const WholeBrand& after) {
    std::vector<audit::Change> changes;
    const auto number = [](const std::optional<media::MediaId>& id) { return id ? fmt::to_string(id->value) : std::string(); };
    note_names(changes, "name", before.names, after.names);
    note_names(changes, "tagline", before.taglines, after.taglines);
    note(changes, "accent", before.accent, after.accent);
    note(changes, "logo", number(before.logo), number(after.logo));
    note(changes, "type", before.type_stack, after.type_stack);
    note(changes, "theme", before.theme, after.theme);
    note(changes, "phone", before.phone, after.phone);
    note(changes, "near_km", fmt::to_string(before.near_km), fmt::to_string(after.near_km));
    return changes;
}

}  // namespace

Answer brand_page(web::Context& context) {
    web::Input input(context);
    const auto now = cities::whole_brand(context.db());
    return brand_form(context, input, now, now, false);
}

Answer change_brand(web::Context& context) {
    web::Input input(context);
    const auto what = TRY(context.form->fields().choice("deed", {"show", "nearest"}));
    const auto now = cities::whole_brand(context.db());
    if (const auto pale = cities::too_pale(typed_accent(input, now)); pale && what == "nearest") {
        web::Input rest(context);
        auto wanted = typed_brand(context, rest, now);
        wanted.accent = pale->nearest;
        return brand_form(context, input, now, wanted, true, pale->nearest);
    }
    const auto wanted = typed_brand(context, input, now);
    if (!input.good() || !what.empty()) return brand_form(context, input, now, wanted, input.good());
    auto act = deed(context, web::Act::configure, "brand.change", "city", 1);
    context.write([=](db::Writing& db) {
        auto change = act;
        change.changes = brand_changes(cities::whole_brand(db), wanted);
        if (change.changes.empty()) return;
        cities::put(db, wanted);
        audit::record(db, change);
    });
    return web::Response::redirect(context.href("/admin/brand?done=save"));
}

// The colours that a preview wears, of what is asked for and saved nowhere.
Answer brand_colours(web::Context& context) {
    const auto accent = TRY(context.query.text("accent", 7));
    const auto type = TRY(context.query.choice("type", {"system", "serif", "rounded"}));
    const auto theme = TRY(web::derive(accent));
    return web::Response::text(web::theme_css(theme, web::type_stack(type), {}, ".shade"), "text/css; charset=utf-8");
}

}  // namespace admin
