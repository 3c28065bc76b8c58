#include "tools/catalogues.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <tuple>

#include "i18n/language.h"
#include "i18n/msgid.h"
#include "i18n/segments.h"
#include "i18n/typography.h"
#include "tools/catalogue_checks.h"
#include "tools/cpp_text.h"

namespace tools {
namespace {

using i18n::Language;

struct Word {
    std::string context, msgid, plural;
    std::vector<WordUse> uses;  // in order; the first is complained about
};

using Words = std::map<std::uint64_t, Word>;  // by key: the order of the table

std::string_view english_name(Language language) {
    static constexpr std::string_view names[] = {"Russian", "Kazakh", "English"};
    return names[i18n::index(language)];
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string said(const Word& word) {
    return quoted(word.msgid) + (word.context.empty() ? "" : " (context " + quoted(word.context) + ")");
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& name : names) out += (out.empty() ? "" : ", ") + (name[0] == '<' ? name : "{" + name + "}");
    return out.empty() ? "no parameters" : out;
}

class Joiner {
public:
    Joiner(const std::vector<WordUse>& uses, const std::array<PoFile, 3>& catalogues) : catalogues_(catalogues) {
        for (const auto& use : uses) collect(use);
        for (const auto language : i18n::languages) check_catalogue(language);
        for (const auto* word : in_order_of_use()) check_word(*word);
    }

    JoinedCatalogues result() {
        out_.pot = pot();
        if (out_.complaints.empty()) out_.source = source();
        return std::move(out_);
    }

private:
    void complain(const std::string& file, int line, std::string sentence) {
        out_.complaints.push_back({file, line, std::move(sentence)});
    }
    void complain(const WordUse& use, std::string sentence) { complain(use.file, use.line, std::move(sentence)); }

    const PoFile& catalogue(Language language) const { return catalogues_[i18n::index(language)]; }

    void collect(const WordUse& use) {
        auto& word = words_[i18n::word_key(use.context, use.msgid)];
        if (word.uses.empty()) word.context = use.context, word.msgid = use.msgid;
        if (word.msgid != use.msgid || word.context != use.context)
            return complain(use, "the words " + quoted(use.msgid) + " have by chance the key of " + quoted(word.msgid) +
                                     ": change a letter");
        if (!word.plural.empty() && !use.plural.empty() && word.plural != use.plural)
            complain(use, said(word) + " has another text for many in " + word.uses.front().file + ":" +
                              std::to_string(word.uses.front().line));
        if (word.plural.empty()) word.plural = use.plural;
        word.uses.push_back(use);
    }

    // ── Catalogues as a whole ───────────────────────────────────────────────────────────────────────────────────────
    void check_catalogue(Language language) {
        const auto& po = catalogue(language);
        if (po.language != i18n::tag(language))
            complain(po.name, po.header_line, "the header says Language: " + po.language);
        check_rule(po, language == Language::ru ? 3 : language == Language::kk ? 1 : 2);
        std::map<std::pair<std::string_view, std::string_view>, int> lines;
        for (const auto& entry : po.entries) {
            const auto [first, added] = lines.emplace(std::pair(std::string_view(entry.context), std::string_view(entry.msgid)), entry.line);
            if (!added) complain(po.name, entry.line, quoted(entry.msgid) + " stands already in line " + std::to_string(first->second));
            const auto word = words_.find(i18n::word_key(entry.context, entry.msgid));
            if (word == words_.end())
                complain(po.name, entry.line, "nothing says " + quoted(entry.msgid) + " any more: take the entry out, or correct its " +
                                                  (entry.context.empty() ? "msgid" : "msgid or msgctxt"));
            else check_entry(language, word->second, entry);
        }
    }

    void check_rule(const PoFile& po, int forms) {
        try {
            const PluralRule rule(po.plural);
            std::uint64_t highest = 0;
            for (std::uint64_t n = 0; n <= 1000; ++n) highest = std::max(highest, rule.form(n));
            const bool two_equal = po.language == "kk" && po.forms == 2;
            if (po.forms != forms && !two_equal)
                complain(po.name, po.header_line, "nplurals must be " + std::to_string(forms) + ", not " + std::to_string(po.forms));
            else if (highest + 1 != static_cast<std::uint64_t>(po.forms))
                complain(po.name, po.header_line, "the plural rule gives " + std::to_string(highest + 1) + " forms, nplurals says " +
                                                      std::to_string(po.forms));
        } catch (const std::invalid_argument& fault) {
            complain(po.name, po.header_line, fault.what());
        }
    }

    void check_entry(Language language, const Word& word, const PoEntry& entry) {
        const auto& po = catalogue(language);
        if (entry.plural != word.plural)
            return complain(po.name, entry.line, word.plural.empty() ? quoted(entry.msgid) + " has no msgid_plural in the program"
                                                                     : quoted(entry.msgid) + " needs msgid_plural " + quoted(word.plural));
        const auto forms = word.plural.empty() ? 1u : static_cast<std::size_t>(po.forms);
        if (entry.texts.size() != forms)
            return complain(po.name, entry.line, quoted(entry.msgid) + " needs " + std::to_string(forms) + " forms in " +
                                                     std::string(english_name(language)) + ", not " + std::to_string(entry.texts.size()));
        if (is_missing(entry)) return;  // said at the place that says the words
        for (const auto& text : entry.texts) check_text(po.name, entry.line, language, word, text, forms > 1);
    }

    void check_text(const std::string& file, int line, Language language, const Word& word, const std::string& text,
                    bool several_forms) {
        auto needed = parameters_of(word.plural.empty() ? word.msgid : word.plural);
        std::string wrong;
        auto has = parameters_of(text, &wrong);
        if (!wrong.empty()) complain(file, line, wrong + ": " + quoted(text));
        if (several_forms && std::ranges::find(has, "n") == has.end()) std::erase(needed, "n");
        if (has != needed) complain(file, line, "the parameters are " + listed(needed) + ", here are " + listed(has) + ": " + quoted(text));
        for (const auto& fault : language_faults(language, text)) complain(file, line, fault + ": " + quoted(text));
    }

    static bool is_missing(const PoEntry& entry) {
        return entry.fuzzy || std::ranges::any_of(entry.texts, &std::string::empty);
    }

    std::vector<const Word*> in_order_of_use() const {
        std::vector<const Word*> ordered;
        for (const auto& [key, word] : words_) ordered.push_back(&word);
        std::ranges::sort(ordered, {}, [](const Word* word) {
            return std::tuple(std::string_view(word->uses.front().file), word->uses.front().line, std::string_view(word->msgid));
        });
        return ordered;
    }

    // ── Words one by one ────────────────────────────────────────────────────────────────────────────────────────────
    void check_word(const Word& word) {
        const auto& use = word.uses.front();
        std::string wrong;
        parameters_of(word.msgid, &wrong);
        if (!wrong.empty()) complain(use, wrong + ": " + quoted(word.msgid));
        for (const auto* text : {&word.msgid, &word.plural})
            for (const auto& fault : language_faults(Language::en, *text)) complain(use, fault + ": " + quoted(*text));
        for (const auto language : {Language::ru, Language::kk}) {
            const auto* entry = catalogue(language).find(word.context, word.msgid);
            if (entry && !is_missing(*entry)) continue;
            const auto name = std::string(english_name(language));
            out_.lacking.push_back(
                {use.file, use.line,
                 entry && entry->fuzzy ? "the " + name + " words for " + said(word) + " are marked fuzzy in " +
                                             catalogue(language).name + ":" + std::to_string(entry->line)
                                       : "no " + name + " words for " + said(word) + " in " + catalogue(language).name});
            if (!entry) out_.missing[i18n::index(language)] += blank_entry(word, catalogue(language).forms);
        }
    }

    static std::string blank_entry(const Word& word, int forms) {
        std::string out;
        for (std::size_t i = 0; i < std::min<std::size_t>(word.uses.size(), 3); ++i)
            out += "#: " + word.uses[i].file + ":" + std::to_string(word.uses[i].line) + "\n";
        if (!word.context.empty()) out += "msgctxt " + po_text(word.context) + "\n";
        out += "msgid " + po_text(word.msgid) + "\n";
        if (word.plural.empty()) return out + "msgstr \"\"\n\n";
        out += "msgid_plural " + po_text(word.plural) + "\n";
        for (int i = 0; i < forms; ++i) out += "msgstr[" + std::to_string(i) + "] \"\"\n";
        return out + "\n";
    }

    std::string pot() const {
        std::vector<const Word*> ordered;
        for (const auto& [key, word] : words_) ordered.push_back(&word);
        std::ranges::sort(ordered, {}, [](const Word* word) { return std::pair(word->msgid, word->context); });
        std::string out = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
        for (const auto* word : ordered) out += blank_entry(*word, 2);
        return out;
    }

    // ── C++ ─────────────────────────────────────────────────────────────────────────────────────────────────────────
    std::vector<std::string> texts(const Word& word, Language language) const {
        const auto* entry = catalogue(language).find(word.context, word.msgid);
        if (entry && !is_missing(*entry)) return entry->texts;
        return word.plural.empty() ? std::vector{word.msgid} : std::vector{word.msgid, word.plural};
    }

    std::string source() const {
        std::string segments, forms, entries, names;
        std::size_t segment_count = 0, form_count = 0;
        for (const auto& [key, word] : words_) {
            entries += "    {" + number(key) + ", {{";
            for (const auto language : i18n::languages) {
                const auto all = texts(word, language);
                entries += "{forms + " + std::to_string(form_count) + ", " + std::to_string(all.size()) + "}, ";
                form_count += all.size();
                for (const auto& text : all) {
                    const auto set = i18n::bound(language, text);
                    const auto parts = i18n::segments_of(set);
                    forms += "    {segments + " + std::to_string(segment_count) + ", " + std::to_string(parts.size()) + "},\n";
                    for (const auto& part : parts) segments += segment(part);
                    segment_count += parts.size();
                }
            }
            entries += "}}},\n";
            names += "    {" + as_literal(word.context) + ", " + as_literal(word.msgid) + "},\n";
        }
        return file(segments, forms, entries, names);
    }

    static std::string segment(const i18n::Segment& part) {
        static constexpr std::string_view kinds[] = {"text", "value", "open", "close"};
        return "    {K::" + std::string(kinds[static_cast<std::size_t>(part.kind)]) + ", " + as_literal(part.text) + "},\n";
    }

    static std::string number(std::uint64_t key) {
        char text[24];
        std::snprintf(text, sizeof text, "0x%016llxull", static_cast<unsigned long long>(key));
        return text;
    }

    std::string file(const std::string& segments, const std::string& forms, const std::string& entries, const std::string& names) const {
        std::string out = "// Made by compile_catalogues from templates/catalogues: every word in every language.\n"
                          "#include \"i18n/own_words.h\"\n\nnamespace i18n {\nnamespace {\n\n";
        for (const auto language : i18n::languages)
            out += "std::size_t plural_" + std::string(i18n::tag(language)) +
                   "([[maybe_unused]] std::uint64_t n) { return static_cast<std::size_t>(" + catalogue(language).plural + "); }\n";
        const bool any = !entries.empty();
        if (any)
            out += "\nusing K = Segment::Kind;\nconstexpr Segment segments[] = {\n" + segments + "};\nconstexpr Form forms[] = {\n" +
                   forms + "};\nconstexpr Entry entries[] = {\n" + entries + "};\nconstexpr EntryName names[] = {\n" + names + "};\n";
        return out + "constexpr Catalogue all{" + (any ? "entries" : "{}") +
               ", {plural_ru, plural_kk, plural_en}, " + (any ? "names" : "{}") + "};\n\n}  // namespace\n\n"
               "const Catalogue& program_catalogue() { return all; }\n\n}  // namespace i18n\n";
    }

    const std::array<PoFile, 3>& catalogues_;
    Words words_;
    JoinedCatalogues out_;
};

}  // namespace

JoinedCatalogues join_catalogues(const std::vector<WordUse>& uses, const std::array<PoFile, 3>& catalogues) {
    return Joiner(uses, catalogues).result();
}

}  // namespace tools
