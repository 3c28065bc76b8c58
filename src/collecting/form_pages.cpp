// The title of a collection, what it is about and who sees it; and putting a thing into one from the thing's own page.
#include <fmt/format.h>

#include <algorithm>

#include "base/secret.h"
#include "base/text.h"
#include "collecting/parts.h"
#include "collecting/templates.h"
#include "i18n/words.h"
#include "moderation/sending.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/submissions.h"

namespace collecting {
namespace {

using base::words;
using collections::Draft;
using collections::Text;
using i18n::Language;

constexpr std::size_t key_bytes = 12;

Language original_of(const web::Context& context, const Draft& draft) { return draft.texts.empty() ? context.language : draft.texts.front().language; }

std::string in_language(std::string_view name, Language language) { return fmt::format("{}_{}", name, i18n::tag(language)); }

const Text* text_in(const Draft& draft, Language language) {
    const auto found = std::ranges::find(draft.texts, language, &Text::language);
    return found == draft.texts.end() ? nullptr : &*found;
}

std::vector<web::FormChoice> visibilities(const web::Context& context) {
    return {{"private", say(context, words("Only I"))}, {"link", say(context, words("Whoever has the link"))}, {"public", say(context, words("The whole city")), say(context, words("It stands in the list of collections and on the pages of what is in it"))}};
}

void ask_text(authoring::FormPart& part, const web::Context& context, const web::Input& input, const Draft& draft, Language language, bool required) {
    const auto* text = text_in(draft, language);
    part.fields.push_back(input.field({.name = in_language("title", language), .label = say(context, words("Title")), .hint = required ? say(context, words("For example: Where to go with children in the frost")) : std::string(), .required = required}, text ? text->title : ""));
    part.fields.push_back(input.field({.name = in_language("intro", language), .label = say(context, words("What it is about")), .type = "lines", .required = false}, text ? text->intro : ""));
}

std::vector<authoring::FormPart> parts_of(const web::Context& context, const web::Input& input, const Draft& draft, const Curator& curator) {
    std::vector<authoring::FormPart> parts(1);
    const auto original = original_of(context, draft);
    ask_text(parts[0], context, input, draft, original, true);
    parts[0].fields.push_back(input.field({.name = "visibility", .label = say(context, words("Who sees it?")), .type = "radio", .choices = visibilities(context)}, draft.visibility));
    if (curator.editor) parts[0].fields.push_back(input.field({.name = "by_editors", .label = say(context, words("It is the editors’: any of them may change it")), .type = "tick", .required = false}, draft.account ? "" : "yes"));
    for (const auto language : context.site.languages) {
        if (language == original) continue;
        auto& part = parts.emplace_back(authoring::FormPart{say(context, words("The same in another language: {language}", {{"language", std::string(i18n::own_name(language))}})), true, {}});
        ask_text(part, context, input, draft, language, false);
    }
    return parts;
}

std::string typed_name(web::Input& input, const std::string& field, bool required) {
    auto title = input.text(field, {.required = required, .most = collections::title_letters});
    if (!title.empty() && base::folded(title).empty()) input.mistake(field, words("A title needs letters or figures"));
    return title;
}

Draft typed_collection(const web::Context& context, web::Input& input, const Draft& known, const Curator& curator) {
    auto draft = known;
    const auto original = original_of(context, known);
    std::vector<Language> order{original};
    for (const auto language : context.site.languages) if (language != original) order.push_back(language);
    draft.texts.clear();
    for (const auto language : order) {
        Text text{language, typed_name(input, in_language("title", language), language == original), input.text(in_language("intro", language), {.required = false, .most = collections::intro_letters, .lines = true})};
        if (text.title.empty() && !text.intro.empty() && language != original) input.mistake(in_language("title", language), words("A description needs its title"));
        if (!text.title.empty()) draft.texts.push_back(std::move(text));
    }
    draft.visibility = input.choice("visibility", visibilities(context));
    if (curator.editor) draft.account = input.ticked("by_editors") ? std::nullopt : std::optional(known.account.value_or(curator.account));
    return draft;
}

web::Response show_form(web::Context& context, const web::Input& input, const Draft& draft, const Curator& curator, CollectionId id) {
    FormPage view{.title = say(context, id ? words("Title, words and who sees it") : words("Make a collection")), .intro = curator.at_once ? std::string() : say(context, words("What the whole city is to see is read by somebody of the city first, usually within a day.")), .form = {}, .parts = parts_of(context, input, draft, curator), .ways = {}};
    view.form = id ? input.view("/me/collections/:id/edit", words("Save")) : input.view("/me/collections/new", words("Save"));
    view.form.action = context.href(id ? own_way(id, "/edit") : "/me/collections/new");
    for (const auto& part : view.parts) view.form.fields.insert(view.form.fields.end(), part.fields.begin(), part.fields.end());
    auto response = context.page(templates::form, own_chrome(context, view.title, id ? web::Link{draft.texts.front().title, context.href(own_way(id))} : link(context, words("My collections"), "/me/collections")), view);
    if (!input.good()) response.status = 422;
    return response;
}

// A new one and where it is: once for each form.
base::Result<std::string> written_once(web::Context& context, const Draft& draft, const Curator& curator, std::string_view done) {
    TRY(web::within_rate(context, "write_event", fmt::to_string(curator.account.value)));
    const auto key = web::submission_key(context);
    return context.write([=, word = std::string(done), now = context.now](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        const auto id = TRY(begin(db, draft, curator, now));
        const auto place = own_way(id, "?done=" + word);
        web::note_sent(db, key, place, now);
        return place;
    });
}

Draft fresh_draft(const Curator& curator) {
    Draft draft;
    draft.account = curator.account;
    draft.key = base::fresh_token(key_bytes);
    return draft;
}

// ── From a thing's page ─────────────────────────────────────────────────────────────────────────────────────────────

struct Named {
    collections::Thing thing;
    std::string title;
};

base::Result<Named> thing_here(const web::Context& context) {
    for (std::size_t i = 0; i < collections::of_names.size(); ++i) {
        const auto id = TRY(context.query.number(collections::of_names[i], 1, std::numeric_limits<std::int64_t>::max()));
        if (!id) continue;
        const collections::Thing thing{static_cast<collections::Of>(i), *id};
        if (auto title = title_of(context.db(), thing, context.language)) return Named{thing, std::move(*title)};
    }
    return base::refuse(base::Error::Kind::not_found, words("There is nothing public to be put into a collection here."));
}

// Their own, and those of the editors for one of them.
std::vector<OwnCollection> choosable(const web::Context& context, const Curator& curator) {
    auto all = collections_of(context.db(), curator.account, context.language);
    if (curator.editor)
        for (auto& one : collections_of_editors(context.db(), context.language, 100)) all.push_back(std::move(one));
    std::erase_if(all, [](const OwnCollection& one) { return one.state == "removed"; });
    return all;
}

std::vector<web::FormChoice> lists_of(const web::Context& context, const Curator& curator) {
    std::vector<web::FormChoice> choices;
    for (const auto& one : choosable(context, curator)) choices.push_back({fmt::to_string(one.id.value), one.title, fmt::format("{} · {}", say(context, things_words(one.things)), collection_badge(context, one.visibility, one.state).text), false});
    choices.push_back({"new", say(context, words("A new one")), {}, choices.empty()});
    return choices;
}

web::Response show_add(web::Context& context, const web::Input& input, const Named& named, const Curator& curator) {
    FormPage view{.title = say(context, words("Into a collection")), .intro = named.title, .form = input.view("/me/collections/add", words("Add")), .parts = std::vector<authoring::FormPart>(1), .ways = {{say(context, words("Back to it")), context.href(thing_path(named.thing))}}};
    view.form.action = web::Href(context.href("/me/collections/add")).with(collections::of_names[static_cast<std::size_t>(named.thing.of)], fmt::to_string(named.thing.id)).text();
    const auto lists = lists_of(context, curator);
    auto& fields = view.parts[0].fields;
    fields.push_back(input.field({.name = "list", .label = say(context, words("Into which?")), .type = "radio", .choices = lists}, lists.front().value));
    fields.push_back(input.field({.name = "title", .label = say(context, words("What is the new one called?")), .required = false}));
    fields.push_back(input.field({.name = "comment", .label = say(context, words("Why it is here")), .hint = say(context, words("A few words for whoever reads the list")), .required = false}));
    view.form.fields = fields;
    auto response = context.page(templates::form, own_chrome(context, view.title, link(context, words("My collections"), "/me/collections")), view);
    if (!input.good()) response.status = 422;
    context.personal = true;
    return response;
}

Answer put_into_known(web::Context& context, web::Input& input, const Named& named, const collections::Item& item, CollectionId id, const Curator& curator) {
    const auto own = TRY(own_collection(context, id));
    auto draft = own.draft;
    if (std::ranges::find(draft.items, item.thing, &collections::Item::thing) != draft.items.end()) input.mistake("list", words("It is in this collection already"));
    if (!input.good()) return show_add(context, input, named, curator);
    draft.items.push_back(item);
    TRY(web::within_rate(context, "write_event", fmt::to_string(curator.account.value)));
    const auto written = context.write([=, now = context.now](db::Writing& db) { return save(db, id, draft, curator, now); });
    if (!input.done(written)) return show_add(context, input, named, curator);
    return web::Response::redirect(context.href(own_way(id, "?done=added")));
}

}  // namespace

Answer new_page(web::Context& context) {
    const auto curator = curator_here(context);
    context.personal = true;
    return show_form(context, web::Input(context), fresh_draft(curator), curator, {});
}

Answer write_collection(web::Context& context) {
    const auto curator = curator_here(context);
    web::Input input(context);
    const auto draft = typed_collection(context, input, fresh_draft(curator), curator);
    if (draft.visibility == "public") input.mistake("visibility", words("Put at least {n} things into it first; then show it to the city.", {{"n", fmt::to_string(collections::least_public)}}));
    if (!input.good()) return show_form(context, input, draft, curator, {});
    const auto written = written_once(context, draft, curator, "saved");
    if (!input.done(written)) return show_form(context, input, draft, curator, {});
    return web::Response::redirect(context.href(*written));
}

Answer edit_page(web::Context& context, CollectionId id) {
    const auto own = TRY(own_collection(context, id));
    return show_form(context, web::Input(context), own.draft, own.curator, id);
}

Answer change_collection(web::Context& context, CollectionId id) {
    const auto own = TRY(own_collection(context, id));
    web::Input input(context);
    const auto draft = typed_collection(context, input, own.draft, own.curator);
    if (!input.good()) return show_form(context, input, own.draft, own.curator, id);
    TRY(web::within_rate(context, "write_event", fmt::to_string(own.curator.account.value)));
    const auto written = context.write([=, curator = own.curator, now = context.now](db::Writing& db) { return save(db, id, draft, curator, now); });
    if (!input.done(written)) return show_form(context, input, own.draft, own.curator, id);
    return web::Response::redirect(context.href(own_way(id, "?done=saved")));
}

Answer add_page(web::Context& context) {
    const auto named = TRY(thing_here(context));
    const auto curator = curator_here(context);
    return show_add(context, web::Input(context), named, curator);
}

Answer add_thing(web::Context& context) {
    const auto named = TRY(thing_here(context));
    const auto curator = curator_here(context);
    context.personal = true;
    web::Input input(context);
    const auto list = input.choice("list", lists_of(context, curator));
    const auto title = list == "new" ? typed_name(input, "title", true) : std::string();
    const collections::Item item{named.thing, input.text("comment", {.required = false, .most = collections::comment_letters}), context.now};
    if (!input.good()) return show_add(context, input, named, curator);
    if (list != "new") return put_into_known(context, input, named, item, CollectionId{std::stoll(list)}, curator);
    auto draft = fresh_draft(curator);
    draft.texts = {{context.language, title, {}}};
    draft.items = {item};
    const auto written = written_once(context, draft, curator, "added");
    if (!input.done(written)) return show_add(context, input, named, curator);
    return web::Response::redirect(context.href(*written));
}

}  // namespace collecting
