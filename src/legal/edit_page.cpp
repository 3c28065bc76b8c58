// Writing a new version of a text: in every language of the city, seen before it is published.
#include <fmt/format.h>

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

constexpr std::size_t most_letters = 20'000;

std::string field_of(i18n::Language language) { return fmt::format("body_{}", i18n::tag(language)); }

// The current version, or where there is none what we would write.
std::string begun_with(const web::Context& context, Kind kind, i18n::Language language) {
    if (auto text = current(context.db(), kind, language)) return std::move(text->body);
    return standard(kind, operator_of(context.db()), context.site.names)[i18n::index(language)];
}

PreviewView preview(const web::Context& context, Kind kind, i18n::Language language, const std::string& body) {
    const auto before = current(context.db(), kind, language);
    return {std::string(i18n::own_name(language)), std::string(i18n::tag(language)), {html_of(body)}, before ? difference_lines(before->body, body) : std::vector<DifferenceLine>()};
}

web::Response edit(web::Context& context, const web::Input& input, Kind kind, const Bodies* previewed) {
    EditView view{say(context, title(kind)), say(context, about(kind)), input.view("/admin/legal/:kind", words("Publish")), {}, {}};
    view.form.action = context.href(fmt::format("/admin/legal/{}", name_of(kind)));
    for (const auto language : context.site.languages) {
        auto field = input.field({.name = field_of(language), .label = std::string(i18n::own_name(language)), .type = "lines"}, begun_with(context, kind, language));
        if (!field.error.empty()) view.form.fields.push_back(field);
        view.bodies.push_back({std::move(field), std::string(i18n::tag(language))});
        if (previewed) view.previews.push_back(preview(context, kind, language, (*previewed)[i18n::index(language)]));
    }
    const auto chrome = web::office_frame(context, {.title = view.title, .back = {say(context, words("Legal texts")), context.href("/admin/legal")}, .path = context.path});
    auto response = context.page(templates::edit, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

Bodies typed_bodies(const web::Context& context, web::Input& input) {
    Bodies bodies;
    for (const auto language : context.site.languages) bodies[i18n::index(language)] = input.text(field_of(language), {.most = most_letters, .lines = true});
    return bodies;
}

}  // namespace

Answer edit_page(web::Context& context, std::string_view name) {
    const auto kind = parse_kind(name);
    if (!kind) return no_such_text();
    return edit(context, web::Input(context), *kind, nullptr);
}

Answer publish_text(web::Context& context, std::string_view name) {
    const auto kind = parse_kind(name);
    if (!kind) return no_such_text();
    web::Input input(context);
    const auto bodies = typed_bodies(context, input);
    const bool publishes = input.typed("step") == "publish";
    if (!input.good()) return edit(context, input, *kind, nullptr);
    if (!publishes) return edit(context, input, *kind, &bodies);
    const auto identity = *context.identity();
    const auto next = context.href("/admin/legal?done=published");
    context.write([=, key = web::submission_key(context), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        const auto version = publish(db, *kind, bodies, false, identity.account, now);
        audit::record(db, {now, identity.account.value, role_for(identity, web::Act::configure), "legal.publish", "legal_text", version, {}, {{std::string(name_of(*kind)), fmt::to_string(version - 1), fmt::to_string(version)}}});
        web::note_sent(db, key, next, now);
    });
    return web::Response::redirect(next);
}

}  // namespace legal
