#include "cards/card_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cards/store.h"
#include "drafts/json.h"
#include "i18n/money.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "organisations/open_words.h"

namespace cards {
namespace {

using base::words;
using i18n::Language;
using moderation::Said;
using organisations::Draft;

// Each line with its label, in one language.
class Saying {
public:
    Saying(const db::Reading& db, Language language) : db_(db), language_(language) {}

    std::vector<Said> of(const Draft& draft) {
        say_texts(draft);
        add(words("Category"), category_name(db_, draft.category, language_));
        add(words("Kind of organisation"), i18n::say(language_, name_of_kind(draft.kind)));
        if (draft.state == "closed") add(words("Does it still exist?"), i18n::say(language_, words("Closed for good")));
        add(words("Contacts"), contact_lines(draft.contacts));
        say_branches(draft);
        say_details(draft);
        return std::move(said_);
    }

private:
    void add(const base::Words& label, std::string value) { said_.push_back({i18n::say(language_, label), std::move(value)}); }

    void say_texts(const Draft& draft) {
        for (const auto& text : draft.texts) {
            const auto in_language = [&](const base::Words& label) { return fmt::format("{}, {}", i18n::say(language_, label), i18n::own_name(text.language)); };
            said_.push_back({in_language(words("Name")), text.name});
            said_.push_back({in_language(words("Description")), text.description});
        }
        add(words("Other names"), fmt::format("{}", fmt::join(draft.aliases, ", ")));
    }

    static std::string contact_lines(const std::vector<organisations::Contact>& contacts) {
        std::string lines;
        for (const auto& contact : contacts)
            lines.append(lines.empty() ? "" : "\n").append(fmt::format("{}: {}{}", contact.kind, contact.value, contact.label.empty() || contact.label == contact.value ? "" : fmt::format(" ({})", contact.label)));
        return lines;
    }

    void say_branches(const Draft& draft) {
        for (std::size_t i = 0; i < draft.branches.size(); ++i) {
            const auto& branch = draft.branches[i];
            const auto at = [&](const base::Words& label) { return draft.branches.size() == 1 ? i18n::say(language_, label) : fmt::format("{}, {}", i18n::say(language_, label), i + 1); };
            std::string place;
            for (const auto* part : {&branch.name, &branch.settlement, &branch.address, &branch.landmark})
                if (!part->empty()) place.append(place.empty() ? "" : ", ").append(*part);
            said_.push_back({at(words("Address")), place});
            if (branch.latitude && branch.longitude) said_.push_back({at(words("Place on the map")), fmt::format("{:.5f}, {:.5f}", *branch.latitude, *branch.longitude)});
            auto hours = organisations::hours_words(language_, branch.hours);
            if (!branch.hours_note.empty()) hours.append(hours.empty() ? "" : "\n").append(branch.hours_note);
            said_.push_back({at(words("Opening hours")), hours});
            if (!branch.contacts.empty()) said_.push_back({at(words("Phone")), contact_lines(branch.contacts)});
        }
    }

    std::string attribute_value(const organisations::AttributeDraft& one) const {
        if (!one.choice.empty()) return one.choice;
        if (!one.text.empty()) return one.text;
        return one.number ? i18n::decimal(language_, *one.number, *one.number == static_cast<double>(static_cast<std::int64_t>(*one.number)) ? 0 : 1) : std::string();
    }

    void say_details(const Draft& draft) {
        add(words("Average bill"), price_words(language_, {.min = draft.bill_min, .max = draft.bill_max, .currency = *base::Currency::parse("KZT")}, {}));
        add(words("Legal name"), draft.legal_name);
        add(words("Founded in"), draft.founded_year ? fmt::to_string(*draft.founded_year) : std::string());
        add(words("Tags"), fmt::format("{}", fmt::join(draft.tags, ", ")));
        for (const auto& one : draft.attributes) said_.push_back({attribute_name(db_, one.key, language_), attribute_value(one)});
        if (!draft.showcase) return;
        add(words("Menu and prices"), price_list_text(language_, draft.showcase->prices));
        std::string photos;
        for (const auto& photo : draft.showcase->photos) {
            std::string alt;
            for (const auto& [language, text] : photo.said) alt.append(alt.empty() ? "" : " / ").append(text);
            photos.append(photos.empty() ? "" : "\n").append(fmt::format("{}. {}", photo.media, alt));
        }
        add(words("Photos"), photos);
        add(words("Logo"), draft.showcase->logo == 0 ? std::string() : fmt::to_string(draft.showcase->logo));
    }

    const db::Reading& db_;
    Language language_;
    std::vector<Said> said_;
};

}  // namespace

std::vector<Said> said_of_card(const db::Reading& db, const std::string& json, Language language, const base::Zone&) { return Saying(db, language).of(drafts::organisation_of(json)); }

base::Words name_of_kind(std::string_view kind) {
    if (kind == "sole_trader") return words("Sole trader");
    if (kind == "public_body") return words("Public body");
    if (kind == "media") return words("News media");
    if (kind == "association") return words("Association");
    if (kind == "organiser") return words("Independent organiser");
    return words("Business");
}

std::string price_words(Language language, const base::Price& price, const std::string& note) {
    auto text = base::clean(i18n::price(language, price, true));
    if (!note.empty()) text.append(text.empty() ? "" : ", ").append(note);
    return text;
}

std::string price_list_text(Language language, const std::vector<organisations::PriceLine>& prices) {
    std::string text, section;
    for (const auto& line : prices) {
        if (line.section != section) text.append(text.empty() ? "" : "\n").append(line.section);
        section = line.section;
        const auto price = price_words(language, line.price, line.note);
        text.append(text.empty() ? "" : "\n").append(price.empty() ? line.name : fmt::format("{} — {}", line.name, price));
    }
    return text;
}

}  // namespace cards
