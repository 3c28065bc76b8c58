// Mending what the city reads of an organisation: by whoever knows better (D15).
#include <fmt/format.h>

#include <algorithm>

#include "cards/handlers.h"
#include "cards/parts.h"
#include "cards/templates.h"
#include "moderation/sending.h"
#include "organisations/row.h"
#include "web/guard.h"

namespace cards {
namespace {

using base::words;
using organisations::Draft;

base::Result<Draft> public_organisation(web::Context& context, OrganisationId id) {
    auto draft = organisations::draft_of(context.db(), id);
    if (!draft || !read_by_guests(draft->state)) return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."));
    return std::move(*draft);
}

std::vector<web::FormChoice> wrongs(const web::Context& context, const Draft& known) {
    std::vector<web::FormChoice> choices{{"mended", say(context, words("Something here is wrong or missing")), say(context, words("Mend it below"))},
                                         {"moved", say(context, words("It has moved")), say(context, words("Write the new address below"))}};
    if (known.state == "closed") choices.push_back({"open", say(context, words("It is open again")), {}});
    else choices.push_back({"closed", say(context, words("It is closed for good")), say(context, words("Nothing else needs to be written"))});
    return choices;
}

// Everything that a reader may know, in one form; the team's own things are left to the team.
std::vector<FormPart> correction_parts(web::Context& context, const web::Input& input, const Draft& known, const std::vector<ReadBack>& read_back) {
    std::vector<FormPart> parts(1);
    parts[0].fields.push_back(input.field({.name = "wrong", .label = say(context, words("What is wrong?")), .choices = wrongs(context, known)}, "mended"));
    parts[0].fields.push_back(moderation::source_field(context, input));
    for (auto& more : {place_parts(context, input, known, read_back), contact_parts(context, input, known), about_parts(context, input, known)}) parts.insert(parts.end(), more.begin(), more.end());
    for (auto& part : parts)
        if (part.title.empty() && &part != &parts.front()) part.title = say(context, part.fields.front().name.starts_with("b") ? words("Where and when") : words("What it is"));
    return parts;
}

web::Response show_correction(web::Context& context, const web::Input& input, OrganisationId id, const Draft& known, const std::vector<ReadBack>& read_back = {}) {
    CardView view;
    view.title = say(context, words("Suggest a correction"));
    const bool sent = context.query.text("done", 20).value_or("") == "suggested";
    if (sent) view.banner = done(context, words("Thank you. You get a letter when somebody has looked at it."));
    else if (!read_back.empty()) view.banner = {.tone = "info", .icon = "info", .title = say(context, words("Is this what you meant?")), .text = say(context, words("Under the opening hours stands how we read them. If it is right, send once more."))};
    else view.intro = say(context, words("Mend what is wrong and send it. Somebody of the city looks at it, and you get a letter."));
    const auto page = context.href(organisations::organisation_path(id, slug_of(context.db(), id)));
    if (sent) {
        view.ways = {{known.texts.front().name, page}};
    } else {
        view.form = input.view("/organisations/:id/suggest", words("Send"));
        view.form.action = context.href(fmt::format("/organisations/{}/suggest", id.value));
        put_parts(view, correction_parts(context, input, known, read_back));
    }
    auto response = context.page(templates::card, writing_chrome(context, view.title, {known.texts.front().name, page}), view);
    if (!input.good()) response.status = 422;
    return response;
}

std::vector<ReadBack> type_correction(web::Context& context, web::Input& input, Draft& draft, const Draft& known) {
    const auto wrong = input.choice("wrong", wrongs(context, known));
    type_about(context, input, draft, known);
    type_contacts(context, input, draft, known);
    const auto read_back = type_places(context, input, draft, known);
    if (wrong == "closed") draft.state = "closed";
    if (wrong == "open") draft.state = "published";
    const auto addresses = [](const Draft& of) {
        std::vector<std::string> all;
        for (const auto& branch : of.branches) all.push_back(branch.address);
        return all;
    };
    if (wrong == "moved" && addresses(draft) == addresses(known)) input.mistake(known.branches.empty() ? "wrong" : "b0_address", words("Write the new address"));
    return read_back;
}

}  // namespace

Answer correction_page(web::Context& context, OrganisationId id) {
    const auto known = TRY(public_organisation(context, id));
    return show_correction(context, web::Input(context), id, known);
}

Answer send_correction(web::Context& context, OrganisationId id) {
    const auto known = TRY(public_organisation(context, id));
    web::Input input(context);
    auto draft = known;
    const auto read_back = type_correction(context, input, draft, known);
    const auto said = moderation::typed_words(input);
    if (!input.good() || !read_back.empty()) return show_correction(context, input, id, known, read_back);
    const auto reader = context.identity()->account;
    TRY(web::within_rate(context, "write_event", fmt::to_string(reader.value)));
    context.write([=, now = context.now](db::Writing& db) { suggest_card(db, id, draft, reader, said, now); });
    return web::Response::redirect(context.href(fmt::format("/organisations/{}/suggest?done=suggested", id.value)));
}

}  // namespace cards
