// Words of the catalogues: found by key, put together with their parameters, in the plural form the language wants.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "i18n/language.h"
#include "i18n/msgid.h"
#include "i18n/segments.h"

namespace i18n {

// ── The catalogue, as compile_catalogues writes it ──────────────────────────────────────────────────────────────────
using Form = std::span<const Segment>;  // one plural form, cut at its parameters

struct Entry {
    std::uint64_t key;                            // word_key(context, msgid)
    std::array<std::span<const Form>, 3> forms;   // by Language; one form when no number changes the words
};

// How templates and sources name the words of an entry.
struct EntryName {
    std::string_view context, msgid;
};

struct Catalogue {
    std::span<const Entry> entries;                              // sorted by key
    std::array<std::size_t (*)(std::uint64_t), 3> plural_form;   // by Language: which form a number takes
    std::span<const EntryName> names = {};                       // as many as entries, in the same order

    const Entry* find(std::uint64_t key) const;
};

// As the catalogues write it: "{n} события", "<a>войдите</a>".
std::string written(Form);

const Catalogue& catalogue();  // the program's own, made at build time from templates/catalogues

// ── What templates write ────────────────────────────────────────────────────────────────────────────────────────────
struct Msgid {
    std::uint64_t key;
    std::string_view text;         // the English msgid, shown when a catalogue should lack it
    std::string_view plural = {};
};

// Markup around a part of a sentence; made by web::link and its like only, since it is not escaped.
struct Element {
    std::string open, close;
};

// Named, a view of what it was given: lives no longer than the expression.
struct Parameter {
    enum class Kind : std::uint8_t { text, number, element };

    Parameter(std::string_view name, std::string_view text) : name(name), kind(Kind::text), text(text) {}
    Parameter(std::string_view name, const char* text) : Parameter(name, std::string_view(text)) {}
    Parameter(std::string_view name, const std::string& text) : Parameter(name, std::string_view(text)) {}
    template <std::integral T>
        requires(!std::same_as<T, bool> && !std::same_as<T, char>)
    Parameter(std::string_view name, T number)
        : name(name), kind(Kind::number), number(static_cast<std::int64_t>(number)) {}
    Parameter(std::string_view name, const Element& element)
        : name(name), kind(Kind::element), text(element.open), close(element.close) {}

    std::string_view name;
    Kind kind;
    std::int64_t number = 0;
    std::string_view text, close;
};

// Words and their parameters, not yet put together; a view, lives no longer than the expression.
class Phrase {
public:
    Phrase(const Catalogue& catalogue, Language language, Msgid id, std::span<const Parameter> parameters);
    Phrase(const Phrase&) = delete;

    std::string say() const;  // as plain text; elements leave only what stands between them

    // Calls text(std::string_view) and markup(std::string_view) for the pieces in order.
    template <class Text, class Markup>
    void each(Text text, Markup markup) const;

private:
    const Parameter* find(std::string_view name) const;

    Language language_;
    Form form_;
    std::span<const Parameter> parameters_;
    std::vector<Segment> own_;  // of the msgid, when the catalogue lacks it
};

// Without parameters: no copy is made, the text lives for ever.
std::string_view word(const Catalogue& catalogue, Language language, Msgid id);

std::string say(Language language, const base::Words& words, const Catalogue& catalogue = i18n::catalogue());

// A number as it stands in a sentence: "5 000" with no-break spaces, in English "5,000"; minus as U+2212.
// The buffer holds the text; 48 bytes are enough for every number.
std::string_view grouped(Language language, std::int64_t number, std::span<char, 48> buffer);

// ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
template <class Text, class Markup>
void Phrase::each(Text text, Markup markup) const {
    for (const auto& segment : form_) {
        if (segment.kind == Segment::Kind::text) {
            text(segment.text);
            continue;
        }
        const auto* parameter = find(segment.text);
        if (!parameter) continue;  // the build has checked this; an unknown name shows nothing
        if (segment.kind == Segment::Kind::open) markup(parameter->text);
        else if (segment.kind == Segment::Kind::close) markup(parameter->close);
        else if (parameter->kind == Parameter::Kind::text) text(parameter->text);
        else if (parameter->kind == Parameter::Kind::number) {
            std::array<char, 48> buffer;
            text(grouped(language_, parameter->number, buffer));
        }
    }
}

}  // namespace i18n
