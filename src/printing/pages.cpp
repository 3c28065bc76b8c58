#include "printing/pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "authoring/parts.h"
#include "events/poster.h"
#include "i18n/dates.h"
#include "offers/poster.h"
#include "organisations/poster.h"
#include "pictures/print_sheet.h"
#include "pictures/shelf.h"
#include "printing/store.h"
#include "printing/templates.h"
#include "teams/parts.h"
#include "web/url.h"

namespace printing {
namespace {

using base::words;
using pictures::PrintForm;
using Answer = base::Result<web::Response>;

constexpr int things_shown = 30;
constexpr PrintForm all_forms[] = {PrintForm::poster, PrintForm::tent, PrintForm::sticker, PrintForm::flyer};

base::Words name_of(PrintForm form) {
    switch (form) {
        case PrintForm::poster: return words("Poster, A4");
        case PrintForm::tent: return words("Table tent");
        case PrintForm::sticker: return words("Stickers");
        case PrintForm::flyer: return words("Flyers, four on A4");
    }
    return {};
}

base::Words use_of(PrintForm form) {
    switch (form) {
        case PrintForm::poster: return words("For a wall, a door or a notice board");
        case PrintForm::tent: return words("Fold it along the broken lines and glue the ends together");
        case PrintForm::sticker: return words("Six of 90 × 90 mm: for a till, a window or a box");
        case PrintForm::flyer: return words("Cut along the marks: 105 × 148 mm each");
    }
    return {};
}

base::Result<web::Poster> poster_of(web::Context& context, Of of, std::int64_t id) {
    if (of == Of::event) return events::poster(context, events::EventId{id});
    if (of == Of::offer) return offers::poster(context, offers::OfferId{id});
    return organisations::poster(context, organisations::OrganisationId{id});
}

// ── The page ────────────────────────────────────────────────────────────────────────────────────────────────────────

// `way`: of the page of sheets, with what it needs to know beside the name of a file: "/desk/1/print" and "of=events&thing=17".
struct Kit {
    Of of = Of::organisation;
    std::int64_t id = 0;
    std::string way, query;
};

std::string file_href(const web::Context& context, const Kit& kit, PrintForm form, i18n::Language language, std::string_view ending) {
    const auto file = fmt::format("{}/{}-{}.{}", kit.way, pictures::print_forms[static_cast<std::size_t>(form)], i18n::tag(language), ending);
    return context.href(kit.query.empty() ? file : fmt::format("{}?{}", file, kit.query));
}

std::vector<SheetRow> sheets_of(const web::Context& context, const Kit& kit) {
    std::vector<SheetRow> rows;
    for (const auto form : all_forms) {
        SheetRow row{say(context, name_of(form)), say(context, use_of(form)), file_href(context, kit, form, context.language, "png"), {}};
        for (const auto language : context.site.languages) row.files.push_back({std::string(i18n::own_name(language)), file_href(context, kit, form, language, "pdf")});
        rows.push_back(std::move(row));
    }
    return rows;
}

void fill_scans(PrintView& view, const web::Context& context, const Kit& kit) {
    view.scans = {say(context, words("Scans")), {say(context, words("Sheet")), say(context, words("Today")), say(context, words("7 days")), say(context, words("{n} days", {{"n", fmt::to_string(days_of_scans)}}))}, {}};
    for (const auto& scans : scans_of(context.db(), kit.of, kit.id, context.today))
        for (const auto form : all_forms)
            for (const auto language : context.site.languages)
                if (scans.way == scan_of(form, language))
                    view.scans.rows.push_back({{{fmt::format("{} · {}", say(context, name_of(form)), i18n::own_name(language)), "", "", false}, {fmt::to_string(scans.today), "", "", true}, {fmt::to_string(scans.week), "", "", true},
                                                {fmt::to_string(scans.all), "", "", true}}});
    if (view.scans.rows.empty()) view.no_scans = say(context, words("Nobody has scanned a sheet of this yet. What is scanned stands here within a few minutes."));
    view.privacy = say(context, words("Each sheet and language has a code of its own, so you see which of them works. Nothing about who scanned it is kept."));
}

base::Result<PrintView> view_of(web::Context& context, const Kit& kit) {
    const auto poster = TRY(poster_of(context, kit.of, kit.id));
    PrintView view;
    view.title = say(context, words("Print"));
    view.intro = say(context, words("Sheets with the city’s sign and a code that leads to the page. Print them at home or send the PDF to a print shop."));
    view.chosen = poster.title;
    view.sheets = sheets_of(context, kit);
    fill_scans(view, context, kit);
    return view;
}

// ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────────

struct File {
    PrintForm form = PrintForm::poster;
    i18n::Language language = i18n::Language::ru;
    bool preview = false;
};
constexpr int preview_dots = 60;  // an inch

// "poster-kk.pdf"; "poster-kk.png": how it looks
base::Result<File> read_file_name(const web::Context& context, std::string_view name) {
    for (const auto form : all_forms)
        for (const auto language : context.site.languages)
            for (const auto* ending : {"pdf", "png"})
                if (name == fmt::format("{}-{}.{}", pictures::print_forms[static_cast<std::size_t>(form)], i18n::tag(language), ending)) return File{form, language, ending == std::string_view("png")};
    return base::refuse(base::Error::Kind::not_found, words("There is no such sheet."));
}

std::string drawn(const web::Context& context, const Kit& kit, const File& file, const web::Poster& poster) {
    const auto origin = context.origin();
    const auto code = code_of({kit.of, kit.id, file.form, file.language});
    const auto brand = pictures::brand(context.site, file.language, origin);
    const pictures::PrintSheet sheet{.of = poster, .brand = brand, .language = file.language, .address = fmt::format("{}/q/{}", origin, code), .shown = fmt::format("{}/q/{}", brand.host, code),
                                     .call = say(context, words("Point your phone’s camera at the code")), .created = fmt::format("{}T00:00:00Z", i18n::machine_date(context.today))};
    return file.preview ? pictures::print_preview(sheet, file.form, preview_dots) : pictures::print_sheet(sheet, file.form);
}

Answer file_of(web::Context& context, const Kit& kit, std::string_view name) {
    const auto file = TRY(read_file_name(context, name));
    context.personal = true;
    context.language = file.language;
    const auto poster = TRY(poster_of(context, kit.of, kit.id));
    const auto key = fmt::format("print {} {} {} {} {} {} {}", context.site.slug, context.origin(), name, web::picture_version(context.site, file.language, poster), poster.kind, poster.id, i18n::machine_date(context.today));
    auto response = web::Response::text(pictures::Shelf::shared().of(key, [&] { return drawn(context, kit, file, poster); }), file.preview ? "image/png" : "application/pdf");
    response.fields.emplace_back("Content-Disposition", fmt::format("inline; filename=\"{}-{}-{}\"", of_paths[static_cast<std::size_t>(kit.of)], kit.id, name));
    return response;
}

// ── At a desk ───────────────────────────────────────────────────────────────────────────────────────────────────────

// Which of the organisation's things is asked for; itself, where none is.
base::Result<Kit> kit_at_desk(web::Context& context, teams::OrganisationId organisation) {
    Kit kit{Of::organisation, organisation.value, teams::desk_path(organisation, "/print"), {}};
    const auto of = TRY(context.query.choice("of", {"organisations", "events", "offers"}));
    const auto thing = TRY(context.query.number("thing", 1, 1'000'000'000'000));
    if (thing && !of.empty()) {
        kit.of = static_cast<Of>(std::ranges::find(of_paths, of) - of_paths.begin());
        kit.id = *thing;
        kit.query = fmt::format("of={}&thing={}", of, *thing);
    }
    if (!is_of(context.db(), organisation.value, kit.of, kit.id)) return base::refuse(base::Error::Kind::not_found, words("There is nothing to print yet: the city does not read it, or it is not yours."));
    return kit;
}

void fill_things(PrintView& view, const web::Context& context, const Kit& chosen, const teams::Desk& desk) {
    const auto put = [&](std::string label, Of of, std::int64_t id) {
        const bool on = chosen.of == of && chosen.id == id;
        view.things.push_back({std::move(label), "", context.href(of == Of::organisation ? chosen.way : fmt::format("{}?of={}&thing={}", chosen.way, of_paths[static_cast<std::size_t>(of)], id)), on, ""});
    };
    put(desk.name, Of::organisation, desk.id.value);
    for (const auto& event : events_of(context.db(), desk.id.value, context.language, context.now, things_shown)) put(event.title, Of::event, event.id);
    for (const auto& offer : offers_of(context.db(), desk.id.value, context.language, context.today, things_shown)) put(offer.title, Of::offer, offer.id);
}

Answer desk_page(web::Context& context, teams::OrganisationId organisation) {
    const auto desk = TRY(teams::desk_here(context, organisation));
    const auto kit = TRY(kit_at_desk(context, organisation));
    auto view = TRY(view_of(context, kit));
    fill_things(view, context, kit, desk);
    auto chrome = teams::office(context, desk, view.title, "/print");
    context.personal = true;
    return context.page(templates::print, chrome, view);
}

Answer desk_file(web::Context& context, teams::OrganisationId organisation, std::string_view name) {
    TRY(teams::desk_here(context, organisation));
    const auto kit = TRY(kit_at_desk(context, organisation));
    return file_of(context, kit, name);
}

// ── Of a resident's own event ───────────────────────────────────────────────────────────────────────────────────────

base::Result<Kit> kit_of_own(web::Context& context, events::EventId id) {
    const auto event = TRY(authoring::own_event(context, id));
    if (!event.public_now()) return base::refuse(base::Error::Kind::conflict, words("It can be printed once it is published."));
    return Kit{Of::event, id.value, fmt::format("/me/events/{}/print", id.value), {}};
}

Answer own_page(web::Context& context, events::EventId id) {
    const auto kit = TRY(kit_of_own(context, id));
    const auto view = TRY(view_of(context, kit));
    return context.page(templates::print, authoring::chrome_of(context, view.title, {view.chosen, context.href(fmt::format("/me/events/{}", id.value))}), view);
}

Answer own_file(web::Context& context, events::EventId id, std::string_view name) {
    const auto kit = TRY(kit_of_own(context, id));
    return file_of(context, kit, name);
}

// ── Where codes lead ────────────────────────────────────────────────────────────────────────────────────────────────

// To the page in the language of the sheet, which is what whoever scans it has just read. Only addresses that are made here.
Answer follow(web::Context& context, std::string_view text) {
    const auto printed = read_code(text);
    if (!printed || !is_public(context.db(), printed->of, printed->id))
        return base::refuse(base::Error::Kind::not_found, words("This code leads nowhere any more. Look for it in the city."));
    const auto of = of_paths[static_cast<std::size_t>(printed->of)];
    context.reached = {scan_of(printed->form, printed->language), of, printed->id};
    const auto page = fmt::format("{}?from=paper", context.site.href(printed->language, fmt::format("/{}/{}", of, printed->id)));
    auto response = web::Response::redirect(page, 302);
    response.fields.emplace_back("Cache-Control", "no-store");  // each scan is one
    response.fields.emplace_back("X-Robots-Tag", "noindex");
    return response;
}

constexpr web::Route all_routes[] = {
    web::get<"/desk/:id/print", desk_page>(web::TeamAct::enter),
    web::get<"/desk/:id/print/:name", desk_file>(web::TeamAct::enter),
    web::get<"/me/events/:id/print", own_page>(web::Who::member),
    web::get<"/me/events/:id/print/:name", own_file>(web::Who::member),
    web::get<"/q/:code", follow>(web::Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace printing
