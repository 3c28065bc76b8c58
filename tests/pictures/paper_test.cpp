// The city on paper: two pages, letters inside, the same bytes for the same week.
#include "pictures/paper.h"

#include <catch2/catch.hpp>

#include "kit/town.h"
#include "pictures/document.h"

using namespace pictures;

namespace {

int occurrences(std::string_view text, std::string_view part) {
    int found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

Sheet week(int events) {
    Sheet sheet;
    sheet.brand = {"Жезказган", "", "zhezkazgan.example", web::standard_theme().light, {}};
    sheet.title = "Афиша недели";
    sheet.days = "27 ноября – 3 декабря";
    sheet.issue = "Выпуск от 27 ноября 2026 года";
    sheet.created = "2026-11-27T00:00:00+05:00";
    sheet.nothing = "Пока ничего";
    sheet.all_title = "Вся неделя";
    sheet.all_address = sheet.print_address = "https://zhezkazgan.example/?from=paper";
    for (int day = 0; day < 7 && events > 0; ++day) {
        SheetSection section{"Пятница, 27 ноября", true, 30, {}};
        for (std::size_t i = 0; i < static_cast<std::size_t>(events); ++i)
            section.items.push_back({"19:00", "Концерт № " + std::to_string(i), "ru", "ДК горняков", "500 ₸", "https://zhezkazgan.example/events/" + std::to_string(i), i, ""});
        sheet.week.push_back(std::move(section));
    }
    sheet.numbers_heading = "Телефоны";
    sheet.numbers = {{"Единая служба", "112", true}, {"Акимат", "+7 7102 12-34-56", false}};
    return sheet;
}

int pages(const std::string& pdf) { return occurrences(pdf, "/Type /Page %"); }

}  // namespace

TEST_CASE("the paper is a PDF of two pages with its letters inside", "[pictures][paper]") {
    const auto pdf = paper(week(9), {});
    CHECK(pdf.starts_with("%PDF-1."));
    CHECK(pdf.ends_with("%%EOF\n"));
    CHECK(pages(pdf) == 2);
    CHECK(pdf.size() < 400 * 1024);
    if (Canvas::has_letters()) CHECK(occurrences(pdf, "/FontFile2") >= 2);
}

TEST_CASE("the paper says its size, its language and its day", "[pictures][paper]") {
    auto sheet = week(2);
    sheet.language = i18n::Language::kk;
    const auto small = paper(sheet, {}), large = paper(sheet, {.a3 = true});
    CHECK(small.find("/MediaBox [ 0 0 595.28") != small.npos);
    CHECK(large.find("/MediaBox [ 0 0 841.89") != large.npos);
    CHECK(small.find("/Lang (kk)") != small.npos);
    CHECK(small.find("20261127000000+05'00") != small.npos);
}

TEST_CASE("the same week gives the same bytes", "[pictures][paper]") {
    CHECK(paper(week(5), {}) == paper(week(5), {}));
    CHECK(paper(week(5), {}) != paper(week(6), {}));
}

TEST_CASE("large print takes the pages it needs, an empty week two", "[pictures][paper]") {
    CHECK(pages(paper(week(9), {.large = true})) == 4);
    CHECK(pages(paper(week(0), {})) == 2);
    CHECK(pages(paper(week(0), {.large = true})) == 2);
}

TEST_CASE("hostile words do not break the press", "[pictures][paper]") {
    auto sheet = week(3);
    for (auto& section : sheet.week)
        for (auto& item : section.items) {
            for (int i = 0; i < 3000; ++i) item.title += "\u0301";
            item.detail = std::string(5000, 'x') + "\u202E\x01";
            item.mark = "очень длинное время, которого не бывает";
        }
    sheet.brand.city = std::string(200, 'Q');
    CHECK(pages(paper(sheet, {})) == 2);
    CHECK(pages(paper(sheet, {.large = true})) >= 2);
}

TEST_CASE("a document that is none is left as it is", "[pictures][paper]") {
    for (const std::string text : {"", "%PDF-1.5\n", "/Root 1 0 R /Size 3 startxref 99", "/Root 7 0 R\n/Size 3\nstartxref\n9\n\n7 0 obj\nendobj"}) CHECK(with_language(text, "kk") == text);
}

TEST_CASE("the language comes as an update behind the document", "[pictures][paper]") {
    const std::string plain = "%PDF-1.5\n1 0 obj\n<< /Type /Catalog\n   /Pages 2 0 R\n>>\nendobj\nxref\n0 1\ntrailer\n<< /Size 3\n   /Root 1 0 R\n   /Info 2 0 R\n>>\nstartxref\n70\n%%EOF\n";
    const auto said = with_language(plain, "kk");
    REQUIRE(said.starts_with(plain));
    const auto update = said.substr(plain.size());
    CHECK(update.starts_with("1 0 obj\n<< /Lang (kk) /Type /Catalog"));
    CHECK(update.find("/Prev 70") != update.npos);
    CHECK(update.find("/Info 2 0 R") != update.npos);
    const auto table = said.find("xref\n1 1\n");
    REQUIRE(table != said.npos);
    CHECK(said.ends_with("startxref\n" + std::to_string(table) + "\n%%EOF\n"));
    char entry[24];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", plain.size());
    CHECK(said.substr(table + 9, 20) == entry);
}
