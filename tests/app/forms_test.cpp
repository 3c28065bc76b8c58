// Every form that people can come to, found by walking the pages, filled in badly in every way: it says what to mend,
// keeps what was typed, and nothing is half-done.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <ctime>
#include <set>

#include "kit/browser.h"
#include "kit/forms.h"
#include "kit/hostile.h"
#include "merging/find.h"
#include "organisations/organisation.h"

namespace {

constexpr std::string_view script = "\"'><script>alert(1)</script>";

// Where people write: their own pages, the back offices, and the doors to both.
bool is_written_in(std::string_view path) {
    for (const std::string_view begins : {"/me", "/admin", "/desk", "/sign-", "/password-reset", "/complaints", "/requests"})
        if (path.starts_with(begins)) return true;
    return false;
}

// «Арома» once more, so that somebody has to decide about the two.
void stand_twice(kit::Town& town) {
    town.file().write([now = town.clock.now()](db::Writing& db) {
        auto twin = organisations::draft_of(db, organisations::OrganisationId{1}).value();
        twin.source_id = "twin";
        organisations::put(db, twin, now - std::chrono::hours(1));
    });
    merging::find_duplicates(town.file(), town.clock.now() + std::chrono::hours(1));
}

// Each form once, with the page it stands on. One of the same action and fields on another page is the same form.
struct Found {
    std::string page, action, mark;
};

std::vector<Found> forms_behind(kit::Browser& visitor, std::vector<std::string> queue) {
    std::set<std::string> seen(queue.begin(), queue.end()), marks;
    std::vector<Found> found;
    for (std::size_t at = 0; at < queue.size() && at < 250; ++at) {
        if (visitor.open(queue[at]).status != 200) continue;
        for (const auto& form : kit::forms_of(visitor.page().body)) {
            auto mark = form.action;  // "/admin/words-of-letters/accounts.confirm" and its neighbours are one form
            if (const auto last = mark.rfind('/'); mark.find_first_of(".0123456789", last) != mark.npos) mark.resize(last);
            for (const auto& part : form.parts) mark.append(" ").append(part.name).append(part.type == "hidden" || part.type == "button" ? part.value.substr(0, 12) : "");
            if (form.action.ends_with("/look")) continue;  // the sender's own view; tried with every page in hostile_test
            mark.erase(std::min(mark.size(), mark.find(" form_token")), std::min<std::size_t>(mark.size(), 23));
            if (marks.insert(mark).second) found.push_back({queue[at], form.action, mark});
        }
        for (const auto& link : kit::links_of(visitor.page().body))
            if (is_written_in(link) && seen.insert(link.substr(0, link.find('?'))).second) queue.push_back(link);
    }
    return found;
}

class Trial {
public:
    Trial(kit::Town& town, kit::Browser& visitor) : town_(town), visitor_(visitor) {}
    int tried = 0, refused = 0;

    void form(const Found& found) {
        if (leaves(found)) return;
        INFO(found.page << " → " << found.action);
        shape_ = fresh(found);
        for (const auto& part : kit::FormOnPage(shape_).parts) {
            if (part.name == "form_token") continue;
            INFO(part.name << " (" << part.type << ")");
            send(found, part, "", false);
            send(found, part, "\U0001F4A5 -1 ё", false);
            if (part.type == "radio" || part.type == "checkbox" || part.type == "button") continue;
            send(found, part, std::string(5000, 'x'), false);
            send(found, part, script, false);
            send(found, part, part.value.empty() ? "x" : part.value, true);
        }
    }

private:
    // What ends this visitor's own session is tried by its own cases.
    static bool leaves(const Found& found) { return found.action.ends_with("/sign-out") || found.action.ends_with("/me/sessions"); }

    kit::FormOnPage fresh(const Found& found) {
        visitor_.open(found.page);
        for (auto& form : kit::forms_of(visitor_.page().body))
            if (form.action == found.action) return form;
        return {};
    }

    void send(const Found& found, const kit::FormPart& part, std::string_view text, bool twice) {
        if (shape_.action.empty()) return;  // what was sent before did what it said, and the form is gone
        auto body = shape_.body(part.name, text);
        if (twice) body.append("&").append(body);
        const auto before = kit::city_bytes(town_);
        const auto answered = visitor_.post(found.action, body, kit::from_here);
        INFO("with \"" << text.substr(0, 40) << (twice ? "\" and everything twice" : "\"") << " → " << answered.status << " " << answered.field("Location"));
        ++tried;
        CHECK(answered.status < 500);
        CHECK(answered.body.find(script) == std::string::npos);
        if (answered.status != 422) shape_ = fresh(found);
        if (answered.status != 422) return;
        ++refused;
        CHECK(kit::page_fault(answered.body, text, false) == "");
        if (part.type == "text" || part.type == "textarea" || part.type == "email") CHECK((text.size() > 4000 || answered.says(escaped(text))));
        if (!found.action.ends_with("/sign-in")) CHECK(kit::city_bytes(town_) == before);
    }

    static std::string escaped(std::string_view text) {
        std::string all;
        for (const char c : text) {
            if (c == '<') all += "&lt;";
            else if (c == '>') all += "&gt;";
            else if (c == '"') all += "&quot;";
            else if (c == '\'') all += "&#39;";
            else all += c;
        }
        return all;
    }

    kit::Town& town_;
    kit::Browser& visitor_;
    kit::FormOnPage shape_;  // as the page has it now
};

}  // namespace

TEST_CASE("every form bears every field empty, too long, of the wrong kind, with script, and everything twice", "[app][forms]") {
    for (const bool signed_in : {false, true}) {
        kit::Town town;
        kit::settle(town, "aliya");
        kit::settle(town, "root", {web::Role::superadmin});
        stand_twice(town);
        kit::Browser visitor(town);
        if (signed_in) kit::sign_in(visitor, "root");
        const auto found = forms_behind(visitor, {"/sign-in", "/sign-up", "/password-reset", "/complaints/new", "/me", "/admin", "/desk"});
        CHECK(found.size() >= (signed_in ? 5 : 3));
        Trial trial(town, visitor);
        for (const auto& form : found) trial.form(form);
        CHECK(trial.tried > (signed_in ? 60 : 40));
        CHECK(trial.refused > (signed_in ? 20 : 15));
    }
}

TEST_CASE("forty kilobytes of pipes or brackets cost no form its time", "[app][forms]") {
    kit::Town town;
    kit::settle(town, "root", {web::Role::superadmin});
    kit::Browser visitor(town);
    kit::sign_in(visitor, "root");
    for (const auto& found : forms_behind(visitor, {"/me", "/admin", "/desk", "/complaints/new"})) {
        if (found.action.ends_with("/sign-out")) continue;
        visitor.open(found.page);
        for (const auto& form : kit::forms_of(visitor.page().body)) {
            if (form.action != found.action) continue;
            for (const auto& part : form.parts) {
                if (part.type != "text" && part.type != "textarea") continue;
                for (const char letter : {'|', '[', '('}) {
                    auto body = form.body({}, {});
                    body.append("&").append(part.name).append("=").append(std::string(40'000, letter));
                    const auto begun = std::clock();
                    const auto status = visitor.post(found.action, body, kit::from_here).status;
                    const auto spent = (std::clock() - begun) * 1000 / CLOCKS_PER_SEC;  // of the processor, whatever else the machine does
                    INFO(found.action << " " << part.name << " with " << letter << ": " << status << " in " << spent << " ms");
                    CHECK(status < 500);
                    CHECK(spent < 50);
                }
            }
        }
    }
}
