// The office's page of the opening: closed, for those who were invited, or open; and the codes of invitations.
#include <fmt/format.h>

#include "authoring/when_typed.h"
#include "base/random.h"
#include "i18n/dates.h"
#include "opening/handlers.h"
#include "opening/store.h"
#include "opening/templates.h"
#include "requests/office.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/office.h"
#include "web/submissions.h"

namespace opening {
namespace {

using base::words;

constexpr std::string_view office_path = "/admin/opening";
constexpr int longest_days = 365;

Officer officer_of(const web::Identity& identity) {
    for (std::size_t i = web::role_count; i-- > 0;)
        if (const auto role = static_cast<web::Role>(i); identity.roles.has(role) && web::may(role, web::Act::configure)) return {identity.account, std::string(web::role_names[i])};
    return {identity.account, std::string(web::role_names[0])};
}

std::string text_name(std::string_view field, i18n::Language language) { return fmt::format("{}_{}", field, i18n::tag(language)); }

web::FormView settings_form(const web::Context& context, const web::Input& input, const Settings& now) {
    auto form = input.view(office_path, words("Save"));
    web::FormField state{.name = "state", .label = say(context, words("Who may read the city")), .type = "radio"};
    const std::array hints{words("The city as it is. Everybody who left an address gets one letter, then the addresses are deleted."),
                           words("Others see the page that says when it opens. Staff, and whoever has used a code, see everything."), words("Staff alone see the city; codes do not work.")};
    for (std::size_t i = 0; i < web::opening_names.size(); ++i)
        state.choices.push_back({std::string(web::opening_names[i]), say(context, name_of(static_cast<web::Opening>(i))), say(context, hints[i]), false});
    form.fields = {input.field(std::move(state), web::opening_names[static_cast<std::size_t>(now.state)]),
                   input.field({.name = "opens", .label = say(context, words("Day of the opening")), .type = "date", .hint = say(context, words("It is announced; the city opens when you open it here.")), .width = "short", .required = false}, now.opens ? i18n::machine_date(*now.opens) : ""),
                   input.field({.name = "most", .label = say(context, words("People with a code, at most")), .type = "number", .width = "tiny"}, fmt::to_string(now.beta_most))};
    for (const auto language : context.site.languages) {
        const std::string name(i18n::own_name(language));
        const auto& texts = now.texts[i18n::index(language)];
        form.fields.push_back(input.field({.name = text_name("landing", language), .label = say(context, words("Text before the opening ({language})", {{"language", name}})), .type = "lines", .required = false}, texts.landing));
        form.fields.push_back(input.field({.name = text_name("press", language), .label = say(context, words("Text for the press ({language})", {{"language", name}})), .type = "lines", .required = false}, texts.press));
    }
    return form;
}

Settings typed_settings(web::Context& context, web::Input& input) {
    Settings wanted = settings(context.db());
    const auto state = input.choice("state", {"open", "beta", "closed"});
    for (std::size_t i = 0; i < web::opening_names.size(); ++i)
        if (web::opening_names[i] == state) wanted.state = static_cast<web::Opening>(i);
    const auto typed = input.text("opens", {.required = false, .most = 40});
    const auto day = typed.empty() ? std::nullopt : authoring::read_typed_day(context, typed);
    if (!typed.empty() && !day) input.mistake("opens", words("A day like 15.12.2026"));
    wanted.opens = day;
    wanted.beta_most = static_cast<int>(input.number("most", 1, 10'000).value_or(50));
    for (const auto language : context.site.languages) {
        auto& texts = wanted.texts[i18n::index(language)];
        texts.landing = input.text(text_name("landing", language), {.required = false, .most = 2000, .lines = true});
        texts.press = input.text(text_name("press", language), {.required = false, .most = 4000, .lines = true});
    }
    return wanted;
}

web::Badge code_badge(const web::Context& context, const Code& code) {
    if (code.withdrawn_at) return {"", "", say(context, words("taken back")), ""};
    if (code.used >= code.uses_most) return {"", "", say(context, words("used up")), ""};
    if (context.now >= code.expires_at) return {"", "", say(context, words("over")), ""};
    return {"good", "", say(context, words("works")), ""};
}

void put_codes(web::Context& context, const web::Input& input, OfficeView& view) {
    for (const auto& code : codes(context.db())) {
        const auto until = i18n::date(context.language, context.site.zone.today(code.expires_at), context.today);
        OfficeView::Code shown{code_of(context.environment.keys, code.seed), code.label, say(context, words("Used: {used} of {most}. Works until: {day}", {{"used", fmt::to_string(code.used)}, {"most", fmt::to_string(code.uses_most)}, {"day", until}})), {}, code_badge(context, code)};
        if (code.holds(context.now)) shown.withdraw_action = context.href(fmt::format("{}/codes/{}/withdraw", office_path, code.id.value));
        view.codes.push_back(std::move(shown));
    }
    view.withdraw_token = web::form_token(context, "/admin/opening/codes/:id/withdraw");
    view.withdraw_label = say(context, words("Take back"));
    view.code_form = input.view("/admin/opening/codes", words("Make a code"));
    view.code_form.warning.clear();  // said once on the page
    view.code_form.fields = {input.field({.name = "label", .label = say(context, words("Whom is it for?")), .hint = say(context, words("For yourselves: editors of the newspaper, first cafés"))}),
                             input.field({.name = "uses", .label = say(context, words("How many people may use it")), .type = "number", .width = "tiny"}, "1"),
                             input.field({.name = "days", .label = say(context, words("Works for so many days")), .type = "number", .width = "tiny"}, "14")};
}

// `sent`: which of the two forms was sent; of the other nothing is wrong.
web::Response office(web::Context& context, const web::Input& input, bool codes_sent = false) {
    const auto now = settings(context.db());
    const auto known = counts(context.db());
    OfficeView view;
    view.numbers = {{"", say(context, words("Addresses that wait for the opening")), web::counted(context, known.confirmed)}, {"", say(context, words("Not confirmed yet")), web::counted(context, known.unconfirmed)}, {"", say(context, words("Let in before")), fmt::format("{} / {}", known.guests, now.beta_most)}};
    const web::Input clean(context);
    view.form = settings_form(context, codes_sent ? clean : input, now);
    put_codes(context, codes_sent ? input : clean, view);
    view.lines = {{"home", say(context, words("The page that others see")), std::string(web::landing_path), context.href(web::landing_path)}, {"people", say(context, words("For the press")), "/press", context.href("/press")}};
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "saved") view.banner = done(context, words("Saved. It holds from this moment on."));
    if (what == "code") view.banner = done(context, words("The code is made. Pass it on yourself: it stands first in the list."));
    if (what == "withdrawn") view.banner = done(context, words("The code does not work any more. Whoever came in by it stays."));
    auto response = requests::office_page(context, templates::opening_office, view, say(context, words("Opening of the city")), {});
    if (!input.good()) response.status = 422;
    return response;
}

web::Response back_to_office(const web::Context& context, std::string_view done) { return web::Response::redirect(context.href(fmt::format("{}?done={}", office_path, done))); }

}  // namespace

Answer office_page(web::Context& context) { return office(context, web::Input(context)); }

Answer change_opening(web::Context& context) {
    web::Input input(context);
    const auto wanted = typed_settings(context, input);
    if (!input.good()) return office(context, input);
    context.write([=, who = officer_of(*context.identity()), now = context.now](db::Writing& db) { change(db, wanted, who, now); });
    return back_to_office(context, "saved");
}

Answer create_code(web::Context& context) {
    web::Input input(context);
    NewCode code{.label = input.text("label", {.least = 2, .most = 80})};
    code.uses_most = static_cast<int>(input.number("uses", 1, 1000).value_or(1));
    code.expires_at = context.now + std::chrono::days(input.number("days", 1, longest_days).value_or(14));
    if (!input.good()) return office(context, input, true);
    std::vector<std::byte> seed(16);
    base::SystemRandom().fill(seed);
    context.write([=, key = web::submission_key(context), keys = context.environment.keys, who = officer_of(*context.identity()), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        make_code(db, keys, code, seed, who, now);
        web::note_sent(db, key, std::string(office_path), now);
    });
    return back_to_office(context, "code");
}

Answer withdraw_one(web::Context& context, CodeId id) {
    context.write([=, who = officer_of(*context.identity()), now = context.now](db::Writing& db) {
        for (const auto& code : codes(db))
            if (code.id == id && !code.withdrawn_at) withdraw_code(db, id, who, now);
    });
    return back_to_office(context, "withdrawn");
}

}  // namespace opening
