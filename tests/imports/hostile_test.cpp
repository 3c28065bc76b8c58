// Files written by enemies: every field and every line may be hostile, and what came in must be harmless on every page.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "imports/import.h"
#include "kit/hostile.h"

namespace {

namespace fs = std::filesystem;
using imports::Kind;
using nlohmann::json;

struct Import {
    kit::Town town;
    std::vector<imports::Remark> remarks;
    imports::Options options{Kind::events, *base::Zone::find("Asia/Almaty"), *base::Currency::parse("KZT"), kit::friday_noon};
    imports::Watch watch{[this](const imports::Remark& remark) { remarks.push_back(remark); }, [](std::int64_t, std::int64_t) {}};

    imports::Staged take(Kind kind, const std::string& text, const char* name) {
        const auto path = town.folder.path() / name, staging = town.folder.path() / "incoming" / "x.staged";
        std::ofstream(path, std::ios::binary) << text;
        options.kind = kind;
        const auto staged = imports::stage(path, options, staging, watch);
        imports::apply(town.file(), staging, town.clock, watch);
        return staged;
    }

    // What is printed on the operator's terminal: sentences, without signs that steer it.
    void judge_remarks() {
        int faults = 0;
        for (const auto& remark : remarks) {
            const auto text = remark.title + remark.reason;
            const bool steers = std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
            if ((remark.reason.empty() || steers || !base::valid_utf8(text)) && faults++ < 5)
                FAIL_CHECK("line " << remark.line << ": " << (steers ? "a control character" : "no sentence or no UTF-8") << "\n" << remark.reason << "\n" << remark.title);
        }
    }
};

std::string line_of(const json& record) { return record.dump(-1, ' ', false, json::error_handler_t::replace) + "\n"; }

// The same text in every field; a mark before the title where it alone would be none.
json event_of(const std::string& text, std::size_t number) {
    return {{"id", fmt::format("h{}", number)}, {"source", "hostile"}, {"title", number % 2 ? text : "Ночь " + text},
            {"start", fmt::format("2026-12-{:02}T19:00:00+05:00", number % 28 + 1)},
            {"place", {{"title", text}, {"address", text}, {"city", text}, {"subway", text}, {"phone", text}, {"site", text}}},
            {"price", text}, {"description", number % 3 ? text : "<p>" + text + "</p>"}, {"body_text", number % 2 ? json() : json("[a](" + text + ") " + text)},
            {"url", number % 2 ? text : "https://example.kz/" + text}, {"images", {text}}, {"organiser", text}, {"tags", {text}}, {"age_restriction", text},
            {"licence", text}, {"language", text}, {"category", text}};
}

json place_of(const std::string& text, std::size_t number) {
    return {{"id", fmt::format("h{}", number)}, {"source", "hostile"}, {"name", number % 2 ? text : "Лавка " + text}, {"address", text}, {"city", text},
            {"phone", text}, {"whatsapp", text}, {"instagram", text}, {"telegram", text}, {"website", number % 2 ? text : "https://example.kz/" + text},
            {"email", text}, {"opening_hours", text}, {"description", number % 3 ? text : "<div>" + text + "</div>"}, {"summary", text}, {"tags_list", {text}},
            {"legal_name", text}, {"alt_name", text}, {"url", text}, {"category", text}, {"licence", text}};
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::vector<std::string> texts(std::size_t of_lists) {
    auto all = kit::own_hostile_texts();
    for (const auto* list : {"blns.json", "xss", "Directory", "SQL", "CRLF"})
        for (auto& text : kit::sampled(kit::listed_hostile_texts(list), of_lists)) all.push_back(std::move(text));
    return all;
}

// Every page of a list, and what is wrong with the first few that are not well.
class Pages {
public:
    explicit Pages(kit::Town& town) : town_(town) {}
    ~Pages() { WARN(asked_ << " pages, the largest " << largest_ / 1000 << " KB: " << largest_page_); }

    std::string ask(const std::string& target) {
        ++asked_;
        auto answered = kit::send(town_, target);
        if (answered.status == 301) answered = kit::send(town_, answered.field("Location"));
        auto fault = kit::answer_fault(answered, "", true);
        if (fault.empty() && answered.status != 200) fault = fmt::format("status {}", answered.status);
        if (fault.empty() && base::folded(answered.body).find("<script>") != std::string::npos) fault = "a script";
        if (!fault.empty() && faults_++ < 8) FAIL_CHECK(fault << "\n  asked: " << target);
        if (answered.body.size() > largest_) largest_ = answered.body.size(), largest_page_ = target;
        return answered.body;
    }
    void walk(std::string target) {
        for (int page = 0; page < 400 && !target.empty(); ++page) target = next_of(ask(target));
    }

private:
    static std::string next_of(const std::string& html) {
        const std::string mark = "rel=\"next\" href=\"";
        const auto at = html.find(mark);
        if (at == html.npos) return {};
        auto href = html.substr(at + mark.size(), html.find('"', at + mark.size()) - at - mark.size());
        for (auto amp = href.find("&amp;"); amp != href.npos; amp = href.find("&amp;")) href.replace(amp, 5, "&");
        return href;
    }
    kit::Town& town_;
    int asked_ = 0, faults_ = 0;
    std::size_t largest_ = 0;
    std::string largest_page_;
};

void look_at_everything(kit::Town& town) {
    Pages pages(town);
    pages.walk("/events?from=2026-11-01&to=2199-12-31");
    pages.walk("/kk/organisations");
    for (const auto* target : {"/", "/en", "/search?q=script", "/search?q=%D0%BD%D0%BE%D1%87%D1%8C"}) pages.ask(target);
    for (const auto id : town.file().read()->all<std::int64_t>("select id /* whole */ from event")) pages.ask(fmt::format("/events/{}", id));
    for (const auto id : town.file().read()->all<std::int64_t>("select id /* whole */ from organisation")) pages.ask(fmt::format("/organisations/{}", id));
}

}  // namespace

TEST_CASE("events and places of hostile texts are harmless on every page", "[imports][hostile]") {
    Import import;
    std::string events, places;
    std::size_t number = 0;
    for (const auto& text : texts(60)) {
        ++number;
        events += line_of(event_of(text, number));
        places += line_of(place_of(text, number));
    }
    const auto staged = import.take(Kind::events, events, "events.jsonl");
    const auto places_staged = import.take(Kind::organisations, places, "places.jsonl");
    WARN(fmt::format("{} records, {} + {} accepted", number * 2, staged.accepted, places_staged.accepted));
    CHECK(staged.accepted > static_cast<std::int64_t>(number) / 2);
    CHECK(places_staged.accepted > static_cast<std::int64_t>(number) / 2);
    import.judge_remarks();
    look_at_everything(import.town);
}

TEST_CASE("tables of hostile cells come in or are refused, line by line", "[imports][hostile]") {
    Import import;
    std::string events = "title;start;place;price;description;url;organiser\n", places = "name,address,phone,hours,description,website,email\n";
    std::size_t number = 0;
    for (const auto& text : texts(30)) {
        ++number;
        const auto cell = quoted(text);
        events += fmt::format("{};2026-12-{:02} 19:00;{};{};{};{};{}\n", number % 2 ? cell : "Вечер", number % 28 + 1, cell, cell, cell, cell, cell);
        places += fmt::format("{},{},{},{},{},{},{}\n", cell, cell, cell, cell, cell, cell, cell);
    }
    CHECK(import.take(Kind::events, events, "events.csv").accepted > 0);
    CHECK(import.take(Kind::organisations, places, "places.csv").accepted > 0);
    import.judge_remarks();
    look_at_everything(import.town);
}

TEST_CASE("hostile dates, prices and hours are read or named, never believed", "[imports][hostile]") {
    Import import;
    std::string events, calendar = "BEGIN:VCALENDAR\r\n";
    std::size_t number = 0;
    for (const auto& text : texts(60)) {
        ++number;
        events += line_of({{"id", fmt::format("d{}", number)}, {"title", "Дата"}, {"start", text}, {"end", text}, {"price", text}});
        events += line_of({{"id", fmt::format("e{}", number)}, {"title", "Конец"}, {"start", "2026-12-01T10:00:00+05:00"}, {"end", text}, {"price_min", text}, {"price_max", text}, {"currency", text}});
        std::string line;
        for (const char c : text) line += c == '\n' || c == '\r' ? ' ' : c;
        calendar += fmt::format("BEGIN:VEVENT\r\nUID:{}{}\r\nSUMMARY:{}\r\nDTSTART:{}\r\nRRULE:{}\r\nURL:{}\r\nLOCATION:{}\r\nEND:VEVENT\r\n", number, line, line,
                                number % 2 ? "20261201T190000" : line, line, line, line);
    }
    import.take(Kind::events, events, "dates.jsonl");
    import.take(Kind::events, calendar + "END:VCALENDAR\r\n", "calendar.ics");
    import.judge_remarks();
    look_at_everything(import.town);
}

TEST_CASE("a hostile text as a whole line is refused with its number", "[imports][hostile]") {
    Import import;
    std::string lines = R"({"id":"first","title":"Первое","start":"2026-12-05"})" "\n", table = "title;start\nПервое;2026-12-05\n";
    for (const auto& text : texts(300)) {
        lines += text + "\n";
        table += text + "\n";
    }
    const auto staged = import.take(Kind::events, lines, "lines.jsonl");
    CHECK(staged.accepted >= 1);
    CHECK(staged.refused > 200);
    CHECK(static_cast<std::int64_t>(std::ranges::count_if(import.remarks, &imports::Remark::refused)) == staged.refused);
    import.take(Kind::events, table, "lines.csv");
    import.take(Kind::organisations, lines, "lines.jsonl");
    import.take(Kind::organisations, table, "lines.csv");
    import.judge_remarks();
    look_at_everything(import.town);
}

TEST_CASE("the longest texts that are allowed keep lists within 60 KB", "[imports][hostile]") {
    Import import;
    const std::string long_word = [] { std::string w; for (int i = 0; i < 300; ++i) w += "Щ"; return w; }();
    const std::string zalgo = [] { std::string w; for (int i = 0; i < 60; ++i) w += "Z\xCC\x9E\xCC\x9F\xCC\xA0\xCD\x85"; return w; }();
    std::string events, places;
    for (int i = 0; i < 40; ++i) {
        const auto& word = i % 4 == 3 ? zalgo : long_word;
        events += line_of({{"id", i}, {"title", word}, {"start", fmt::format("2026-12-01T{:02}:{:02}:00+05:00", 8 + i / 4, i % 4 * 15)}, {"price", word},
                           {"place", {{"title", fmt::format("{}{}", i, word)}, {"address", word}}}, {"organiser", word}, {"description", word}});
        places += line_of({{"id", i}, {"name", word}, {"address", word}, {"opening_hours", word}, {"description", word}, {"phone", word}, {"summary", word}});
    }
    for (int i = 0; i < 12; ++i)  // exhibitions that go on stand before the days
        events += line_of({{"id", fmt::format("on-{}", i)}, {"title", long_word}, {"start", "2026-11-10"}, {"end", "2026-12-20"}, {"price", long_word}, {"place", {{"title", fmt::format("{}{}", i, long_word)}}}});
    events += line_of({{"id", "rtl"}, {"title", "مهرجان الربيع \xE2\x80\xAE evil"}, {"start", "2026-12-01T20:00:00+05:00"}});
    events += line_of({{"id", "emoji"}, {"title", "🎉🧿👨‍👩‍👧‍👦🇰🇿"}, {"start", "2026-12-01T21:00:00+05:00"}});
    import.take(Kind::events, events, "long.jsonl");
    import.take(Kind::organisations, places, "long-places.jsonl");
    for (const auto* target : {"/events", "/kk/events", "/events?from=2026-12-01&to=2026-12-01", "/organisations", "/en/organisations", "/", "/search?q=%D1%89%D1%89%D1%89", "/search?q=z"}) {
        INFO(target);
        const auto answered = kit::send(import.town, target);
        CHECK(kit::answer_fault(answered, "", true) == "");
        CHECK(answered.body.size() <= 60'000);
    }
    CHECK(import.town.get("/events?from=2026-12-01&to=2026-12-31").status == 200);
    look_at_everything(import.town);
}
