// The build program that makes one C++ file of all catalogues:
//   compile_catalogues [--missing|--warn] OUT CATALOGUES SOURCES FILE.words…
// reads CATALOGUES/{ru,kk,en}.po and all C++ below SOURCES (build programs left out), writes OUT/catalogue.cpp and
// OUT/qala.pot; fails with file:line: error: sentence. With --missing it prints the entries that lack and writes nothing; with --warn
// lacking words are said in English.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string_view>

#include "i18n/language.h"
#include "tools/catalogues.h"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> sources_below(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto name = entry.path().generic_string();
        const auto kind = entry.path().extension();
        const bool defines_words = name.ends_with("base/result.h");
        const bool builds = name.find("/tools/") != std::string::npos;
        if ((kind == ".cpp" || kind == ".h") && !defines_words && !builds) names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
}

int run(std::vector<std::string> words) {
    const bool missing_only = !words.empty() && words[0] == "--missing", warn = !words.empty() && words[0] == "--warn";
    if (missing_only || warn) words.erase(words.begin());
    if (words.size() < 3) {
        std::fputs("compile_catalogues [--missing|--warn] OUT CATALOGUES SOURCES FILE.words...\n", stderr);
        return 2;
    }
    std::vector<tools::Complaint> complaints;
    std::vector<tools::WordUse> uses;
    for (std::size_t i = 3; i < words.size(); ++i)
        std::ranges::copy(tools::read_uses(tools::read_source(words[i])), std::back_inserter(uses));
    for (const auto& name : sources_below(words[2]))
        std::ranges::copy(tools::words_of_source(tools::read_source(name), complaints), std::back_inserter(uses));
    std::array<tools::PoFile, 3> catalogues;
    for (const auto language : i18n::languages)
        catalogues[i18n::index(language)] =
            tools::read_po(tools::read_source(words[1] + "/" + std::string(i18n::tag(language)) + ".po"), complaints);

    auto joined = tools::join_catalogues(uses, catalogues);
    if (missing_only) {
        for (const auto language : i18n::languages)
            if (const auto& entries = joined.missing[i18n::index(language)]; !entries.empty())
                std::printf("# ─── %s/%s.po ───\n\n%s", words[1].c_str(), i18n::tag(language).data(), entries.c_str());
        return 0;
    }
    std::ranges::move(joined.complaints, std::back_inserter(complaints));
    tools::write_if_changed(words[0] + "/qala.pot", joined.pot);
    const bool complete = tools::report(joined.lacking, warn ? "warning" : "error");
    if (!complete) std::fputs("To be filled in and pasted: cmake --build … --target missing_words\n", stderr);
    if (!tools::report(complaints) || (!complete && !warn)) return 1;
    tools::write_if_changed(words[0] + "/catalogue.cpp", joined.source);
    return 0;
}

}  // namespace

int main(int count, char** words) {
    try {
        return run({words + 1, words + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "compile_catalogues: %s\n", error.what());
        return 1;
    }
}
