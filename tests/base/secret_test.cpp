#include "base/secret.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "kit/town.h"

namespace {

using base::Keys;

Keys keys_of(int first) {
    base::Key master;
    master.bytes[0] = static_cast<std::byte>(first);
    return Keys(master);
}

}  // namespace

TEST_CASE("what was sealed is opened with the same key, and nothing else", "[base][secrets]") {
    const auto key = keys_of(1).of(Keys::Use::texts);
    const auto sealed = base::sealed(key, "сим-сим");
    CHECK(base::unsealed(key, sealed) == "сим-сим");
    CHECK(base::unsealed(keys_of(1).of(Keys::Use::mail_password), sealed) == std::nullopt);
    CHECK(base::unsealed(keys_of(2).of(Keys::Use::texts), sealed) == std::nullopt);
    CHECK(base::unsealed(key, {}) == std::nullopt);
    CHECK(base::sealed(key, "сим-сим") != sealed);
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        auto changed = sealed;
        changed[at] ^= std::byte{1};
        CHECK(base::unsealed(key, changed) == std::nullopt);
    }
}

TEST_CASE("a digest is the same for the same parts and key", "[base][secrets]") {
    const auto key = keys_of(1).of(Keys::Use::look_up);
    CHECK(base::digest(key, {"aigul@example.test"}) == base::digest(key, {"aigul@example.test"}));
    CHECK(base::digest(key, {"aigul@example.test"}) != base::digest(key, {"marat@example.test"}));
    CHECK(base::digest(key, {"ab", "c"}) != base::digest(key, {"a", "bc"}));
    CHECK(base::digest(key, {"aigul@example.test"}) != base::digest(keys_of(1).of(Keys::Use::tokens), {"aigul@example.test"}));
    CHECK(base::digest(key, {"aigul@example.test"}) != base::digest(keys_of(2).of(Keys::Use::look_up), {"aigul@example.test"}));
}

TEST_CASE("bytes go into addresses and come back, and foreign letters are refused", "[base][secrets]") {
    const std::vector<std::byte> bytes{std::byte{0}, std::byte{0xff}, std::byte{0x3e}, std::byte{0x3f}};
    CHECK(base::base64url(bytes) == "AP8-Pw");
    CHECK(base::read_base64url("AP8-Pw") == bytes);
    CHECK(base::read_base64url({}) == std::vector<std::byte>{});
    CHECK(base::read_hex({}) == std::vector<std::byte>{});
    for (const auto* wrong : {"AP8+Pw", "AP8-Pw==", "AP8-P", "AP 8-Pw", "AP8-Pw\n"}) CHECK(base::read_base64url(wrong) == std::nullopt);
    CHECK(base::hex(bytes) == "00ff3e3f");
    CHECK(base::read_hex("00ff3e3f") == bytes);
    for (const auto* wrong : {"00ff3e3", "00ff3e3g", "00 ff"}) CHECK(base::read_hex(wrong) == std::nullopt);
}

TEST_CASE("the key of a folder is made once, is its owner's alone, and a changed one is refused in words", "[base][secrets]") {
    const kit::Folder folder;
    const auto file = folder.path() / "secrets" / "master.key";
    const auto key = [&] { return Keys::of_folder(folder.path()).of(Keys::Use::texts); };
    const auto sealed = base::sealed(key(), "x");
    CHECK(base::unsealed(key(), sealed) == "x");
    struct stat seen {};
    REQUIRE(::stat(file.c_str(), &seen) == 0);
    CHECK((seen.st_mode & 0777) == 0600);
    CHECK(seen.st_size == 32);
    ::chmod(file.c_str(), 0644);
    CHECK_THROWS_WITH(key(), Catch::Contains("others may read"));
    ::chmod(file.c_str(), 0600);
    std::ofstream(file, std::ios::app) << "more";
    CHECK_THROWS_WITH(key(), Catch::Contains("is no key of 32 bytes"));
}

TEST_CASE("tokens stand in addresses and never come twice", "[base][secrets]") {
    const auto token = base::fresh_token();
    CHECK(token.size() == 43);
    CHECK(token != base::fresh_token());
    CHECK(base::read_base64url(token)->size() == 32);
}
