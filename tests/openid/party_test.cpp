// Going to a provider and coming back with its word, without a city: what is sent, kept, asked again and refused.
#include <catch2/catch.hpp>

#include "kit/fake_provider.h"
#include "kit/town.h"
#include "openid/party.h"

namespace {

using Kind = openid::Failure::Kind;
using nlohmann::json;

constexpr auto back = "https://city.example/sign-in/back/id";

struct Way {
    kit::FakeProvider provider;
    outbound::InPlace in_place{provider};
    openid::Party party;
    openid::Client client{.issuer = provider.issuer, .id = "city", .secret = "a secret: with signs/"};
    openid::Ties ties = openid::fresh_ties();
    base::Instant now = kit::friday_noon;

    std::string door() { return party.door(client, ties, back, now).value(); }
    // There and back again.
    openid::Told<openid::Claims> came(const json& who = {{"sub", "aliya"}}) {
        provider.now = now;
        const auto led = provider.visited(door(), who);
        return party.claims(client, ties, back, {kit::value_in(led, "code"), kit::value_in(led, "iss")}, now);
    }
    std::size_t asked(std::string_view path) const {
        return static_cast<std::size_t>(std::ranges::count_if(provider.questions, [&](const auto& question) { return question.url == provider.issuer + std::string(path); }));
    }
};

constexpr auto discovery = "/.well-known/openid-configuration";

}  // namespace

TEST_CASE("the browser is sent with everything that ties the answer to it, and with no secret", "[openid]") {
    Way way;
    const auto door = way.door();
    CHECK(door.starts_with("https://id.example/auth?"));
    const auto sent = [&](const char* name) { return kit::value_in(door, name); };
    CHECK(sent("response_type") == "code");
    CHECK(sent("client_id") == "city");
    CHECK(sent("redirect_uri") == back);
    CHECK(sent("scope") == "openid email profile");
    CHECK(sent("state") == way.ties.state);
    CHECK(sent("nonce") == way.ties.nonce);
    CHECK(sent("code_challenge_method") == "S256");
    CHECK(sent("code_challenge").size() == 43);
    CHECK(door.find(way.ties.verifier) == door.npos);
    CHECK(door.find("secret") == door.npos);
    way.provider.metadata["authorization_endpoint"] = "https://id.example/auth?tenant=7";
    CHECK(openid::Party().door(way.client, way.ties, back, way.now)->starts_with("https://id.example/auth?tenant=7&response_type=code"));
}

TEST_CASE("the code is exchanged with the secret in the head, or in the body where the provider knows that alone", "[openid]") {
    Way way;
    REQUIRE(way.came());
    const auto in_head = way.provider.questions.at(1);
    CHECK(in_head.fields.back() == std::pair<std::string, std::string>{"Authorization", "Basic Y2l0eTphJTIwc2VjcmV0JTNBJTIwd2l0aCUyMHNpZ25zJTJG"});
    CHECK(in_head.body->find("secret") == std::string::npos);
    Way other;
    other.provider.metadata["token_endpoint_auth_methods_supported"] = {"client_secret_post"};
    REQUIRE(other.came());
    CHECK(kit::value_in(*other.provider.questions.at(1).body, "client_secret") == "a secret: with signs/");
    CHECK(other.provider.questions.at(1).fields.size() == 2);
}

TEST_CASE("what a provider publishes is kept for as long as it says, within bounds", "[openid]") {
    Way way;
    const auto after = [&](std::string cache_control, std::chrono::seconds passed) {
        Way way;
        way.provider.cache_control = std::move(cache_control);
        REQUIRE(way.came());
        way.now += passed;
        way.ties = openid::fresh_ties();
        REQUIRE(way.came());
        return std::pair{way.asked(discovery), way.asked("/keys")};
    };
    using std::chrono::hours;
    using std::chrono::minutes;
    const std::pair<std::size_t, std::size_t> kept{1, 1}, anew{2, 2};
    CHECK(after("public, max-age=1200", minutes(19)) == kept);
    CHECK(after("public, max-age=1200", minutes(20)) == anew);
    CHECK(after("no-store", minutes(59)) == kept);
    CHECK(after("no-store", minutes(60)) == anew);
    CHECK(after("max-age=0", minutes(4)) == kept);
    CHECK(after("max-age=0", minutes(5)) == anew);
    CHECK(after("max-age=99999999", hours(24)) == anew);
    CHECK(after("max-age=-5", minutes(5)) == anew);
}

TEST_CASE("an unknown key makes us look at the keys once more, and not each time", "[openid]") {
    Way way;
    REQUIRE(way.came());
    const auto changed = kit::Signer::rsa("two");
    way.provider.signer = changed;
    way.provider.published = {changed.jwk()};
    way.now += std::chrono::minutes(2);
    CHECK(way.came());
    CHECK(way.asked("/keys") == 2);
    way.provider.signer = kit::Signer::rsa("of somebody else");
    for (int times = 0; times < 5; ++times) CHECK(way.came().error().kind == Kind::doubt);
    CHECK(way.asked("/keys") == 2);
    way.now += std::chrono::minutes(2);
    CHECK(way.came().error().kind == Kind::doubt);
    CHECK(way.asked("/keys") == 3);
}

TEST_CASE("another provider's answer is not taken for this one's", "[openid]") {
    Way way;
    way.provider.now = way.now;
    const auto led = way.provider.visited(way.door(), {{"sub", "aliya"}});
    const auto code = kit::value_in(led, "code");
    for (const auto* issuer : {"https://evil.example", "", "https://id.example/"}) {
        INFO(issuer);
        CHECK(way.party.claims(way.client, way.ties, back, {code, issuer}, way.now).error().kind == Kind::doubt);
    }
    CHECK(way.asked("/token") == 0);  // the code is not told to anybody
    Way quiet;
    quiet.provider.metadata.erase("authorization_response_iss_parameter_supported");
    quiet.provider.now = quiet.now;
    const auto unnamed = quiet.provider.visited(quiet.door(), {{"sub", "aliya"}});
    CHECK(quiet.party.claims(quiet.client, quiet.ties, back, {kit::value_in(unnamed, "code"), ""}, quiet.now));
}

TEST_CASE("a code does nothing without the verifier of the browser that asked", "[openid]") {
    Way way;
    way.provider.now = way.now;
    const auto led = way.provider.visited(way.door(), {{"sub", "aliya"}});
    auto other = way.ties;
    other.verifier = openid::fresh_ties().verifier;
    CHECK(way.party.claims(way.client, other, back, {kit::value_in(led, "code"), way.provider.issuer}, way.now).error().kind == Kind::doubt);
}

TEST_CASE("a provider that does not answer, or says nonsense, is one that is away or not believed", "[openid]") {
    const auto kind = [](const auto& spoil) {
        Way way;
        spoil(way);
        const auto door = way.party.door(way.client, way.ties, back, way.now);
        return door ? std::string("none") : door.error().kind == Kind::away ? "away" : "doubt";
    };
    CHECK(kind([](Way& way) { way.provider.down = true; }) == "away");
    CHECK(kind([](Way& way) { way.provider.metadata = json::array(); }) == "doubt");
    CHECK(kind([](Way& way) { way.provider.metadata["issuer"] = "https://evil.example"; }) == "doubt");
    CHECK(kind([](Way& way) { way.provider.metadata["token_endpoint"] = "http://127.0.0.1:25/"; }) == "doubt");
    CHECK(kind([](Way& way) { way.provider.metadata["jwks_uri"] = "https://169.254.169.254/keys"; }) == "doubt");
    CHECK(kind([](Way& way) { way.provider.metadata["authorization_endpoint"] = "javascript:alert(1)"; }) == "doubt");
    CHECK(kind([](Way& way) { way.provider.metadata.erase("token_endpoint"); }) == "doubt");
    CHECK(kind([](Way& way) { way.provider.metadata["code_challenge_methods_supported"] = {"plain"}; }) == "doubt");
    CHECK(kind([](Way&) {}) == "none");
}
