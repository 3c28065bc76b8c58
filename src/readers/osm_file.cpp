#include "readers/osm_file.h"

#include <zlib.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace readers {
namespace {

constexpr std::uint64_t most_text = 20'000'000'000;  // bytes unpacked: a country
constexpr std::uint64_t most_between = 1 << 20;      // bytes without '>': a tag is a few hundred, and a parser keeps one whole

// Watches XML flow by.
class Watcher {
public:
    void see(std::string_view text) {
        total_ += text.size();
        if (total_ > most_text) throw std::runtime_error("the file unpacks to more than 20 GB; cut out the city first");
        const auto last = text.rfind('>');
        between_ = last == text.npos ? between_ + text.size() : text.size() - last - 1;
        if (between_ > most_between) throw std::runtime_error("the file is no map: it has a tag of more than a megabyte");
    }
    bool nothing() const { return total_ == 0; }

private:
    std::uint64_t total_ = 0, between_ = 0;
};

// Plain files and packed ones alike; zlib reads both.
void read_through(const std::filesystem::path& path) {
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    if (!file) throw std::runtime_error("the file cannot be opened");
    gzbuffer(file.get(), 256 * 1024);
    const auto bytes = std::make_unique<std::array<char, 256 * 1024>>();
    Watcher watcher;
    for (int read = 0; (read = gzread(file.get(), bytes->data(), static_cast<unsigned>(bytes->size()))) != 0;) {
        if (read < 0) throw std::runtime_error("the file is cut or damaged: it cannot be unpacked to its end");
        watcher.see({bytes->data(), static_cast<std::size_t>(read)});
    }
    int error = Z_OK;
    gzerror(file.get(), &error);
    if (error != Z_OK) throw std::runtime_error("the file is cut or damaged: it ends before its end");
    if (watcher.nothing()) throw std::runtime_error("the file is empty");
}

}  // namespace

std::string osm_form(const std::filesystem::path& path) {
    std::array<char, 16> head{};
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
    if (!file || std::filesystem::is_directory(path)) throw std::runtime_error("the file cannot be opened: " + path.string());
    const std::string_view begin(head.data(), std::fread(head.data(), 1, head.size(), file.get()));
    if (begin.empty()) throw std::runtime_error("the file is empty");
    if (begin.find("OSMHeader") != begin.npos) return "osm.pbf";
    const bool packed = begin.starts_with("\x1f\x8b");
    const auto first = begin.find_first_not_of(begin.starts_with("\xef\xbb\xbf") ? "\xef\xbb\xbf \n\r\t" : " \n\r\t");
    if (!packed && (first == begin.npos || begin[first] != '<'))
        throw std::runtime_error("the file is no map: a map is OpenStreetMap's .osm, .osm.gz or .osm.pbf");
    read_through(path);
    return packed ? "osm.gz" : "osm";
}

}  // namespace readers
