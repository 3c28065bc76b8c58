// Words of the interface (R2): "Акции" where the program says "Скидки". Found by what stands on the page, changed in one language.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "base/text.h"
#include "cities/brand.h"
#include "i18n/msgid.h"
#include "i18n/own_words.h"
#include "web/guard.h"
#include "web/list.h"
#include "web/listing.h"

namespace admin {
namespace {

using base::words;
using i18n::Language;

constexpr std::string_view words_path = "/admin/words";
constexpr std::size_t most_found = 60;

// One entry of the catalogues with what is said now.
struct Said {
    std::uint64_t key = 0;
    i18n::EntryName name;
    std::span<const i18n::Form> ours, now;
    bool own = false;
};

// With ordinary spaces: what the program binds it binds again.
std::string editable(i18n::Form form) {
    auto text = i18n::written(form);
    base::replace_all(text, "\u00a0", " ");
    return text;
}

std::string joined(std::span<const i18n::Form> forms) {
    std::string text;
    for (const auto& form : forms) text.append(text.empty() ? std::string_view() : i18n::between_forms).append(editable(form));
    return text;
}

Said said_at(const web::Context& context, std::size_t number, Language language) {
    const auto& ours = i18n::program_catalogue();
    const auto& now = context.site.words ? context.site.words->catalogue() : ours;
    Said said{ours.entries[number].key, ours.names[number], ours.entries[number].forms[i18n::index(language)], now.entries[number].forms[i18n::index(language)]};
    said.own = said.ours.data() != said.now.data();
    return said;
}

std::string word_path(std::uint64_t key, Language language) { return fmt::format("{}/{:016x}?language={}", words_path, key, i18n::tag(language)); }

// ── The list ────────────────────────────────────────────────────────────────────────────────────────────────────────

bool is_asked_for(const Said& said, const std::string& folded) {
    return base::folded(joined(said.now)).find(folded) != std::string::npos || base::folded(said.name.msgid).find(folded) != std::string::npos;
}

// Without a question: what the city says otherwise than the program.
std::vector<Said> found_words(const web::Context& context, std::string_view text, Language language) {
    const auto folded = base::folded(text);
    std::vector<Said> found;
    const auto count = i18n::program_catalogue().entries.size();
    for (std::size_t i = 0; i < count && found.size() < most_found; ++i) {
        const auto said = said_at(context, i, language);
        if (folded.empty() ? said.own : is_asked_for(said, folded)) found.push_back(said);
    }
    // What is shortest is nearest to what was asked: a button before a sentence.
    std::ranges::stable_sort(found, {}, [](const Said& said) { return said.name.msgid.size(); });
    return found;
}

web::Table words_table(const web::Context& context, const std::vector<Said>& found, Language language) {
    web::Table table{say(context, words("Words of the interface")), {say(context, words("What is said")), say(context, words("In English")), say(context, words("Whose words"))}, {}};
    for (const auto& said : found)
        table.rows.push_back({{{.text = base::shortened(joined(said.now), 120), .href = context.href(word_path(said.key, language))},
                               {.text = base::shortened(said.name.msgid, 120)},
                               {.text = say(context, said.own ? words("the city’s own") : words("as it comes")), .tone = said.own ? "info" : ""}}});
    return table;
}

}  // namespace

Answer words_page(web::Context& context) {
    web::Asked asked(context.href(words_path));
    auto text = TRY(context.query.text("text", 100));
    const auto tag = TRY(context.query.choice("language", {"ru", "kk", "en"}));
    const auto language = TRY(spoken_language(context, tag));
    asked.put("text", text);
    asked.put("language", tag);
    ListView view{.title = say(context, words("Words of the interface")),
                  .intro = say(context, words("What the program says on its pages and in its buttons, the city can say otherwise. Write what stands on the page: the words are found and changed in one language.")),
                  .has_find = true, .find = web::word_form(asked), .find_label = say(context, words("Words as they stand on the page"))};
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "saved") view.banner = done(context, words("Saved. The pages say it from now on."));
    if (what == "ours") view.banner = done(context, words("The program says it in its own words again."));
    web::FilterGroup group{say(context, words("Language")), {}};
    for (const auto one : context.site.languages)
        group.chips.push_back({.label = std::string(i18n::own_name(one)), .count = {}, .href = web::Href(context.href(words_path)).with("text", text).with("language", i18n::tag(one)).text(), .active = one == language});
    view.groups = {group};
    const auto found = found_words(context, text, language);
    view.table = words_table(context, found, language);
    view.empty = text.empty() ? web::Empty{.title = say(context, words("The city says everything as the program does")), .text = say(context, words("Write above what you want to say otherwise."))}
                              : web::Empty{.title = say(context, words("Nothing is said so")), .text = say(context, words("Try one word of it, as it stands on the page."))};
    return shown(context, templates::list, {.title = view.title, .path = std::string(words_path)}, view);
}

// ── One of them ─────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

std::optional<Said> said_of(const web::Context& context, std::string_view key, Language language) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number, 16);
    if (error != std::errc() || end != key.data() + key.size() || key.size() != 16) return {};
    const auto& ours = i18n::program_catalogue();
    const auto* entry = ours.find(number);
    if (!entry) return {};
    return said_at(context, static_cast<std::size_t>(entry - ours.entries.data()), language);
}

// Which numbers a form is for, by trying them: "1, 21, 31…".
std::string numbers_of_form(Language language, std::size_t form) {
    std::string list;
    int count = 0;
    for (std::uint64_t n = 0; n < 60 && count < 4; ++n) {
        if (i18n::program_catalogue().plural_form[i18n::index(language)](n) != form) continue;
        list.append(count++ ? ", " : "").append(fmt::to_string(n));
    }
    return count == 4 ? list + "…" : list;
}

std::string form_field(std::size_t number) { return fmt::format("text_{}", number + 1); }

void ask_forms(const web::Context& context, const web::Input& input, const Said& said, Language language, web::FormView& form) {
    for (std::size_t i = 0; i < said.ours.size(); ++i) {
        const auto label = said.ours.size() == 1 ? say(context, words("What the city says")) : say(context, words("What the city says, numbers {numbers}", {{"numbers", numbers_of_form(language, i)}}));
        form.fields.push_back(input.field({.name = form_field(i), .label = label, .type = said.name.msgid.size() > 60 ? "lines" : "text", .hint = say(context, words("The program: {text}", {{"text", editable(said.ours[i])}}))}, editable(said.now[i])));
    }
}

Answer word_form_page(web::Context& context, const web::Input& input, const Said& said, Language language) {
    FormPageView view{.title = base::shortened(joined(said.now), 60)};
    view.facts = {{"", say(context, words("In English")), std::string(said.name.msgid), {}}, {"", say(context, words("Language")), std::string(i18n::own_name(language)), {}}};
    view.form = input.view("/admin/words/:key", words("Save"));
    view.form.action = context.href(fmt::format("{}/{:016x}", words_path, said.key));
    view.form.fields = {input.field({.name = "language", .label = {}, .type = "hidden"}, i18n::tag(language))};
    ask_forms(context, input, said, language, view.form);
    if (said.own) view.drop_label = say(context, words("Back to the program’s own words"));
    view.drop_fields = {{"language", std::string(i18n::tag(language))}};
    return shown(context, templates::form_page, {.title = view.title, .back = {say(context, words("Words of the interface")), web::Href(context.href(words_path)).with("language", i18n::tag(language)).text()}, .path = word_path(said.key, language)}, view, &input);
}

base::Words unfit_words(const i18n::Unfit& unfit) {
    if (unfit.why != i18n::Unfit::Why::parameters) return words("These words are too long");
    if (unfit.parameters.empty()) return words("The program puts nothing into these words: write them without braces and angle brackets");
    return words("Keep what the program puts in: {parameters}", {{"parameters", unfit.parameters}});
}

std::string typed_forms(web::Input& input, const Said& said, Language language) {
    std::string all;
    for (std::size_t i = 0; i < said.ours.size(); ++i) {
        const auto typed = input.text(form_field(i), {.most = 300, .lines = true});
        if (typed.find(i18n::between_forms) != std::string::npos && said.ours.size() > 1) input.mistake(form_field(i), words("One form alone: without |"));
        all.append(i == 0 ? std::string_view() : i18n::between_forms).append(typed);
    }
    if (!input.good()) return all;
    i18n::OwnWords trial;
    if (const auto unfit = trial.put(language, said.name.context, said.name.msgid, all)) input.mistake(form_field(0), unfit_words(*unfit));
    return all;
}

}  // namespace

Answer word_page(web::Context& context, std::string_view key) {
    const auto tag = TRY(context.query.choice("language", {"ru", "kk", "en"}));
    const auto language = TRY(spoken_language(context, tag));
    const auto said = said_of(context, key, language);
    if (!said) return web::route_detail::no_such_page();
    return word_form_page(context, web::Input(context), *said, language);
}

Answer change_word(web::Context& context, std::string_view key) {
    web::Input input(context);
    const auto tag = TRY(context.form->fields().choice("language", {"ru", "kk", "en"}));
    const auto language = TRY(spoken_language(context, tag));
    const auto said = said_of(context, key, language);
    if (!said) return web::route_detail::no_such_page();
    const auto what = TRY(context.form->fields().choice("deed", {"drop"}));
    const bool back = what == "drop";
    auto text = back ? std::string() : typed_forms(input, *said, language);
    if (!input.good()) return word_form_page(context, input, *said, language);
    if (text == joined(said->ours)) text.clear();  // as the program says it: nothing of its own
    auto act = deed(context, web::Act::configure, "word.change", "city", 1);
    note(act.changes, fmt::format("{} ({})", base::shortened(said->name.msgid, 60), i18n::tag(language)), joined(said->now), text.empty() ? joined(said->ours) : text);
    cities::Brand brand{.language = language};
    brand.words = {{std::string(said->name.context), std::string(said->name.msgid), text}};
    context.write([=, now = context.now](db::Writing& db) {
        cities::put(db, brand, now);
        if (!act.changes.empty()) audit::record(db, act);
    });
    return web::Response::redirect(web::Href(context.href(words_path)).with("language", i18n::tag(language)).with("done", text.empty() ? "ours" : "saved").text());
}

}  // namespace admin
