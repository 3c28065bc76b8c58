// When a provider's word is believed, and when it is not.
#include <catch2/catch.hpp>

#include "kit/fake_provider.h"
#include "kit/town.h"
#include "openid/party.h"

namespace {

using kit::Signer;
using nlohmann::json;

const Signer& ours() {
    static const auto signer = Signer::rsa("one");
    return signer;
}

std::int64_t seconds(base::Instant at) { return at.time_since_epoch().count(); }

json good_claims() {
    return {{"iss", "https://id.example"}, {"aud", "city"}, {"sub", "aliya-17"}, {"exp", seconds(kit::friday_noon) + 600}, {"iat", seconds(kit::friday_noon)}, {"nonce", "once"},
            {"name", "Алия"}, {"email", "aliya@example.test"}, {"email_verified", true}};
}

openid::Wanted wanted() { return {"https://id.example", "city", "once", true, kit::friday_noon}; }

std::vector<openid::Key> keys_of(const std::vector<json>& jwks) { return openid::read_keys(json{{"keys", jwks}}.dump()).value(); }

std::expected<openid::Claims, openid::Doubt> believed(const std::string& token) { return openid::verified(token, keys_of({ours().jwk()}), wanted()); }

std::string doubt(const json& changes) {
    auto claims = good_claims();
    for (const auto& [name, value] : changes.items()) value.is_null() ? void(claims.erase(name)) : void(claims[name] = value);
    const auto claimed = believed(ours().token(claims));
    return claimed ? "" : claimed.error().what;
}

}  // namespace

TEST_CASE("a token that is whole, ours, new and signed says who somebody is", "[openid]") {
    for (const auto& signer : {ours(), Signer::p256("two")}) {
        const auto claims = openid::verified(signer.token(good_claims()), keys_of({ours().jwk(), Signer::p256("three").jwk(), signer.jwk()}), wanted());
        REQUIRE(claims);
        CHECK(claims->subject == "aliya-17");
        CHECK(claims->name == "Алия");
        CHECK(claims->email == "aliya@example.test");
        CHECK(claims->email_verified);
    }
}

TEST_CASE("every claim is looked at", "[openid]") {
    const auto now = seconds(kit::friday_noon);
    CHECK(doubt({}) == "");
    CHECK(doubt({{"iss", "https://id.example/"}}) == "the token is of another issuer");
    CHECK(doubt({{"iss", nullptr}}) == "the token is of another issuer");
    CHECK(doubt({{"aud", "another"}}) == "the token was made for somebody else");
    CHECK(doubt({{"aud", json::array()}}) == "the token was made for somebody else");
    CHECK(doubt({{"aud", nullptr}}) == "the token was made for somebody else");
    CHECK(doubt({{"aud", json::array({"city", "another"})}}) == "the token was made for somebody else");  // without azp
    CHECK(doubt({{"aud", json::array({"city", "another"})}, {"azp", "city"}}) == "");
    CHECK(doubt({{"azp", "another"}}) == "the token was made for somebody else");
    CHECK(doubt({{"aud", json::array({"city"})}}) == "");
    CHECK(doubt({{"exp", now - 60}}) == "the token has expired");
    CHECK(doubt({{"exp", now - 59}}) == "");  // clocks differ
    CHECK(doubt({{"exp", nullptr}}) == "the token has expired");
    CHECK(doubt({{"exp", "soon"}}) == "the token has expired");
    CHECK(doubt({{"exp", 1e300}}) == "the token has expired");
    CHECK(doubt({{"exp", -1}}) == "the token has expired");
    CHECK(doubt({{"iat", now + 61}}) == "the token was not made just now");
    CHECK(doubt({{"iat", now - 3601}}) == "the token was not made just now");
    CHECK(doubt({{"iat", nullptr}}) == "the token was not made just now");
    CHECK(doubt({{"nbf", now + 61}}) == "the token is not good yet");
    CHECK(doubt({{"nonce", "another"}}) == "the token answers another question");
    CHECK(doubt({{"nonce", nullptr}}) == "the token answers another question");
    CHECK(doubt({{"nonce", 17}}) == "the token answers another question");
    CHECK(doubt({{"sub", ""}}) == "the token names nobody");
    CHECK(doubt({{"sub", 17}}) == "the token names nobody");
    CHECK(doubt({{"sub", std::string(256, 'a')}}) == "the token names nobody");
    CHECK(doubt({{"sub", "a\nb"}}) == "the token names nobody");
}

TEST_CASE("a provider that repeats no nonce may leave it out, and may not get it wrong", "[openid]") {
    auto without = wanted();
    without.repeats_nonce = false;
    auto claims = good_claims();
    claims.erase("nonce");
    CHECK(openid::verified(ours().token(claims), keys_of({ours().jwk()}), without));
    claims["nonce"] = "another";
    CHECK_FALSE(openid::verified(ours().token(claims), keys_of({ours().jwk()}), without));
}

TEST_CASE("an address is verified only where the provider says so", "[openid]") {
    const auto verified = [](const json& said) {
        auto claims = good_claims();
        claims["email_verified"] = said;
        return believed(ours().token(claims))->email_verified;
    };
    CHECK(verified(true));
    CHECK(verified("true"));
    for (const auto& no : {json(false), json("false"), json(1), json(nullptr), json("yes"), json::array({true})}) CHECK_FALSE(verified(no));
}

TEST_CASE("no token without the provider's own signature is believed", "[openid]") {
    const auto claims = good_claims();
    const auto good = ours().token(claims);
    const auto what = [](const std::string& token) {
        const auto claimed = believed(token);
        return claimed ? std::string("believed") : claimed.error().what;
    };
    REQUIRE(what(good) == "believed");
    const auto head = [](const char* algorithm) { return json{{"alg", algorithm}, {"kid", "one"}}; };
    for (const auto* algorithm : {"none", "None", "NONE", "HS256", "HS512", "RS1", "RS384", "PS256", "EdDSA", ""}) {
        INFO(algorithm);
        CHECK(what(ours().sign(head(algorithm), claims)) == "the token is signed in a way that is not taken");
    }
    const auto body = good.substr(0, good.rfind('.') + 1);
    CHECK(what(body) == "the token’s signature is not the provider’s");
    CHECK(what(body + "AAAA") == "the token’s signature is not the provider’s");
    CHECK(what(Signer::rsa("one").token(claims)) == "the token’s signature is not the provider’s");            // another key of that name
    CHECK(what(ours().sign(head("ES256"), claims)) == "the token is signed with a key that the provider does not publish");  // a key of another kind
    CHECK(what(Signer::rsa("other").token(claims)) == "the token is signed with a key that the provider does not publish");
    auto foreign = claims;
    foreign["sub"] = "marat";
    const auto other = ours().sign({{"alg", "RS256"}, {"kid", "one"}}, foreign);
    CHECK(what(good.substr(0, good.find('.')) + other.substr(other.find('.'), other.rfind('.') - other.find('.')) + good.substr(good.rfind('.'))) == "the token’s signature is not the provider’s");
    CHECK(what(ours().sign({{"alg", "RS256"}, {"kid", "one"}, {"crit", json::array({"b64"})}}, claims)) == "the token is signed in a way that is not taken");
}

TEST_CASE("what is no token is none", "[openid]") {
    for (const std::string& text : {std::string(), std::string("a"), std::string("a.b"), std::string("..."), std::string("a.b.c.d"), std::string("%%.%%.%%"), std::string("bnVsbA.bnVsbA.bnVsbA"), std::string("W10.W10.W10"),
                                    std::string(20'000, '.'), std::string(20'000, 'a'), ours().token(good_claims()).insert(0, " ")}) {
        INFO(text.substr(0, 40));
        CHECK_FALSE(believed(text));
    }
    auto claims = good_claims();
    claims["more"] = std::string(20'000, 'a');  // as many bytes as nobody needs
    CHECK_FALSE(believed(ours().token(claims)));
}

TEST_CASE("of a provider's keys those are taken that are strong and for signing", "[openid]") {
    const auto taken = [](const json& jwk) { return keys_of({jwk}).size() == 1; };
    auto changed = [](json jwk, const char* name, const json& value) { return jwk[name] = value, jwk; };
    CHECK(taken(ours().jwk()));
    CHECK(taken(Signer::p256("e").jwk()));
    CHECK_FALSE(taken(Signer::rsa("weak", 1024).jwk()));
    CHECK_FALSE(taken(changed(ours().jwk(), "use", "enc")));
    CHECK_FALSE(taken(changed(ours().jwk(), "alg", "RS512")));
    CHECK_FALSE(taken(changed(ours().jwk(), "kty", "oct")));
    CHECK_FALSE(taken(changed(ours().jwk(), "e", "AQ")));  // 1: everything is its signature
    CHECK_FALSE(taken(changed(ours().jwk(), "n", "****")));
    CHECK_FALSE(taken(changed(Signer::p256("e").jwk(), "x", Signer::p256("f").jwk()["x"])));  // no point of the curve
    CHECK_FALSE(taken(changed(Signer::p256("e").jwk(), "crv", "P-384")));
    CHECK_FALSE(taken(json("no object")));
    for (const auto* text : {"", "[]", "{}", "{\"keys\":{}}", "{\"keys\":", "\xff"}) CHECK_FALSE(openid::read_keys(text));
    CHECK_FALSE(openid::read_keys(std::string(200'000, '[')));
}

TEST_CASE("a token that names no key needs a provider with one of that kind", "[openid]") {
    const auto nameless = ours().sign({{"alg", "RS256"}}, good_claims());
    CHECK(openid::verified(nameless, keys_of({ours().jwk(), Signer::p256("e").jwk()}), wanted()));
    CHECK_FALSE(openid::verified(nameless, keys_of({ours().jwk(), Signer::rsa("r").jwk()}), wanted()));
}

TEST_CASE("Google spells its name in two ways, nobody else does", "[openid]") {
    auto claims = good_claims();
    auto google = wanted();
    google.issuer = "https://accounts.google.com";
    claims["iss"] = "accounts.google.com";
    CHECK(openid::verified(ours().token(claims), keys_of({ours().jwk()}), google));
    claims["iss"] = "id.example";
    CHECK_FALSE(believed(ours().token(claims)));
}
