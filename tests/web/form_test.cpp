#include "web/form.h"

#include <catch2/catch.hpp>

#include "base/random.h"
#include "fuzz/form_fuzz.h"

using namespace web;

namespace {

const std::string two_parts =
    "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nКонцерт\r\n"
    "--b\r\nContent-Disposition: form-data; name=\"poster\"; filename=\"C:\\x\\афиша.png\"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\r\n--b--\r\n";

}  // namespace

TEST_CASE("a multipart form keeps its fields and files apart", "[web]") {
    const auto form = Form::read("multipart/form-data; boundary=\"b\"", two_parts);
    REQUIRE(form);
    CHECK(form->fields().text("title").value() == "Концерт");
    REQUIRE(form->files().size() == 1);
    CHECK(form->files()[0].file_name == "афиша.png");
    CHECK(form->files()[0].bytes == "\x89PNG\r\n");
}

TEST_CASE("a broken form is refused whole", "[web]") {
    CHECK_FALSE(Form::read("multipart/form-data", two_parts));
    CHECK_FALSE(Form::read("multipart/form-data; boundary=c", two_parts));
    CHECK_FALSE(Form::read("multipart/form-data; boundary=b", two_parts.substr(0, 60)));
    CHECK_FALSE(Form::read("text/plain", "a=b"));
    CHECK_FALSE(Form::read("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--"));
}

TEST_CASE("a long Cyrillic form is read whole", "[web]") {
    std::string body = "text=";
    for (int i = 0; i < 20'000; ++i) body += "%D0%B6";
    const auto form = Form::read("application/x-www-form-urlencoded", body);
    REQUIRE(form);
    CHECK(form->fields().text("text", 30'000)->size() == 40'000);
}

TEST_CASE("no form can crash its reader", "[web][fuzz]") {
    base::SeededRandom random(5);
    const std::string seeds[] = {two_parts, "a=b&c=%D0%B6", "a=%", "--b\r\n"};
    for (int i = 0; i < 20'000; ++i) {
        std::string text = seeds[random.below(4)];
        for (auto changes = random.below(6); changes-- > 0 && !text.empty();) {
            const auto at = random.below(text.size());
            if (random.below(3) == 0) text.erase(at, random.below(9));
            else text[at] = static_cast<char>(random.next());
        }
        fuzz_form(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    }
}
