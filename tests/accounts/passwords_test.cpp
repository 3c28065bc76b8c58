// Which passwords are refused, and that hashing is bounded.
#include <catch2/catch.hpp>
#include <thread>

#include "accounts/common_passwords.h"
#include "accounts/passwords.h"

namespace {

bool weak(std::string_view password, bool staff = false) { return accounts::weakness(password, staff, {"Алия Сериккызы", "aliya.s@example.test", "Жезказган"}).has_value(); }

}  // namespace

TEST_CASE("passwords that are tried first are refused, in every disguise", "[accounts]") {
    for (const char* password : {"password", "Password1", "P@ssw0rd123", "qwerty123", "йцукен123", "zxcvbnm1", "12345678", "87654321", "aaaaaaaa", "abcabcabc", "1q2w3e4r", "11112222",
                                 "пароль2024", "Gfhjkm123", "kazakhstan1", "Қазақстан2026", "aigerim1998", "!Алия1998!", "Сериккызы2026", "zhezkazgan7", "iloveyou!!", "qazwsxedc",
                                 "20112026", "aliya.s@example.test", "qwertyqwerty"}) {
        INFO(password);
        CHECK(weak(password));
    }
    CHECK(accounts::common_count() >= 10'000);
}

TEST_CASE("good passwords pass as they are, with any letters and spaces", "[accounts]") {
    for (const char* password : {"медь степь чабан", "correct horse battery", "тау көл жусан", "Xk7#pLw9", "    dfJ 93 s    ", "8 7102 72 чайник"}) {
        INFO(password);
        CHECK_FALSE(weak(password));
    }
    CHECK(weak("медь степь", true));
    CHECK_FALSE(weak("медь степь чабан", true));
    CHECK(weak(std::string(129, 'x') + "медь"));
}

TEST_CASE("a hash fits its password alone, and nothing fits an empty one", "[accounts]") {
    const auto hash = accounts::hashed("медь степь чабан").value();
    CHECK(hash.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"));
    CHECK(accounts::fits("медь степь чабан", hash).value());
    CHECK_FALSE(accounts::fits("медь степь чабаn", hash).value());
    CHECK_FALSE(accounts::fits("", "").value());
    CHECK_FALSE(accounts::outdated(hash));
    CHECK(accounts::outdated("$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$aGFzaA"));
}

TEST_CASE("of a storm of sign-ins two are computed, 64 wait, and the others are asked to come again", "[accounts]") {
    std::atomic<int> answered = 0, refused = 0;
    {
        std::vector<std::jthread> storm;
        for (int i = 0; i < 80; ++i)
            storm.emplace_back([&] {
                const auto result = accounts::hashed("медь степь чабан");
                if (result) ++answered;
                else if (result.error().kind == base::Error::Kind::busy) ++refused;
            });
    }
    CHECK(answered + refused == 80);
    CHECK(answered >= 66);
    CHECK(refused >= 1);
}
