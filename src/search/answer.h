// What is found for a question, and how it had to be read for that.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "lexicon/phrases.h"
#include "lexicon/question.h"
#include "search/standing.h"
#include "search/store.h"
#include "search/vocabulary.h"

namespace search {

// Where a found thing stands: first what has the words in its title as they were typed, then in other forms of theirs, then in
// its names, its summary, its text; then what has only words that are related or begin alike, in its title or elsewhere. Among
// equals events by their next date and past ones last, organisations that were checked first, offers by their last day.
struct Hit {
    std::int64_t id = 0;
    int tier = 0;
    std::int64_t order = 0;
    std::int64_t date = 0;  // of an event: which of its dates is shown
    bool over = false;

    auto key() const { return std::tuple(tier, order, id); }
};

enum class Sense : std::uint8_t {
    typed,     // as it was typed
    keyboard,  // as if it had been typed on another keyboard
    mended,    // with slips of the finger put right
    some,      // some of the words
    nothing,   // in no way
};

struct Answer {
    lexicon::Question question;  // that was answered: its words are marked
    std::string text;            // the same as people read it
    Sense sense = Sense::nothing;
    std::array<std::vector<Hit>, all_kinds.size()> hits;  // by kind, as many as were wanted best first, then the others

    const std::vector<Hit>& of(Kind kind) const { return hits[static_cast<std::size_t>(kind)]; }
    std::size_t count() const;
};

class Finder {
public:
    static constexpr auto all = static_cast<std::size_t>(-1);

    // `wanted`: how many of each kind are to stand in their order.
    Finder(const db::Reading& db, const Standing& standing, const lexicon::Synonyms& synonyms, base::Instant now, base::Day today, std::size_t wanted = all)
        : db_(db), standing_(standing), synonyms_(synonyms), now_(now), today_(today), wanted_(wanted) {}

    // `vocabulary` is asked for only where a word is not known. `exactly`: as it was typed or not at all.
    template <class Ask>
    Answer answer(std::string_view text, bool exactly, Ask&& vocabulary) const {
        auto answer = as_typed(text);
        if (answer.count() == 0 && !exactly) answer = otherwise(lexicon::without_quotes(text), text, vocabulary);
        if (answer.count() == 0) answer = {lexicon::Question(text, synonyms_), std::string(text), Sense::nothing, {}};
        return answer;
    }

private:
    // Where nothing is found as it was typed: without its quotes, on another keyboard, with its slips put right.
    template <class Ask>
    Answer otherwise(const std::string& plain, std::string_view text, Ask&& vocabulary) const {
        auto answer = plain == text ? Answer{lexicon::Question(text), plain, Sense::nothing, {}} : as_typed(plain);
        if (answer.count() == 0) answer = on_other_keyboard(plain);
        return answer.count() == 0 ? mended(plain, *vocabulary()) : answer;
    }
    Answer as_typed(std::string_view text) const;
    Answer on_other_keyboard(std::string_view text) const;
    Answer mended(std::string_view text, const Vocabulary&) const;
    Answer some_words(lexicon::Question, std::string text) const;
    Answer answer_of(lexicon::Question, std::string text, Sense, const std::string& expression) const;
    std::vector<Hit> ranked(Kind, const lexicon::Question&, const std::string& expression) const;
    bool in_order(const std::vector<Hit>&, int tier) const;
    bool place(Kind, Hit&) const;  // false: not to be shown
    bool place_event(Hit&) const;

    const db::Reading& db_;
    const Standing& standing_;
    const lexicon::Synonyms& synonyms_;
    base::Instant now_;
    base::Day today_;
    std::size_t wanted_;
};

}  // namespace search
