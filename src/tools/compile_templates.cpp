// The build program that turns the templates of one room into C++:
//   compile_templates ROOM VIEWS OUT [--other ROOM]… FILE…
// writes OUT/templates.h, OUT/templates.cpp and OUT/templates.words; fails with file:line: error: sentence.
#include <cstdio>
#include <exception>
#include <string_view>

#include "tools/templates.h"

namespace {

int run(int count, char** words) {
    if (count < 4) {
        std::fputs("compile_templates ROOM VIEWS OUT [--other ROOM]... FILE...\n", stderr);
        return 2;
    }
    tools::TemplateRoom room{words[1], words[2], {}};
    if (room.name != "web") room.others.push_back("web");
    std::vector<tools::SourceFile> files;
    for (int i = 4; i < count; ++i) {
        if (std::string_view(words[i]) == "--other" && i + 1 < count) room.others.push_back(words[++i]);
        else files.push_back(tools::read_source(words[i]));
    }
    const auto compiled = tools::compile_templates(room, files);
    if (!tools::report(compiled.complaints)) return 1;
    const std::string out = words[3];
    tools::write_if_changed(out + "/templates.h", compiled.header);
    tools::write_if_changed(out + "/templates.cpp", compiled.source);
    tools::write_if_changed(out + "/templates.words", tools::written(compiled.words));
    return 0;
}

}  // namespace

int main(int count, char** words) {
    try {
        return run(count, words);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "compile_templates: %s\n", error.what());
        return 1;
    }
}
