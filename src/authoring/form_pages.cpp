// Writing an event, changing it, and mending one that somebody else wrote.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "authoring/event_form.h"
#include "authoring/handlers.h"
#include "authoring/parts.h"
#include "authoring/templates.h"
#include "events/card.h"
#include "media/picture_field.h"
#include "moderation/sending.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace authoring {
namespace {

using base::words;

constexpr int most_event_photos = 8;

// ── For whom it is written ──────────────────────────────────────────────────────────────────────────────────────────

std::vector<web::FormChoice> publishers(web::Context& context) {
    std::vector<web::FormChoice> choices{{"0", say(context, words("For myself"))}};
    for (auto& one : publishers_of(context.db(), context.identity()->account, context.language))
        if (edits(one) || web::may(context.identity()->roles, web::Act::publish)) choices.push_back({fmt::to_string(one.id), one.name});
    return choices;
}

std::int64_t typed_publisher(web::Context& context, web::Input& input) {
    const auto choices = publishers(context);
    if (choices.size() == 1) return 0;
    const auto typed = input.choice("as", choices);
    std::int64_t id = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), id);
    return id;
}

// The event that a new one is a copy of, with its dates left out: `?from=17`, of one's own.
events::Draft pattern(web::Context& context) {
    const auto from = context.query.number("from", 1, std::numeric_limits<std::int64_t>::max()).value_or(std::nullopt);
    if (!from) return {};
    auto event = own_event(context, EventId{*from});
    if (!event) return {};
    auto draft = std::move(event->draft);
    draft.origin = {};
    draft.work.reset();
    draft.rrule.clear();
    draft.publish_at.reset();
    draft.dates.resize(1);
    return draft;
}

void name_organiser(web::Context& context, events::Draft& draft, std::int64_t organisation) {
    draft.organisers.clear();
    for (const auto& one : publishers_of(context.db(), context.identity()->account, context.language))
        if (one.id == organisation) draft.organisers.push_back({one.name, {}, "organiser", one.id});
}

// "?place=": of whoever comes from the pages of a venue.
void fill_place(web::Context& context, std::vector<FormPart>& parts) {
    const auto place = context.query.text("place", 200).value_or("");
    for (auto& part : parts)
        for (auto& field : part.fields)
            if (field.name == "place" && field.value.empty() && !context.form) field.value = place;
}

// ── Its pictures ────────────────────────────────────────────────────────────────────────────────────────────────────

// What is said of them stands in the draft: of a public event nobody reads it before it is published.
media::PictureField photo_field(web::Context& context, const events::Draft& known) {
    std::vector<media::MediaId> stored;
    std::vector<media::Chosen> said;
    for (const auto& photo : known.photos.value_or(std::vector<events::Photo>())) {
        stored.emplace_back(photo.media);
        const auto own = std::ranges::find(photo.said, context.language, &std::pair<i18n::Language, std::string>::first);
        said.push_back({stored.back(), own == photo.said.end() ? std::string() : own->second, {}});
    }
    return {context, {.name = "photos", .label = say(context, words("Photos")), .hint = say(context, words("A poster, the place, how it was last time. The first one stands above the page.")), .most = most_event_photos, .focused = true, .owner = {context.identity()->account}, .said = std::move(said)}, stored};
}

void take_photos(const web::Context& context, events::Draft& draft, const events::Draft& known, const media::PictureField& field) {
    const auto before = known.photos.value_or(std::vector<events::Photo>());
    std::vector<events::Photo> photos;
    for (const auto& one : field.chosen()) {
        const auto there = std::ranges::find(before, one.id.value, &events::Photo::media);
        auto photo = there == before.end() ? events::Photo{one.id.value} : *there;
        std::erase_if(photo.said, [&](const auto& said) { return said.first == context.language; });
        if (!one.alt.empty()) photo.said.emplace_back(context.language, one.alt);
        std::ranges::sort(photo.said);
        photos.push_back(std::move(photo));
    }
    if (photos.empty() && !known.photos) draft.photos.reset();
    else draft.photos = std::move(photos);
}

// ── The form ────────────────────────────────────────────────────────────────────────────────────────────────────────

web::Response with_photos(web::Response response, const media::PictureField& photos) {
    if (!photos.good()) response.status = 422;
    return response;
}

web::Response new_form(web::Context& context, const web::Input& input, const events::Draft& known, const media::PictureField& photos) {
    const auto writer = writer_for(context, 0);
    EventFormView view;
    view.title = say(context, words("Add an event"));
    if (!writer.at_once) view.intro = say(context, moderation::how_it_is_read(false));
    view.form = input.view("/me/events/new", moderation::send_button(writer.at_once));
    auto parts = event_parts(context, input, known);
    if (auto choices = publishers(context); choices.size() > 1)
        parts.front().fields.insert(parts.front().fields.begin(), input.field({.name = "as", .label = say(context, words("Who is the organiser?")), .choices = std::move(choices)}, known.organisers.empty() ? "0" : fmt::to_string(known.organisers.front().organisation_id)));
    fill_place(context, parts);
    parts.push_back(publication_part(context, input, known));
    if (!writer.at_once) parts.emplace_back().fields.push_back(moderation::words_field(context, input));
    put(view, std::move(parts));
    view.form.pictures = {photos.view()};
    view.draft_button = say(context, words("Keep as a draft"));
    return with_photos(with_form(context, templates::event_form, chrome_of(context, view.title, link(context, words("My events"), "/me/events")), view, input), photos);
}

web::Response edit_form(web::Context& context, const web::Input& input, const OwnEvent& event, const media::PictureField& photos) {
    EventFormView view;
    view.title = say(context, words("Change the event"));
    if (!event.writer.at_once) view.intro = say(context, moderation::how_it_is_read(event.public_now()));
    view.form = input.view("/me/events/:id/edit", moderation::send_button(event.writer.at_once));
    view.form.action = context.href(event_way(event.id, "/edit"));
    auto parts = event_parts(context, input, event.draft);
    if (!event.public_now()) parts.push_back(publication_part(context, input, event.draft));
    if (!event.writer.at_once) parts.emplace_back().fields.push_back(moderation::words_field(context, input));
    put(view, std::move(parts));
    view.form.pictures = {photos.view()};
    if (!event.public_now()) view.draft_button = say(context, words("Keep as a draft"));
    return with_photos(with_form(context, templates::event_form, chrome_of(context, view.title, {event.draft.texts.front().title, context.href(event_way(event.id))}), view, input), photos);
}

std::string after_sending(const db::Reading& db, EventId id, const Writer& writer, const events::Draft& draft) {
    const auto word = moderation::sent_word(db, thing(id), writer.account);
    return word == "published" && draft.publish_at ? "scheduled" : word;
}

}  // namespace

Answer new_event_page(web::Context& context) {
    const auto known = pattern(context);
    return new_form(context, web::Input(context), known, photo_field(context, known));
}

Answer write_event(web::Context& context) {
    web::Input input(context);
    auto draft = typed_event(context, input, {});
    type_publication(context, input, draft);
    const auto organisation = typed_publisher(context, input);
    const auto words = moderation::typed_words(input);
    const auto key = web::submission_key(context);
    auto photos = photo_field(context, pattern(context));
    if (input.good()) {
        if (const auto before = web::sent_before(context.db(), key)) return web::Response::redirect(*before);
        photos.take_files();
    }
    if (!input.good() || !photos.good()) return new_form(context, input, {}, photos);
    take_photos(context, draft, {}, photos);
    name_organiser(context, draft, organisation);
    const auto account = context.identity()->account;
    TRY(web::within_rate(context, "write_event", fmt::to_string(account.value)));
    const bool unsent = input.ticked("draft");
    const auto made = context.write([=, writer = writer_for(context, organisation), here = context.href("/me/events/"), chosen = photos.chosen(), now = context.now](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        media::focus(db, chosen);
        const auto id = TRY(begin(db, draft, {account, organisation}, now));
        if (!unsent) send(db, id, draft, writer, words, now);
        const auto location = fmt::format("{}{}?done={}", here, id.value, unsent ? std::string("kept") : after_sending(db, id, writer, draft));
        web::note_sent(db, key, location, now);
        return location;
    });
    if (made) return web::Response::redirect(*made);
    input.mistake("", made.error().message);
    return new_form(context, input, {}, photos);
}

Answer edit_event_page(web::Context& context, EventId id) {
    const auto event = TRY(editable_event(context, id));
    return edit_form(context, web::Input(context), event, photo_field(context, event.draft));
}

Answer change_event(web::Context& context, EventId id) {
    const auto event = TRY(editable_event(context, id));
    web::Input input(context);
    auto draft = typed_event(context, input, event.draft);
    if (!event.public_now()) type_publication(context, input, draft);
    const auto words = moderation::typed_words(input);
    auto photos = photo_field(context, event.draft);
    if (input.good()) photos.take_files();
    if (!input.good() || !photos.good()) return edit_form(context, input, event, photos);
    take_photos(context, draft, event.draft, photos);
    TRY(web::within_rate(context, "write_event", fmt::to_string(event.writer.account.value)));
    const bool unsent = input.ticked("draft") && !event.public_now();
    const auto done = context.write([=, writer = event.writer, chosen = photos.chosen(), now = context.now](db::Writing& db) -> base::Result<void> {
        media::focus(db, chosen);
        if (unsent) return keep(db, id, draft, now);
        send(db, id, draft, writer, words, now);
        return {};
    });
    if (done) return web::Response::redirect(context.href(event_way(id, fmt::format("?done={}", unsent ? std::string("kept") : after_sending(context.db(), id, event.writer, draft)))));
    input.mistake("", done.error().message);
    return edit_form(context, input, event, photos);
}

// ── Mending what others wrote ───────────────────────────────────────────────────────────────────────────────────────

namespace {

base::Result<events::Draft> public_event(web::Context& context, EventId id) {
    auto draft = events::draft_of(context.db(), id);
    if (!draft || (draft->state != "published" && draft->state != "cancelled")) return base::refuse(base::Error::Kind::not_found, words("There is no such event. It may have been removed."));
    return std::move(*draft);
}

web::Response suggestion_form(web::Context& context, const web::Input& input, EventId id, const events::Draft& known) {
    EventFormView view;
    view.title = say(context, words("Suggest a correction"));
    view.intro = say(context, words("Mend what is wrong and send it. Somebody of the city looks at it, and you get a letter."));
    view.form = input.view("/events/:id/suggest", words("Send"));
    view.form.action = context.href(fmt::format("/events/{}/suggest", id.value));
    auto parts = event_parts(context, input, known);
    parts.emplace_back().fields.push_back(moderation::source_field(context, input));
    put(view, std::move(parts));
    const auto page = events::event_path(id, event_slug(context.db(), id));
    return with_form(context, templates::event_form, chrome_of(context, view.title, {known.texts.front().title, context.href(page)}), view, input);
}

}  // namespace

Answer suggestion_page(web::Context& context, EventId id) {
    const auto known = TRY(public_event(context, id));
    return suggestion_form(context, web::Input(context), id, known);
}

Answer suggest_change(web::Context& context, EventId id) {
    const auto known = TRY(public_event(context, id));
    web::Input input(context);
    const auto draft = typed_event(context, input, known);
    const auto words = moderation::typed_words(input);
    if (!input.good()) return suggestion_form(context, input, id, known);
    const auto reader = context.identity()->account;
    TRY(web::within_rate(context, "write_event", fmt::to_string(reader.value)));
    context.write([=, now = context.now](db::Writing& db) { suggest(db, id, draft, reader, words, now); });
    return web::Response::redirect(context.href("/me/events?done=suggested"));
}

}  // namespace authoring
