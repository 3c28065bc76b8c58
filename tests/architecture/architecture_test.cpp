// The house rules, held against the whole project; src/README.md says what each folder is.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "architecture/rules.h"
#include "kit/places.h"

using namespace architecture;

namespace {

std::string text_of(const std::string& path) {
    std::ifstream file(kit::source() / path);
    return {std::istreambuf_iterator<char>(file), {}};
}

const Sources& program() {
    static const Sources all = sources("src", {".h", ".cpp"});
    return all;
}

const House& house_of_the_project() {
    static const House house = read_house(text_of("CMakeLists.txt"));
    return house;
}

std::string listed(const Findings& findings) {
    std::string lines;
    for (const auto& finding : findings) lines += finding + "\n";
    return lines;
}

// One line per finding, and nothing else, in the message.
void expect_none(const Findings& findings) {
    REQUIRE_FALSE(program().empty());
    if (!findings.empty()) FAIL_CHECK("\n" << listed(findings));
}

}  // namespace

TEST_CASE("rooms include only themselves and what they depend on", "[architecture]") {
    expect_none(undeclared_includes(house_of_the_project(), program()));
}

TEST_CASE("no room depends on itself by way of others", "[architecture]") {
    REQUIRE(house_of_the_project().rooms.size() >= 5);
    expect_none(circles(house_of_the_project()));
}

TEST_CASE("of another slice only its nouns and views are included", "[architecture]") {
    expect_none(private_includes(house_of_the_project(), program()));
}

TEST_CASE("headers with one place are included there alone", "[architecture]") {
    expect_none(misplaced_includes(program()));
}

TEST_CASE("only base/instant.h asks the system for the time", "[architecture]") {
    expect_none(readings_of_the_clock(program()));
}

TEST_CASE("no slice keeps an exception for itself", "[architecture]") {
    expect_none(catches_in_slices(house_of_the_project(), program()));
}

TEST_CASE("no page holds SQL", "[architecture]") { expect_none(sql_in_pages(program())); }

TEST_CASE("TRY stands only as a statement of its own", "[architecture]") { expect_none(misplaced_tries(program())); }

TEST_CASE("no function is longer than 60 lines", "[architecture]") { expect_none(long_functions(program(), 60)); }

TEST_CASE("no file is longer than 600 lines", "[architecture]") {
    expect_none(long_files(program(), 600));
    expect_none(long_files(sources("tests", {".h", ".cpp", ".js", ".sh", ".py"}), 600));
}

TEST_CASE("no template is longer than 150 lines", "[architecture]") {
    expect_none(long_files(sources("templates", {".html"}), 150));
}

TEST_CASE("no type only says that it does something", "[architecture]") { expect_none(vague_type_names(program())); }

TEST_CASE("the map of src has a sentence on every folder", "[architecture]") {
    std::set<std::string> folders;
    for (const auto& entry : std::filesystem::directory_iterator(kit::source() / "src"))
        if (entry.is_directory()) folders.insert(entry.path().filename().string());
    expect_none(folders_without_a_sentence(folders, text_of("src/README.md")));
}
