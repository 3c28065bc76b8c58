#include "tools/templates.h"

#include <algorithm>
#include <map>

#include "tools/template_definition.h"

namespace tools {

CompiledTemplates compile_templates(const TemplateRoom& room, const std::vector<SourceFile>& files) {
    CompiledTemplates out;
    std::vector<TemplateDefinition> all;
    for (const auto& file : files)
        for (auto& definition : read_template(room, file, out.words, out.complaints)) all.push_back(std::move(definition));
    std::map<std::string, const TemplateDefinition*> names;
    for (const auto& definition : all)
        if (const auto [known, added] = names.emplace(definition.scope + "::" + definition.name, &definition); !added)
            out.complaints.push_back({definition.file, definition.line,
                                      definition.name + " stands already in " + known->second->file + ":" +
                                          std::to_string(known->second->line)});
    std::ranges::stable_sort(out.complaints, [](const auto& a, const auto& b) {
        return a.file != b.file ? a.file < b.file : a.line < b.line;
    });
    if (!out.complaints.empty()) return out;
    out.header = header_of(room, all);
    out.source = source_of(room, all);
    return out;
}

}  // namespace tools
