// What every page shows around its content, and the small parts that pages of all slices share. Plain values for
// templates: every text is ready to be shown, in the language of the page; an empty text means "leave it out".
#pragma once

#include <string>
#include <vector>

#include "web/feature.h"
#include "web/html.h"

namespace web {

// An address and the words on it.
struct Link {
    std::string label;
    std::string href;
};

// The same page in another language, or in this one.
struct Alternate {
    std::string language;  // BCP 47: "kk"
    std::string short_name;  // in the top bar: "ҚАЗ"
    std::string name;      // for readers, in its own language: "Қазақша"
    std::string href;      // absolute, for hreflang
    bool current = false;
};

// A message in the page or, for a city's alert, across the screen under the top bar.
struct Banner {
    std::string tone = "info";  // "warn", "info", "done" or "fail"
    std::string icon = "info";  // a symbol of icons.svg: "alert", "info", "check"
    std::string title;          // one bold sentence
    std::string text;           // second line
    std::string href;           // where more is said
};

// The same list for programs: a feed reader, a calendar.
struct Feed {
    std::string title;
    std::string href;
    std::string type = "application/rss+xml";  // a media type: "application/atom+xml", "application/feed+json", "text/calendar"
};

// A page of the back office, in the list of them beside the content.
struct OfficePage {
    std::string icon, label, href;
    std::string count;  // of what waits there; empty: nothing
    bool current = false;
    std::string heading = {};  // of the pages from this one on; empty: they go on
};

// Everything of a page that is not its content.
struct Chrome {
    std::string language = "ru";     // BCP 47, of this page
    std::string theme;               // "dark" or "light" when forced; empty: as the system says
    bool theme_chosen = false;       // forced by the visitor, who is offered the usual one again
    std::string prefix;              // between "/" and every address within the city: "" in its default language, else "kk/"
    std::string city;                // its name in the language of the page
    std::string logo;                // address of a picture; empty: the mark is drawn

    std::string title;               // of this page alone; the city is added, except where they are equal
    std::string description;         // one or two sentences, for search engines and messengers
    std::string canonical;           // absolute
    std::string picture;             // absolute, for messengers
    std::string kind = "website";    // Open Graph: "website", "article"
    bool indexed = true;             // false: asks search engines to leave the page out
    std::vector<Alternate> alternates;  // every language of the city, this one included
    std::vector<Feed> feeds;         // twins of this page
    std::vector<JsonLd> data;        // what the page speaks of, for search engines (schema.org)
    std::string icons_version;       // of the city's icons and manifest: changes with the logo; empty: it has none yet

    // Names in /static/, with the hash of their content.
    std::string css = "city.css";    // of the large and simple view without what it does not show
    std::string more_css;            // a second style sheet, of a rare kind of page; empty: none
    std::string simple_css;          // of the large and simple view; empty: the usual one
    std::string icons = "icons.svg";
    std::string motifs = "motifs.svg";
    std::string theme_version;       // of /theme.css: changes with the brand

    std::string section;             // "events", "offers", "organisations", "groups", "me": which word of the menu is current
    std::string query;               // what was searched
    bool signed_in = false;          // there is a session: the menu leads to the account and not to the sign-in
    Link back;                       // on a page deeper than a list, for the phone: the list's name and address
    std::string save_href;           // the bookmark in the phone's top bar
    bool saved = false;
    bool shareable = false;          // the page has a section with id "share"
    bool bottom_action = false;      // the page has a bottom action, so the phone's bottom bar gives way

    std::string office;              // what the back office is of: "Administration", or an organisation's name; empty: no back office
    std::vector<OfficePage> office_pages;

    std::vector<Banner> alerts;      // of the city
    std::vector<Link> menu;          // what the city adds to the top bar
    Features closed;                 // parts of the city that nothing leads to
    std::vector<Link> footer;        // what the city adds to the end of the page: about, contacts, rules
    bool outside = false;            // the city is not open yet to whoever asks: no menu and no search
    bool simple = false;             // large and simple is on: one column, words instead of icons
    std::string phone, phone_href;   // of the city, said beside every action of the simple view; may be empty
    std::string here;                // this page's path and query, for the forms that lead back to it
    bool dark = false;               // the theme is forced dark, so the button says "Light theme"
    std::string report_href;         // "Something wrong here?"
};

// One step of the way from the home page to this one; the last has no address.
using Crumb = Link;

// A filter one can put on or take off by following it.
struct Chip {
    std::string label;
    std::string count;    // what is behind it: "18"; empty when not counted
    std::string href;
    bool active = false;  // following it takes the filter off
    std::string hue;      // of a category: "hue-15"
};

// Filters of one kind, for the column on a wide screen and the sheet on a phone.
struct FilterGroup {
    std::string title;
    std::vector<Chip> chips;
};

// The two ways out of a page of a list; empty where it ends.
struct Pager {
    std::string earlier_href;
    std::string later_href;
};

// A picture, or the drawn leaf of a calendar that stands for it (see web/cover.h).
struct Cover {
    std::string image;    // address; empty: the cover is drawn
    std::string srcset;   // as in HTML: "/media/a-320.webp 320w, …"
    std::string alt;      // what the picture shows; empty beside a title that says it
    std::string focus;    // classes of what stays when edges are cut off: " left top"; empty: the middle
    int width = 0;        // of the image, in pixels; so that nothing jumps while it loads
    int height = 0;
    std::string hue = "hue-195";   // class of the category's colours
    std::string motif = "su";      // symbol of motifs.svg
    std::string box = "-20 -20 40 40";  // the view of the motif: shifted and scaled a little, stable for the thing
    std::string figure;   // "21" or "21–29"
    std::string month;    // "ноя"; the whole word on a page of its own
    bool range = false;   // the figure is a range, so it is set smaller where the cover is small
};

// A state in a word or two.
struct Badge {
    std::string tone;   // "good", "info", "warn", "bad", "brand", "" for neutral
    std::string icon;   // symbol of icons.svg, may be empty
    std::string text;
    std::string href;   // «Проверено» leads to what was checked
};

// What one pays, in words.
struct PriceTag {
    std::string text;    // "от 500 до 1 500 ₸", "бесплатно, по записи"
    bool free = false;
};

// Why a list is empty and the one thing to do about it.
struct Empty {
    std::string motif = "tort-qulaq";  // symbol of motifs.svg
    std::string title;
    std::string text;
    Link action;        // one button
    Link other;         // one link
};

// A line "label: value", as in contacts and prices.
struct Line {
    std::string icon;   // symbol of icons.svg, may be empty
    std::string label;
    std::string value;
    std::string href;   // may be empty
    bool external = false;  // leads out of the city: no referrer is sent
    std::string ping;   // where browsers tell of a call, which no address of ours could count; may be empty
};

// A table of the back office; on a phone each row is a card with the heads beside the values.
struct TableCell {
    std::string text, href;  // href: may be empty
    std::string tone;        // as of a Badge, or empty: plain words
    bool number = false;     // set to the right, tabular
};
struct TableRow {
    std::vector<TableCell> cells;  // as many as there are heads
};
struct Table {
    std::string caption;     // for readers who do not see it
    std::vector<std::string> heads;
    std::vector<TableRow> rows;
};

// Ways to pass a page on, all of them plain links.
struct Share {
    std::string whatsapp_href;
    std::string telegram_href;
    std::string address;  // of the page, to be copied by hand
};

// One of several that a field offers.
struct FormChoice {
    std::string value, label;
    std::string hint;
    bool chosen = false;
};

// One question of a form (LOOK §5): label, hint, mistake, and what is typed into.
struct FormField {
    std::string name, label;
    std::string type = "text";  // of the input; or "lines", "radio" (with choices), "tick"
    std::string autocomplete;   // as in HTML: "email", "current-password"
    std::string hint;
    std::string width;          // "short" or "tiny": how long an answer is expected
    bool required = true;
    std::vector<FormChoice> choices;
    std::string value, error;   // what was typed, and what is wrong with it
};

// A picture that a form holds.
struct FormPicture {
    std::string id, src;           // as the form names it; where a small one is
    int width = 0, height = 0;     // their ratio is what counts
    std::string alt;               // what one sees on it, as typed
    int place = 1;                 // among the others
    bool leaving = false;          // ticked to be taken out
    std::string error;             // of what was typed
    std::vector<FormChoice> focus = {};  // what stays when edges are cut off, row by row; empty: it is not asked
};

// A file that was not taken, and why.
struct RefusedFile {
    std::string name, why;
};

// The pictures of a form: what it holds, what was not taken, and how many more may be chosen. media::PictureField makes it.
struct FormPictures {
    std::string name, label, hint;
    int most = 1, room = 1;
    bool described = true;         // asks what one sees on each
    std::vector<FormPicture> kept;
    std::vector<RefusedFile> refused;

    std::size_t mistakes() const {
        auto count = refused.size();
        for (const auto& picture : kept) count += picture.error.empty() ? 0 : 1;
        return count;
    }
};

// A form as a page shows it; web::Input makes it. `error` and `warning` speak of the whole.
struct FormView {
    std::string action, token, button;
    std::string error, warning;
    std::vector<FormField> fields;
    bool danger = false;        // the button takes something away
    std::vector<FormPictures> pictures = {};  // files come with it: it is sent as multipart

    std::size_t mistakes() const {
        std::size_t count = error.empty() ? 0 : 1;
        for (const auto& field : fields) count += field.error.empty() ? 0 : 1;
        for (const auto& field : pictures) count += field.mistakes();
        return count;
    }
};

// What an error page says.
struct Failure {
    int status = 404;
    std::string motif = "qoshqar";  // symbol of motifs.svg
    std::string title;
    std::string text;
    bool search = false;   // offers the search field
    Link action;
    Link other;
    std::string request;   // id of the request, to be named when one writes to us
};

}  // namespace web
