// Cuts a template into fixed text, {{ values }}, {% statements %} and notes, and marks the white space of lines that hold
// statements only.
#pragma once

#include <string_view>
#include <vector>

#include "tools/files.h"

namespace tools {

struct TemplateToken {
    enum class Kind { literal, value, statement };
    Kind kind;
    std::string_view text;  // of values and statements: what stands between the brackets, stripped
    int line;
    // Of literals: bytes at both ends that belong to the line of a statement and vanish with it (not inside <pre>).
    std::size_t head = 0, tail = 0;
};

// Notes are dropped. A bracket that is not closed is complained about and ends the list.
std::vector<TemplateToken> scan_template(const SourceFile& file, std::vector<Complaint>& complaints);

// The first word of a statement: "if", "page"; and the rest.
std::string_view keyword(std::string_view statement);
std::string_view after_keyword(std::string_view statement);

}  // namespace tools
