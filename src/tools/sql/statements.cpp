// Build program: prepares every SQL literal of the given C++ files against the schema and reads its plan.
// Usage: statements SCHEMA.sql STAMP FILE.cpp… ; complaints go to stderr, the stamp is written when there are none.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "tools/sql/check.h"

namespace {

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

int run(int count, char** arguments) {
    tools::StatementsCheck check(arguments[1], read(arguments[1]));
    if (check.complaints().empty()) {
        for (int i = 3; i < count; ++i) check.check(arguments[i], read(arguments[i]));
    }
    for (const auto& complaint : check.complaints()) std::fprintf(stderr, "%s\n", complaint.text().c_str());
    if (!check.complaints().empty()) return 1;
    std::ofstream(arguments[2]) << check.checked() << " statements\n";
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return std::fprintf(stderr, "usage: statements SCHEMA.sql STAMP FILE.cpp...\n"), 2;
    try {
        return run(count, arguments);
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "statements: error: %s\n", exception.what());
        return 2;
    }
}
