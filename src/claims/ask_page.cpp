// Saying that an organisation is one's own, and having checked what one's own says of itself: which way is wanted.
#include <fmt/format.h>

#include <algorithm>

#include "claims/handlers.h"
#include "claims/parts.h"
#include "claims/templates.h"
#include "i18n/dates.h"
#include "media/picture_field.h"
#include "organisations/row.h"
#include "readers/contacts.h"
#include "teams/parts.h"
#include "web/asset.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace claims {
namespace {

using base::words;

// How it is to be shown: "phone:+7710…", "site:https://…", "document", "visit".
std::vector<web::FormChoice> ways(const web::Context& context, OrganisationId id) {
    std::vector<web::FormChoice> all;
    for (const auto& target : targets_of(context.db(), id)) {
        if (target.kind == "phone")
            all.push_back({"phone:" + target.value, say(context, words("By phone: {number}", {{"number", readers::shown_phone(target.value)}})),
                           say(context, words("Somebody of the city calls this number and reads out a code, usually within two days"))});
        else if (!site_file(target.value).empty())
            all.push_back({"site:" + target.value, say(context, words("By its website: {site}", {{"site", target.value}})), say(context, words("You put a small file there; it is looked at as soon as you say so"))});
    }
    all.push_back({"document", say(context, words("By documents")), say(context, words("Photos of the registration or the lease. Only whoever checks sees them, and 30 days after the decision they are deleted"))});
    all.push_back({"visit", say(context, words("By a visit")), say(context, words("Somebody of the city comes by. Write below when it suits"))});
    return all;
}

// What came with the form as files: pictures that were made ours, and why others were not.
struct Documents {
    std::vector<std::string> pictures;
    std::vector<web::RefusedFile> refused;
};

Documents take_documents(web::Context& context) {
    Documents taken;
    for (const auto& file : context.form->files()) {
        if (file.name != "documents_new") continue;
        auto sizes = media::take_in(context, context.identity()->account, file);
        context.lease.refresh();
        if (sizes) taken.pictures.push_back(std::move(sizes->pictures.front().bytes));
        else taken.refused.push_back({file.file_name.empty() ? say(context, words("Photo")) : file.file_name, say(context, sizes.error().message)});
    }
    return taken;
}

web::FormView asking_form(web::Context& context, const web::Input& input, OrganisationId id, std::string_view pattern, const std::string& path, const Documents& documents) {
    auto form = input.view(pattern, words("Send"));
    form.action = context.href(path);
    form.fields = {input.field({.name = "how", .label = say(context, words("How do you want to show it?")), .choices = ways(context, id)}),
                   input.field({.name = "words", .label = say(context, words("What else should we know?")), .type = "lines", .hint = say(context, words("Your place in it, or when a call or a visit suits")), .required = false})};
    form.pictures = {{"documents", say(context, words("Documents")), say(context, words("Only for the way by documents: up to {n} photos, 10 MB each", {{"n", fmt::to_string(most_documents)}})),
                      static_cast<int>(most_documents), static_cast<int>(most_documents), false, {}, documents.refused}};
    return form;
}

Wish typed_wish(web::Context& context, web::Input& input, OrganisationId id, Kind kind, const Documents& documents) {
    Wish wish{.organisation = id, .kind = kind};
    const auto how = input.choice("how", ways(context, id));
    wish.words = input.text("words", {.required = false, .most = 2000, .lines = true});
    if (how.starts_with("phone:")) wish.target = how.substr(6);
    else if (how.starts_with("site:")) wish.target = how.substr(5);
    wish.method = how.starts_with("phone:") ? Method::phone : how.starts_with("site:") ? Method::site : how == "document" ? Method::document : Method::visit;
    if (wish.method == Method::document && documents.pictures.empty() && documents.refused.empty()) input.mistake("how", words("Choose the photos of the documents below"));
    if (wish.method == Method::document) wish.documents = documents.pictures;
    return wish;
}

using Page = web::Response (*)(web::Context&, const web::Input&, const Matter&, const Documents&);

// Both forms end alike: with the page of what was asked.
Answer sent(web::Context& context, const Matter& matter, Kind kind, Page again) {
    web::Input input(context);
    const auto documents = take_documents(context);
    const auto wish = typed_wish(context, input, matter.id, kind, documents);
    if (!input.good() || !documents.refused.empty()) {
        auto response = again(context, input, matter, documents);
        response.status = 422;
        return response;
    }
    const auto key = web::submission_key(context);
    if (const auto before = web::sent_before(context.db(), key)) return web::Response::redirect(*before);
    TRY(web::within_rate(context, "claim", fmt::to_string(context.identity()->account.value)));
    const auto made = context.write([=, who = acting(context), prefix = context.href("/me/claims/")](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        const auto id = TRY(ask(db, wish, who));
        const auto location = fmt::format("{}{}", prefix, id.value);
        web::note_sent(db, key, location, who.now);
        return location;
    });
    return input.done(made) ? web::Response::redirect(*made) : again(context, input, matter, documents);
}

base::Result<Matter> matter_here(const web::Context& context, OrganisationId id) {
    auto matter = matter_of(context.db(), id, std::string(i18n::tag(context.language)));
    if (!matter) return base::refuse(base::Error::Kind::not_found, words("There is no such organisation."));
    return std::move(*matter);
}

// ── By somebody outside of its team ─────────────────────────────────────────────────────────────────────────────────
base::Result<Matter> public_matter(const web::Context& context, OrganisationId id) {
    auto matter = TRY(matter_here(context, id));
    if (matter.state != "published") return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."));
    return matter;
}

web::Response claim_form(web::Context& context, const web::Input& input, const Matter& matter, const Documents& documents) {
    AskView view{.title = say(context, words("Is this yours?")), .banner = {}, .intro = {matter.name}, .form = {}, .other = {}};
    const web::Link page{matter.name, context.href(organisations::organisation_path(matter.id, matter.slug))};
    const auto owners = owners_of(context.db(), matter.id);
    if (std::ranges::find(owners, context.identity()->account) != owners.end()) {
        view.intro.push_back(say(context, words("It is yours already.")));
        view.other = link(context, words("Open the desk"), desk_of(matter.id));
    } else {
        view.intro.push_back(say(context, words("Show that it is, and you run its page: hours, prices, photos, offers, events.")));
        if (!owners.empty()) view.intro.push_back(say(context, words("Somebody runs it already. They are asked first and have three days to answer; then the city decides.")));
        view.form = asking_form(context, input, matter.id, "/organisations/:id/claim", fmt::format("/organisations/{}/claim", matter.id.value), documents);
    }
    return own_page(context, templates::ask, view, input, view.title, page);
}

// ── By its team ─────────────────────────────────────────────────────────────────────────────────────────────────────
web::Banner what_is_checked(const web::Context& context, const Matter& matter) {
    const auto badge = organisations::verified_badge(context, matter.verified_what);
    if (badge.text.empty() || !matter.verified_at) return {.tone = "info", .icon = "info", .title = say(context, words("Nothing is checked yet")), .text = say(context, words("What is checked stands as a badge on the page and in lists, and your changes are published at once."))};
    const auto until = context.site.zone.today(*matter.verified_at + check_lasts);
    return {.tone = "done", .icon = "check", .title = badge.text, .text = say(context, words("The check holds until {date}.", {{"date", i18n::full_date(context.language, until)}}))};
}

web::Response check_form(web::Context& context, const web::Input& input, const Matter& matter, const Documents& documents) {
    AskView view{.title = say(context, words("Check of the organisation")), .banner = what_is_checked(context, matter), .intro = {}, .form = {}, .other = {}};
    for (const auto& waiting : waiting_claims(context.db(), matter.id)) {
        if (waiting.account != context.identity()->account) continue;
        view.intro = {say(context, words("You have asked for a check. It is under way."))};
        view.other = link(context, words("See how it stands"), own_path(waiting.id));
    }
    if (view.other.href.empty()) view.form = asking_form(context, input, matter.id, "/desk/:id/verification", verification_of(matter.id), documents);
    const auto desk = teams::desk_here(context, matter.id).value();
    auto response = context.page(templates::ask, teams::office(context, desk, view.title, "/verification"), view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

Answer claim_page(web::Context& context, OrganisationId id) {
    const auto matter = TRY(public_matter(context, id));
    for (const auto& waiting : waiting_claims(context.db(), id))
        if (waiting.account == context.identity()->account) return web::Response::redirect(context.href(own_path(waiting.id)));
    return claim_form(context, web::Input(context), matter, {});
}

Answer ask_for_it(web::Context& context, OrganisationId id) {
    const auto matter = TRY(public_matter(context, id));
    return sent(context, matter, Kind::claim, claim_form);
}

Answer verification_page(web::Context& context, OrganisationId id) {
    const auto matter = TRY(matter_here(context, id));
    return check_form(context, web::Input(context), matter, {});
}

Answer ask_for_check(web::Context& context, OrganisationId id) {
    const auto matter = TRY(matter_here(context, id));
    return sent(context, matter, Kind::verification, check_form);
}

}  // namespace claims
