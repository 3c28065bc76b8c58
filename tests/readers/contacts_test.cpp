#include "readers/contacts.h"

#include <catch2/catch.hpp>

using namespace readers;

namespace {

// "phone +77011234567 (доб. 5); site https://…| rest"
std::string contacts_in(std::string_view text, std::optional<ContactKind> field = {}, std::string_view area = {}) {
    std::string out;
    const auto found = read_contacts(text, field, area);
    for (const auto& one : found.list) {
        out += (out.empty() ? "" : "; ") + std::string(name(one.kind)) + " " + one.value;
        if (!one.note.empty()) out += " (" + one.note + ")";
    }
    return found.rest.empty() ? out : out + " | " + found.rest;
}

}  // namespace

TEST_CASE("a telephone is known in every usual spelling", "[readers]") {
    const auto text = GENERATE("+7 701 123-45-67", "8 701 123 45 67", "8(701)1234567", "87011234567", "77011234567", "7011234567", "+7-701-1234567",
                               "+7 (701) 123.45.67", "тел. 8 701 123 45 67", "Телефон: +7 701 123 45 67", "+8 701 123 45 67", "tel:+77011234567", "007 701 123 45 67");
    CHECK(contacts_in(text) == "phone +77011234567");
}

TEST_CASE("several contacts stand in one field", "[readers]") {
    CHECK(contacts_in("+7 7102 72-34-56, 8 (701) 123 45 67 доб. 5; WhatsApp 87012223344") ==
          "phone +77102723456; phone +77011234567 (доб. 5); whatsapp +77012223344");
    CHECK(contacts_in("+380 96 401 7444;+380 44 223 9618") == "phone +380964017444; phone +380442239618");
    CHECK(contacts_in("87011234567 87021234567") == "phone +77011234567; phone +77021234567");
    CHECK(contacts_in("87011234567 / 87021234567") == "phone +77011234567; phone +77021234567");
    CHECK(contacts_in("8 701 123 45 67 (WhatsApp), 8 702 123 45 67") == "whatsapp +77011234567; phone +77021234567");
    CHECK(contacts_in("8 701 123 45 67 WhatsApp: 8 702 123 45 67") == "phone +77011234567; whatsapp +77021234567");
    CHECK(contacts_in("ватсап: 8 701 123 45 67") == "whatsapp +77011234567");
    CHECK(contacts_in("8 701 123 45 67, 8 701 123 45 67") == "phone +77011234567");
    CHECK(contacts_in("info@qala.kz, www.qala.kz, instagram: @qala_kz, tg @qala") ==
          "email info@qala.kz; site https://www.qala.kz; instagram https://instagram.com/qala_kz; telegram https://t.me/qala");
    CHECK(contacts_in("Асель 8 701 123 45 67 после 18:00") == "phone +77011234567 | Асель, после 18:00");
}

TEST_CASE("a number without its city's code is completed only when the code is known", "[readers]") {
    CHECK(contacts_in("72-34-56") == " | 72-34-56");
    CHECK(contacts_in("72-34-56", {}, "7102") == "phone +77102723456");
    CHECK(contacts_in("1414") == " | 1414");
}

TEST_CASE("addresses of networks are recognised", "[readers]") {
    CHECK(contacts_in("https://www.instagram.com/qala.kz/") == "instagram https://www.instagram.com/qala.kz/");
    CHECK(contacts_in("https://t.me/qala") == "telegram https://t.me/qala");
    CHECK(contacts_in("https://wa.me/77011234567") == "whatsapp +77011234567");
    CHECK(contacts_in("https://api.whatsapp.com/send?phone=77011234567&text=hi") == "whatsapp +77011234567");
    CHECK(contacts_in("http://vk.com/club65810313") == "vk http://vk.com/club65810313");
    CHECK(contacts_in("https://2gis.kz/zhezkazgan/firm/7000001") == "two_gis https://2gis.kz/zhezkazgan/firm/7000001");
    CHECK(contacts_in("youtube.com/@qala") == "youtube https://youtube.com/@qala");
    CHECK(contacts_in("https://www.tiktok.com/@qala") == "tiktok https://www.tiktok.com/@qala");
    CHECK(contacts_in("qala_kz", ContactKind::instagram) == "instagram https://instagram.com/qala_kz");
    CHECK(contacts_in("@qala_kz", ContactKind::telegram) == "telegram https://t.me/qala_kz");
    CHECK(contacts_in("www.sushiplanet.ru", ContactKind::site) == "site https://www.sushiplanet.ru");
    CHECK(contacts_in("кафе.рф") == "site https://кафе.рф");
    CHECK(contacts_in("@nobody") == " | @nobody");
    CHECK(read_contacts("https://www.instagram.com/qala.kz/?hl=ru").list[0].written == "@qala.kz");
    CHECK(read_contacts("http://www.qala.kz/").list[0].written == "qala.kz");
    CHECK(read_contacts("87011234567").list[0].written == "+7 701 123 45 67");
}

TEST_CASE("only addresses that may stand in a link are taken", "[readers]") {
    CHECK(read_url("qala.kz").value() == "https://qala.kz");
    CHECK(read_url("HTTP://Qala.KZ/Path").value() == "http://qala.kz/Path");
    CHECK(read_url("http://qala.kz/a b\"c").value() == "http://qala.kz/a%20b%22c");
    for (const auto text : {"javascript:alert(1)", "data:text/html,x", "http://", "http://user:pass@host.kz", "ftp://host.kz/a", "http://host", "mailto:a@b.kz", "//",
                            "http://.kz", "http://a..kz", "http://a.kz:99999999", "http://a.kz/\nb", "java\nscript://x.kz", "vbscript://a.kz"}) {
        INFO(text);
        CHECK_FALSE(read_url(text));
    }
}

TEST_CASE("words and figures that are no contacts stay where they were", "[readers]") {
    CHECK(contacts_in("ул.Абая 5") == " | ул.Абая 5");
    CHECK(contacts_in("21.11.2026 19:00") == " | 21.11.2026 19:00");
    CHECK(contacts_in("") == "");
    CHECK(read_contacts("https://qala.kz/" + std::string(600, 'a')).list.empty());
}

TEST_CASE("an address too long to be stored is no contact", "[readers]") {
    const auto read = read_contacts("https://example.kz/" + std::string(600, 'a') + " +7 701 123 45 67");
    REQUIRE(read.list.size() == 1);
    CHECK(read.list[0].value == "+77011234567");
    CHECK(read.rest.find("example.kz") != std::string::npos);
}
