// Files that were made to break what reads them (S-UP-3): each is refused with a sentence, by a process that stays in its
// bounds.
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>

#include "base/random.h"
#include "fuzz/targets.h"
#include "kit/photos.h"
#include "media/confinement.h"
#include "media/worker.h"

using namespace kit;

namespace {

struct Hostile {
    std::string name, bytes;
};

const std::string no_pixels = chunk("IDAT", deflated(std::string(100, '\0')));

std::string patched(std::string file, std::size_t at, std::string_view bytes) { return file.replace(at, bytes.size(), bytes); }

// JPEG's frame head: FF C0, length, precision, height, width.
std::string jpeg_of_size(std::uint16_t width, std::uint16_t height) {
    auto file = jpeg(64, 64, all({1, 2, 3}));
    const auto at = file.find("\xff\xc0");
    const char size[] = {static_cast<char>(height >> 8), static_cast<char>(height), static_cast<char>(width >> 8), static_cast<char>(width)};
    return patched(std::move(file), at + 5, {size, 4});
}

void add_of_size(std::vector<Hostile>& all) {
    all.push_back({"a PNG of 64,250 × 64,250 in one bit", png_head(64'250, 64'250, 1, 0) + no_pixels + chunk("IEND", "")});
    all.push_back({"a PNG of 2³¹ − 1 × 2³¹ − 1", png_head(0x7fffffff, 0x7fffffff) + no_pixels + chunk("IEND", "")});
    all.push_back({"a PNG of 2³² − 1 × 1", png_head(0xffffffff, 1) + no_pixels + chunk("IEND", "")});
    all.push_back({"a PNG without width", png_head(0, 100) + no_pixels + chunk("IEND", "")});
    all.push_back({"a PNG of 12,001 × 100", png_head(12'001, 100) + no_pixels + chunk("IEND", "")});
    all.push_back({"a PNG of 11,000 × 11,000", png_head(11'000, 11'000) + no_pixels + chunk("IEND", "")});
    all.push_back({"a JPEG of 65,500 × 65,500", jpeg_of_size(65'500, 65'500)});
    all.push_back({"a JPEG of 65,500 × 16", jpeg_of_size(65'500, 16)});
    all.push_back({"a JPEG without height", jpeg_of_size(64, 0)});
    all.push_back({"a JPEG of 1 × 1", jpeg(1, 1, kit::all({1, 2, 3}))});
    all.push_back({"a PNG of 8 × 8", png(8, 8, kit::all({1, 2, 3}))});
    all.push_back({"a WebP of 16,383 × 16,383 in its head", webp_of(riff("VP8X", std::string(4, '\0') + "\xfe\x3f" + '\0' + "\xfe\x3f" + '\0') + riff("VP8 ", "x"))});
}

void add_cut(std::vector<Hostile>& all) {
    const std::pair<const char*, std::string> whole[] = {{"JPEG", jpeg(320, 240, quarters(320, 240))}, {"progressive JPEG", jpeg(320, 240, quarters(320, 240), {.progressive = true})},
                                                         {"PNG", png(320, 240, quarters(320, 240))}, {"WebP", webp(320, 240, quarters(320, 240))}};
    for (const auto& [kind, file] : whole)
        for (const int percent : {5, 50, 90}) all.push_back({fmt::format("{} % of a {}", percent, kind), file.substr(0, file.size() * static_cast<std::size_t>(percent) / 100)});
}

void add_wrong_kind(std::vector<Hostile>& all) {
    all.push_back({"nothing", ""});
    all.push_back({"one byte", "\xff"});
    all.push_back({"three bytes of a JPEG", "\xff\xd8\xff"});
    all.push_back({"the first bytes of a PNG", png_head(1, 1).substr(0, 8)});
    all.push_back({"the first bytes of a WebP", std::string("RIFF\x04\0\0\0WEBP", 12)});
    all.push_back({"a GIF that is a script as well", "GIF89a/*\x01\x00\x01*/=1;alert(1)//;"});
    all.push_back({"a GIF", std::string("GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02""D\x01\0;", 35)});
    all.push_back({"a drawing with a script", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"});
    all.push_back({"a page", "<!doctype html><script>alert(1)</script>"});
    all.push_back({"a program", std::string("\x7f" "ELF\x02\x01\x01", 7) + std::string(200, '\0')});
    all.push_back({"a ZIP archive", std::string("PK\x03\x04\x14\0\0\0\x08\0", 10) + std::string(1000, 'x')});
    all.push_back({"a PDF", "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"});
    all.push_back({"a bitmap", std::string("BM\x46\0\0\0\0\0\0\0\x36\0\0\0", 14) + std::string(100, '\0')});
    all.push_back({"a TIFF", exif(6)});
    all.push_back({"a HEIC", std::string("\0\0\0\x18" "ftypheic\0\0\0\0mif1heic", 24) + std::string(500, 'x')});
    all.push_back({"an AVIF", std::string("\0\0\0\x18" "ftypavif\0\0\0\0avifmif1", 24) + std::string(500, 'x')});
    all.push_back({"a table of calculations", "=cmd|' /C calc'!A0,1\n"});
    all.push_back({"a text", "не картинка"});
}

void add_png_tricks(std::vector<Hostile>& all) {
    const auto honest = png(64, 64, quarters(64, 64));
    const auto more = [](const std::string& chunks) { return png(64, 64, quarters(64, 64), chunks); };
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += chunk("tEXt", "a");
    all.push_back({"a PNG of 100,000 chunks", more(many)});
    all.push_back({"a PNG with PHP behind its end", honest + "<?php system($_GET['x']); ?>"});
    all.push_back({"a PNG with a page behind its end", honest + "<script>alert(1)</script>"});
    all.push_back({"a PNG with another behind its end", honest + honest});
    all.push_back({"a PNG with an archive behind its end", honest + std::string("PK\x03\x04", 4)});
    all.push_back({"a PNG that moves", more(chunk("acTL", std::string("\0\0\0\x02\0\0\0\0", 8)))});
    all.push_back({"a PNG without pixels", png_head(64, 64) + chunk("IEND", "")});
    all.push_back({"a PNG with too few pixels", png_head(64, 64) + no_pixels + chunk("IEND", "")});
    all.push_back({"a PNG whose pixels are no pixels", png_head(64, 64) + chunk("IDAT", std::string(500, 'x')) + chunk("IEND", "")});
    all.push_back({"a PNG whose pixels unpack without end", png_head(64, 64, 8, 3) + chunk("IDAT", deflated(std::string(50'000'000, '\0'))) + chunk("IEND", "")});
    all.push_back({"a PNG of a palette without one", png_head(64, 64, 8, 3) + chunk("IDAT", deflated(std::string(65 * 64, '\0'))) + chunk("IEND", "")});
    all.push_back({"a PNG with two heads", png_head(64, 64) + png_head(64, 64).substr(8) + no_pixels + chunk("IEND", "")});
    all.push_back({"a PNG whose head stands second", std::string(png_head(1, 1).substr(0, 8)) + chunk("tEXt", "a") + png_head(64, 64).substr(8) + no_pixels + chunk("IEND", "")});
    all.push_back({"a PNG with a chunk that is longer than the file", png_head(64, 64) + std::string("\x7f\xff\xff\xff", 4) + "IDATx"});
    all.push_back({"a PNG with a wrong checksum of its head", patched(honest, 29, "xxxx")});
    all.push_back({"a PNG with a wrong checksum of its pixels", patched(honest, honest.size() - 18, "x")});
    all.push_back({"a PNG of an unknown kind of colour", png_head(64, 64, 8, 5) + no_pixels + chunk("IEND", "")});
    all.push_back({"a PNG of 3 bits", png_head(64, 64, 3, 0) + no_pixels + chunk("IEND", "")});
}

void add_jpeg_and_webp_tricks(std::vector<Hostile>& all) {
    const auto honest = jpeg(64, 64, quarters(64, 64));
    all.push_back({"a JPEG of markers without end", std::string("\xff\xd8\xff") + std::string(2'000'000, '\xff')});
    all.push_back({"a JPEG that ends behind its tables", honest.substr(0, honest.find("\xff\xda"))});
    all.push_back({"a JPEG without tables", std::string("\xff\xd8", 2) + honest.substr(honest.find("\xff\xc0"))});
    all.push_back({"a JPEG with a marker that is longer than the file", std::string("\xff\xd8\xff\xe1\xff\xff", 6) + honest.substr(2)});
    all.push_back({"a JPEG of 5 colours", patched(honest, honest.find("\xff\xc0") + 9, "\x05")});
    all.push_back({"a JPEG of 12 bits", patched(honest, honest.find("\xff\xc0") + 4, "\x0c")});
    all.push_back({"a JPEG that starts again", honest.substr(0, honest.size() / 2) + honest});
    const auto still = webp(64, 64, quarters(64, 64));
    all.push_back({"a WebP that moves", webp_of(riff("VP8X", std::string("\x02\0\0\0\x3f\0\0\x3f\0\0", 10)) + riff("ANIM", std::string(6, '\0')) + riff("ANMF", std::string(16, '\0') + still.substr(12)))});
    all.push_back({"a WebP with a script behind its end", still + "<script>alert(1)</script>"});
    all.push_back({"a WebP that is longer than it says", patched(still, 4, std::string("\x10\0\0\0", 4))});
    all.push_back({"a WebP of another sound", "RIFF" + still.substr(4, 4) + "WAVE" + still.substr(12)});
    all.push_back({"a WebP of noise", webp_of(riff("VP8L", "\x2f" + std::string(400, '\x7f')))});
}

std::vector<Hostile> corpus() {
    std::vector<Hostile> all;
    add_of_size(all);
    add_cut(all);
    add_wrong_kind(all);
    add_png_tricks(all);
    add_jpeg_and_webp_tricks(all);
    return all;
}

[[maybe_unused]] long largest_kib(int whose) {
    rusage used{};
    ::getrusage(whose, &used);
    return used.ru_maxrss;
}

// Until it has become the decoder, a child counts the memory of this process as its own. The sanitizers take more than any limit,
// and the process is not limited then.
bool children_stayed_small() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    return largest_kib(RUSAGE_CHILDREN) <= std::max(largest_kib(RUSAGE_SELF), static_cast<long>(media::most_memory / 1024));
#endif
}

}  // namespace

TEST_CASE("sixty hostile files and more are refused, each with a sentence, in bounded time and memory", "[media][hostile]") {
    const auto files = corpus();
    CHECK(files.size() >= 60);
    for (const auto& [name, bytes] : files) {
        INFO(name);
        const auto begun = std::chrono::steady_clock::now();
        const auto answer = media::reencoded(bytes);
        CHECK_FALSE(answer);
        if (!answer) {
            CHECK(answer.error().kind == base::Error::Kind::invalid);
            CHECK(answer.error().message.msgid.ends_with("."));
            // None is killed: each is seen for what it is.
            CHECK(answer.error().message.msgid != "The photo could not be read. Save it again or choose another.");
        }
        CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(15));
    }
    CHECK(children_stayed_small());
}

TEST_CASE("a colour profile that unpacks without end costs its colours, and not the photo", "[media][hostile]") {
    const auto bomb = media::reencoded(png(64, 64, all({10, 200, 30}), chunk("iCCP", std::string("x\0\0", 3) + deflated(std::string(200'000'000, '\0')))));
    REQUIRE(bomb);
    CHECK(near(canvas(bomb->pictures.front().bytes).at(32, 32), {10, 200, 30}));
    CHECK(children_stayed_small());
}

TEST_CASE("no note of how a telephone was held can crash its reader", "[media][fuzz]") {
    base::SeededRandom random(7);
    const std::string seeds[] = {exif(6), exif(3, "<b>", true), "MM" + exif(1).substr(2)};
    for (int i = 0; i < 20'000; ++i) {
        auto bytes = seeds[random.below(3)];
        for (auto changes = random.below(5); changes-- > 0;) bytes[random.below(bytes.size())] = static_cast<char>(random.next());
        bytes.resize(random.below(bytes.size() + 1));
        fuzz_exif(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    }
}

TEST_CASE("photos with bytes changed at random are a photo or a sentence", "[media][hostile]") {
    base::SeededRandom random(11);
    const std::string seeds[] = {jpeg(96, 64, quarters(96, 64), {.markers = {app_marker(1, "Exif" + std::string(2, '\0') + exif(6))}}), jpeg(96, 64, quarters(96, 64), {.progressive = true}),
                                 png(96, 64, quarters(96, 64)), webp(96, 64, quarters(96, 64))};
    for (int i = 0; i < 60; ++i) {
        auto bytes = seeds[i % 4];
        for (int changes = 0; changes < 4; ++changes) bytes[4 + random.below(bytes.size() - 4)] = static_cast<char>(random.next());
        const auto answer = media::reencoded(bytes);
        INFO(i);
        if (answer) CHECK(canvas(answer->pictures.back().bytes).width > 0);
        else CHECK(answer.error().message.msgid.ends_with("."));
    }
}
