#include "advertising/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "advertising/book.h"
#include "advertising/templates.h"
#include "base/text.h"
#include "feeds/csv.h"
#include "i18n/dates.h"
#include "requests/office.h"
#include "web/dates.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/submissions.h"

namespace advertising {
namespace {

using base::words;
using web::Act;
using Answer = base::Result<web::Response>;

constexpr std::string_view register_path = "/admin/adverts";
constexpr int rows_of_file = 5000;

audit::Act deed(web::Context& context, std::string_view act, std::string_view kind, std::int64_t id) {
    const auto& identity = *context.identity();
    audit::Act deed{context.now, identity.account.value, {}, std::string(act), std::string(kind), id};
    for (std::size_t i = 0; i < web::role_count && deed.role.empty(); ++i)
        if (const auto role = static_cast<web::Role>(i); identity.roles.has(role) && web::may(role, Act::configure)) deed.role = web::role_names[i];
    return deed;
}

base::Words name_of(Of of) {
    switch (of) {
        case Of::event: return words("Event");
        case Of::offer: return words("Offer");
        case Of::organisation: return words("Organisation");
        case Of::post: return words("News of an organisation");
    }
    return {};
}

std::string moment_of(const web::Context& context, base::Instant at) { return i18n::moment(context.language, context.site.zone.local(at), context.today); }

std::string place_of(const web::Context& context, const Advert& advert) { return say(context, advert.is_first ? words("Before its list") : words("In its own place")); }

web::TableCell state_cell(const web::Context& context, const Advert& advert) {
    if (advert.runs(context.now)) return {.text = say(context, words("now")), .tone = "good"};
    if (context.now < advert.from) return {.text = say(context, words("later")), .tone = "info"};
    return {.text = say(context, words("over"))};
}

// ── Declaring ───────────────────────────────────────────────────────────────────────────────────────────────────────

std::vector<web::FormChoice> places(const web::Context& context) {
    return {{"own", say(context, words("In its own place")), say(context, words("It is only marked")), true},
            {"first", say(context, words("Before its list")), say(context, words("Of events or offers: two at most at any moment. The others stand as ever.")), false}};
}

bool in_russia(const web::Context& context) { return context.site.country == "RU"; }

web::Response show_form(web::Context& context, const web::Input& input) {
    DeclareView view{.title = say(context, words("Declare an advertisement")), .intro = say(context, words("From its first to its last second it says whose advertisement it is, on pages, in feeds and in frames of others. It stays in the register.")), .facts = {}, .form = {}};
    view.form = input.view("/admin/adverts/new", words("Declare it"));
    const auto local = [&](base::Instant at) { return requests::written(context.site.zone.local(at)); };
    view.form.fields = {
        input.field({.name = "page", .label = say(context, words("Address of its page")), .hint = say(context, words("The address of an event, an offer, an organisation, or /posts#post-5: https://…/events/17"))}, ""),
        input.field({.name = "advertiser", .label = say(context, words("Advertiser")), .hint = say(context, words("Legal name, as the contract says it"))}, ""),
        input.field({.name = "contract", .label = say(context, words("Number of the contract")), .width = "short"}, ""),
        input.field({.name = "token", .label = say(context, words("Token (erid)")), .hint = say(context, words("Required in Russia")), .width = "short", .required = in_russia(context)}, ""),
        input.field({.name = "place", .label = say(context, words("Place")), .type = "radio", .choices = places(context)}, "own"),
        input.field({.name = "from", .label = say(context, words("From when")), .type = "datetime-local", .hint = say(context, words("By the clock of the city")), .width = "short"}, local(context.now)),
        input.field({.name = "until", .label = say(context, words("Until when")), .type = "datetime-local", .width = "short"}, local(context.now + std::chrono::hours(24 * 7))),
    };
    auto response = context.page(templates::declare, web::office_frame(context, {.title = view.title, .back = link(context, words("Advertisements"), register_path), .path = "/admin/adverts/new"}), view);
    if (!input.good()) response.status = 422;
    return response;
}

base::Instant typed_at(const web::Context& context, web::Input& input, std::string_view name) {
    const auto local = requests::read_moment(input.text(name, {.most = 30}));
    if (!local && !input.mistake_of(name)) input.mistake(name, words("Write the date and the time: 2026-11-20 12:00"));
    return local ? context.site.zone.instant(*local) : base::Instant();
}

void type_times(const web::Context& context, web::Input& input, Advert& advert) {
    constexpr std::chrono::days longest{366};
    advert.from = typed_at(context, input, "from");
    advert.until = typed_at(context, input, "until");
    if (input.mistake_of("from") || input.mistake_of("until")) return;
    if (advert.until <= advert.from) input.mistake("until", words("It would end before it begins"));
    else if (advert.until <= context.now) input.mistake("until", words("This moment is over already"));
    else if (advert.until > advert.from + longest) input.mistake("until", words("A year at most"));
}

void type_token(const web::Context& context, web::Input& input, Advert& advert) {
    advert.token = input.text("token", {.required = in_russia(context), .most = 40});
    const bool plain = std::ranges::all_of(advert.token, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
    if (!advert.token.empty() && (!plain || advert.token.size() < 5)) input.mistake("token", words("Letters, figures, - and _; at least five"));
}

Advert typed_advert(web::Context& context, web::Input& input) {
    Advert advert;
    const auto page = input.text("page", {.most = 300});
    const auto thing = thing_at(page);
    const auto title = thing ? title_of(context.db(), *thing) : std::nullopt;
    if (!page.empty() && !title) input.mistake("page", words("The city has no such event, offer, organisation or news"));
    if (title) advert.of = thing->of, advert.thing = thing->id, advert.title = base::shortened(*title, 200);
    advert.advertiser = input.text("advertiser", {.least = 2, .most = 200});
    advert.contract = input.text("contract", {.most = 80});
    type_token(context, input, advert);
    advert.is_first = input.choice("place", places(context)) == "first";
    if (advert.is_first && title && advert.of != Of::event && advert.of != Of::offer) input.mistake("place", words("Only events and offers can stand before their list"));
    type_times(context, input, advert);
    return advert;
}

Answer declare_page(web::Context& context) { return show_form(context, web::Input(context)); }

Answer declare_it(web::Context& context) {
    web::Input input(context);
    const auto key = web::submission_key(context);
    const auto wanted = typed_advert(context, input);
    if (!input.good()) return show_form(context, input);
    auto act = deed(context, "advert.declare", "advert", 0);
    act.changes = {{"thing", "", fmt::format("{} {}", adverts::of_names[static_cast<std::size_t>(wanted.of)], wanted.thing)}, {"advertiser", "", wanted.advertiser}, {"contract", "", wanted.contract},
                   {"until", "", requests::written(context.site.zone.local(wanted.until))}};
    const auto location = context.href(fmt::format("{}?done=declared", register_path));
    const auto written = context.write([=, now = context.now](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        TRY(declare(db, wanted, act, now));
        web::note_sent(db, key, location, now);
        return location;
    });
    return input.done(written) ? web::Response::redirect(*written) : show_form(context, input);
}

// ── The register ────────────────────────────────────────────────────────────────────────────────────────────────────

web::Banner banner_of(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "declared") return done(context, words("Declared. It is marked from its first moment on."));
    if (what == "ended") return done(context, words("It is no advertisement any more."));
    return {};
}

Answer register_page(web::Context& context) {
    const auto edge = TRY(web::asked_edge<AdvertId>(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return declared(context.db(), from, limit); });
    const web::Asked asked(context.href(register_path));
    RegisterView view{.title = say(context, words("Advertisements")), .intro = say(context, words("Whatever somebody pays for: marked wherever it is shown, and kept for authorities.")), .banner = banner_of(context),
                      .add = link(context, words("Declare an advertisement"), "/admin/adverts/new"), .file = link(context, words("Take it away as a table (CSV)"), "/admin/adverts.csv"), .table = {}, .pager = {}, .empty = {}};
    view.table = {view.title, {say(context, words("What")), say(context, words("State")), say(context, words("Advertiser")), say(context, words("Number of the contract")), say(context, words("Place")), say(context, words("From when")), say(context, words("Until when"))}, {}};
    for (const auto& row : page.rows)
        view.table.rows.push_back({{{.text = row.title, .href = context.href(fmt::format("{}/{}", register_path, row.id.value))}, state_cell(context, row), {.text = row.advertiser}, {.text = row.contract}, {.text = place_of(context, row)},
                                    {.text = moment_of(context, row.from)}, {.text = moment_of(context, row.until)}}});
    view.pager = web::pager_of(page, [&](std::string_view direction, const Advert& row) { return asked.page(direction, row.id.value); });
    view.empty = {.title = say(context, words("Nothing was declared yet")), .action = view.add};
    return context.page(templates::all, web::office_frame(context, {.title = view.title, .path = std::string(register_path)}), view);
}

// The latest first; where there is more, the last line's number continues it: ?after=….
Answer register_csv(web::Context& context) {
    const auto edge = TRY(web::asked_edge<AdvertId>(context.query));
    feeds::Csv csv({"id", "of", "thing_id", "title", "page", "advertiser", "contract", "token", "place", "from", "until"});
    const auto origin = context.origin();
    for (const auto& row : declared(context.db(), edge, rows_of_file))
        csv.row({fmt::to_string(row.id.value), std::string(adverts::of_names[static_cast<std::size_t>(row.of)]), fmt::to_string(row.thing), row.title,
                 row.of == Of::post ? fmt::format("{}/posts#post-{}", origin, row.thing) : origin + adverts::advert_path(row.of, row.thing), row.advertiser, row.contract, row.token, row.is_first ? "first" : "own",
                 i18n::machine_moment(row.from, context.site.zone), i18n::machine_moment(row.until, context.site.zone)});
    auto response = web::Response::text(csv.text(), "text/csv; charset=utf-8");
    response.for_everyone = false;
    response.fields.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"{}-adverts-{}.csv\"", context.site.slug, web::iso(context.today)));
    return response;
}

// ── One of them ─────────────────────────────────────────────────────────────────────────────────────────────────────

web::Response show_one(web::Context& context, const web::Input& input, const Advert& advert) {
    const auto path = fmt::format("{}/{}", register_path, advert.id.value);
    DeclareView view{.title = advert.title, .intro = adverts::mark_of(context, advert), .facts = {}, .form = {}};
    view.facts = {{"", say(context, words("What")), say(context, name_of(advert.of)), advert.of == Of::post ? context.href("/posts") : context.href(adverts::advert_path(advert.of, advert.thing)), false},
                  {"", say(context, words("Place")), place_of(context, advert), "", false},
                  {"", say(context, words("From when")), moment_of(context, advert.from), "", false},
                  {"", say(context, words("Until when")), moment_of(context, advert.until), "", false}};
    view.form = input.view("/admin/adverts/:id", context.now < advert.from ? words("Do without it") : words("End it now"));
    view.form.action = context.href(path);
    view.form.danger = true;
    if (advert.until <= context.now) view.form.button.clear();
    auto response = context.page(templates::declare, web::office_frame(context, {.title = view.title, .back = link(context, words("Advertisements"), register_path), .path = path}), view);
    if (!input.good()) response.status = 422;
    return response;
}

base::Result<Advert> known(web::Context& context, AdvertId id) {
    auto found = advert(context.db(), id);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such advertisement."));
    return std::move(*found);
}

Answer one_page(web::Context& context, AdvertId id) {
    const auto found = TRY(known(context, id));
    return show_one(context, web::Input(context), found);
}

Answer end_it(web::Context& context, AdvertId id) {
    const auto found = TRY(known(context, id));
    web::Input input(context);
    if (!input.good()) return show_one(context, input, found);
    const auto written = context.write([=, act = deed(context, "advert.end", "advert", id.value), now = context.now](db::Writing& db) { return end(db, id, act, now); });
    return input.done(written) ? web::Response::redirect(context.href(fmt::format("{}?done=ended", register_path))) : show_one(context, input, found);
}

constexpr web::Route all_routes[] = {
    web::get<"/admin/adverts", register_page>(Act::configure),
    web::get<"/admin/adverts.csv", register_csv>(Act::configure),
    web::get<"/admin/adverts/new", declare_page>(Act::configure),
    web::post<"/admin/adverts/new", declare_it>(Act::configure),
    web::get<"/admin/adverts/:id", one_page>(Act::configure),
    web::post<"/admin/adverts/:id", end_it>(Act::configure),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() { return {{"flag", words("Advertisements"), "/admin/adverts", Act::configure}}; }

}  // namespace advertising
