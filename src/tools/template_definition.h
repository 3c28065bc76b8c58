// A page or component of a template after it was read, and how it is written as C++.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/templates.h"

namespace tools {

struct TemplateSlot {
    std::string name;
    bool required = false;
};

struct TemplateDefinition {
    std::string file;
    int line = 1;
    std::string scope;       // the namespace: "web::layout", "events::templates"
    std::string name;
    std::string parameters;  // as written: "EventCard const& e, int size = 2"
    std::vector<TemplateSlot> slots;
    std::string body;
};

// `#line` for what the author wrote: the compiler then complains about the template.
std::string line_mark(std::string_view file, int line);

std::string header_of(const TemplateRoom& room, const std::vector<TemplateDefinition>& definitions);
std::string source_of(const TemplateRoom& room, const std::vector<TemplateDefinition>& definitions);

// Reads one file; returns its definitions, adds what is wrong and which words it says.
std::vector<TemplateDefinition> read_template(const TemplateRoom& room, const SourceFile& file,
                                              std::vector<WordUse>& words, std::vector<Complaint>& complaints);

}  // namespace tools
