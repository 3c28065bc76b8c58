// What the C++ compiler refuses in a template, and that it complains about the template's line: one real compilation.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

#include "tools/templates.h"
#include "kit/places.h"

using namespace tools;

TEST_CASE("misspelt fields, wrong types and slots are compile errors at the template's line", "[templates]") {
    if (std::system("c++ --version >/dev/null 2>&1") != 0) {
        WARN("skipped: no C++ compiler here");
        return;
    }
    const std::string bodies[] = {  // one per page; page i stands in line 2 * i + 1, its body in the next
        "{{ p.titel }}", "{{ p.note }}", "{{ p.items.empty() }}", "{{ p.items }}", "<p title=\"{{ p.body }}\"></p>",
        "{% use frame(p.title) %}{% slot asid %}{% end %}x{% end %}", "{% use frame(p.title) %}{% slot aside %}x{% end %}{% end %}",
        "{% call crad(p) %}", "<script type=\"application/ld+json\">{{ p.title }}</script>", "{% call frame(p.title) %}"};
    std::string text;
    for (std::size_t i = 0; i < std::size(bodies); ++i)
        text += "{% page x" + std::to_string(i) + "(Everything const& p) %}\n" + bodies[i] + "{% end %}\n";
    const std::string root = kit::source().string(), folder = kit::build().string() + "/refused";
    const auto compiled = compile_templates({"sample", "tools/sample/views.h", {}},
                                            {{"frame.html", read_source(root + "/tests/tools/sample/frame.html").text}, {"x.html", text}});
    REQUIRE(compiled.complaints.empty());
    write_if_changed(folder + "/sample/templates.h", compiled.header);
    write_if_changed(folder + "/sample/templates.cpp", compiled.source);
    const auto command = "c++ -std=c++23 -fsyntax-only -I'" + folder + "' -I'" + root + "/src' -I'" + root + "/tests' '" + folder +
                         "/sample/templates.cpp' 2>'" + folder + "/errors'";
    CHECK(std::system(command.c_str()) != 0);
    const auto errors = read_source(folder + "/errors").text;
    for (std::size_t i = 0; i < std::size(bodies); ++i) {
        INFO(bodies[i]);
        CHECK(errors.find("x.html:" + std::to_string(2 * i + 2) + ":") != std::string::npos);
    }
}
