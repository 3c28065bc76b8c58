#include "tools/template_definition.h"

#include <algorithm>
#include <map>

#include "tools/cpp_text.h"

namespace tools {
namespace {

// "EventCard const& e, int size = 2" without " = 2".
std::string without_defaults(std::string_view parameters) {
    std::string out;
    for (const auto part : split_outside(parameters, ',', true)) {
        const auto declared = stripped(split_outside(part, '=').front());
        if (!declared.empty()) out += (out.empty() ? "" : ", ") + std::string(declared);
    }
    return out;
}

// The names alone, to hand them on.
std::string names_of(std::string_view parameters) {
    std::string out;
    for (const auto part : split_outside(parameters, ',', true)) {
        const auto tokens = cpp_tokens(split_outside(part, '=').front());
        if (!tokens.empty()) out += ", " + std::string(tokens.back().source);
    }
    return out;
}

std::string with_comma(std::string text) { return text.empty() ? text : ", " + text; }

std::string slots_of(const TemplateDefinition& definition) {
    std::string out = "struct " + definition.name + "_slots {\n    web::Slot ", required;
    int count = 0;
    for (const auto& slot : definition.slots) {
        if (&slot != &definition.slots.front()) out += ", ";
        out += slot.name;
        if (!slot.required) continue;
        required += (required.empty() ? "\"" : ", \"") + slot.name + "\"";
        ++count;
    }
    return out + ";\n    static constexpr std::array<std::string_view, " + std::to_string(count) + "> required{" +
           required + "};\n};\n";
}

std::string declaration(const TemplateDefinition& definition) {
    const auto& [file, line, scope, name, parameters, slots, body] = definition;
    if (slots.empty()) return "void " + name + "(web::Html& out" + with_comma(parameters) + ");\n";
    auto out = slots_of(definition);
    out += "void " + name + "(web::Html& out, const " + name + "_slots& slots" + with_comma(parameters) + ");\n";
    if (std::ranges::none_of(slots, &TemplateSlot::required))
        out += "inline void " + name + "(web::Html& out" + with_comma(parameters) + ") { " + name + "(out, " + name +
               "_slots{}" + names_of(parameters) + "); }\n";
    return out;
}

std::string function(const TemplateDefinition& definition) {
    const auto& [file, line, scope, name, parameters, slots, body] = definition;
    auto out = line_mark(file, line) + "void " + name + "(web::Html& out";
    if (!slots.empty()) out += ", const " + name + "_slots& slots";
    return out + with_comma(without_defaults(parameters)) +
           ") {\n[[maybe_unused]] const i18n::Language lang = out.language();\n" + body + "}\n\n";
}

std::map<std::string, std::vector<const TemplateDefinition*>> by_scope(const std::vector<TemplateDefinition>& all) {
    std::map<std::string, std::vector<const TemplateDefinition*>> scopes;
    for (const auto& definition : all) scopes[definition.scope].push_back(&definition);
    return scopes;
}

}  // namespace

std::string line_mark(std::string_view file, int line) {
    return "#line " + std::to_string(line) + " " + as_literal(file) + "\n";
}

std::string header_of(const TemplateRoom& room, const std::vector<TemplateDefinition>& definitions) {
    std::string out = "// Made by compile_templates from the templates of " + room.name +
                      "; holds declarations only, so that it seldom changes.\n#pragma once\n\n#include <array>\n"
                      "#include <string_view>\n\n#include \"" + room.views + "\"\n#include \"web/html.h\"\n";
    for (const auto& [scope, members] : by_scope(definitions)) {
        out += "\nnamespace " + scope + " {\n\n";
        for (const auto* definition : members) out += declaration(*definition);
        out += "\n}  // namespace " + scope + "\n";
    }
    return out;
}

std::string source_of(const TemplateRoom& room, const std::vector<TemplateDefinition>& definitions) {
    std::string out = "// Made by compile_templates from the templates of " + room.name + ".\n#include \"" + room.name +
                      "/templates.h\"\n\n";
    for (const auto& other : room.others)
        out += "#if __has_include(\"" + other + "/templates.h\")\n#include \"" + other + "/templates.h\"\n#endif\n";
    // Templates name what they do not always use: parameters, loop elements, language.
    out += "\n#pragma GCC diagnostic ignored \"-Wunused-parameter\"\n"
           "#pragma GCC diagnostic ignored \"-Wunused-variable\"\n"
           "#pragma GCC diagnostic ignored \"-Wunused-but-set-variable\"\n"
           "namespace web::layout {}\nnamespace web::parts {}\n\n";
    for (const auto& [scope, members] : by_scope(definitions)) {
        out += "namespace " + scope + " {\nusing namespace std::literals;\nusing web::url_part;\n";
        if (!scope.starts_with("web::")) out += "namespace layout = web::layout;\nnamespace parts = web::parts;\n";
        out += "\n";
        for (const auto* definition : members) out += function(*definition);
        out += "}  // namespace " + scope + "\n";
    }
    return out;
}

}  // namespace tools
