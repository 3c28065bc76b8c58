#include "search/answer.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "lexicon/distance.h"
#include "lexicon/keyboard.h"

namespace search {
namespace {

using lexicon::Question;

constexpr std::size_t short_prefix = 3;
constexpr int tiers = 7;  // 0 to 4: the words' own forms; then relatives in the title and elsewhere
constexpr std::int64_t past = std::int64_t{1} << 40;  // behind every date to come

// What is in a narrower part of the thing too stands higher. Both ascend.
void raise(std::vector<Hit>& hits, const std::vector<std::int64_t>& ids, int level) {
    auto at = ids.begin();
    for (auto& hit : hits) {
        while (at != ids.end() && *at < hit.id) ++at;
        if (at == ids.end()) return;
        if (*at == hit.id) hit.tier = std::min(hit.tier, level + (hit.over ? tiers : 0));
    }
}

}  // namespace

std::size_t Answer::count() const {
    std::size_t count = 0;
    for (const auto& one : hits) count += one.size();
    return count;
}

bool Finder::place_event(Hit& hit) const {
    const auto* date = standing_.date_of(hit.id, now_);
    if (!date) return false;
    hit.over = date->ends < now_;
    hit.date = date->id;
    hit.order = hit.over ? past + (now_ - date->ends).count() : std::max(date->starts, now_).time_since_epoch().count();
    if (hit.over) hit.tier += tiers;
    return true;
}

bool Finder::place(Kind kind, Hit& hit) const {
    if (kind == Kind::events) return place_event(hit);
    if (kind == Kind::venues) return standing_.has_venue(hit.id);
    if (kind == Kind::works) {
        const auto* work = standing_.work(hit.id);
        hit.order = work && work->last >= now_ ? 0 : past;
        return work != nullptr;
    }
    if (kind == Kind::organisations) {
        const auto* one = standing_.organisation(hit.id);
        if (one) hit.order = (one->verified ? 0 : past) + one->place;
        return one != nullptr;
    }
    if (kind == Kind::goods) {
        hit.order = past - hit.id;  // the newest first; that it is public is known from the reading
        return true;
    }
    const auto* offer = standing_.offer(hit.id);
    if (offer) hit.order = offer->until.time_since_epoch().count();
    return offer && offer->until >= today_;
}

// Whether those of this tier and before are as many as are wanted: what follows may stand as it likes.
bool Finder::in_order(const std::vector<Hit>& hits, int tier) const {
    return static_cast<std::size_t>(std::ranges::count_if(hits, [tier](const Hit& hit) { return hit.tier <= tier; })) >= std::min(wanted_, hits.size());
}

std::vector<Hit> Finder::ranked(Kind kind, const Question& question, const std::string& expression) const {
    std::vector<Hit> hits;
    for (const auto id : matching(db_, kind, expression, question.phrases())) {
        Hit hit{.id = id, .tier = tiers - 1};
        if (place(kind, hit)) hits.push_back(hit);
    }
    // From the fewest to the most: what stands first is known before what is asked of many is asked at all.
    const auto raise_to = [&](int tier, std::string_view columns, const std::string& narrower) {
        if (in_order(hits, tier)) return;
        raise(hits, matching(db_, kind, columns.empty() ? narrower : lexicon::within(columns, narrower)), tier);
    };
    int tier = 0;
    raise_to(tier, "title", question.exactly());
    const auto own = question.own();
    for (const auto columns : {"title", "{title names}", "{title names summary}", ""}) raise_to(++tier, columns, own);
    raise_to(++tier, "title", expression);
    const auto shown = hits.begin() + static_cast<std::ptrdiff_t>(std::min(wanted_, hits.size()));
    std::ranges::partial_sort(hits, shown, {}, &Hit::key);
    return hits;
}

Answer Finder::answer_of(Question question, std::string text, Sense sense, const std::string& expression) const {
    Answer answer{std::move(question), std::move(text), sense, {}};
    for (const auto kind : all_kinds) answer.hits[static_cast<std::size_t>(kind)] = ranked(kind, answer.question, expression);
    return answer;
}

Answer Finder::as_typed(std::string_view text) const {
    const Question question(text, synonyms_);
    auto answer = answer_of(question, std::string(text), Sense::typed, question.all());
    if (answer.count() == 0) answer = answer_of(question, std::string(text), Sense::typed, question.all(short_prefix));
    return answer;
}

Answer Finder::on_other_keyboard(std::string_view text) const {
    for (const auto& other : lexicon::on_other_keyboards(text)) {
        const Question question(other, synonyms_);
        if (auto answer = answer_of(question, other, Sense::keyboard, question.all()); answer.count() > 0) return answer;
    }
    return {Question(text), std::string(text), Sense::nothing, {}};
}

Answer Finder::mended(std::string_view text, const Vocabulary& vocabulary) const {
    const Question typed(text, synonyms_);
    std::string better;
    bool changed = false;
    for (std::size_t i = 0; i < typed.terms().size(); ++i) {
        auto word = typed.terms()[i].typed;
        if (!typed.terms()[i].stop && !anything_matches(db_, typed.one(i))) {
            const auto near = vocabulary.nearest(word, lexicon::slips_allowed(lexicon::decoded(word).size()), 1);
            changed = changed || !near.empty();
            if (!near.empty()) word = near.front();
        }
        better.append(better.empty() ? "" : " ").append(word);
    }
    if (!changed) return some_words(typed, std::string(text));
    Question question(better, synonyms_);
    auto answer = answer_of(question, better, Sense::mended, question.all());
    return answer.count() > 0 ? answer : some_words(std::move(question), better);
}

// The more of the words the better; where they stand does not matter any more.
Answer Finder::some_words(Question question, std::string text) const {
    Answer answer{std::move(question), std::move(text), Sense::some, {}};
    const auto& terms = answer.question.terms();
    if (terms.size() < 2) return answer;
    for (const auto kind : all_kinds) {
        std::map<std::int64_t, int> having;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (terms[i].stop) continue;
            for (const auto id : matching(db_, kind, answer.question.one(i))) ++having[id];
        }
        auto& hits = answer.hits[static_cast<std::size_t>(kind)];
        for (const auto& [id, count] : having) {
            Hit hit{.id = id, .tier = (static_cast<int>(terms.size()) - count) * 2 * tiers};
            if (place(kind, hit)) hits.push_back(hit);
        }
        std::ranges::sort(hits, {}, &Hit::key);
    }
    return answer;
}

}  // namespace search
