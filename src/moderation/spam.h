// What looks like spam (R4): a filter that learns from what moderators decide. Pure, and no third party is asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace moderation {

// What is counted of a text, each once and at most most_signs: its words, the hosts it links to, and what gives programs
// away: "~links" (two or more), "~phone", "~mixed" (letters of two alphabets in one word), "~loud" (mostly capitals).
inline constexpr std::size_t most_signs = 400;
std::vector<std::string> signs(std::string_view text);
int links(std::string_view text);

// In how many texts of each kind: a sign stood, or there were.
struct Seen {
    int spam = 0, fair = 0;
};

inline constexpr int enough_learnt = 10;  // texts of each kind, before anything is said
inline constexpr int doubtful = 70, held_back = 90;

// How much like spam, in per cent; 0 while too little was learnt. Robinson's probabilities joined by Fisher's method
// (G. Robinson, "A statistical approach to the spam problem", 2003): a sign that was never seen says nothing.
int likeness(const std::vector<Seen>& signs, const Seen& learnt);

}  // namespace moderation
