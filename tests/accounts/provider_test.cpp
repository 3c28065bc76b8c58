// What an operator sets of a provider of sign-ins: taken when it can work, refused with a sentence otherwise.
#include <catch2/catch.hpp>

#include "accounts/provider.h"

TEST_CASE("a provider is set with what can work, and refused with a sentence otherwise", "[openid][accounts]") {
    const accounts::Provider good{"google", "Google", {.issuer = "https://accounts.google.com", .id = "city"}};
    const auto taken = [&](const auto& change) {
        auto provider = good;
        change(provider);
        return accounts::checked(std::move(provider)).has_value();
    };
    CHECK(taken([](auto&) {}));
    for (const auto* name : {"", "Google", "a b", "a/b", "..", "гугл"}) CHECK_FALSE(taken([&](auto& one) { one.name = name; }));
    for (const auto* issuer : {"", "http://accounts.google.com", "https://127.0.0.1", "https://accounts.google.com?a=b", "https://accounts.google.com#x", "javascript:alert(1)"}) {
        INFO(issuer);
        CHECK_FALSE(taken([&](auto& one) { one.client.issuer = issuer; }));
    }
    CHECK_FALSE(taken([](auto& one) { one.client.id = ""; }));
    CHECK_FALSE(taken([](auto& one) { one.client.secret = "a\nb"; }));
    CHECK_FALSE(taken([](auto& one) { one.client.scopes = "email profile"; }));
    CHECK_FALSE(taken([](auto& one) { one.label = std::string(41, 'a'); }));
    CHECK(accounts::preset("google")->client.repeats_nonce);
    CHECK_FALSE(accounts::preset("telegram")->client.repeats_nonce);
    CHECK_FALSE(accounts::preset("nobody"));
}
