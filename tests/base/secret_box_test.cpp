#include "base/secret_box.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "app/secrets.h"
#include "kit/town.h"

namespace {

base::SecretBox box_of(int first) {
    base::SecretBox::Key key{};
    key[0] = static_cast<std::byte>(first);
    return base::SecretBox(key);
}

}  // namespace

TEST_CASE("what was sealed is opened for the same purpose with the same key, and nothing else", "[base][secrets]") {
    const auto box = box_of(1), other = box_of(2);
    const auto sealed = box.seal("mail.password", "сим-сим");
    CHECK(box.open("mail.password", sealed) == "сим-сим");
    CHECK(box.open("mail.token", sealed) == std::nullopt);
    CHECK(other.open("mail.password", sealed) == std::nullopt);
    CHECK(box.open("mail.password", {}) == std::nullopt);
    CHECK(box.seal("mail.password", "сим-сим") != sealed);
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        auto changed = sealed;
        changed[at] ^= std::byte{1};
        CHECK(box.open("mail.password", changed) == std::nullopt);
    }
}

TEST_CASE("a digest is the same for the same text, purpose and key", "[base][secrets]") {
    const auto box = box_of(1);
    CHECK(box.digest("audit", "aigul@example.test") == box.digest("audit", "aigul@example.test"));
    CHECK(box.digest("audit", "aigul@example.test") != box.digest("audit", "marat@example.test"));
    CHECK(box.digest("audit", "aigul@example.test") != box.digest("session", "aigul@example.test"));
    CHECK(box.digest("audit", "aigul@example.test") != box_of(2).digest("audit", "aigul@example.test"));
}

TEST_CASE("bytes go into addresses and come back, and foreign letters are refused", "[base][secrets]") {
    const std::vector<std::byte> bytes{std::byte{0}, std::byte{0xff}, std::byte{0x3e}, std::byte{0x3f}};
    CHECK(base::base64url(bytes) == "AP8-Pw");
    CHECK(base::from_base64url("AP8-Pw") == bytes);
    for (const auto* wrong : {"AP8+Pw", "AP8-Pw==", "AP8-P", "AP 8-Pw", "AP8-Pw\n"}) CHECK(base::from_base64url(wrong) == std::nullopt);
    CHECK(base::hex(bytes) == "00ff3e3f");
    CHECK(base::from_hex("00ff3e3f") == bytes);
    for (const auto* wrong : {"00ff3e3", "00ff3e3g", "00 ff"}) CHECK(base::from_hex(wrong) == std::nullopt);
}

TEST_CASE("the key of a folder is made once, is its owner's alone, and a changed one is refused in words", "[app][secrets]") {
    const kit::Folder folder;
    const auto key = folder.path() / "secrets" / "key";
    const auto sealed = app::secrets(folder.path())->seal("mail", "x");
    CHECK(app::secrets(folder.path())->open("mail", sealed) == "x");
    struct stat seen {};
    REQUIRE(::stat(key.c_str(), &seen) == 0);
    CHECK((seen.st_mode & 0777) == 0600);
    CHECK(seen.st_size == 32);
    ::chmod(key.c_str(), 0644);
    CHECK_THROWS_WITH(app::secrets(folder.path()), Catch::Contains("others may read"));
    ::chmod(key.c_str(), 0600);
    std::ofstream(key, std::ios::app) << "more";
    CHECK_THROWS_WITH(app::secrets(folder.path()), Catch::Contains("not a key of 32 bytes"));
}
