// Acts on a good that are asked about once more: hiding it, showing it again, deleting it.
#include <fmt/format.h>

#include "stocking/parts.h"
#include "stocking/templates.h"

namespace stocking {
namespace {

using base::words;

struct Question {
    std::string_view pattern, rest;
    base::Words title, text, button;
    bool danger = true;
};

Question hiding(const GoodHere& good) {
    if (good.state == "hidden") return {"/desk/:id/goods/:good/hide", "/hide", words("Show the good again"), words("The city sees it as it was."), words("Show again"), false};
    return {"/desk/:id/goods/:good/hide", "/hide", words("Hide the good"), words("Nobody sees it until you show it again."), words("Hide")};
}

Question removing() {
    return {"/desk/:id/goods/:good/remove", "/remove", words("Delete the good"), words("Everything that was written of it will be gone. This cannot be undone."), words("Delete")};
}

web::Response ask(web::Context& context, const web::Input& input, const GoodHere& good, const Question& question) {
    GoodFormView view{.title = say(context, question.title), .intro = {}, .form = {}, .ways = {}};
    view.intro = fmt::format("{}. {}", good.draft.name, say(context, question.text));
    view.form = teams::form_to(context, input, question.pattern, good_way(good.desk.id, good.id, question.rest), question.button);
    view.form.danger = question.danger;
    view.ways = {link(context, words("Leave it as it is"), goods_way(good.desk.id))};
    return teams::with_form(context, templates::good_form, stocking_office(context, good.desk, view.title, back_to_goods(context, good.desk.id)), view, input);
}

}  // namespace

Answer hide_page(web::Context& context, OrganisationId organisation, GoodId id) {
    const auto good = TRY(editable_good(context, organisation, id));
    return ask(context, web::Input(context), good, hiding(good));
}

// Which of both was asked for is what its page showed: the other one is refused by the write.
Answer hide_good(web::Context& context, OrganisationId organisation, GoodId id) {
    const auto good = TRY(editable_good(context, organisation, id));
    web::Input input(context);
    if (!input.good()) return ask(context, input, good, hiding(good));
    const bool hidden = good.state == "hidden";
    TRY(context.write([=, now = context.now](db::Writing& db) { return hidden ? unhide(db, id, now) : hide(db, id, now); }));
    return web::Response::redirect(context.href(goods_way(organisation, hidden ? "?done=shown" : "?done=hidden")));
}

Answer remove_page(web::Context& context, OrganisationId organisation, GoodId id) {
    const auto good = TRY(editable_good(context, organisation, id));
    return ask(context, web::Input(context), good, removing());
}

Answer remove_good(web::Context& context, OrganisationId organisation, GoodId id) {
    const auto good = TRY(editable_good(context, organisation, id));
    web::Input input(context);
    if (!input.good()) return ask(context, input, good, removing());
    TRY(context.write([=](db::Writing& db) { return remove(db, id); }));
    return web::Response::redirect(context.href(goods_way(organisation, "?done=removed")));
}

}  // namespace stocking
