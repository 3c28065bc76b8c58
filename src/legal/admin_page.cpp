// The administration of the texts: which there are, who answers for them, and our own texts with new details.
#include <fmt/format.h>

#include <algorithm>

#include "audit/audit.h"
#include "legal/handlers.h"
#include "legal/templates.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/office.h"
#include "web/submissions.h"

namespace legal {
namespace {

using base::words;

web::Banner texts_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "published") return done(context, words("Published. People are asked to agree when they next open their account."));
    if (what == "operator") return done(context, words("Saved"));
    return {};
}

web::TableRow row_of(const web::Context& context, Kind kind) {
    const auto all = versions(context.db(), kind);
    const auto href = context.href(fmt::format("/admin/legal/{}", name_of(kind)));
    if (all.empty()) return {{{say(context, title(kind)), href}, {say(context, words("not published")), {}, "warn"}, {}, {}}};
    const auto& newest = all.front();
    return {{{say(context, title(kind)), href}, {fmt::to_string(newest.number), {}, {}, true}, {day_of(context, newest.published_at)},
             {say(context, newest.is_standard ? words("the standard text") : words("the city’s own text"))}}};
}

web::Table table_of(const web::Context& context) {
    web::Table table{say(context, words("Legal texts")), {say(context, words("Text")), say(context, words("Version")), say(context, words("Published")), say(context, words("Whose words"))}, {}};
    for (const auto kind : kinds) table.rows.push_back(row_of(context, kind));
    return table;
}

std::vector<web::Line> operator_lines(const web::Context& context, const Operator& who) {
    const auto said = [&](const std::string& value) { return value.empty() ? say(context, words("not said")) : value; };
    return {{{}, say(context, words("Name of the operator")), said(who.name)},
            {{}, say(context, words("BIN or IIN")), said(who.bin)},
            {{}, say(context, words("Address")), said(who.address)},
            {{}, say(context, words("E-mail for questions about personal data")), said(who.email)},
            {{}, say(context, words("Youngest age for an account")), fmt::to_string(who.age_min)}};
}

}  // namespace

Answer admin_page(web::Context& context) {
    AdminView view{texts_banner(context), {}, {}, table_of(context), operator_lines(context, operator_of(context.db())), context.href("/admin/legal/operator")};
    if (!outdated_standards(context.db(), context.site.languages, context.site.names).empty()) {
        view.outdated = {.tone = "warn", .icon = "alert", .title = say(context, words("Some standard texts are published with older details")),
                         .text = say(context, words("Publish them anew, so that they name the operator, the address and the age as they are set here."))};
        view.renewal = web::Input(context).view("/admin/legal/renewal", words("Publish the standard texts anew"));
    }
    const auto chrome = web::office_frame(context, {.title = say(context, words("Legal texts")), .path = "/admin/legal"});
    return context.page(templates::admin, chrome, view);
}

Answer renew_standards(web::Context& context) {
    const auto identity = *context.identity();
    const auto names = context.site.names;
    const auto languages = context.site.languages;
    context.write([=, now = context.now](db::Writing& db) {
        const auto who = operator_of(db);
        for (const auto kind : outdated_standards(db, languages, names)) {
            auto bodies = standard(kind, who, names);
            for (const auto language : i18n::languages)
                if (std::ranges::find(languages, language) == languages.end()) bodies[i18n::index(language)].clear();
            const auto version = publish(db, kind, bodies, true, identity.account, now);
            audit::record(db, {now, identity.account.value, role_for(identity, web::Act::configure), "legal.publish", "legal_text", version, {}, {{std::string(name_of(kind)), fmt::to_string(version - 1), fmt::to_string(version)}}});
        }
    });
    return web::Response::redirect(context.href("/admin/legal?done=published"));
}

namespace {

web::Response operator_form(web::Context& context, const web::Input& input, const Operator& who) {
    FormPageView view{say(context, words("Operator and age")), say(context, words("Who answers for the personal data of this city. The legal texts name it; the law of Kazakhstan asks for it (94-V, article 8).")), {}, {}};
    view.form = input.view("/admin/legal/operator", words("Save"));
    view.form.fields = {
        input.field({.name = "name", .label = say(context, words("Name of the operator")), .hint = say(context, words("As in the register, with its legal form.")), .required = false}, who.name),
        input.field({.name = "bin", .label = say(context, words("BIN or IIN")), .hint = say(context, words("12 figures.")), .width = "short", .required = false}, who.bin),
        input.field({.name = "address", .label = say(context, words("Address")), .required = false}, who.address),
        input.field({.name = "email", .label = say(context, words("E-mail for questions about personal data")), .type = "email", .required = false}, who.email),
        input.field({.name = "age", .label = say(context, words("Youngest age for an account")), .hint = say(context, words("Full years, 0 to 21. 14 is usual.")), .width = "short"}, fmt::to_string(who.age_min)),
    };
    view.links = {{say(context, words("Back to the legal texts")), context.href("/admin/legal")}};
    const auto chrome = web::office_frame(context, {.title = view.title, .path = "/admin/legal/operator"});
    auto response = context.page(templates::form_page, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

Operator typed_operator(web::Input& input) {
    Operator who;
    who.name = input.text("name", {.required = false});
    who.bin = input.text("bin", {.required = false, .most = 20});
    std::erase(who.bin, ' ');
    who.address = input.text("address", {.required = false, .most = 300});
    if (!input.typed("email").empty()) who.email = input.email("email");
    who.age_min = static_cast<int>(input.number("age", 0, 21).value_or(14));
    const bool figures = std::ranges::all_of(who.bin, [](char c) { return c >= '0' && c <= '9'; });
    if (!who.bin.empty() && (who.bin.size() != 12 || !figures)) input.mistake("bin", words("A BIN or IIN has 12 figures."));
    return who;
}

}  // namespace

Answer operator_page(web::Context& context) { return operator_form(context, web::Input(context), operator_of(context.db())); }

Answer change_operator(web::Context& context) {
    web::Input input(context);
    const auto who = typed_operator(input);
    if (!input.good()) return operator_form(context, input, who);
    const auto identity = *context.identity();
    context.write([=, now = context.now](db::Writing& db) {
        const auto before = operator_of(db);
        set_operator(db, who, now);
        audit::record(db, {now, identity.account.value, role_for(identity, web::Act::configure), "operator.change", "city", 1, {},
                           {{"name", before.name, who.name}, {"bin", before.bin, who.bin}, {"address", before.address, who.address}, {"email", before.email, who.email},
                            {"age_min", fmt::to_string(before.age_min), fmt::to_string(who.age_min)}}});
    });
    return web::Response::redirect(context.href("/admin/legal?done=operator"));
}

}  // namespace legal
