// The steps that are questions: each saves what was typed and leads to the next.
#include <fmt/format.h>

#include <algorithm>

#include "cards/handlers.h"
#include "cards/parts.h"
#include "web/guard.h"

namespace cards {
namespace {

using base::words;
using organisations::Draft;

struct Questions {
    std::string_view pattern, rest;
    base::Words title;
    std::vector<FormPart> (*ask)(web::Context&, const web::Input&, const Draft&, const std::vector<ReadBack>&);
    std::vector<ReadBack> (*type)(web::Context&, web::Input&, Draft&, const Draft& known);
};

void append(std::vector<FormPart>& parts, std::vector<FormPart> more) { std::ranges::move(more, std::back_inserter(parts)); }

// The folded parts of both stand behind what is asked of everybody.
std::vector<FormPart> ask_about(web::Context& context, const web::Input& input, const Draft& known, const std::vector<ReadBack>&) {
    auto parts = about_parts(context, input, known);
    append(parts, contact_parts(context, input, known));
    std::ranges::stable_partition(parts, [](const FormPart& part) { return !part.folded; });
    return parts;
}

Questions about_questions() {
    return {"/desk/:id/card", "", words("What it is"), ask_about, [](web::Context& context, web::Input& input, Draft& draft, const Draft& known) {
                type_about(context, input, draft, known);
                type_contacts(context, input, draft, known);
                return std::vector<ReadBack>();
            }};
}

Questions place_questions() { return {"/desk/:id/card/places", "/places", words("Where and when"), place_parts, type_places}; }

Questions detail_questions() {
    return {"/desk/:id/card/details", "/details", words("Details and prices"), [](web::Context& context, const web::Input& input, const Draft& known, const std::vector<ReadBack>&) { return detail_parts(context, input, known); },
            [](web::Context& context, web::Input& input, Draft& draft, const Draft& known) {
                type_details(context, input, draft, known);
                return std::vector<ReadBack>();
            }};
}

web::Response show_step(web::Context& context, const web::Input& input, const CardHere& card, const Questions& questions, const std::vector<ReadBack>& read_back = {}) {
    auto view = card_view(context, card, say(context, questions.title), questions.rest);
    if (!read_back.empty()) view.banner = {.tone = "info", .icon = "info", .title = say(context, words("Is this what you meant?")), .text = say(context, words("Under the opening hours stands how we read them. If it is right, save once more."))};
    else if (context.query.text("done", 20).value_or("") == "saved") view.banner = done(context, words("Saved"));
    view.form = input.view(questions.pattern, read_back.empty() ? words("Save and go on") : words("Yes, save and go on"));
    view.form.action = context.href(card_way(card.id, questions.rest));
    put_parts(view, questions.ask(context, input, card.draft, read_back));
    view.stay_button = say(context, questions.rest == "/places" ? words("Save, and add one more address") : words("Save and stay here"));
    return card_page(context, card, view, input);
}

std::string next_step(const CardHere& card, std::string_view rest) {
    auto next = std::ranges::find(steps(), rest, &Step::rest);
    return card_way(card.id, std::next(next)->rest);
}

Answer ask_step(web::Context& context, OrganisationId id, const Questions& questions) {
    const auto card = TRY(editable_card(context, id));
    return show_step(context, web::Input(context), card, questions);
}

Answer save_step(web::Context& context, OrganisationId id, const Questions& questions) {
    const auto card = TRY(editable_card(context, id));
    web::Input input(context);
    auto draft = card.draft;
    const auto read_back = questions.type(context, input, draft, card.draft);
    if (!input.good() || !read_back.empty()) return show_step(context, input, card, questions, read_back);
    TRY(web::within_rate(context, "write_event", fmt::to_string(card.writer.account.value)));
    const auto kept = context.write([=, now = context.now](db::Writing& db) { return keep_card(db, id, draft, now); });
    if (!input.done(kept)) return show_step(context, input, card, questions);
    const bool stays = input.ticked("stay");
    return web::Response::redirect(context.href(fmt::format("{}?done=saved", stays ? card_way(id, questions.rest) : next_step(card, questions.rest))));
}

}  // namespace

Answer about_page(web::Context& context, OrganisationId id) { return ask_step(context, id, about_questions()); }
Answer change_about(web::Context& context, OrganisationId id) { return save_step(context, id, about_questions()); }
Answer places_page(web::Context& context, OrganisationId id) { return ask_step(context, id, place_questions()); }
Answer change_places(web::Context& context, OrganisationId id) { return save_step(context, id, place_questions()); }
Answer details_page(web::Context& context, OrganisationId id) { return ask_step(context, id, detail_questions()); }
Answer change_details(web::Context& context, OrganisationId id) { return save_step(context, id, detail_questions()); }

}  // namespace cards
