// Keys of a folder, hashes that need them, and sealed texts.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "base/secret.h"
#include "kit/town.h"

TEST_CASE("a folder makes its key once, for its owner alone", "[base]") {
    const kit::Folder folder;
    const auto one = base::Keys::of_folder(folder.path()), same = base::Keys::of_folder(folder.path());
    CHECK(one.of(base::Keys::Use::texts).bytes == same.of(base::Keys::Use::texts).bytes);
    CHECK(one.of(base::Keys::Use::texts).bytes != one.of(base::Keys::Use::forms).bytes);
    const auto path = folder.path() / "secrets" / "master.key";
    struct stat facts {};
    REQUIRE(::stat(path.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
    ::chmod(path.c_str(), 0644);
    CHECK_THROWS_WITH(base::Keys::of_folder(folder.path()), Catch::Contains("chmod 600"));
    ::chmod(path.c_str(), 0600);
    std::ofstream(path) << "short";
    CHECK_THROWS_WITH(base::Keys::of_folder(folder.path()), Catch::Contains("no key of 32 bytes"));
}

TEST_CASE("a hash depends on the key, and on where one part ends", "[base]") {
    base::Key one, two;
    two.bytes[0] = std::byte(1);
    CHECK(base::digest(one, {"ab", "c"}) == base::digest(one, {"ab", "c"}));
    CHECK(base::digest(one, {"ab", "c"}) != base::digest(one, {"a", "bc"}));
    CHECK(base::digest(one, {"ab", "c"}) != base::digest(two, {"ab", "c"}));
}

TEST_CASE("a sealed text opens with its key alone, whole", "[base]") {
    const kit::Folder folder;
    const auto keys = base::Keys::of_folder(folder.path());
    const auto key = keys.of(base::Keys::Use::texts);
    auto box = base::sealed(key, "алия@example.test");
    CHECK(base::unsealed(key, box) == "алия@example.test");
    CHECK(base::sealed(key, "x") != base::sealed(key, "x"));
    CHECK_FALSE(base::unsealed(keys.of(base::Keys::Use::forms), box));
    box.back() ^= std::byte(1);
    CHECK_FALSE(base::unsealed(key, box));
    CHECK_FALSE(base::unsealed(key, std::span(box).first(10)));
}

TEST_CASE("tokens stand in addresses and never come twice", "[base]") {
    const auto token = base::fresh_token();
    CHECK(token.size() == 43);
    CHECK(token != base::fresh_token());
    CHECK(base::read_base64url(token)->size() == 32);
    CHECK_FALSE(base::read_base64url("a b"));
    CHECK_FALSE(base::read_base64url(token + "="));
}
