// What the Application Security Verification Standard asks (OWASP ASVS 5.0, levels 1 and 2), and what here proves it:
// tests/asvs.csv has a line for each requirement, and a line that says "applicable" names a test or a step that there is, or
// what is still to be built.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "kit/places.h"
#include "readers/csv.h"

namespace {

// Its requirements of both levels, by section: "V1.2.1-3,5" are V1.2.1, V1.2.2, V1.2.3 and V1.2.5.
constexpr std::string_view sections =
    "V1.1.1-2 V1.2.1-9 V1.3.1-11 V1.4.1-3 V1.5.1-2 V2.1.1-3 V2.2.1-3 V2.3.1-4 V2.4.1 V3.2.1-2 V3.3.1-4 V3.4.1-6 "
    "V3.5.1-5 V3.7.1-2 V4.1.1-3 V4.2.1 V4.3.1-2 V4.4.1-4 V5.1.1 V5.2.1-3 V5.3.1-2 V5.4.1-3 V6.1.1-3 V6.2.1-12 "
    "V6.3.1-4 V6.4.1-4 V6.5.1-5 V6.6.1-3 V6.8.1-4 V7.1.1-3 V7.2.1-4 V7.3.1-2 V7.4.1-5 V7.5.1-2 V7.6.1-2 V8.1.1-2 "
    "V8.2.1-3 V8.3.1 V8.4.1 V9.1.1-3 V9.2.1-4 V10.1.1-2 V10.2.1-2 V10.3.1-4 V10.4.1-11 V10.5.1-5 V10.6.1-2 "
    "V10.7.1-3 V11.1.1-2 V11.2.1-3 V11.3.1-3 V11.4.1-4 V11.5.1 V11.6.1 V12.1.1-3 V12.2.1-2 V12.3.1-4 V13.1.1 "
    "V13.2.1-5 V13.3.1-2 V13.4.1-5 V14.1.1-2 V14.2.1-4 V14.3.1-3 V15.1.1-3 V15.2.1-3 V15.3.1-7 V16.1.1 V16.2.1-5 "
    "V16.3.1-4 V16.4.1-3 V16.5.1-3 V17.1.1 V17.2.1-4 V17.3.1-2 ";

std::set<std::string> requirements() {
    std::set<std::string> ids;
    std::istringstream all{std::string(sections)};
    for (std::string section; all >> section;) {
        const auto dot = section.rfind('.');
        std::istringstream runs(section.substr(dot + 1));
        for (std::string run; std::getline(runs, run, ',');) {
            const auto dash = run.find('-');
            const int from = std::stoi(run), to = dash == run.npos ? from : std::stoi(run.substr(dash + 1));
            for (int i = from; i <= to; ++i) ids.insert(section.substr(0, dot + 1) + std::to_string(i));
        }
    }
    return ids;
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The names of all cases, as they stand in the sources.
std::set<std::string> test_names() {
    std::set<std::string> names;
    constexpr std::string_view begin = "TEST_CASE(\"";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kit::source() / "tests")) {
        if (!entry.path().string().ends_with("_test.cpp")) continue;
        const auto text = text_of(entry.path());
        for (auto at = text.find(begin); at != text.npos; at = text.find(begin, at)) {
            at += begin.size();
            names.insert(text.substr(at, text.find('"', at) - at));
        }
    }
    return names;
}

std::vector<std::string> parted(std::string_view proof) {
    std::vector<std::string> parts;
    while (!proof.empty()) {
        const auto bar = proof.find(" | ");
        parts.emplace_back(proof.substr(0, bar));
        proof = bar == proof.npos ? std::string_view() : proof.substr(bar + 3);
    }
    return parts;
}

struct Line {
    std::string id, status, proof, reason;
};

// What is wrong with a line; empty: nothing.
std::string fault_of(const Line& line, const std::set<std::string>& tests) {
    if (line.status != "applicable" && line.status != "not applicable" && line.status != "deviation") return "no such status: " + line.status;
    if (line.status != "applicable" && line.reason.empty()) return "no reason";
    if (line.proof.empty() && line.reason.empty()) return "neither proof nor reason";
    if (line.status == "applicable" && line.proof.empty() && !line.reason.starts_with("planned: ")) return "no proof, and not said to be planned";
    for (const auto& proof : parted(line.proof)) {
        const bool step = proof.starts_with("tests/") || proof.starts_with("packaging/");
        if (step ? !std::filesystem::exists(kit::source() / proof) : !tests.contains(proof)) return "there is no " + proof;
    }
    return {};
}

std::vector<Line> lines_of(const std::string& text) {
    std::vector<Line> lines;
    readers::CsvReader reader(text);
    const auto field = [](const readers::CsvRecord& record, std::string_view name) { return std::string(record[name].value_or("")); };
    while (const auto next = reader.next()) {
        REQUIRE(next->has_value());
        const auto& record = **next;
        lines.push_back({field(record, "id"), field(record, "status"), field(record, "proof"), field(record, "reason")});
    }
    return lines;
}

}  // namespace

TEST_CASE("every requirement of the security standard is proved, planned, or said why not", "[app][asvs]") {
    const auto lines = lines_of(text_of(kit::source() / "tests/asvs.csv"));
    const auto tests = test_names();
    REQUIRE(tests.size() > 700);
    std::set<std::string> seen;
    for (const auto& line : lines) {
        INFO(line.id);
        CHECK(seen.insert(line.id).second);
        CHECK(fault_of(line, tests) == "");
    }
    CHECK(seen == requirements());
    // Only of what the city does not have yet: tickets, appointments, and files that visitors send.
    std::set<std::string> planned;
    for (const auto& line : lines)
        if (line.status == "applicable" && line.proof.empty()) planned.insert(line.id);
    CHECK(planned == std::set<std::string>{"V2.3.4"});
    CHECK(requirements().size() == 253);
}

TEST_CASE("a line of the security standard that proves nothing is found", "[app][asvs]") {
    const std::set<std::string> tests{"a real test"};
    CHECK(fault_of({"V1.1.1", "applicable", "a real test", ""}, tests) == "");
    CHECK(fault_of({"V1.1.1", "applicable", "a real test | tests/asvs.csv", ""}, tests) == "");
    CHECK(fault_of({"V1.1.1", "applicable", "", "planned: T1"}, tests) == "");
    CHECK(fault_of({"V1.1.1", "not applicable", "", "no LDAP"}, tests) == "");
    CHECK(fault_of({"V1.1.1", "applicable", "", ""}, tests) == "neither proof nor reason");
    CHECK(fault_of({"V1.1.1", "applicable", "", "we hope so"}, tests) == "no proof, and not said to be planned");
    CHECK(fault_of({"V1.1.1", "applicable", "no such test", ""}, tests) == "there is no no such test");
    CHECK(fault_of({"V1.1.1", "applicable", "a real test | tests/steps/99-none.sh", ""}, tests) == "there is no tests/steps/99-none.sh");
    CHECK(fault_of({"V1.1.1", "deviation", "a real test", ""}, tests) == "no reason");
    CHECK(fault_of({"V1.1.1", "maybe", "a real test", ""}, tests) == "no such status: maybe");
}
