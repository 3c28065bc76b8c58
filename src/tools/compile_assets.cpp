// Build program: puts files into the program as bytes, with a name that changes with their content and, where it helps,
// packed forms made once. Usage: compile_assets OUTPUT.cpp FILE… ; the output is rewritten only when it changes.
#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string packed(const std::string& bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

// FNV-1a over the content: enough to tell one version of our own files from another.
std::string version(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return std::string(text, 10);
}

// A string literal; split in pieces because compilers limit the length of one.
std::string literal(std::string_view bytes) {
    std::string out = "\"";
    int column = 0;
    for (const char c : bytes) {
        char text[8];
        std::snprintf(text, sizeof text, "\\%03o", static_cast<unsigned char>(c));
        const bool plain = c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '?';
        out += plain ? std::string(1, c) : std::string(text);
        if (++column == 100) {
            out += "\"\n    \"";
            column = 0;
        }
    }
    return out + "\"";
}

std::string_view type_of(const std::string& extension) {
    if (extension == ".css") return "text/css; charset=utf-8";
    if (extension == ".js") return "text/javascript; charset=utf-8";
    if (extension == ".svg") return "image/svg+xml";
    if (extension == ".png") return "image/png";
    if (extension == ".webp") return "image/webp";
    if (extension == ".ico") return "image/x-icon";
    if (extension == ".sql" || extension == ".txt") return "text/plain; charset=utf-8";
    throw std::runtime_error("no content type is known for " + extension);
}

// A style sheet without its comments and the spaces that mean nothing: city.css is 30 KB to read and less to send. Spaces
// stay where they may mean something: inside quotes, between words, around + and - (calc).
std::string without_comments(std::string_view css) {
    std::string out;
    char quote = 0;
    for (std::size_t i = 0; i < css.size(); ++i) {
        const char c = css[i];
        if (quote != 0) {
            if (c == '\\') out += css[i++];
            else if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (css.substr(i, 2) == "/*") {
            i = std::min(css.find("*/", i + 2), css.size() - 2) + 1;
            continue;
        }
        out += css[i];
    }
    return out;
}

std::string dense(std::string_view css) {
    constexpr std::string_view spaces = " \n\t\r", closing = "{};,>", opening = "{};,>:";
    std::string out;
    char quote = 0;
    for (std::size_t i = 0; i < css.size(); ++i) {
        const char c = css[i];
        if (quote != 0) {
            out += c;
            if (c == '\\') out += css[++i];
            else if (c == quote) quote = 0;
        } else if (spaces.find(c) != spaces.npos) {
            const auto next = css.find_first_not_of(spaces, i);
            i = std::min(next, css.size()) - 1;
            const bool needless = out.empty() || opening.find(out.back()) != opening.npos || next == css.npos || closing.find(css[next]) != closing.npos;
            if (!needless) out += ' ';
        } else {
            if (c == '"' || c == '\'') quote = c;
            if (c == '}' && out.ends_with(';')) out.pop_back();
            out += c;
        }
    }
    return out;
}

// What stands between these two marks is for the usual view alone: the large and simple one loads the sheet without it.
constexpr std::string_view usual_mark = "/* usual view: */", every_mark = "/* every view: */";

std::string plain(std::string css) {
    for (auto from = css.find(usual_mark); from != css.npos; from = css.find(usual_mark, from)) {
        const auto until = css.find(every_mark, from);
        if (until == css.npos) throw std::runtime_error("a part for the usual view has no end");
        css.erase(from, until - from);
    }
    return css;
}

std::string entry(const std::string& stem, const std::string& extension, const std::string& bytes) {
    const auto gzip = packed(bytes);
    const bool shorter = gzip.size() < bytes.size();
    return "    {" + literal(stem + extension) + ", " + literal(stem + "." + version(bytes) + extension) + ", " +
           literal(type_of(extension)) + ",\n    std::string_view(" + literal(bytes) + ", " + std::to_string(bytes.size()) +
           "),\n    std::string_view(" + (shorter ? literal(gzip) : "\"\"") + ", " +
           std::to_string(shorter ? gzip.size() : 0) + ")},\n";
}

// `@import "other.css";` as the first line: the words of that sheet in its place, so that a page loads one.
std::string joined(const fs::path& path) {
    constexpr std::string_view word = "@import \"";
    auto css = read(path);
    if (!css.starts_with(word)) return css;
    const auto end = css.find("\";\n", word.size());
    if (end == css.npos) throw std::runtime_error("the first line of " + path.string() + " imports nothing");
    const auto other = css.substr(word.size(), end - word.size());
    return joined(path.parent_path() / other) + css.substr(end + 3);
}

// A file, and of a style sheet with parts for the usual view alone "NAME-plain.css" beside it.
std::string entries(const fs::path& path) {
    const auto stem = path.stem().string(), extension = path.extension().string(), bytes = joined(path);
    if (extension != ".css") return entry(stem, extension, bytes);
    auto all = entry(stem, extension, dense(without_comments(bytes)));
    if (bytes.find(usual_mark) != bytes.npos) all += entry(stem + "-plain", extension, dense(without_comments(plain(bytes))));
    return all;
}

}  // namespace

int main(int count, char** words) try {
    if (count < 2) throw std::runtime_error("usage: compile_assets OUTPUT.cpp FILE…");
    std::string text = "// Made by src/tools/compile_assets.cpp.\n#include \"web/asset.h\"\n\nnamespace web {\n\nstatic constexpr Asset all[] = {\n";
    for (int i = 2; i < count; ++i) text += entries(words[i]);
    text += "};\n\nstd::span<const Asset> assets() { return all; }\n\n}  // namespace web\n";
    if (fs::exists(words[1]) && read(words[1]) == text) return 0;
    std::ofstream(words[1], std::ios::binary) << text;
} catch (const std::exception& error) {
    std::fprintf(stderr, "compile_assets: error: %s\n", error.what());
    return 1;
}
