// What the pages of the back office share.
#pragma once

#include <string>
#include <string_view>

#include "admin/handlers.h"
#include "admin/views.h"
#include "audit/audit.h"
#include "cities/vocabulary.h"
#include "mail/wording.h"
#include "web/chrome.h"
#include "web/context.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/office.h"
#include "web/submissions.h"

namespace admin {

// "Fri 20 November, 12:00".
std::string moment(const web::Context&, base::Instant);

// What whoever asks does, for the audit log: who, in which of the own roles, when.
audit::Act deed(web::Context&, web::Act allowed_by, std::string_view act, std::string_view subject_kind, std::int64_t subject_id);

// Puts a new thing into a list of the city, once however often its form was sent, and leads on. `add(db)` says its number.
template <class Add>
Answer added(web::Context& context, std::string location, audit::Act act, Add add) {
    const auto key = web::submission_key(context);
    context.write([=, now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        auto made = act;
        made.subject_id = add(db);
        audit::record(db, made);
        web::note_sent(db, key, location, now);
    });
    return web::Response::redirect(std::move(location));
}

// One that the city speaks, by its tag; an empty one: that of the page.
base::Result<i18n::Language> spoken_language(const web::Context&, std::string_view tag);

// What something is called in each language that the city speaks: the fields, what was typed into them, and how it changed.
struct NameWish {
    std::string_view field;
    base::Words label;
    std::size_t most = 60;
    bool required = true;
};
void ask_names(const web::Context&, const web::Input&, web::FormView&, const NameWish&, const cities::InLanguages& now);
cities::InLanguages typed_names(const web::Context&, web::Input&, const NameWish&, const cities::InLanguages& now);
void note_names(std::vector<audit::Change>&, std::string_view field, const cities::InLanguages& before, const cities::InLanguages& after);
void note(std::vector<audit::Change>&, std::string_view field, const std::string& before, const std::string& after);

LetterWords letter_words(const mail::Content&);  // letters_page.cpp

// A page with a form answers 422 when something typed is wrong.
template <class View>
web::Response shown(web::Context& context, void (*compiled)(web::Html&, const web::Chrome&, const View&), web::About about, const View& view, const web::Input* input = nullptr) {
    auto response = context.page(compiled, web::office_frame(context, std::move(about)), view);
    if (input && !input->good()) response.status = 422;
    return response;
}

}  // namespace admin
