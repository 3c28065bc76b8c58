// The requests of Node's parser, with an outcome each, out of the files that lie beside the project.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kit/places.h"

namespace llhttp {

struct Case {
    std::string file, name, bytes;
    bool lenient = false, refused = false;
};

// A block of the files: lines end with CRLF, the last one belongs to the fence, \r \n \t \f \x01 \033 stand
// for bytes.
inline std::string bytes_of(const std::string& block) {
    std::string bytes;
    for (std::size_t i = 0; i < block.size(); ++i) {
        if (block[i] == '\n') {
            if (i + 1 < block.size()) bytes += "\r\n";
        } else if (block[i] != '\\' || i + 1 == block.size()) {
            bytes += block[i];
        } else if (const char next = block[++i]; next >= '0' && next <= '7') {
            std::size_t length = 0;
            bytes += static_cast<char>(std::stoi(block.substr(i, 3), &length, 8));
            i += length - 1;
        } else if (next == 'x') {
            bytes += static_cast<char>(std::stoi(block.substr(i + 1, 2), nullptr, 16));
            i += 2;
        } else if (next != '\n') {
            const std::map<char, char> signs{{'r', '\r'}, {'n', '\n'}, {'t', '\t'}, {'f', '\f'}};
            bytes += signs.contains(next) ? std::string(1, signs.at(next)) : std::string{'\\', next};
        }
    }
    return bytes;
}

inline std::vector<Case> cases() {
    std::vector<Case> all;
    const auto folder = kit::shared() / "data/hostile/llhttp/request";
    if (!std::filesystem::exists(folder)) return all;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(file.path());
        std::string line, heading, fence, block, meta;
        while (std::getline(in, line)) {
            if (fence.empty() && line.starts_with('#')) heading = line.substr(line.find(' ') + 1);
            if (fence.empty() && line.starts_with("<!-- meta=")) meta = line;
            if (!line.starts_with("```")) {
                if (!fence.empty()) block += line + "\n";
                continue;
            }
            if (line == "```" && fence == "```http")
                all.push_back({file.path().filename(), heading, bytes_of(block)});
            if (line == "```" && fence == "```log" && !all.empty()) {
                all.back().lenient = meta.find("lenient") != meta.npos;
                // Codes 21 to 24 are pauses, 5 is "data after Connection: close".
                const auto error = block.find("error code=");
                const int code = error == block.npos ? 0 : std::atoi(block.c_str() + error + 11);
                all.back().refused = code != 0 && code != 5 && (code < 21 || code > 24);
            }
            fence = line == "```" ? "" : line;
            block.clear();
        }
    }
    return all;
}

inline constexpr std::string_view host_line = "Host: a\r\n";

// Most of the cases name no host, which is not what they are about.
inline std::string with_host(std::string_view bytes) {
    std::string with(bytes);
    const auto line = with.find("HTTP/1.1\r\n");
    return line == with.npos ? with : with.insert(line + 10, host_line);
}

}  // namespace llhttp
