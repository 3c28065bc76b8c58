// /admin/tags: what people call things, put in order by editors: renamed, merged, parted again.
#include <fmt/format.h>

#include <algorithm>

#include "audit/audit.h"
#include "base/text.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "tags/handlers.h"
#include "tags/store.h"
#include "tags/templates.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/office.h"
#include "web/url.h"

namespace tags {
namespace {

using base::words;

constexpr int found_by_word = 100;

std::string office_path(std::int64_t id) { return fmt::format("/admin/tags/{}", id); }

audit::Act act_of(web::Context& context, std::string act, TagId id, audit::Change change) {
    const auto& identity = *context.identity();
    std::string role;
    for (std::size_t i = 0; i < web::role_count; ++i)
        if (const auto one = static_cast<web::Role>(i); role.empty() && identity.roles.has(one) && web::may(one, web::Act::publish)) role = std::string(web::role_names[i]);
    return {context.now, identity.account.value, role, std::move(act), "tag", id.value, {}, {std::move(change)}};
}

web::Table table_of(const web::Context& context, const std::vector<TagRow>& rows) {
    web::Table table{say(context, words("Tags")), {say(context, words("Tag")), say(context, words("Meant")), say(context, words("Events")), say(context, words("Places")), say(context, words("Synonyms"))}, {}};
    for (const auto& row : rows)
        table.rows.push_back({{{.text = row.name, .href = context.href(office_path(row.id))},
                               {.text = row.meant, .href = row.meant.empty() ? std::string() : context.href(office_path(row.meant_id))},
                               {.text = row.meant.empty() ? i18n::number(context.language, row.events) : std::string(), .number = true},
                               {.text = row.meant.empty() ? i18n::number(context.language, row.organisations) : std::string(), .number = true},
                               {.text = row.synonyms}}});
    return table;
}

template <class View>
web::Response shown(web::Context& context, void (*compiled)(web::Html&, const web::Chrome&, const View&), const View& view, std::string title, web::Link back) {
    const auto chrome = web::office_frame(context, {.title = std::move(title), .back = std::move(back), .path = context.path});
    context.personal = true;
    return context.page(compiled, chrome, view);
}

// ── One tag ─────────────────────────────────────────────────────────────────────────────────────────────────────────

web::Banner banner_of(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "renamed") return done(context, words("The tag is renamed. The old word leads to it."));
    if (what == "merged") return done(context, words("The tags are merged. The old address leads here."));
    if (what == "parted") return done(context, words("It is a tag of its own again."));
    return {};
}

void fill_facts(TagView& view, const web::Context& context, const TagRow& tag) {
    if (tag.meant_id != 0) {
        view.facts.push_back({"link", say(context, words("Meant")), tag.meant, context.href(office_path(tag.meant_id))});
        return;
    }
    view.facts = {{"calendar", say(context, words("Events")), i18n::number(context.language, tag.events), {}}, {"place", say(context, words("Places")), i18n::number(context.language, tag.organisations), {}}};
    view.ways.push_back(link(context, words("Its page in the city"), "/tags/" + web::encoded(tag.slug)));
}

base::Result<TagRow> known(const web::Context& context, TagId id) {
    auto tag = tag_row(context.db(), id.value);
    if (!tag) return base::refuse(base::Error::Kind::not_found, words("There is no such tag."));
    return std::move(*tag);
}

web::FormView name_form(const web::Context& context, const web::Input& input, const TagRow& tag) {
    auto form = input.view("/admin/tags/:id", words("Rename"));
    form.action = context.href(office_path(tag.id));
    form.fields = {input.field({.name = "name", .label = say(context, words("The word"))}, tag.name)};
    return form;
}

web::FormView merge_form(const web::Context& context, const web::Input& input, const TagRow& tag) {
    auto form = input.view("/admin/tags/:id/merge", words("Merge"));
    form.action = context.href(office_path(tag.id) + "/merge");
    form.danger = true;
    form.fields = {input.field({.name = "into", .label = say(context, words("Which tag is meant?")), .hint = say(context, words("Everything with this tag gets that one; this word leads there."))})};
    return form;
}

web::Response one_tag(web::Context& context, const TagRow& tag, web::FormView name, web::FormView merge) {
    TagView view;
    view.title = fmt::format("#{}", tag.name);
    view.banner = banner_of(context);
    fill_facts(view, context, tag);
    const bool meant = tag.meant_id == 0;
    if (meant) view.name = std::move(name), view.merge = std::move(merge);
    view.part_action = context.href(office_path(meant ? tag.id : tag.meant_id) + "/parts");
    view.part_token = web::form_token(context, "/admin/tags/:id/parts");
    if (!meant) view.synonyms.push_back({tag.name, fmt::to_string(tag.id)});
    else
        for (const auto& one : synonyms_of(context.db(), tag.id)) view.synonyms.push_back({one.name, fmt::to_string(one.id)});
    return shown(context, templates::tag, view, view.title, link(context, words("Tags"), "/admin/tags"));
}

// Again with what was typed into one of its forms, the other as it was.
enum class Sent : std::uint8_t { name, merge };

web::Response again(web::Context& context, const TagRow& tag, const web::Input& input, Sent sent) {
    auto typed = sent == Sent::name ? name_form(context, input, tag) : merge_form(context, input, tag);
    context.form.reset();
    const web::Input fresh(context);
    auto response = sent == Sent::name ? one_tag(context, tag, std::move(typed), merge_form(context, fresh, tag)) : one_tag(context, tag, name_form(context, fresh, tag), std::move(typed));
    response.status = 422;
    return response;
}

}  // namespace

Answer tags_page(web::Context& context) {
    web::Asked asked(context.href("/admin/tags"));
    const auto text = TRY(context.query.text("text", 60));
    const auto of = TRY(context.query.choice("of", {"all"}));
    const auto edge = TRY(web::asked_edge<TagId>(context.query));
    asked.put("text", text);
    asked.put("of", of);
    web::Piece<TagRow> page;
    if (!text.empty()) page.rows = tags_like(context.db(), text, found_by_word);
    else page = web::page_at(edge, [&](auto from, int limit) {
        base::Edge<std::int64_t> at;
        if (from.after) at.after = from.after->value;
        if (from.before) at.before = from.before->value;
        return newest_tags(context.db(), !of.empty(), at, limit);
    });
    TagsView view{.intro = say(context, words("The newest first. Merge what means the same; rename what is misspelled.")), .find = web::word_form(asked)};
    auto chip = asked.chip(say(context, words("Synonyms too")), 0, "of", "all");
    chip.count.clear();
    view.groups = {{say(context, words("Show")), {std::move(chip)}}};
    if (asked.filtered()) view.reset_href = asked.without_filters();
    view.table = table_of(context, page.rows);
    view.empty = web::nothing(context, asked, {words("No tag is like that."), words("Show all tags")}, {.title = say(context, words("Nothing has a tag yet"))});
    view.pager = web::pager_of(page, [&](std::string_view direction, const TagRow& row) { return asked.page(direction, row.id); });
    return shown(context, templates::office, view, say(context, words("Tags")), {});
}

Answer tag_page(web::Context& context, TagId id) {
    const auto tag = TRY(known(context, id));
    const web::Input input(context);
    return one_tag(context, tag, name_form(context, input, tag), merge_form(context, input, tag));
}

Answer change_name(web::Context& context, TagId id) {
    const auto tag = TRY(known(context, id));
    web::Input input(context);
    const auto name = input.text("name", {.most = 60});
    if (!name.empty() && base::folded(name).empty()) input.mistake("name", words("A title needs letters or figures"));
    if (tag.meant_id != 0) input.mistake("name", words("This word is a synonym. Rename the tag that is meant."));
    if (!input.good()) return again(context, tag, input, Sent::name);
    auto act = act_of(context, "tag.rename", id, {"name", tag.name, name});
    const bool renamed = name == tag.name || context.write([=](db::Writing& db) {
        if (!rename_tag(db, id.value, name)) return false;
        audit::record(db, act);
        return true;
    });
    if (renamed) return web::Response::redirect(context.href(office_path(id.value) + "?done=renamed"));
    input.mistake("name", words("Another tag is called so. Merge this one into it."));
    return again(context, tag, input, Sent::name);
}

Answer merge_into(web::Context& context, TagId id) {
    const auto tag = TRY(known(context, id));
    web::Input input(context);
    const auto name = input.text("into", {.most = 60});
    const auto into = name.empty() ? std::nullopt : tag_named(context.db(), name);
    if (!name.empty() && !into) input.mistake("into", words("There is no such tag."));
    if (into == id.value) input.mistake("into", words("That is this tag itself."));
    if (tag.meant_id != 0) input.mistake("into", words("It is a synonym already."));
    if (!input.good()) return again(context, tag, input, Sent::merge);
    const auto target = TRY(known(context, TagId{*into}));
    auto act = act_of(context, "tag.merge", id, {"meant", tag.name, target.name});
    const bool merged = context.write([=](db::Writing& db) {
        const auto now_one = tag_row(db, id.value), now_other = tag_row(db, target.id);
        if (!now_one || !now_other || now_one->meant_id != 0 || now_other->meant_id != 0) return false;  // somebody was quicker
        merge_tag(db, id.value, target.id);
        audit::record(db, act);
        return true;
    });
    if (merged) return web::Response::redirect(context.href(office_path(target.id) + "?done=merged"));
    input.mistake("into", words("It is a synonym already."));
    return again(context, tag, input, Sent::merge);
}

Answer part_synonym(web::Context& context, TagId id) {
    const auto tag = TRY(known(context, id));
    web::Input input(context);
    const auto chosen = input.number("synonym", 1, std::numeric_limits<std::int64_t>::max());
    const auto synonym = chosen ? tag_row(context.db(), *chosen) : std::nullopt;
    if (context.stale) return again(context, tag, input, Sent::name);
    if (!synonym || synonym->meant_id != id.value) return base::refuse(base::Error::Kind::not_found, words("There is no such tag."));
    auto act = act_of(context, "tag.part", TagId{synonym->id}, {"meant", synonym->meant, ""});
    context.write([=, part = synonym->id](db::Writing& db) {
        part_tag(db, part);
        audit::record(db, act);
    });
    return web::Response::redirect(context.href(office_path(synonym->id) + "?done=parted"));
}

}  // namespace tags
