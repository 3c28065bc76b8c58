// Passkeys: what browsers send is read strictly, and a device of the tests makes and uses keys as a real one does.
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>
#include <sodium.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>

#include "accounts/passkey.h"
#include "base/random.h"
#include "base/secret.h"
#include "kit/app_on_phone.h"

using accounts::Asked;
using accounts::Bytes;

namespace {

std::span<const std::byte> bytes(std::string_view text) { return std::as_bytes(std::span(text)); }

void add(Bytes& to, std::initializer_list<int> more) {
    for (const int one : more) to.push_back(static_cast<std::byte>(one));
}
void add(Bytes& to, std::span<const std::byte> more) { to.insert(to.end(), more.begin(), more.end()); }

Bytes sha256(std::string_view of) {
    Bytes hash(32);
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()), reinterpret_cast<const unsigned char*>(of.data()), of.size());
    return hash;
}

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Bytes number_of(EVP_PKEY* key, const char* name, std::size_t size) {
    BIGNUM* number = nullptr;
    REQUIRE(EVP_PKEY_get_bn_param(key, name, &number) == 1);
    Bytes out(size);
    BN_bn2binpad(number, reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(size));
    BN_free(number);
    return out;
}

// A phone with one key, of the site that it was made for.
struct Phone {
    Key key{EVP_EC_gen("P-256"), EVP_PKEY_free};
    bool is_rsa = false;
    Bytes name = Bytes(32, std::byte{7});
    std::uint32_t uses = 0;
    int flags = 1 | 4;

    static Phone with_rsa() {
        Phone phone;
        phone.key.reset(EVP_RSA_gen(2048));
        phone.is_rsa = true;
        return phone;
    }
    Bytes cose() const {
        Bytes out;
        if (is_rsa) {
            add(out, {0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20, 0x59, 0x01, 0x00});
            add(out, number_of(key.get(), OSSL_PKEY_PARAM_RSA_N, 256));
            add(out, {0x21, 0x43, 0x01, 0x00, 0x01});
            return out;
        }
        add(out, {0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        add(out, number_of(key.get(), OSSL_PKEY_PARAM_EC_PUB_X, 32));
        add(out, {0x22, 0x58, 0x20});
        add(out, number_of(key.get(), OSSL_PKEY_PARAM_EC_PUB_Y, 32));
        return out;
    }
    Bytes head(std::string_view site, int more = 0) const {
        Bytes out = sha256(site);
        add(out, {flags | more, int(uses >> 24 & 255), int(uses >> 16 & 255), int(uses >> 8 & 255), int(uses & 255)});
        return out;
    }
    Bytes made(std::string_view site) const {
        auto out = head(site, 64);
        add(out, Bytes(16, std::byte{0}));
        add(out, {0, int(name.size())});
        add(out, name);
        add(out, cose());
        return out;
    }
    Bytes signature(const Bytes& data, std::string_view client) const {
        Bytes message = data;
        add(message, sha256(client));
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get());
        std::size_t size = 600;
        Bytes out(size);
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size, reinterpret_cast<const unsigned char*>(message.data()), message.size());
        out.resize(size);
        return out;
    }
};

std::string client(std::string_view type, std::string_view challenge, std::string_view origin, std::string_view more = "") {
    return std::string("{\"type\":\"").append(type).append("\",\"challenge\":\"").append(base::base64url(bytes(challenge))).append("\",\"origin\":\"").append(origin).append("\",\"crossOrigin\":false").append(more).append("}");
}

const Asked here{"a challenge of ours", "https://city.example", "city.example"};
const std::string making = client("webauthn.create", here.challenge, here.origin), using_it = client("webauthn.get", here.challenge, here.origin);

}  // namespace

TEST_CASE("a key is made and used, on an elliptic curve and by RSA", "[accounts][passkey]") {
    for (auto* phone : {new Phone, new Phone(Phone::with_rsa())}) {
        const std::unique_ptr<Phone> owned(phone);
        const auto made = accounts::made_key(here, making, phone->made(here.site));
        REQUIRE(made);
        CHECK(made->credential == phone->name);
        CHECK(made->key == phone->cose());
        phone->uses = 7;
        const auto data = phone->head(here.site);
        const auto used = accounts::used_key(here, made->key, using_it, data, phone->signature(data, using_it));
        REQUIRE(used);
        CHECK(used->uses == 7);
    }
}

TEST_CASE("nothing is taken that was not asked for: another challenge, site, page, kind or a device that nobody unlocked", "[accounts][passkey]") {
    Phone phone;
    const auto key = phone.cose();
    const auto good = phone.head(here.site);
    const auto used = [&](const std::string& said, const Bytes& data) { return accounts::used_key(here, key, said, data, phone.signature(data, said)).has_value(); };
    REQUIRE(used(using_it, good));
    CHECK_FALSE(used(making, good));
    CHECK_FALSE(used(client("webauthn.get", "another", here.origin), good));
    for (const auto* origin : {"https://evil.example", "http://city.example", "https://city.example:8443", "https://city.example.evil.example"})
        CHECK_FALSE(used(client("webauthn.get", here.challenge, origin), good));
    CHECK_FALSE(used(client("webauthn.get", here.challenge, here.origin, ",\"crossOrigin\":true"), good));
    CHECK_FALSE(used(using_it, phone.head("evil.example")));
    for (const int flags : {0, 1, 4}) {
        Phone locked;
        locked.key = Key(EVP_PKEY_dup(phone.key.get()), EVP_PKEY_free);
        locked.flags = flags;
        CHECK_FALSE(used(using_it, locked.head(here.site)));
    }
    for (const auto* said : {"", "{}", "[]", "null", "{\"type\":1}", "{\"type\":\"webauthn.get\""}) CHECK_FALSE(used(said, good));
    Phone other;
    CHECK_FALSE(accounts::used_key(here, key, using_it, good, other.signature(good, using_it)));
    CHECK_FALSE(accounts::used_key(here, key, using_it, good, {}));
    auto counted = good;
    counted.back() ^= std::byte{1};
    CHECK_FALSE(accounts::used_key(here, key, using_it, counted, phone.signature(good, using_it)));
    CHECK_FALSE(accounts::made_key(here, using_it, phone.made(here.site)));
}

TEST_CASE("a key that is cut anywhere or has a byte too many is none; one that is spoiled never does harm", "[accounts][passkey]") {
    for (auto* phone : {new Phone, new Phone(Phone::with_rsa())}) {
        const std::unique_ptr<Phone> owned(phone);
        const auto whole = phone->made(here.site);
        for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(accounts::made_key(here, making, std::span(whole).first(size)));
        auto longer = whole;
        longer.push_back(std::byte{0});
        CHECK_FALSE(accounts::made_key(here, making, longer));
        longer[32] |= std::byte{128};  // announced: what the browser adds of itself
        CHECK(accounts::made_key(here, making, longer));
        const auto data = phone->head(here.site);
        const auto signature = phone->signature(data, using_it);
        const auto key = phone->cose();
        base::SeededRandom random(17);
        for (int times = 0; times < 400; ++times) {
            auto spoiled = key;
            for (std::uint64_t flips = random.next() % 3 + 1; flips > 0; --flips) spoiled[random.next() % spoiled.size()] ^= static_cast<std::byte>(random.next() % 255 + 1);
            if (spoiled != key) CHECK_FALSE(accounts::used_key(here, spoiled, using_it, data, signature));
        }
    }
    // Maps that lie about what follows, long numbers, things in things, the same label twice.
    for (const auto& hostile : std::initializer_list<std::vector<int>>{{0xbf, 0xff}, {0xa1, 0x01}, {0xa1, 0x01, 0x5a, 0xff, 0xff, 0xff, 0xff}, {0xbb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
                                                                       {0xa1, 0x01, 0xa1, 0x01, 0x02}, {0xa2, 0x01, 0x02, 0x01, 0x02}, {0xa1, 0x18, 0x01, 0x02}, {0xa1, 0x01, 0x59, 0x01, 0x00}, {0x80}, {}}) {
        Bytes cose;
        for (const int one : hostile) cose.push_back(static_cast<std::byte>(one));
        CHECK_FALSE(accounts::is_key(cose));
    }
    Phone phone;
    auto off_curve = phone.cose();
    std::fill(off_curve.end() - 32, off_curve.end(), std::byte{1});
    CHECK_FALSE(accounts::is_key(off_curve));
}

namespace {

std::string token_on(const kit::Answered& page) {
    const auto at = page.body.rfind("name=\"form_token\" value=\"") + 25;
    return page.body.substr(at, page.body.find('"', at) - at);
}

std::string encoded(const Bytes& of) { return base::base64url(of); }
std::string encoded(const std::string& of) { return base::base64url(bytes(of)); }

void add_key(kit::Browser& browser, const Phone& phone) {
    browser.open("/me/passkeys");
    const auto said = client("webauthn.create", token_on(browser.page()), "http://localhost");
    browser.send("/me/passkeys", {{"client_data", encoded(said)}, {"authenticator_data", encoded(phone.made("localhost"))}});
}

kit::Typed use_key(kit::Browser& browser, const Phone& phone) {
    browser.open("/sign-in/passkey?next=/me/sessions");
    const auto said = client("webauthn.get", token_on(browser.page()), "http://localhost");
    const auto data = phone.head("localhost");
    return {{"credential", encoded(phone.name)}, {"client_data", encoded(said)}, {"authenticator_data", encoded(data)}, {"signature", encoded(phone.signature(data, said))}};
}

struct WithKey {
    kit::Town town;
    kit::Browser home{town};
    Phone phone;

    WithKey() {
        kit::settle(town, "aliya");
        kit::sign_in(home, "aliya");
        kit::switch_on(town, home);
        add_key(home, phone);
    }
};

}  // namespace

TEST_CASE("a passkey stands beside the app, opens the account without password and code, and is told of by letter", "[accounts][passkey]") {
    kit::Town town;
    kit::settle(town, "marat");
    kit::Browser his(town);
    kit::sign_in(his, "marat");
    his.open("/me/passkeys");
    CHECK(his.at() == "/me/second-factor");  // first the app
    WithKey aliya;
    CHECK(aliya.home.at() == "/me/passkeys?done=added");
    CHECK(aliya.home.page().says("Firefox, Linux"));
    CHECK(letter_to(aliya.town, "accounts.passkey_added") == "aliya@example.test");
    kit::Browser browser(aliya.town);
    aliya.phone.uses = 1;
    const auto typed = use_key(browser, aliya.phone);
    const auto body = browser.body("/sign-in/passkey", typed);
    browser.send("/sign-in/passkey", typed);
    CHECK(browser.at() == "/me/sessions");
    CHECK(browser.cookies["sid"].size() == 43);
    browser.cookies.erase("sid");
    CHECK(browser.post("/sign-in/passkey", body).status != 303);  // the answer to one question is good once
}

TEST_CASE("a copy of a device that counts, a key that was taken away and a blocked account open nothing", "[accounts][passkey]") {
    WithKey aliya;
    kit::Browser browser(aliya.town);
    const auto opens = [&] {
        browser.cookies.erase("sid");
        browser.send("/sign-in/passkey", use_key(browser, aliya.phone));
        return browser.at() == "/me/sessions";
    };
    aliya.phone.uses = 5;
    CHECK(opens());
    CHECK_FALSE(opens());  // five again
    aliya.phone.uses = 4;
    CHECK_FALSE(opens());
    CHECK(browser.page().says("не открывает здесь ни одного аккаунта"));
    aliya.phone.uses = 6;
    CHECK(opens());
    aliya.town.file().write([](db::Writing& db) { db.exec("update account set blocked_at = 1"); });
    aliya.phone.uses = 7;
    CHECK_FALSE(opens());
    aliya.town.file().write([](db::Writing& db) { db.exec("update account set blocked_at = null"); });
    aliya.home.open("/me/passkeys");
    aliya.home.send("/me/passkeys", {{"remove", "1"}});
    CHECK(aliya.home.at() == "/me/passkeys?done=removed");
    CHECK_FALSE(opens());
    CHECK(acts(aliya.town) == std::vector<std::string>{"factor.add", "passkey.add", "passkey.remove"});
}

TEST_CASE("nobody takes a key of somebody else away, and the letter takes all away", "[accounts][passkey]") {
    WithKey aliya;
    kit::settle(aliya.town, "marat");
    kit::Browser his(aliya.town), owner(aliya.town);
    kit::sign_in(his, "marat");
    kit::switch_on(aliya.town, his);
    his.open("/me/passkeys");
    his.post("/me/passkeys", his.body("/me/passkeys", {{"remove", "1"}}));
    const auto keys = [&] { return aliya.town.file().read()->value<int>("select count(*) from passkey"); };
    CHECK(keys() == 1);
    owner.open(newest_letter(aliya.town, "accounts.passkey_added")["link"]);
    owner.send("/not-me");
    CHECK(keys() == 0);
}
