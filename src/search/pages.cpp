#include "search/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "cities/synonyms.h"
#include "i18n/words.h"
#include "lexicon/distance.h"
#include "search/answer.h"
#include "search/rows.h"
#include "search/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/list.h"

namespace search {
namespace {

using base::Error;
using base::refuse;
using base::words;
using web::Who;

constexpr std::size_t most_letters = 200, shown_of_a_kind = 3, page_size = 20;
constexpr int categories_shown = 12;

struct Names {
    std::string_view key;  // in the address
    base::Words heading;
};

Names names_of(Kind kind) {
    switch (kind) {
        case Kind::events: return {"events", words("What’s on")};
        case Kind::works: return {"works", words("Films and plays")};
        case Kind::venues: return {"venues", words("Venues")};
        case Kind::organisations: return {"organisations", words("Places")};
        case Kind::offers: return {"offers", words("Offers")};
        case Kind::goods: return {"goods", words("Goods")};
    }
    return {};
}

struct Query {
    std::string text;
    std::optional<Kind> kind;
    bool exactly = false;
    std::string after;  // key of the last one of the page before
};

base::Result<Query> read_query(const web::Context& context) {
    Query query;
    query.text = TRY(context.query.text("q", most_letters));
    const auto kind = TRY(context.query.choice("kind", {"events", "works", "organisations", "venues", "offers", "goods"}));
    const auto exactly = TRY(context.query.choice("exactly", {"yes"}));
    query.after = TRY(context.query.text("after", 80));
    query.exactly = !exactly.empty();
    for (const auto one : all_kinds)
        if (kind == names_of(one).key) query.kind = one;
    return query;
}

web::Href address(const web::Context& context, const Query& query) {
    web::Href href(context.href("/search"));
    href.with("q", query.text).with("kind", query.kind ? names_of(*query.kind).key : "").with("exactly", query.exactly ? "yes" : "");
    return href;
}

std::string key_text(const Hit& hit) { return fmt::format("{}-{}-{}", hit.tier, hit.order, hit.id); }

// Where a page begins: behind a place, whether or not the thing that stood there is still found.
base::Result<Hit> read_key(const std::string& text) {
    Hit hit;
    const auto* at = text.data();
    const auto* end = at + text.size();
    bool sound = true;
    const auto take = [&](auto& number, bool last) {
        const auto read = std::from_chars(at, end, number);
        sound = sound && read.ec == std::errc() && (last ? read.ptr == end : read.ptr != end && *read.ptr == '-');
        at = sound ? read.ptr + (last ? 0 : 1) : end;
    };
    take(hit.tier, false);
    take(hit.order, false);
    take(hit.id, true);
    if (!sound) return refuse(Error::Kind::invalid, words("This page of the list does not exist."), "after");
    return hit;
}

// ── How the question was read ────────────────────────────────────────────────────────────────────────────────────

void fill_note(IndexView& view, const web::Context& context, const Query& query, const Answer& answer) {
    const bool changed = answer.text != query.text;
    if (changed) view.note = say(context, words("Shown for ‘{query}’", {{"query", answer.text}}));
    if (answer.sense == Sense::some)
        view.note.append(changed ? " " : "").append(say(context, words("Nothing has all of the words. This has some of them.")));
    if (!changed) return;
    auto literal = query;
    literal.exactly = true;
    literal.kind.reset();
    view.literal = {say(context, words("Search for ‘{query}’", {{"query", query.text}})), address(context, literal).text()};
}

void fill_tabs(IndexView& view, const web::Context& context, Query query, const Answer& answer) {
    const auto chosen = query.kind;
    const auto add = [&](std::string label, std::size_t count, std::optional<Kind> kind) {
        query.kind = kind;
        view.tabs.push_back({std::move(label), fmt::to_string(count), address(context, query).text(), chosen == kind, ""});
    };
    add(say(context, words("All")), answer.count(), {});
    for (const auto kind : all_kinds)
        if (!answer.of(kind).empty() || chosen == kind) add(say(context, names_of(kind).heading), answer.of(kind).size(), kind);
}

// ── What was found ───────────────────────────────────────────────────────────────────────────────────────────────

void fill_overview(IndexView& view, web::Context& context, Query query, const Answer& answer) {
    for (const auto kind : all_kinds) {
        const auto& hits = answer.of(kind);
        if (hits.empty()) continue;
        query.kind = kind;
        Group group{say(context, names_of(kind).heading), {}, {}, rows(context, kind, answer.question, std::span(hits).first(std::min(hits.size(), shown_of_a_kind)))};
        if (hits.size() > shown_of_a_kind) {
            group.href = address(context, query).text();
            group.count = fmt::to_string(hits.size());
        }
        view.groups.push_back(std::move(group));
    }
}

base::Result<bool> fill_kind(IndexView& view, web::Context& context, const Query& query, const Answer& answer) {
    const auto& hits = answer.of(*query.kind);
    std::size_t from = 0;
    if (!query.after.empty()) {
        const auto behind = TRY(read_key(query.after));
        from = static_cast<std::size_t>(std::ranges::upper_bound(hits, behind.key(), {}, &Hit::key) - hits.begin());
    }
    const auto count = std::min(page_size, hits.size() - from);
    view.groups.push_back({say(context, names_of(*query.kind).heading), {}, {}, rows(context, *query.kind, answer.question, std::span(hits).subspan(from, count))});
    if (from + count < hits.size()) view.pager.later_href = address(context, query).with("after", key_text(hits[from + count - 1])).text();
    if (from > page_size) view.pager.earlier_href = address(context, query).with("after", key_text(hits[from - page_size - 1])).text();
    else if (from > 0) view.pager.earlier_href = address(context, query).text();
    return true;
}

// ── Nothing asked, nothing found ─────────────────────────────────────────────────────────────────────────────────

void fill_categories(IndexView& view, const web::Context& context) {
    for (const auto& category : popular_categories(context.db(), context.language, categories_shown)) {
        web::Href href(context.href(category.of == "event" ? "/events" : "/organisations"));
        view.categories.push_back({category.name, fmt::to_string(category.count), href.with("category", category.key).text(), false, fmt::format("hue-{}", category.hue)});
    }
}

void fill_suggestions(IndexView& view, web::Context& context, const Query& query, const Answer& answer) {
    constexpr std::size_t most = 4;
    const auto vocabulary = context.derived<Vocabulary>();
    for (const auto& term : answer.question.terms()) {
        if (term.stop || view.suggestions.size() >= most) continue;
        const auto slips = lexicon::slips_allowed(base::letters(term.typed));
        for (const auto& word : vocabulary->nearest(term.typed, slips == 2 ? 3 : slips, most - view.suggestions.size())) {
            if (word == term.typed) continue;
            auto other = query;
            other.text = word;
            other.kind.reset();
            other.exactly = false;
            view.suggestions.push_back({word, "", address(context, other).text(), false, ""});
        }
    }
}

void fill_empty(IndexView& view, web::Context& context, const Query& query, const Answer& answer) {
    view.has_empty = true;
    view.empty.title = query.text.empty() ? say(context, words("What are you looking for?")) : say(context, words("Nothing found"));
    view.empty.text = query.text.empty() ? say(context, words("Write the name of an event, a place or an offer."))
                                         : say(context, words("Nothing found for ‘{query}’. Try another word.", {{"query", query.text}}));
    view.empty.action = {say(context, words("What’s on")), context.href("/events")};
    view.empty.other = {say(context, words("Places")), context.href("/organisations")};
    if (!answer.question.empty()) fill_suggestions(view, context, query, answer);
    fill_categories(view, context);
}

Answer answer_of(web::Context& context, const Query& query) {
    const auto standing = context.derived<Standing>();
    const auto same = context.derived<cities::Synonyms>();
    const auto wanted = !query.kind ? shown_of_a_kind : query.after.empty() ? page_size : Finder::all;
    return Finder(context.db(), *standing, *same, context.now, context.today, wanted)
        .answer(query.text, query.exactly, [&] { return context.derived<Vocabulary>(); });
}

base::Result<web::Response> index(web::Context& context) {
    const auto query = TRY(read_query(context));
    const auto answer = answer_of(context, query);
    IndexView view;
    view.heading = say(context, words("Search"));
    if (answer.count() == 0) {
        fill_empty(view, context, query, answer);
    } else {
        fill_note(view, context, query, answer);
        fill_tabs(view, context, query, answer);
        if (query.kind) TRY(fill_kind(view, context, query, answer));
        else fill_overview(view, context, query, answer);
    }
    const bool results = !query.text.empty() || query.kind;  // search engines ask not to be given the results of other searches
    auto chrome = web::frame(context, {.title = view.heading, .section = "search", .indexed = !results});
    chrome.query = query.text;
    chrome.more_css = web::asset_name("search.css");
    return context.page(templates::index, chrome, view);
}

constexpr web::Route all_routes[] = {
    web::get<"/search", index>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace search
