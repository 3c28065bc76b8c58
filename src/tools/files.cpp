#include "tools/files.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tools {
namespace {

std::string content(std::ifstream& file) { return {std::istreambuf_iterator<char>(file), {}}; }

}  // namespace

SourceFile read_source(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    if (!file) throw std::runtime_error(name + ": cannot be read");
    return {name, content(file)};
}

void write_if_changed(const std::string& path, std::string_view text) {
    if (std::ifstream old(path, std::ios::binary); old && content(old) == text) return;
    if (const auto folder = std::filesystem::path(path).parent_path(); !folder.empty())
        std::filesystem::create_directories(folder);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (!file) throw std::runtime_error(path + ": cannot be written");
}

bool report(const std::vector<Complaint>& complaints, std::string_view severity) {
    for (const auto& complaint : complaints) std::fprintf(stderr, "%s\n", complaint.text(severity).c_str());
    return complaints.empty();
}

}  // namespace tools
