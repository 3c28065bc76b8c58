// What a handler is given: the request, the city it is for, the moment, and one snapshot of the city's data.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "db/file.h"
#include "i18n/language.h"
#include "web/chrome.h"
#include "web/edge/message.h"
#include "web/form.h"
#include "web/html.h"
#include "web/identity.h"
#include "web/look.h"
#include "web/response.h"
#include "web/seen.h"
#include "web/environment.h"
#include "web/site.h"
#include "web/url.h"

namespace web {

struct Context {
    edge::Request& request;
    const Site& site;
    db::File& file;
    db::Lease lease;             // one snapshot for the whole page
    i18n::Language language;
    std::string path;            // without language prefix, as it was asked: "/events"
    Fields query;
    base::Instant now;
    base::Day today;
    base::Instant valid_until;   // the page may be kept until then; begins as the next local midnight
    Look look;                   // as the visitor asked for
    Environment& environment;
    Reached reached = {};        // whom this request leads to, to be counted
    std::optional<Form> form = {};        // what was sent
    std::optional<base::Error> stale = {};  // why nothing was done with it: the page is shown again, as it was filled in
    std::vector<std::string> cookies = {};  // lines of Set-Cookie for the answer
    std::optional<TeamRole> team_role = {};  // in the organisation of the address, where the route asks for one
    bool before_opening = false; // the city is not open to everybody yet (web/door.h)
    bool outside = false;        // and whoever asks is not let in before
    bool personal = false;       // the answer depends on who asks: nobody else may get it

    const db::Reading& db() const { return *lease; }

    // Who asks, or null for a guest. Once a page has asked this of somebody with a session, it is nobody else's.
    const Identity* identity();
    bool has_session() const;    // says so; whether it holds is not asked

    // Writes, and reads on behind what was written (db::File::write says what f may do).
    template <class F>
    auto write(F&& f) {
        lease.refresh();
        return file.write(std::forward<F>(f));
    }

    // Says that something on the page changes at `moment`: a shop closes, an event begins.
    void changes_at(base::Instant moment) {
        if (moment > now) valid_until = std::min(valid_until, moment);
    }

    // What T computes from the whole of the city's data (T(const db::Reading&)), kept until they change.
    template <class T>
    std::shared_ptr<const T> derived() { return lease.derived<T>(); }

    std::string href(std::string_view to) const { return site.href(language, to); }
    // The address of this page with other fields: "/kk/events?category=concerts".
    Href here() const { return Href(href(path)); }
    std::string origin() const;  // "https://example.org", for addresses that leave the site

    // A page out of a compiled template, its frame and its view.
    template <class View>
    Response page(void (*compiled)(Html&, const Chrome&, const View&), const Chrome& chrome, const View& view) const {
        Response response;
        response.body.reserve(48 * 1024);  // a list of fifty cards and its filters
        Html out(response.body, language);
        compiled(out, chrome, view);
        return response;
    }

    std::optional<std::optional<Identity>> found_identity = {};  // identity() keeps it here
};

// In the language of the page.
std::string say(const Context&, const base::Words&);
Link link(const Context&, const base::Words& label, std::string_view path);
Banner done(const Context&, const base::Words& title);  // of what has just been sent

}  // namespace web
