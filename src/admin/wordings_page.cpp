// What the city's letters say: each kind in each language, our words or the city's own (N3).
#include <fmt/format.h>

#include <algorithm>

#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "mail/wording.h"
#include "web/guard.h"

namespace admin {
namespace {

using base::words;

constexpr std::string_view first_page = "/admin/words-of-letters";

bool is_own(const db::Reading& db, const mail::Kind& kind, i18n::Language language) {
    const auto ours = mail::our_wording(kind, language), said = mail::wording(db, kind, language);
    return ours.subject != said.subject || ours.body != said.body;
}

std::string page_of(const mail::Kind& kind, i18n::Language language) { return fmt::format("{}/{}?language={}", first_page, kind.name, i18n::tag(language)); }

}  // namespace

Answer wordings_page(web::Context& context) {
    ListView view{.title = say(context, words("Words of letters")), .intro = say(context, words("What is not changed here, the program says in its own words."))};
    view.table = {view.title, {say(context, words("Letter"))}, {}};
    for (const auto language : context.site.languages) view.table.heads.push_back(std::string(i18n::own_name(language)));
    for (const auto& kind : mail::kinds()) {
        web::TableRow row{{{.text = say(context, kind.title), .href = context.href(page_of(kind, context.language))}}};
        for (const auto language : context.site.languages)
            row.cells.push_back({.text = say(context, is_own(context.db(), kind, language) ? words("the city’s own") : words("as it comes")), .href = context.href(page_of(kind, language))});
        view.table.rows.push_back(std::move(row));
    }
    return shown(context, templates::list, {.title = view.title, .path = std::string(first_page)}, view);
}

namespace {

std::vector<web::Line> variables_of(const web::Context& context, const mail::Kind& kind) {
    std::vector<web::Line> lines;
    for (const auto& variable : kind.variables) {
        const auto sample = variable.is == mail::Variable::Is::secret ? say(context, words("the button, in a paragraph of its own")) : std::string(variable.sample);
        lines.push_back({"", fmt::format("{{{}}}", variable.name), sample, {}});
    }
    return lines;
}

web::Banner wordings_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "save") return done(context, words("The words are saved. The next letters say them."));
    if (what == "ours") return done(context, words("The letter says the program’s own words again."));
    return {};
}

Answer wording_form(web::Context& context, const web::Input& input, const mail::Kind& kind, i18n::Language language, const mail::Wording* previewed) {
    const auto said = mail::wording(context.db(), kind, language);
    const bool own = is_own(context.db(), kind, language);
    WordingView view{.title = say(context, kind.title), .intro = own ? say(context, words("The city’s own words.")) : say(context, words("The program’s own words: change them, and they are the city’s.")),
                     .banner = wordings_banner(context), .preview_label = say(context, words("Preview"))};
    for (const auto other : context.site.languages)
        view.languages.push_back({std::string(i18n::own_name(other)), other == language ? std::string() : context.href(page_of(kind, other))});
    view.variables = variables_of(context, kind);
    view.form = input.view("/admin/words-of-letters/:kind", words("Save"));
    view.form.action = context.href(context.path);
    view.form.fields = {input.field({.name = "language", .type = "hidden"}, i18n::tag(language)),
                        input.field({.name = "subject", .label = say(context, words("Subject"))}, said.subject),
                        input.field({.name = "body", .label = say(context, words("Text")), .type = "lines", .hint = say(context, words("An empty line parts two paragraphs."))}, said.body)};
    if (own) view.ours_label = say(context, words("Back to the program’s own words"));
    view.has_preview = previewed || !context.form;
    if (view.has_preview) view.preview = letter_words(mail::preview(kind, previewed ? *previewed : said, language));
    return shown(context, templates::wording, {.title = view.title, .back = link(context, words("Words of letters"), first_page), .path = page_of(kind, language)}, view, &input);
}

}  // namespace

Answer wording_page(web::Context& context, std::string_view name) {
    const auto* kind = mail::kind(name);
    if (!kind) return web::route_detail::no_such_page();
    const auto asked = context.stale && context.form ? context.form->fields().text("language", 10).value_or("") : context.query.text("language", 10).value_or("");
    const auto language = TRY(spoken_language(context, asked));
    return wording_form(context, web::Input(context), *kind, language, nullptr);
}

Answer change_wording(web::Context& context, std::string_view name) {
    const auto* kind = mail::kind(name);
    if (!kind) return web::route_detail::no_such_page();
    web::Input input(context);
    const auto language = TRY(spoken_language(context, input.typed("language")));
    const auto what = TRY(context.form->fields().choice("deed", {"preview", "save", "ours"}));
    auto act = deed(context, web::Act::configure, what == "ours" ? "wording.remove" : "wording.change", "mail", 0);
    act.changes = {{std::string(kind->name), "", std::string(i18n::tag(language))}};
    if (what == "ours") {
        context.write([=](db::Writing& db) {
            if (!is_own(db, *kind, language)) return;
            mail::remove_wording(db, *kind, language);
            audit::record(db, act);
        });
        return web::Response::redirect(context.href(page_of(*kind, language) + "&done=ours"));
    }
    const auto typed = mail::checked(*kind, {input.text("subject", {.most = 200}), input.text("body", {.most = 8000, .lines = true})});
    if (!typed && input.good()) input.mistake(typed.error().field, typed.error().message);
    if (!input.good()) return wording_form(context, input, *kind, language, nullptr);
    if (what == "preview") return wording_form(context, input, *kind, language, &*typed);
    context.write([=, now = context.now, wording = *typed](db::Writing& db) -> base::Result<void> {
        const auto before = mail::wording(db, *kind, language);
        if (before.subject == wording.subject && before.body == wording.body) return {};
        TRY(mail::put_wording(db, *kind, language, wording, now));
        audit::record(db, act);
        return {};
    });
    return web::Response::redirect(context.href(page_of(*kind, language) + "&done=save"));
}

}  // namespace admin
