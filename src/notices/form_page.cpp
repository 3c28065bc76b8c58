// A page of the city as its editors write it: in every language, shown before it is saved.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "notices/handlers.h"
#include "notices/parts.h"
#include "notices/store.h"
#include "notices/templates.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/markdown.h"
#include "web/office.h"
#include "web/submissions.h"

namespace notices {
namespace {

using base::words;

std::string in_language(std::string_view field, i18n::Language language) { return fmt::format("{}_{}", field, i18n::tag(language)); }

const PageText* text_in(const PageDraft& draft, i18n::Language language) {
    const auto found = std::ranges::find(draft.texts, language, &PageText::language);
    return found == draft.texts.end() ? nullptr : &*found;
}

// A language has a title with its text, or neither; the city's first has both.
void read_text(const web::Context& context, web::Input& input, i18n::Language language, PageDraft& draft) {
    const bool required = language == context.site.first_language();
    const auto title_name = in_language("title", language), body_name = in_language("body", language);
    auto title = input.text(title_name, {.required = required, .most = longest_title});
    auto body = input.text(body_name, {.required = required, .most = longest_body, .lines = true});
    if (body.size() > web::markdown_limit) input.mistake(body_name, words("Too long: {n} characters at most", {{"n", fmt::to_string(longest_body)}}));
    if (!title.empty() && body.empty() && !required && !input.mistake_of(body_name)) input.mistake(body_name, words("There is a title and no text"));
    if (title.empty() && !body.empty() && !required && !input.mistake_of(title_name)) input.mistake(title_name, words("There is a text and no title"));
    if (!title.empty() && !body.empty()) draft.texts.push_back({language, std::move(title), std::move(body)});
}

PageDraft typed_page(web::Context& context, web::Input& input, std::string slug) {
    PageDraft draft{.slug = std::move(slug)};
    for (const auto language : context.site.languages) read_text(context, input, language, draft);
    std::ranges::sort(draft.texts, std::ranges::greater(), [](const PageText& text) { return i18n::tag(text.language); });  // as the store reads them
    draft.place = input.choice("place", {"footer", "top", "none"});
    draft.position = static_cast<int>(input.number("position", 0, 999).value_or(0));
    draft.state = input.choice("state", {"draft", "published"});
    return draft;
}

// The address that was typed, or one made of the title.
std::string typed_slug(web::Context& context, web::Input& input) {
    const auto typed = input.text("slug", {.required = false, .most = 60});
    auto slug = base::slug(typed.empty() ? input.typed(in_language("title", context.site.first_language())) : typed).substr(0, 60);
    while (slug.ends_with('-')) slug.pop_back();
    if (slug.size() < 2 || (!typed.empty() && slug != typed)) input.mistake("slug", words("Small Latin letters, figures and hyphens, two at least: o-gorode"));
    else if (slug_taken(context.db(), slug)) input.mistake("slug", words("Another page has this address"));
    return slug;
}

void ask_page(const web::Context& context, const web::Input& input, const PageDraft& known, web::FormView& form) {
    for (const auto language : context.site.languages) {
        const auto* text = text_in(known, language);
        const bool required = language == context.site.first_language();
        const std::string name(i18n::own_name(language));
        form.fields.push_back(input.field({.name = in_language("title", language), .label = say(context, words("Title ({language})", {{"language", name}})), .required = required}, text ? text->title : ""));
        form.fields.push_back(input.field({.name = in_language("body", language), .label = say(context, words("Text ({language})", {{"language", name}})), .type = "lines",
                                           .hint = required ? say(context, words("Markdown: ## begins a section, ** makes bold, - begins a line of a list.")) : std::string(), .width = "page-text", .required = required},
                                          text ? text->body : ""));
    }
    form.fields.push_back(input.field({.name = "place", .label = say(context, words("Where its link stands")), .type = "radio",
                                       .choices = {{"footer", say(context, words("At the end of every page")), {}, false}, {"top", say(context, words("In the top bar")), {}, false}, {"none", say(context, words("Nowhere: by its address alone")), {}, false}}},
                                      known.place));
    form.fields.push_back(input.field({.name = "position", .label = say(context, words("Number in the order")), .hint = say(context, words("The smallest stands first")), .width = "tiny"}, fmt::to_string(known.position)));
    form.fields.push_back(input.field({.name = "state", .label = say(context, words("Who sees it")), .type = "radio",
                                       .choices = {{"draft", say(context, words("Editors alone: a draft")), {}, false}, {"published", say(context, words("Everybody")), {}, false}}},
                                      known.state));
}

std::vector<PreviewText> preview_of(const PageDraft& draft) {
    std::vector<PreviewText> preview;
    for (const auto& text : draft.texts) preview.push_back({std::string(i18n::tag(text.language)), std::string(i18n::own_name(text.language)), text.title, {web::markdown_html(text.body, web::MarkdownIn::whole_page)}});
    return preview;
}

Answer shown(web::Context& context, const web::Input& input, PageFormView view, std::string path) {
    auto response = context.page(templates::page_form, web::office_frame(context, {.title = view.title, .back = link(context, words("Pages of the city"), "/admin/pages"), .path = std::move(path)}), view);
    if (!input.good()) response.status = 422;
    return response;
}

Answer new_form(web::Context& context, const web::Input& input, const PageDraft* previewed = nullptr) {
    PageFormView view{.title = say(context, words("Add a page"))};
    if (previewed) {
        view.banner = {.title = say(context, words("So it will look. Nothing is saved yet."))};
        view.preview = preview_of(*previewed);
    }
    view.form = input.view("/admin/pages/new", words("Save"));
    ask_page(context, input, {}, view.form);
    view.form.fields.push_back(input.field({.name = "slug", .label = say(context, words("Address: /pages/…")), .hint = say(context, words("Left empty, it is made of the title. It cannot be changed later.")), .width = "short", .required = false}));
    return shown(context, input, std::move(view), "/admin/pages/new");
}

Answer edit_form(web::Context& context, const web::Input& input, PageId id, const PageDraft& known, const PageDraft* previewed = nullptr) {
    const auto path = fmt::format("/admin/pages/{}", id.value);
    PageFormView view{.title = known.texts.empty() ? known.slug : known.texts.front().title, .intro = "/pages/" + known.slug};
    if (const auto* text = text_in(known, context.language)) view.title = text->title;
    if (previewed) {
        view.banner = {.title = say(context, words("So it will look. Nothing is saved yet."))};
        view.preview = preview_of(*previewed);
    }
    view.form = input.view("/admin/pages/:id", words("Save"));
    view.form.action = context.href(path);
    auto asked = known;
    const auto version = context.form ? std::optional<std::int64_t>() : context.query.number("version", 1, 1'000'000).value_or(std::nullopt);
    if (auto older = version ? texts_of_version(context.db(), id, static_cast<int>(*version)) : std::vector<PageText>(); !older.empty()) {
        asked.texts = std::move(older);
        view.banner = {.title = say(context, words("An older text. Save it, and it stands again."))};
    }
    ask_page(context, input, asked, view.form);
    if (known.state == "published") view.links.push_back(link(context, words("Page that the city reads"), "/pages/" + known.slug));
    view.links.push_back(link(context, words("Older texts"), path + "/history"));
    return shown(context, input, std::move(view), path);
}

std::vector<audit::Change> page_changes(const PageDraft& before, const PageDraft& after) {
    std::vector<audit::Change> changes;
    const auto note = [&](std::string field, const std::string& was, const std::string& is) {
        if (was != is) changes.push_back({std::move(field), was, is});
    };
    for (const auto language : i18n::languages) {
        const auto *was = text_in(before, language), *is = text_in(after, language);
        note(in_language("title", language), was ? was->title : "", is ? is->title : "");
        if ((was ? was->body : "") != (is ? is->body : "")) changes.push_back({in_language("body", language), "", ""});  // the texts themselves stand in the page's history
    }
    note("place", before.place, after.place);
    note("position", fmt::to_string(before.position), fmt::to_string(after.position));
    note("state", before.state, after.state);
    return changes;
}

std::string list_after(const web::Context& context, const PageDraft& draft) { return context.href("/admin/pages?done=" + draft.state); }

}  // namespace

Answer new_page(web::Context& context) { return new_form(context, web::Input(context)); }

Answer create_page(web::Context& context) {
    web::Input input(context);
    const auto what = TRY(context.form->fields().choice("deed", {"show"}));
    const auto key = web::submission_key(context);
    if (const auto before = web::sent_before(context.db(), key)) return web::Response::redirect(*before);
    const auto draft = typed_page(context, input, typed_slug(context, input));
    if (input.good() && count_pages(context.db()) >= most_pages) input.mistake("", words("There are {n} pages, and no more can be kept.", {{"n", fmt::to_string(most_pages)}}));
    if (!input.good() || !what.empty()) return new_form(context, input, input.good() ? &draft : nullptr);
    const auto made = context.write([=, act = deed(context, "city_page.create", "city_page", 0), location = list_after(context, draft), now = context.now](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        if (slug_taken(db, draft.slug)) return base::refuse(base::Error::Kind::conflict, words("Another page has this address"));
        auto created = act;
        created.subject_id = add_page(db, draft, now).value;
        created.changes = page_changes({}, draft);
        audit::record(db, created);
        web::note_sent(db, key, location, now);
        return location;
    });
    if (made) return web::Response::redirect(*made);
    input.mistake("slug", made.error().message);
    return new_form(context, input);
}

Answer edit_page(web::Context& context, PageId id) {
    const auto known = page_draft(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    return edit_form(context, web::Input(context), id, *known);
}

Answer change_page(web::Context& context, PageId id) {
    web::Input input(context);
    const auto known = page_draft(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    const auto what = TRY(context.form->fields().choice("deed", {"show"}));
    const auto draft = typed_page(context, input, known->slug);
    if (!input.good() || !what.empty()) return edit_form(context, input, id, *known, input.good() ? &draft : nullptr);
    context.write([=, act = deed(context, "city_page.change", "city_page", id.value), now = context.now](db::Writing& db) {
        const auto before = page_draft(db, id);
        if (!before || *before == draft) return;
        put_page(db, id, draft, now);
        auto changed = act;
        changed.changes = page_changes(*before, draft);
        audit::record(db, changed);
    });
    return web::Response::redirect(list_after(context, draft));
}

}  // namespace notices
