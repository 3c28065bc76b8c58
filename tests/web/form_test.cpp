#include "web/form.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "base/random.h"
#include "fuzz/form_fuzz.h"

using namespace web;

namespace {

const std::string two_parts =
    "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nКонцерт\r\n"
    "--b\r\nContent-Disposition: form-data; name=\"poster\"; filename=\"C:\\x\\афиша.png\"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\r\n--b--\r\n";

// As a form that may bring files.
base::Result<Form> read(std::string_view type, std::string_view bytes) { return Form::read(type, bytes, Form::Takes::files); }

}  // namespace

TEST_CASE("a multipart form keeps its fields and files apart", "[web]") {
    const auto form = read("multipart/form-data; boundary=\"b\"", two_parts);
    REQUIRE(form);
    CHECK(form->fields().text("title").value() == "Концерт");
    REQUIRE(form->files().size() == 1);
    CHECK(form->files()[0].file_name == "афиша.png");
    CHECK(form->files()[0].bytes == "\x89PNG\r\n");
}

TEST_CASE("a broken form is refused whole", "[web]") {
    CHECK_FALSE(read("multipart/form-data", two_parts));
    CHECK_FALSE(read("multipart/form-data; boundary=c", two_parts));
    CHECK_FALSE(read("multipart/form-data; boundary=b", two_parts.substr(0, 60)));
    CHECK_FALSE(read("text/plain", "a=b"));
    CHECK_FALSE(read("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--"));
}

TEST_CASE("what no browser sends is not guessed at", "[web]") {
    const auto part = [](std::string_view head, std::string_view content = "x") { return fmt::format("--b\r\n{}\r\n\r\n{}\r\n--b--\r\n", head, content); };
    const std::string type = "multipart/form-data; boundary=b", named = "Content-Disposition: form-data; name=\"a\"";
    REQUIRE(read(type, part(named)));
    CHECK(read(type, part(named))->fields().text("a").value() == "x");
    CHECK(read(type, part(named, ""))->fields().text("a").value().empty());
    for (const auto& head : {named + "\r\n" + named, named + "\r\n continued", named + "\r\nContent-Transfer-Encoding: base64", named + "\r\nno colon", named + "\r\n: nothing", named + "\r\nX-Y : z",
                             std::string("Content-Disposition: form-data; name=\"\""), std::string("Content-Disposition: attachment; name=\"a\""), std::string("Content-Disposition: form-data-x; name=\"a\""),
                             std::string("Content-Type: text/plain"), named + "\r\nX: " + std::string(5000, 'x')}) {
        INFO(head.substr(0, 100));
        CHECK_FALSE(read(type, part(head)));
    }
    CHECK_FALSE(read(type, part(named) + "--b\r\n"));
    CHECK_FALSE(read(type, part(named) + "behind the end"));
    CHECK_FALSE(read(type, "before the first\r\n" + part(named)));
    CHECK_FALSE(read(type, "--b--" + std::string(2, '-')));
    CHECK_FALSE(read(type, part(named, "\xff\xfe")));
    CHECK_FALSE(read(type, part(named, std::string("a\0b", 3))));
    for (const auto& boundary : {std::string(), std::string(71, 'b'), std::string("b b"), std::string("b\tb"), std::string("b\xd0\xb1")}) CHECK_FALSE(read(fmt::format("multipart/form-data; boundary=\"{}\"", boundary), part(named)));
}

TEST_CASE("a form with files bears no more text than one without, and no more parts", "[web]") {
    const auto field = [](std::size_t size) { return "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + std::string(size, 'x') + "\r\n"; };
    const std::string type = "multipart/form-data; boundary=b";
    CHECK(read(type, field(60'000) + "--b--"));
    CHECK(read(type, field(60'000) + field(6'000) + "--b--").error().message.msgid == "Too much text was sent at once.");
    std::string many;
    for (std::size_t i = 0; i < Fields::limit; ++i) many += field(1);
    CHECK(read(type, many + "--b--"));
    CHECK(read(type, many + field(1) + "--b--").error().message.msgid == "Too many fields were sent at once.");
}

TEST_CASE("a field of files in which nothing was chosen is as none; one that is empty is a file", "[web]") {
    const auto file = [](std::string_view name, std::string_view bytes) { return fmt::format("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"{}\"\r\nContent-Type: image/png\r\n\r\n{}\r\n", name, bytes); };
    const auto body = file("", "") + file("a.png", "") + file("", "bytes") + "--b--";  // a form points into it
    const auto form = read("multipart/form-data; boundary=b", body);
    REQUIRE(form);
    REQUIRE(form->files().size() == 2);
    CHECK(form->files()[0].file_name == "a.png");
    CHECK(form->files()[1].bytes == "bytes");
}

TEST_CASE("a form without files is no place for them", "[web]") {
    CHECK_FALSE(Form::read("multipart/form-data; boundary=b", two_parts, Form::Takes::texts));
    CHECK(Form::read("application/x-www-form-urlencoded", "a=b", Form::Takes::texts));
    CHECK(Form::read("application/x-www-form-urlencoded", "a=b", Form::Takes::files));
}

TEST_CASE("a long Cyrillic form is read whole", "[web]") {
    std::string body = "text=";
    for (int i = 0; i < 20'000; ++i) body += "%D0%B6";
    const auto form = read("application/x-www-form-urlencoded", body);
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
