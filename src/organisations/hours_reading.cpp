// Opening hours out of text: what the tokens mean together.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "organisations/hours.h"
#include "organisations/hours_words.h"

namespace organisations {
namespace {

using Kind = Token::Kind;

// Ascending; what overlaps or touches becomes one.
Periods ordered(Periods periods) {
    std::ranges::sort(periods);
    Periods out;
    for (const auto& one : periods) {
        if (out.empty() || one.from > out.back().to) {
            out.push_back(one);
        } else if (one.to >= out.back().to) {
            out.back().open_end = one.to == out.back().to ? out.back().open_end || one.open_end : one.open_end;
            out.back().to = std::min(one.to, out.back().from + 1440);
        }
    }
    return out;
}

Periods without(const Periods& periods, const Period& pause) {
    Periods out;
    for (const auto& one : periods) {
        const bool inside = one.from < pause.from && pause.to < one.to;
        if (!inside) {
            out.push_back(one);
            continue;
        }
        out.push_back({one.from, pause.from, false});
        out.push_back({pause.to, one.to, one.open_end});
    }
    return out;
}

// One rule on its way: for which days, and which hours.
struct Rule {
    std::vector<std::uint8_t> days;  // as they came
    bool all = false, holidays = false, off = false, off_first = false, except = false;
    std::uint8_t excepted = 0;
    std::optional<Token> dates;      // season or dates
    Periods periods;

    bool selects() const { return !days.empty() || all || holidays || dates; }
    bool says() const { return off || !periods.empty(); }
    std::uint8_t bits() const {
        std::uint8_t sum = all ? 127 : 0;
        for (const auto one : days) sum |= one;
        return sum;
    }
};

class HoursReading {
public:
    // Nothing when the whole is not understood.
    std::optional<Hours> of(const std::vector<Token>& tokens) {
        for (std::size_t i = 0; i < tokens.size() && good_; ++i) take(tokens, i);
        finish();
        for (const auto& pause : pauses_) subtract(pause);
        if (!good_ || (pausing_ && pauses_.empty())) return {};
        return hours_;
    }

private:
    static bool hours_follow(const std::vector<Token>& tokens, std::size_t i) {
        for (++i; i < tokens.size(); ++i) {
            const auto kind = tokens[i].kind;
            if (kind == Kind::span || kind == Kind::around_clock) return true;
            if (kind != Kind::days && kind != Kind::holidays && kind != Kind::comma && kind != Kind::weekend) return false;
        }
        return false;
    }
    static bool closing_follows(const std::vector<Token>& tokens, std::size_t i) {
        for (++i; i < tokens.size(); ++i) {
            const auto kind = tokens[i].kind;
            if (kind == Kind::off || kind == Kind::weekend) return true;
            if (kind != Kind::days && kind != Kind::holidays && kind != Kind::comma) return false;
        }
        return false;
    }

    void take(const std::vector<Token>& tokens, std::size_t i) {
        const auto& token = tokens[i];
        switch (token.kind) {
            case Kind::days: case Kind::all_days: case Kind::holidays: return days(tokens, i);
            case Kind::weekend:
                if (hours_follow(tokens, i)) return days(tokens, i);
                return off();
            case Kind::no_days_off:
                if (!rule_.selects()) rule_.all = true;
                else if (rule_.bits() != 127) good_ = false;
                return;
            case Kind::except: rule_.except = true; return;
            case Kind::span: return span(token.period);
            case Kind::around_clock: return span({0, 1440, false});
            case Kind::off: return off();
            case Kind::pause: pausing_ = true; return;
            case Kind::no_pause: return;
            case Kind::by_appointment: hours_.by_appointment = true; return;
            case Kind::season: case Kind::dates:
                if (rule_.says()) finish();
                if (rule_.selects()) good_ = false;
                rule_.dates = token;
                pausing_ = false;
                return;
            case Kind::comma: return;
            case Kind::semicolon:
                finish();
                part_ = {};
                pausing_ = false;
                return;
            case Kind::remark: hours_.note += (hours_.note.empty() ? "" : "; ") + token.text; return;
            case Kind::unknown: good_ = false; return;
        }
    }

    void days(const std::vector<Token>& tokens, std::size_t i) {
        pausing_ = false;
        const auto& token = tokens[i];
        if (rule_.except) {
            rule_.excepted |= token.days;
            if (token.kind != Kind::days) good_ = false;
            return;
        }
        // "10:00–22:00 ежедневно" says its days afterwards, unless hours or "closed" of their own follow.
        const bool afterwards = rule_.says() && !rule_.selects() && !rule_.off && !hours_follow(tokens, i) && !closing_follows(tokens, i);
        if (rule_.says() && !afterwards) {
            const auto dates = rule_.dates;
            finish();
            rule_.dates = dates;  // "июнь–август: пн–пт 10–16, сб 10–14": the season goes on to the semicolon
        }
        if (token.kind == Kind::holidays) rule_.holidays = true;
        else if (token.kind == Kind::all_days) rule_.all = true;
        else rule_.days.push_back(token.kind == Kind::weekend ? 0b1100000 : token.days);
    }

    void span(const Period& period) {
        if (pausing_) return pauses_.push_back(period);
        if (rule_.off) good_ = false;
        if (rule_.off_first) {
            // "выходной – вс, пн–сб 9–18": the last days are the next rule's.
            if (rule_.days.size() < 2) good_ = false;
            else {
                const auto next = rule_.days.back();
                rule_.days.pop_back();
                finish();
                rule_.days = {next};
            }
        }
        rule_.periods.push_back(period);
    }

    // Behind its days, or before them: "выходной: вс".
    void off() {
        if (rule_.selects() && !rule_.says() && !rule_.off_first) {
            rule_.off = true;
            return;
        }
        finish();
        rule_.off_first = true;
    }

    void finish() {
        Rule rule = std::exchange(rule_, {});
        if (rule.off_first && rule.selects()) rule.off = true;
        if (!rule.says()) {
            good_ = good_ && !rule.selects() && !rule.off_first && !rule.except;
            return;
        }
        if (!rule.selects() || (rule.except && rule.days.empty())) rule.all = true;
        const auto periods = rule.off ? Periods() : ordered(rule.periods);
        if (rule.dates && rule.dates->kind == Kind::dates) {
            if (rule.bits() != 0 && rule.bits() != 127) good_ = false;
            hours_.exceptions.push_back({rule.dates->from, rule.dates->to, periods});
            return;
        }
        auto bits = rule.bits();
        if (rule.dates && bits == 0) bits = 127;
        bits &= static_cast<std::uint8_t>(~rule.excepted);
        if (rule.holidays && rule.dates) good_ = false;
        if (rule.holidays) hours_.holidays = periods;
        put(rule, bits, periods);
        put(rule, rule.excepted, {});
    }

    void put(const Rule& rule, std::uint8_t bits, const Periods& periods) {
        if (bits == 0) return;
        auto& week = rule.dates ? season(*rule.dates) : hours_.week;
        auto& said = rule.dates ? part_.season : part_.week;
        for (std::size_t day = 0; day < 7; ++day) {
            if (!(bits >> day & 1)) continue;
            // Within one part rules add to each other ("Mo-Fr 08:00-12:00, Mo-Fr 13:00-17:00"), behind a semicolon they replace.
            const bool adds = (said >> day & 1) && week[day] && !periods.empty();
            Periods sum = adds ? *week[day] : Periods();
            sum.insert(sum.end(), periods.begin(), periods.end());
            week[day] = ordered(std::move(sum));
            if (!rule.dates)
                for (auto& one : hours_.seasons) one.week[day].reset();
        }
        said |= bits;
        std::erase_if(hours_.seasons, [](const Season& one) { return std::ranges::none_of(one.week, [](const auto& day) { return day.has_value(); }); });
    }

    Week& season(const Token& dates) {
        if (hours_.seasons.empty() || hours_.seasons.back().from != dates.first || hours_.seasons.back().to != dates.last) {
            hours_.seasons.push_back({dates.first, dates.last, {}});
            part_.season = 0;
        }
        return hours_.seasons.back().week;
    }

    void subtract(const Period& pause) {
        const auto from = [&](std::optional<Periods>& periods) {
            if (periods) *periods = without(*periods, pause);
        };
        for (auto& day : hours_.week) from(day);
        for (auto& one : hours_.seasons)
            for (auto& day : one.week) from(day);
        from(hours_.holidays);
    }

    Hours hours_;
    Rule rule_;
    Periods pauses_;
    struct {
        std::uint8_t week = 0, season = 0;
    } part_;
    bool pausing_ = false, good_ = true;
};

std::string note_of(std::string text) {
    std::ranges::replace(text, '"', '\'');
    return base::clean(text);
}

}  // namespace

Hours read_hours(std::string_view text) {
    std::string lines;
    for (const char c : text) lines += c == '\n' ? ';' : c;
    const auto cleaned = base::clean(lines);
    if (cleaned.empty()) return {};
    auto hours = cleaned.size() <= 1500 ? HoursReading().of(tokens_of(cleaned)) : std::nullopt;
    if (!hours || (!hours->said() && !hours->by_appointment)) {
        Hours note;
        // Alone in quotes it is OpenStreetMap's way to say a remark.
        const bool quoted = cleaned.size() > 2 && cleaned.front() == '"' && cleaned.find('"', 1) == cleaned.size() - 1;
        note.note = note_of(quoted ? cleaned.substr(1, cleaned.size() - 2) : base::shortened(cleaned, 1000));
        return note;
    }
    hours->note = note_of(std::move(hours->note));
    return *hours;
}

}  // namespace organisations
