// The pictures of a form, which come with it as files (web::Form): each is taken or refused by itself, and what was taken stays
// in the form however often it comes back.
//
//   media::PictureField photos(context, {.name = "photos", .label = say(…), .most = 10, .owner = {account}}, stored);
//   photos.take_files();                              // in the handler of the POST, whose route says taking_files()
//   form.pictures.push_back(photos.view());           // wherever the form is shown
//   if (!input.good() || !photos.good()) …422…
//   write: for (auto& [id, alt] : photos.chosen()) …; media::describe(db, language, chosen);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "media/media.h"
#include "media/worker.h"
#include "web/chrome.h"
#include "web/context.h"

namespace media {

// A ninth of a picture, by its column and row from 0 to 2.
struct Focus {
    int column = 1, row = 1;

    bool operator==(const Focus&) const = default;
};

struct Chosen {
    MediaId id;
    std::string alt;  // in the form's language; empty where the field does not ask
    std::optional<Focus> focus = {};  // where the field asks for it
};

struct PictureWish {
    std::string name;          // of the field; its parts are NAME, NAME_new, NAME_alt_ID, NAME_focus_ID, NAME_place_ID, NAME_out_ID
    std::string label, hint;   // ready words
    int most = 1;
    bool described = true;     // asks what one sees on each
    bool focused = false;      // asks what stays when edges are cut off
    Owner owner;               // of what is brought
    std::vector<Chosen> said = {};  // what a draft says one sees, where that is not what readers are told yet
};

class PictureField {
public:
    // `stored`: those that stand there now. A form that was sent says which of them it keeps; it may name only these and
    // its owner's.
    PictureField(web::Context&, PictureWish, const std::vector<MediaId>& stored);

    // Takes the files that came with the form, each by itself. Not while a write is under way.
    void take_files();
    bool good() const;
    std::vector<Chosen> chosen() const;  // in the order that was asked for
    web::FormPictures view() const;

private:
    struct Held {
        Shown picture;
        std::string alt;
        Focus focus;
        int place = 0;
        bool leaving = false;
    };
    void hold_sent(const std::vector<MediaId>& stored);
    void hold(MediaId, int place);
    void take(const web::FileField&);
    base::Result<MediaId> taken(const web::FileField&);
    std::size_t staying() const;
    std::string part(std::string_view what, MediaId) const;
    const std::string* sent(const std::string& name) const;  // null: it was not

    web::Context& context_;
    PictureWish wish_;
    std::vector<Held> held_;
    std::vector<std::pair<std::string, base::Words>> refused_;  // file names and why
};

// A picture that somebody sends, counted against their hour and day before it is looked at, and made into ours. Refused with a
// sentence. Not while a write is under way.
base::Result<Sizes> take_in(web::Context&, web::AccountId, const web::FileField&);

void describe(db::Writing&, i18n::Language, const std::vector<Chosen>&);
void focus(db::Writing&, const std::vector<Chosen>&);

}  // namespace media
