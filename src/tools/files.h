// Files as build programs see them: read whole, written only when they change, complained about by line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tools {

struct SourceFile {
    std::string name;  // as people shall read it in an error: relative to the project
    std::string text;
};

struct Complaint {
    std::string file;
    int line = 1;
    std::string sentence;  // small first letter, no full stop: the compiler's own way

    std::string text(std::string_view severity = "error") const {  // "file:line: error: sentence"
        return file + ":" + std::to_string(line) + ": " + std::string(severity) + ": " + sentence;
    }
    bool operator==(const Complaint&) const = default;
};

SourceFile read_source(const std::string& name);  // throws std::runtime_error when it cannot be read

// Leaves the file alone when it holds this text already, so that nothing depending on it is built again.
void write_if_changed(const std::string& path, std::string_view text);

// `file:line: error: sentence` (or warning) lines on stderr; true when there were none.
bool report(const std::vector<Complaint>& complaints, std::string_view severity = "error");

}  // namespace tools
