// The last step: how it will look, sending it, and taking back what was sent.
#include <fmt/format.h>

#include "cards/handlers.h"
#include "cards/parts.h"
#include "maps/place.h"
#include "moderation/sending.h"
#include "organisations/preview.h"
#include "organisations/row.h"
#include "web/guard.h"

namespace cards {
namespace {

using base::words;

bool sendable(const CardHere& card) { return !card.sent && (card.open() || card.state == "draft"); }

std::string sentence_of(const web::Context& context, const CardHere& card) {
    if (card.sent) return say(context, words("It waits for somebody of the city to look at it, usually within a day. You get a letter then."));
    if (card.open() && !card.changed) return say(context, words("Nothing has been changed since it was published."));
    if (card.writer.at_once) return say(context, words("The city reads it at once."));
    if (card.open()) return say(context, words("The city goes on reading the page as it is until somebody has looked at the change."));
    return say(context, moderation::how_it_is_read(false));
}

web::Response show_sending(web::Context& context, const web::Input& input, const CardHere& card) {
    auto view = card_view(context, card, say(context, words("Publish")), "/send");
    if (context.query.text("done", 20).value_or("") == "saved") view.banner = done(context, words("Saved"));
    view.intro = sentence_of(context, card);
    view.missing = missing_in(context, card.id, card.draft);
    if (sendable(card) && view.missing.empty()) {
        view.form = input.view("/desk/:id/card/send", moderation::send_button(card.writer.at_once));
        view.form.action = context.href(card_way(card.id, "/send"));
        std::vector<FormPart> parts(1);
        if (card.open())
            parts[0].fields.push_back(input.field({.name = "closed", .label = say(context, words("It is closed for good")), .type = "tick", .hint = say(context, words("The page stays and says so.")), .required = false}, card.draft.state == "closed" ? "yes" : ""));
        if (!card.writer.at_once) parts[0].fields.push_back(moderation::words_field(context, input));
        put_parts(view, std::move(parts));
    }
    view.ways.push_back(link(context, words("See it as it will be"), card_way(card.id, "/preview")));
    if (card.waits()) view.ways.push_back(link(context, words("Take back what was sent"), card_way(card.id, "/withdraw")));
    if (card.changed) view.ways.push_back(link(context, words("Drop the changes"), card_way(card.id, "/drop")));
    return card_page(context, card, view, input);
}

// ── Confirmation about once more ───────────────────────────────────────────────────────────────────────────────────────────

struct Confirmation {
    std::string_view pattern, rest, done;
    base::Words title, text, button;
};

Confirmation taking_back() { return {"/desk/:id/card/withdraw", "/withdraw", "withdrawn", words("Take back what was sent"), words("Nobody will decide about it. You can send it again later."), words("Take it back")}; }

Confirmation dropping() {
    return {"/desk/:id/card/drop", "/drop", "dropped", words("Drop the changes"), words("What was changed and is not published yet will be gone. The page stays as it is. This cannot be undone."), words("Drop the changes")};
}

web::Response ask_once_more(web::Context& context, const web::Input& input, const CardHere& card, const Confirmation& asked) {
    auto view = card_view(context, card, say(context, asked.title), asked.rest);
    view.intro = say(context, asked.text);
    view.form = input.view(asked.pattern, asked.button);
    view.form.action = context.href(card_way(card.id, asked.rest));
    view.form.danger = true;
    view.ways = {link(context, words("Leave it as it is"), fmt::format("/desk/{}", card.id.value))};
    return card_page(context, card, view, input);
}

template <class F>
Answer act(web::Context& context, OrganisationId id, const Confirmation& asked, F&& write) {
    const auto card = TRY(editable_card(context, id));
    web::Input input(context);
    if (!input.good()) return ask_once_more(context, input, card, asked);
    TRY(context.write([id, write, now = context.now](db::Writing& db) { return write(db, id, now); }));
    return web::Response::redirect(context.href(fmt::format("/desk/{}?done={}", id.value, asked.done)));
}

}  // namespace

Answer send_page(web::Context& context, OrganisationId id) {
    const auto card = TRY(editable_card(context, id));
    return show_sending(context, web::Input(context), card);
}

Answer send_it(web::Context& context, OrganisationId id) {
    const auto card = TRY(editable_card(context, id));
    web::Input input(context);
    const auto said = moderation::typed_words(input);
    if (!input.good() || !missing_in(context, card.id, card.draft).empty()) return show_sending(context, input, card);
    TRY(web::within_rate(context, "write_event", fmt::to_string(card.writer.account.value)));
    auto draft = card.draft;
    if (card.open()) draft.state = input.ticked("closed") ? "closed" : "published";
    const bool said_so = card.open() && draft.state != card.draft.state;
    const auto sent = context.write([=, writer = card.writer, now = context.now](db::Writing& db) -> base::Result<void> {
        const auto kept = said_so ? keep_card(db, id, draft, now) : base::Result<void>();
        if (!kept) return kept;
        return send_card(db, id, writer, said, now);
    });
    if (!input.done(sent)) return show_sending(context, input, card);
    return web::Response::redirect(context.href(fmt::format("/desk/{}?done={}", id.value, moderation::sent_word(context.db(), thing_of(id), card.writer.account))));
}

Answer card_preview(web::Context& context, OrganisationId id) {
    const auto card = TRY(card_here(context, id));
    return organisations::preview(context, id, card.draft, card_way(id, "/places"), {say(context, words("Back to writing")), context.href(card_way(id, "/send"))});
}

Answer place_picture(web::Context& context, OrganisationId id, PlaceNumber number) {
    const auto card = TRY(card_here(context, id));
    const auto place = static_cast<std::size_t>(number.value - 1);
    const auto* branch = number.value > 0 && place < card.draft.branches.size() ? &card.draft.branches[place] : nullptr;
    if (!branch || !branch->latitude || !branch->longitude) return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."));
    context.personal = true;
    return maps::still(context, {*branch->latitude, *branch->longitude});
}

Answer take_back_page(web::Context& context, OrganisationId id) {
    const auto card = TRY(editable_card(context, id));
    return ask_once_more(context, web::Input(context), card, taking_back());
}

Answer take_it_back(web::Context& context, OrganisationId id) { return act(context, id, taking_back(), withdraw_card); }

Answer drop_page(web::Context& context, OrganisationId id) {
    const auto card = TRY(editable_card(context, id));
    return ask_once_more(context, web::Input(context), card, dropping());
}

Answer drop_them(web::Context& context, OrganisationId id) { return act(context, id, dropping(), drop_changes); }

}  // namespace cards
