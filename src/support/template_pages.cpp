// Answers that support gives often, in each language of the city.
#include <fmt/format.h>

#include "audit/audit.h"
#include "requests/office.h"
#include "support/handlers.h"
#include "support/parts.h"
#include "support/templates.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace support {
namespace {

using base::words;
using Texts = std::array<TemplateText, 3>;

constexpr std::string_view list_path = "/admin/support/answers";

std::string field_in(std::string_view name, i18n::Language language) { return fmt::format("{}_{}", name, i18n::tag(language)); }

// A language has a title with its text, or neither; one of them there is.
Texts typed_template(web::Context& context, web::Input& input) {
    Texts texts;
    bool any = false;
    for (const auto language : context.site.languages) {
        auto& [title, body] = texts[i18n::index(language)];
        title = input.text(field_in("title", language), {.required = false, .most = 80});
        body = input.text(field_in("body", language), {.required = false, .most = 4000, .lines = true});
        if (title.empty() && !body.empty()) input.mistake(field_in("title", language), words("Fill in this field"));
        if (body.empty() && !title.empty()) input.mistake(field_in("body", language), words("Fill in this field"));
        any = any || !title.empty();
    }
    if (!any && input.good()) input.mistake("", words("Write the answer in one language at least."));
    return texts;
}

web::Response template_form(web::Context& context, const web::Input& input, TemplateId id, const Texts& known) {
    TemplateView view;
    view.title = say(context, id ? words("Change a prepared answer") : words("New prepared answer"));
    view.form = input.view(id ? "/admin/support/answers/:template" : "/admin/support/answers/new", words("Save"));
    if (id) view.form.action = context.href(fmt::format("{}/{}", list_path, id.value));
    for (const auto language : context.site.languages) {
        const std::string name(i18n::own_name(language));
        const auto& [title, body] = known[i18n::index(language)];
        view.form.fields.push_back(input.field({.name = field_in("title", language), .label = say(context, words("Name ({language})", {{"language", name}})), .required = false}, title));
        view.form.fields.push_back(input.field({.name = field_in("body", language), .label = say(context, words("Answer ({language})", {{"language", name}})), .type = "lines", .required = false}, body));
    }
    if (id) view.remove_label = say(context, words("Remove"));
    auto response = requests::office_page(context, templates::template_form, view, view.title, link(context, words("Prepared answers"), list_path));
    if (!input.good()) response.status = 422;
    return response;
}

void record_template(db::Writing& db, const Officer& who, std::string act, TemplateId id, base::Instant now) {
    audit::record(db, {now, who.account.value, who.role, std::move(act), "answer_template", id.value});
}

web::Response to_list(const web::Context& context) { return web::Response::redirect(context.href(fmt::format("{}?done=saved", list_path))); }

base::Result<Template> known_template(const web::Context& context, TemplateId id) {
    auto found = template_of(context.db(), id);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such answer."));
    return std::move(*found);
}

}  // namespace

Answer templates_page(web::Context& context) {
    TemplatesView view{.title = say(context, words("Prepared answers")), .intro = say(context, words("What is asked often is answered in one click: the text stands in the answer and can be changed before it is sent.")), .banner = {}, .add = link(context, words("New prepared answer"), "/admin/support/answers/new"), .table = {}, .empty = {}};
    if (context.query.text("done", 20).value_or("") == "saved") view.banner = done(context, words("Saved"));
    view.table = {view.title, {say(context, words("Name")), say(context, words("Languages"))}, {}};
    for (const auto& known : answer_templates(context.db())) {
        std::string name, languages;
        for (const auto language : i18n::languages)
            if (const auto& title = known.texts[i18n::index(language)].title; !title.empty()) {
                if (name.empty() || language == context.language) name = title;
                languages += fmt::format("{}{}", languages.empty() ? "" : ", ", i18n::own_name(language));
            }
        view.table.rows.push_back({{{name, context.href(fmt::format("{}/{}", list_path, known.id.value)), "", false}, {languages, "", "", false}}});
    }
    if (view.table.rows.empty()) view.empty = {.title = say(context, words("No answer is prepared yet")), .action = view.add};
    return requests::office_page(context, templates::prepared, view, view.title, link(context, words("Support"), "/admin/support"));
}

Answer new_template_page(web::Context& context) { return template_form(context, web::Input(context), {}, {}); }

Answer create_template(web::Context& context) {
    web::Input input(context);
    const auto texts = typed_template(context, input);
    if (!input.good()) return template_form(context, input, {}, {});
    context.write([=, key = web::submission_key(context), who = officer_of(*context.identity()), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        record_template(db, who, "answer_template.create", add_template(db, texts, now), now);
        web::note_sent(db, key, std::string(list_path), now);
    });
    return to_list(context);
}

Answer template_page(web::Context& context, TemplateId id) {
    const auto known = TRY(known_template(context, id));
    return template_form(context, web::Input(context), id, known.texts);
}

Answer change_template(web::Context& context, TemplateId id) {
    const auto known = TRY(known_template(context, id));
    web::Input input(context);
    const auto deed = TRY(context.form->fields().choice("deed", {"remove"}));
    const auto texts = deed.empty() ? typed_template(context, input) : known.texts;
    if (!input.good()) return template_form(context, input, id, known.texts);
    context.write([=, who = officer_of(*context.identity()), now = context.now](db::Writing& db) {
        const auto before = template_of(db, id);
        if (!before || (deed.empty() && before->texts == texts)) return;
        if (deed.empty()) put_template(db, id, texts);
        else drop_template(db, id);
        record_template(db, who, deed.empty() ? "answer_template.change" : "answer_template.remove", id, now);
    });
    return to_list(context);
}

}  // namespace support
