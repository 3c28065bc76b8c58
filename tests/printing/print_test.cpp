// Sheets that are printed: what stands on them, where their codes lead, and how scans are counted.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <random>

#include "counting/store.h"
#include "events/event.h"
#include "kit/town.h"
#include "kit/newsroom.h"
#include "kit/own.h"
#include "pictures/print_sheet.h"
#include "printing/code.h"

namespace {

using kit::Newsroom;
using pictures::PrintForm;
using printing::Of;
using printing::Printed;

constexpr PrintForm all_forms[] = {PrintForm::poster, PrintForm::tent, PrintForm::sticker, PrintForm::flyer};
const std::string kit_page = "/desk/1/print";

pictures::PrintSheet sheet_of(std::string title) {
    web::Poster poster;
    poster.kind = "events";
    poster.id = 17;
    poster.label = "Концерт · 6+";
    poster.title = std::move(title);
    poster.language = "kk";
    poster.when = "Сб, 21 ноября, 19:00";
    poster.place = "ДК горняков, проспект Мира, 24";
    poster.price = "2 500 ₸";
    poster.hue = 15;
    poster.motif = web::Motif::qoshqar;
    poster.figure = "21";
    poster.under = "ноября";
    pictures::PrintSheet sheet{.of = poster, .brand = {}, .language = i18n::Language::kk, .address = "https://zhezkazgan.example/q/kb7h2m", .shown = "zhezkazgan.example/q/kb7h2m", .call = "Телефон камерасын кодқа бағыттаңыз", .created = "2026-11-20T00:00:00Z"};
    sheet.brand.city = "Жезқазған";
    sheet.brand.host = "zhezkazgan.example";
    sheet.brand.accent = web::standard_theme().light;
    return sheet;
}

// What a program says of a file; nothing where that program is not installed.
std::optional<std::string> told(const std::string& bytes, const std::string& program, const std::string& more = {}) {
    if (std::system(fmt::format("command -v {} >/dev/null 2>&1", program.substr(0, program.find(' '))).c_str()) != 0) return {};
    const kit::Folder folder;
    const auto file = (folder.path() / (bytes.starts_with("%PDF") ? "sheet.pdf" : "sheet.png")).string();
    std::ofstream(file, std::ios::binary) << bytes;
    std::string text;
    if (auto* pipe = ::popen(fmt::format("{} {} {} 2>/dev/null", program, file, more).c_str(), "r")) {
        char piece[256];
        while (std::fgets(piece, sizeof piece, pipe)) text += piece;
        ::pclose(pipe);
    }
    return text;
}

std::size_t count_of(const std::string& text, const std::string& what) {
    std::size_t count = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
    return count;
}

std::string without_breaks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
    return text;
}

std::string location(const kit::Answered& answer) {
    for (const auto& line : answer.lines)
        if (line.starts_with("Location: ")) return line.substr(10);
    return {};
}

}  // namespace

TEST_CASE("a code says which sheet of which thing it is, and no slip leads elsewhere", "[printing]") {
    std::mt19937_64 chance(3);
    for (int round = 0; round < 3000; ++round) {
        const Printed printed{static_cast<Of>(chance() % 3), static_cast<std::int64_t>(1 + chance() % (round < 1500 ? 5'000 : 1'000'000'000'000)), static_cast<PrintForm>(chance() % 4), i18n::languages[chance() % 3]};
        const auto code = printing::code_of(printed);
        CHECK(printing::read_code(code) == printed);
        CHECK(code.find_first_not_of(printing::code_letters) == std::string::npos);
        auto slipped = code;
        slipped[chance() % slipped.size()] = printing::code_letters[chance() % printing::code_letters.size()];
        if (slipped != code) CHECK_FALSE(printing::read_code(slipped));
        auto turned = code;
        std::swap(turned[0], turned[1]);
        if (turned != code) CHECK_FALSE(printing::read_code(turned));
    }
    CHECK(printing::code_of({Of::event, 17, PrintForm::poster, i18n::Language::ru}).size() <= 5);
    for (const auto* hostile : {"", "a", "//evil.example", "..%2f", "0000", "kb7h2m\n", "ооооо", "zzzzzzzzzzzzzzzzzzzzzzzz"}) CHECK_FALSE(printing::read_code(hostile));
}

TEST_CASE("every sheet is one page of A4 whose code a camera reads, and whose Kazakh letters are letters", "[printing][pictures]") {
    for (const auto form : all_forms) {
        const auto begun = std::chrono::steady_clock::now();
        const auto pdf = pictures::print_sheet(sheet_of("Ән мен күй: үні өңірдің, тағдыры һәм ұрпақтың"), form);
        const auto took = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
        WARN(fmt::format("{}: {:.0f} ms, {} bytes", pictures::print_forms[static_cast<std::size_t>(form)], took, pdf.size()));
        CHECK(pdf.starts_with("%PDF-"));
        CHECK(pdf.size() < 120 * 1024);
        CHECK(pdf == pictures::print_sheet(sheet_of("Ән мен күй: үні өңірдің, тағдыры һәм ұрпақтың"), form));
        CHECK(count_of(pdf, "/Type /Page %") == 1);
        CHECK(pdf.find("/MediaBox [ 0 0 595.275591 841.889764 ]") != std::string::npos);
        if (const auto read = told(pdf, "gs -q -sDEVICE=txtwrite -o -")) {
            for (const auto* letter : {"Ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і"}) {  // each has a glyph, and that glyph says which letter it is
                INFO(letter);
                CHECK(read->find(letter) != std::string::npos);
            }
            if (form == PrintForm::poster) CHECK(without_breaks(*read).find("zhezkazgan.example/q/kb7h2m") != std::string::npos);
        } else WARN("Ghostscript is not installed");
        const auto scanned = told(pictures::print_preview(sheet_of("Ән мен күй"), form, 150), "zbarimg -q --raw");
        if (!scanned) WARN("zbarimg is not installed");
        else CHECK(count_of(*scanned, "https://zhezkazgan.example/q/kb7h2m\n") == (form == PrintForm::poster ? 1u : form == PrintForm::tent ? 2u : form == PrintForm::sticker ? 6u : 4u));
    }
}

TEST_CASE("names that are very long, one word, empty or hostile still give a sheet that is as large", "[printing][pictures]") {
    std::string long_one, one_word;
    while (long_one.size() < 900) long_one += "Қазақстанның ";
    while (one_word.size() < 400) one_word += "ыыыы";
    for (const auto& title : {long_one, one_word, std::string(), std::string("<script>alert(1)</script> \xE2\x80\xAE\xE2\x80\x8F ﷽ 👩‍👩‍👧‍👦"), std::string("((((\\)))) %PDF endobj")})
        for (const auto form : all_forms) {
            auto sheet = sheet_of(title);
            sheet.of.place = sheet.of.when = title;
            const auto pdf = pictures::print_sheet(sheet, form);
            CHECK(pdf.size() < 200 * 1024);
            if (form != PrintForm::flyer) continue;  // the smallest face
            if (const auto scanned = told(pictures::print_preview(sheet, form, 150), "zbarimg -q --raw")) CHECK(count_of(*scanned, sheet.address + "\n") == 4);
        }
}

TEST_CASE("an organisation prints itself, its events and its offers, and nobody else's", "[printing]") {
    Newsroom it;
    const auto& page = it.owners.open(kit_page);
    for (const auto* says : {"Плакат, A4", "Настольная карточка", "/desk/1/print/flyer-kk.pdf", "Пока никто не сканировал"}) CHECK(page.says(says));
    for (const auto* file : {"/poster-ru.pdf", "/poster-kk.pdf", "/tent-kk.pdf", "/sticker-ru.pdf", "/flyer-ru.pdf"}) {
        const auto& pdf = it.owners.open(kit_page + file);
        CHECK(pdf.status == 200);
        CHECK(pdf.body.starts_with("%PDF-"));
    }
    CHECK(it.owners.open(kit_page + "/sticker-kk.png").body.starts_with("\x89PNG"));
    for (const auto* none : {"/poster-de.pdf", "/banner-ru.pdf", "/poster-ru.pdf?of=events&thing=999999", "/poster-ru.pdf?of=organisations&thing=2", "/poster-ru.pdf?of=films&thing=1", "/poster"}) CHECK(it.owners.open(kit_page + none).status >= 400);
    for (const auto* address : {"/desk/1/print", "/desk/1/print/poster-ru.pdf"}) {
        CHECK(it.hers.open(address).status != 200);
        CHECK(it.town.get(address).status != 200);
    }
}

TEST_CASE("a scan leads to the page in the language of its sheet, and is counted by sheet and day without a cookie", "[printing][counting]") {
    Newsroom it;
    const auto code = printing::code_of({Of::organisation, 1, PrintForm::tent, i18n::Language::kk});
    const auto answer = it.town.get("/q/" + code);
    CHECK(answer.status == 302);
    CHECK(location(answer) == "/kk/organisations/1?from=paper");
    for (const auto& line : answer.lines) CHECK_FALSE(line.starts_with("Set-Cookie"));
    std::string shouted = code;
    for (auto& letter : shouted) letter = static_cast<char>(std::toupper(letter));
    CHECK(it.town.get("/q/" + shouted).status == 302);
    for (const auto* bad : {"/q/aaaa", "/q/https:%2F%2Fevil.example", "/q/2222222222222222", "/q/%2F%2Fevil.example"}) CHECK(it.town.get(bad).status == 404);
    CHECK(it.town.get("/q/" + printing::code_of({Of::event, 999'999, PrintForm::poster, i18n::Language::ru})).status == 404);
    it.town.file().write([&](db::Writing& db) {
        const base::Day today(std::chrono::local_days(std::chrono::year(2026) / 11 / 20));
        counting::add(db, {{{today, "scan_tent_kk", "organisations", 1, ""}, 2}, {{today - std::chrono::days(3), "scan_tent_kk", "organisations", 1, ""}, 5}, {{today - std::chrono::days(60), "scan_tent_kk", "organisations", 1, ""}, 30},
                           {{today - std::chrono::days(91), "scan_tent_kk", "organisations", 1, ""}, 1000}, {{today, "scan_poster_ru", "organisations", 1, ""}, 4}, {{today, "scan_poster_ru", "events", 1, ""}, 9}});
    });
    const auto body = it.owners.open(kit_page).body;
    for (const auto* says : {">2\n", ">7\n", ">37\n", ">4\n"}) {
        INFO(says);
        CHECK(it.owners.page().says("Настольная карточка"));
        CHECK(body.find(says) != std::string::npos);
    }
    CHECK(body.find(">1037") == std::string::npos);
}

TEST_CASE("a resident prints an event of their own once the city reads it", "[printing][authoring]") {
    Newsroom it;
    it.write(it.hers);
    const auto path = it.hers.at();
    REQUIRE(path.starts_with("/me/events/"));
    const auto own = path.substr(0, path.find('?'));
    CHECK(it.hers.open(own + "/print").status == 409);
    it.decide({{"decision", "applied"}});
    CHECK(it.hers.open(own + "/print").says("Плакат, A4"));
    CHECK(it.hers.open(own + "/print/poster-kk.pdf").body.starts_with("%PDF-"));
    CHECK(it.hers.open(own).says("/print"));
    CHECK(it.owners.open(own + "/print").status != 200);
}
