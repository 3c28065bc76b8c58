#include <fmt/format.h>

#include <charconv>

#include "i18n/words.h"
#include "ideas/handlers.h"

namespace ideas {

using base::words;

web::Badge state_badge(const web::Context& context, State state) {
    constexpr std::array tones{"warn", "info", "info", "brand", "good", "", "bad"};
    return {tones[static_cast<std::size_t>(state)], "", say(context, name_of(state)), ""};
}

std::string votes_of(const web::Context& context, std::int64_t votes) { return say(context, words("{n} vote", "{n} votes", {{"n", fmt::to_string(votes)}})); }

// "17.4": seventeen votes, the idea of number four.
base::Result<base::Edge<Rank>> asked_rank(const web::Fields& query) {
    const auto rank_in = [](std::string_view text) -> std::optional<Rank> {
        Rank rank;
        const auto* end = text.data() + text.size();
        const auto [dot, first] = std::from_chars(text.data(), end, rank.votes);
        if (first != std::errc() || dot == end || *dot != '.') return {};
        const auto [last, second] = std::from_chars(dot + 1, end, rank.id);
        return second == std::errc() && last == end ? std::optional(rank) : std::nullopt;
    };
    const auto before = TRY(query.text("before", 60));
    const auto after = TRY(query.text("after", 60));
    const auto& text = before.empty() ? after : before;
    if (text.empty()) return base::Edge<Rank>{};
    const auto rank = rank_in(text);
    if (!rank) return base::refuse(base::Error::Kind::invalid, words("This address is not complete."));
    return before.empty() ? base::Edge<Rank>{rank, {}} : base::Edge<Rank>{{}, rank};
}

std::string rank_page(const web::Asked& asked, std::string_view direction, const Row& row) { return asked.changed(direction, fmt::format("{}.{}", row.votes, row.id.value)); }

std::vector<web::Chip> state_chips(const web::Context& context, const web::Asked& asked) {
    std::vector<web::Chip> chips;
    for (const auto state : {State::fresh, State::planned, State::done, State::declined}) {
        chips.push_back(asked.chip(say(context, name_of(state)), 0, "state", state_names[static_cast<std::size_t>(state)]));
        chips.back().count.clear();
    }
    return chips;
}

base::Result<std::optional<State>> asked_state(web::Context& context, web::Asked& asked) {
    auto state = TRY(context.query.choice("state", {"new", "planned", "done", "declined"}));
    std::optional<State> found;
    for (std::size_t i = 0; i < state_names.size(); ++i)
        if (state_names[i] == state) found = static_cast<State>(i);
    asked.put("state", std::move(state));
    return found;
}

}  // namespace ideas
