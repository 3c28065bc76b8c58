// Where it is and when it is open: its branches.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cards/card_form.h"
#include "cards/form_parts.h"
#include "cards/store.h"
#include "i18n/words.h"
#include "organisations/open_words.h"
#include "readers/map_point.h"
#include "web/near.h"

namespace cards {
namespace {

using base::words;
using organisations::BranchDraft;
using organisations::Draft;
using organisations::Hours;
using web::FormChoice;

constexpr double farthest_metres = 150'000;  // of a branch from the middle of the city: farther away it is a slip

std::string prefix_of(std::size_t branch) { return fmt::format("b{}_", branch); }

std::string point_text(const BranchDraft& branch) { return branch.latitude && branch.longitude ? fmt::format("{:.6f}, {:.6f}", *branch.latitude, *branch.longitude) : std::string(); }

std::vector<FormChoice> district_options(const web::Context& context) {
    std::vector<FormChoice> choices{{"", say(context, words("Not said"))}};
    for (auto& [slug, name] : district_choices(context.db(), context.language)) choices.push_back({slug, name});
    return choices;
}

class Asking {
public:
    Asking(web::Context& context, const web::Input& input, std::string prefix) : context_(context), input_(input), prefix_(std::move(prefix)) {}

    FormPart likely(const BranchDraft& known, const ReadBack* read_back) {
        part_ = {};
        add({.name = "address", .label = say(words("Address")), .autocomplete = "street-address", .hint = say(words("Street and house")), .required = false}, known.address);
        add({.name = "hours", .label = say(words("Opening hours")), .hint = say(words("As you would write them: пн-пт 9-18, сб 10-15, обед 13-14")), .required = false}, organisations::hours_to_type(context_.language, known.hours));
        if (read_back) confirm(*read_back);
        if (!known.hours.said()) ask_hours_shortly();
        add({.name = "phone", .label = say(words("Phone of this address")), .type = "tel", .hint = say(words("If it has its own")), .required = false}, contact_text(known.contacts, "phone"));
        add({.name = "point", .label = say(words("Place on the map")), .hint = say(words("A link of 2GIS, Yandex or Google Maps, or two numbers")), .required = false}, point_text(known));
        return std::move(part_);
    }

    // `several`: there are others to tell it from. `gone`: it may be taken out.
    FormPart seldom(const BranchDraft& known, bool several, bool gone) {
        part_ = {say(words("More about this address")), true, {}};
        add({.name = "landmark", .label = say(words("Landmark")), .hint = say(words("Entrance from the yard, opposite the market")), .required = false}, known.landmark);
        if (auto districts = district_options(context_); districts.size() > 1)
            add({.name = "district", .label = say(words("District")), .type = "select", .width = "short", .required = false, .choices = std::move(districts)}, known.district);
        if (several) add({.name = "name", .label = say(words("How this address is called")), .hint = say(words("To tell it from the others: on Abay street")), .required = false}, known.name);
        add({.name = "note", .label = say(words("What hours cannot say")), .hint = say(words("By appointment, the kitchen closes an hour earlier")), .required = false}, known.hours_note);
        if (gone) add({.name = "out", .label = say(words("This address is no more")), .type = "tick", .required = false}, {});
        return std::move(part_);
    }

private:
    std::string say(const base::Words& sentence) const { return i18n::say(context_.language, sentence); }
    void add(web::FormField field, const std::string& value) {
        field.name = prefix_ + field.name;
        part_.fields.push_back(input_.field(std::move(field), value));
    }

    // What was read stands under what was typed; sent once more with it, it counts.
    void confirm(const ReadBack& read_back) {
        part_.fields.back().hint = say(words("We read it so: {hours}", {{"hours", read_back.said}}));
        web::FormField hidden{.name = prefix_ + "hours_read", .label = {}, .type = "hidden"};
        hidden.value = read_back.hours;
        part_.fields.push_back(std::move(hidden));
    }

    void ask_hours_shortly() {
        add({.name = "weekdays", .label = say(words("Or only: Monday to Friday")), .hint = "9-18", .width = "short", .required = false}, {});
        add({.name = "weekend", .label = say(words("Saturday and Sunday")), .hint = say(words("10-15; empty: closed")), .width = "short", .required = false}, {});
    }

    web::Context& context_;
    const web::Input& input_;
    std::string prefix_;
    FormPart part_;
};

// ── What is typed ───────────────────────────────────────────────────────────────────────────────────────────────────

class Typing {
public:
    Typing(web::Context& context, web::Input& input, std::string prefix, const BranchDraft& known) : context_(context), input_(input), prefix_(std::move(prefix)), known_(known) {}

    BranchDraft branch(std::vector<ReadBack>& read_back) {
        auto branch = known_;
        branch.address = text("address", 200);
        branch.landmark = text("landmark", 200);
        branch.hours_note = text("note", 300);
        if (has("name")) branch.name = text("name", 100);
        if (has("district")) branch.district = input_.choice(prefix_ + "district", district_options(context_));
        type_point(branch);
        type_hours(branch, read_back);
        std::vector<organisations::Contact> contacts;
        type_contact(input_, prefix_ + "phone", readers::ContactKind::phone, contacts, known_.contacts);
        std::ranges::copy_if(known_.contacts, std::back_inserter(contacts), [](const auto& one) { return one.kind != "phone"; });
        branch.contacts = std::move(contacts);
        return branch;
    }

    bool anything() const {
        for (const auto* name : {"address", "landmark", "hours", "weekdays", "weekend", "phone", "point", "note", "name"})
            if (!base::trimmed(input_.typed(prefix_ + name)).empty()) return true;
        return false;
    }

private:
    bool has(std::string_view name) const { return input_.ticked(prefix_ + std::string(name)); }
    std::string text(std::string_view name, std::size_t most) { return input_.text(prefix_ + std::string(name), {.required = false, .most = most}); }
    void mistake(std::string_view name, base::Words what) { input_.mistake(prefix_ + std::string(name), std::move(what)); }

    void type_point(BranchDraft& branch) {
        const auto typed = text("point", 2000);
        if (typed == point_text(known_)) return;
        branch.latitude.reset();
        branch.longitude.reset();
        if (typed.empty()) return;
        const auto point = readers::read_map_point(typed);
        if (!point) {
            mistake("point", words("There is no point in it. Open the link on the map and copy its address, or two numbers: 47.79, 67.71"));
            return;
        }
        const auto& site = context_.site;
        if (site.latitude && site.longitude && web::Distance({*site.latitude, *site.longitude}).metres({point->latitude, point->longitude}) > farthest_metres) mistake("point", words("This point is far from the city. Is the order right: latitude, longitude?"));
        branch.latitude = point->latitude;
        branch.longitude = point->longitude;
    }

    // The line, or else what was said of weekdays and weekends.
    std::string hours_line() {
        auto line = text("hours", 500);
        const auto weekdays = text("weekdays", 60), weekend = text("weekend", 60);
        if (!line.empty() || (weekdays.empty() && weekend.empty())) return line;
        if (!weekdays.empty()) line = fmt::format("пн-пт {}", weekdays);
        if (!weekend.empty()) line.append(line.empty() ? "" : ", ").append(fmt::format("сб-вс {}", weekend));
        return line;
    }

    void type_hours(BranchDraft& branch, std::vector<ReadBack>& read_back) {
        const auto line = hours_line();
        if (line == organisations::hours_to_type(context_.language, known_.hours)) return;
        branch.hours = line.empty() ? Hours() : organisations::read_hours(line);
        if (line.empty()) return;
        if (!branch.hours.said()) {
            mistake("hours", words("We could not read this. Write days and times: пн-пт 9-18, сб 10-15. What is left goes into the remark below."));
            return;
        }
        const auto stored = organisations::format(branch.hours);
        if (stored != organisations::format(known_.hours) && input_.typed(prefix_ + "hours_read") != stored) read_back.push_back({prefix_, stored, organisations::hours_words(context_.language, branch.hours)});
    }

    web::Context& context_;
    web::Input& input_;
    std::string prefix_;
    const BranchDraft& known_;
};

}  // namespace

std::vector<FormPart> place_parts(web::Context& context, const web::Input& input, const Draft& known, const std::vector<ReadBack>& read_back) {
    std::vector<FormPart> parts;
    const auto count = known.branches.size();
    const auto asked = [&](std::size_t i, const BranchDraft& branch, bool several, bool gone) {
        const auto read = std::ranges::find(read_back, prefix_of(i), &ReadBack::prefix);
        Asking asking(context, input, prefix_of(i));
        return std::pair(asking.likely(branch, read == read_back.end() ? nullptr : &*read), asking.seldom(branch, several, gone));
    };
    for (std::size_t i = 0; i < count; ++i) {
        auto [likely, seldom] = asked(i, known.branches[i], count > 1, count > 1);
        if (count > 1) likely.title = say(context, words("Address {n}", {{"n", fmt::to_string(i + 1)}}));
        parts.push_back(std::move(likely));
        parts.push_back(std::move(seldom));
    }
    if (count >= most_branches) return parts;
    auto [fresh, seldom] = asked(count, BranchDraft(), count > 0, false);
    if (count == 0) {
        parts.push_back(std::move(fresh));
        parts.push_back(std::move(seldom));
    } else {
        fresh.title = say(context, words("One more address"));
        fresh.folded = true;
        std::ranges::move(seldom.fields, std::back_inserter(fresh.fields));
        parts.push_back(std::move(fresh));
    }
    return parts;
}

std::vector<ReadBack> type_places(web::Context& context, web::Input& input, Draft& draft, const Draft& known) {
    std::vector<ReadBack> read_back;
    draft.branches.clear();
    for (std::size_t i = 0; i <= known.branches.size() && i < most_branches; ++i) {
        const bool fresh = i == known.branches.size();
        const BranchDraft before = fresh ? BranchDraft() : known.branches[i];
        Typing typing(context, input, prefix_of(i), before);
        if (input.ticked(prefix_of(i) + "out") || (!typing.anything() && (fresh || known.branches.size() == 1))) continue;
        auto branch = typing.branch(read_back);
        if (branch.address.empty() && branch.landmark.empty() && !branch.latitude) input.mistake(prefix_of(i) + "address", words("Where is it? Write the address, a landmark or a place on the map"));
        draft.branches.push_back(std::move(branch));
    }
    if (!input.good()) read_back.clear();
    return read_back;
}

}  // namespace cards
