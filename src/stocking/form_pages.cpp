// Writing a good, and writing it anew.
#include <fmt/format.h>

#include "media/picture_field.h"
#include "moderation/sending.h"
#include "stocking/good_text.h"
#include "stocking/parts.h"
#include "stocking/templates.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace stocking {
namespace {

using base::words;

// What is written on, new or known, with the picture of the form.
struct Writing {
    teams::Desk desk;
    GoodId id;  // 0: a new one
    goods::Draft known;
    std::string state;
    GoodWriter writer;
};

media::PictureField picture_field(web::Context& context, const Writing& on) {
    std::vector<media::MediaId> stored;
    if (on.known.picture != 0) stored.emplace_back(on.known.picture);
    return {context, {.name = "picture", .label = say(context, words("Picture")), .most = 1, .owner = {on.writer.account, on.desk.id.value}}, stored};
}

std::vector<web::FormChoice> section_choices(const web::Context& context, std::string_view chosen) {
    std::vector<web::FormChoice> choices;
    for (const auto key : goods::section_keys) choices.push_back({std::string(key), say(context, goods::section_name(key)), {}, key == chosen});
    return choices;
}

std::vector<web::FormChoice> stock_choices(const web::Context& context, bool in_stock) {
    return {{"in_stock", say(context, words("In stock")), {}, in_stock}, {"on_order", say(context, words("On order")), say(context, words("It is made or fetched when somebody orders it")), !in_stock}};
}

std::string intro_of(const web::Context& context, const Writing& on) {
    if (on.state == "hidden") return say(context, words("It is hidden now. Once it is saved the city sees it again."));
    return on.writer.at_once ? std::string() : say(context, moderation::how_it_is_read(on.state == "published"));
}

web::Response show_form(web::Context& context, const web::Input& input, const Writing& on, const media::PictureField& picture) {
    GoodFormView view{.title = say(context, on.id ? words("Change the good") : words("Add a good")), .intro = intro_of(context, on), .form = {}, .ways = {}};
    const auto way = on.id ? good_way(on.desk.id, on.id, "/edit") : goods_way(on.desk.id, "/new");
    const auto& known = on.known;
    view.form = teams::form_to(context, input, on.id ? "/desk/:id/goods/:good/edit" : "/desk/:id/goods/new", way, moderation::send_button(on.writer.at_once));
    view.form.fields = {
        input.field({.name = "name", .label = say(context, words("What is it?")), .hint = say(context, words("As people look for it: Flour, first grade, 5 kg"))}, known.name),
        input.field({.name = "section", .label = say(context, words("Section")), .type = "select", .choices = section_choices(context, known.section)}, known.section),
        input.field({.name = "price", .label = say(context, words("Price")), .hint = say(context, words("900, or 900–1200; 900+ where it begins with that")), .width = "short"}, price_text(known)),
        input.field({.name = "stock", .label = say(context, words("Stock")), .type = "radio", .choices = stock_choices(context, known.in_stock)}, known.in_stock ? "in_stock" : "on_order"),
        input.field({.name = "variants", .label = say(context, words("Variants")), .type = "lines", .hint = say(context, words("One a line, with a price and the stock where they differ: Red, 42 — 12000 — on order")), .required = false},
                    variants_text(context.language, known.variants, known.currency)),
        input.field({.name = "text", .label = say(context, words("Text")), .type = "lines", .hint = say(context, words("What one asks before buying: size, maker, what it is made of")), .required = false}, known.text),
        input.field({.name = "code", .label = say(context, words("Number in the shop")), .hint = say(context, words("By it a table of goods knows this one")), .width = "short", .required = false}, known.code),
    };
    if (!on.writer.at_once) view.form.fields.push_back(moderation::words_field(context, input));
    view.form.pictures = {picture.view()};
    auto response = teams::with_form(context, templates::good_form, stocking_office(context, on.desk, view.title, back_to_goods(context, on.desk.id)), view, input);
    if (!picture.good()) response.status = 422;
    return response;
}

goods::Draft typed_good(web::Context& context, web::Input& input, const Writing& on) {
    goods::Draft draft;
    draft.organisation = on.desk.id.value;
    draft.language = on.id ? on.known.language : context.language;
    draft.currency = on.id ? on.known.currency : context.site.currency;
    draft.name = input.text("name", {.most = goods::name_letters});
    draft.section = input.choice("section", section_choices(context, {}));
    const auto typed = input.text("price", {.most = 40});
    const auto price = read_good_price(typed, draft.currency);
    if (!typed.empty() && !price) input.mistake("price", words("A price like 900 or 900–1200"));
    if (price) draft.price_min = price->min, draft.price_max = price->max;
    draft.in_stock = input.choice("stock", stock_choices(context, true)) == "in_stock";
    auto variants = read_variants(input.text("variants", {.required = false, .most = 4000, .lines = true}), draft.currency);
    if (variants.mistake) input.mistake("variants", *variants.mistake);
    draft.variants = std::move(variants.variants);
    draft.text = input.text("text", {.required = false, .most = goods::text_letters, .lines = true});
    draft.code = input.text("code", {.required = false, .most = goods::code_letters});
    return draft;
}

// The draft and what is said of its picture, or the form once more.
template <class Write>
Answer sent(web::Context& context, const Writing& on, Write write) {
    web::Input input(context);
    auto picture = picture_field(context, on);
    auto draft = typed_good(context, input, on);
    const auto said = moderation::typed_words(input);
    if (input.good()) picture.take_files();
    if (!input.good() || !picture.good()) return show_form(context, input, on, picture);
    TRY(web::within_rate(context, "write_good", fmt::to_string(on.writer.account.value)));
    const auto chosen = picture.chosen();
    if (!chosen.empty()) draft.picture = chosen.front().id.value;
    const auto key = web::submission_key(context);
    const auto list = context.href(goods_way(on.desk.id, "?done="));
    const auto written = context.write([=, account = on.writer.account, language = context.language, now = context.now](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        media::describe(db, language, chosen);
        const auto id = TRY(write(db, draft, said, now));
        const auto told = list + moderation::sent_word(db, thing_of(id), account);  // what looked like an advertisement waits
        web::note_sent(db, key, told, now);
        return told;
    });
    return input.done(written) ? web::Response::redirect(*written) : show_form(context, input, on, picture);
}

base::Result<Writing> new_one(web::Context& context, OrganisationId organisation) {
    auto desk = TRY(teams::desk_here(context, organisation));
    return Writing{std::move(desk), {}, {}, {}, good_writer(context, organisation)};
}

base::Result<Writing> known_one(web::Context& context, OrganisationId organisation, GoodId id) {
    auto good = TRY(editable_good(context, organisation, id));
    return Writing{std::move(good.desk), id, std::move(good.draft), std::move(good.state), good_writer(context, organisation)};
}

}  // namespace

Answer new_good_page(web::Context& context, OrganisationId organisation) {
    const auto on = TRY(new_one(context, organisation));
    return show_form(context, web::Input(context), on, picture_field(context, on));
}

Answer write_good(web::Context& context, OrganisationId organisation) {
    const auto on = TRY(new_one(context, organisation));
    return sent(context, on, [writer = on.writer](db::Writing& db, const goods::Draft& draft, const std::string& said, base::Instant now) { return send_new(db, draft, writer, said, now); });
}

Answer edit_good_page(web::Context& context, OrganisationId organisation, GoodId id) {
    const auto on = TRY(known_one(context, organisation, id));
    return show_form(context, web::Input(context), on, picture_field(context, on));
}

Answer change_good(web::Context& context, OrganisationId organisation, GoodId id) {
    const auto on = TRY(known_one(context, organisation, id));
    return sent(context, on, [id, writer = on.writer](db::Writing& db, const goods::Draft& draft, const std::string& said, base::Instant now) -> base::Result<GoodId> {
        TRY(send_again(db, id, draft, writer, said, now));
        return id;
    });
}

}  // namespace stocking
