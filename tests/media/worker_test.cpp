// What the process that decodes makes of photos, and what becomes of one that misbehaves.
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <lcms2.h>

#include <chrono>
#include <thread>

#include "kit/photos.h"
#include "media/worker.h"

using namespace kit;

namespace {

std::string said(const base::Result<media::Sizes>& sizes) { return sizes ? "taken" : std::string(sizes.error().message.msgid); }

Canvas largest(const std::string& file) {
    const auto sizes = media::reencoded(file);
    INFO(said(sizes));
    REQUIRE(sizes);
    return canvas(sizes->pictures.front().bytes);
}

std::vector<std::pair<int, int>> measures(const std::string& file) {
    std::vector<std::pair<int, int>> all;
    const auto sizes = media::reencoded(file);
    INFO(said(sizes));
    REQUIRE(sizes);
    for (const auto& picture : sizes->pictures) {
        const auto seen = canvas(picture.bytes);
        CHECK((seen.width == picture.width && seen.height == picture.height));
        CHECK(picture.type == "image/webp");
        all.emplace_back(picture.width, picture.height);
    }
    return all;
}

std::string display_p3() {
    const cmsCIExyY white{0.3127, 0.3290, 1};
    const cmsCIExyYTRIPLE primaries{{0.680, 0.320, 1}, {0.265, 0.690, 1}, {0.150, 0.060, 1}};
    cmsToneCurve* curve = cmsBuildGamma(nullptr, 2.2);
    cmsToneCurve* curves[] = {curve, curve, curve};
    auto* profile = cmsCreateRGBProfile(&white, &primaries, curves);
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    std::string bytes(size, '\0');
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    cmsFreeToneCurve(curve);
    return bytes;
}

media::Worker misbehaving(std::string command) { return {.command = std::move(command), .patience = std::chrono::milliseconds(3000)}; }

}  // namespace

TEST_CASE("a photo comes back in at most three sizes, none of them larger than it was", "[media]") {
    using Sizes = std::vector<std::pair<int, int>>;
    CHECK(measures(jpeg(2000, 1500, quarters(2000, 1500))) == Sizes{{1600, 1200}, {800, 600}, {400, 300}});
    CHECK(measures(jpeg(1500, 2000, quarters(1500, 2000), {.progressive = true})) == Sizes{{1200, 1600}, {600, 800}, {300, 400}});
    CHECK(measures(png(1000, 500, quarters(1000, 500))) == Sizes{{1000, 500}, {800, 400}, {400, 200}});
    CHECK(measures(webp(2400, 600, quarters(2400, 600))) == Sizes{{1600, 400}, {800, 200}, {400, 100}});
    CHECK(measures(png(800, 600, quarters(800, 600))) == Sizes{{800, 600}, {400, 300}});
    CHECK(measures(png(120, 90, quarters(120, 90))) == Sizes{{120, 90}});
    CHECK(measures(png(3000, 16, all({9, 9, 9}))) == Sizes{{1600, 9}, {800, 5}, {400, 3}});
}

TEST_CASE("every way of holding the telephone ends upright", "[media]") {
    // Of what is shown the quarters stand as below; the file holds them as the camera turned it (EXIF 2.32, 4.6.4 A).
    const Colour red{255, 0, 0}, green{0, 160, 0}, blue{0, 0, 255}, white{255, 255, 255};
    const int width = 64, height = 48;
    for (int orientation = 1; orientation <= 8; ++orientation) {
        INFO(orientation);
        const bool swapped = orientation >= 5;
        const auto upright = quarters(width, height);
        const auto held = [&](int x, int y) {
            switch (orientation) {
                case 2: return upright(width - 1 - x, y);
                case 3: return upright(width - 1 - x, height - 1 - y);
                case 4: return upright(x, height - 1 - y);
                case 5: return upright(y, x);
                case 6: return upright(width - 1 - y, x);
                case 7: return upright(width - 1 - y, height - 1 - x);
                case 8: return upright(y, height - 1 - x);
                default: return upright(x, y);
            }
        };
        const int w = swapped ? height : width, h = swapped ? width : height;
        const auto as_jpeg = jpeg(w, h, held, {.markers = {app_marker(1, "Exif" + std::string(2, '\0') + exif(orientation))}});
        const auto as_png = png(w, h, held, chunk("eXIf", exif(orientation)));
        for (const auto& file : {as_jpeg, as_png}) {
            const auto seen = largest(file);
            REQUIRE((seen.width == width && seen.height == height));
            CHECK(near(seen.at(10, 10), red));
            CHECK(near(seen.at(width - 10, 10), green));
            CHECK(near(seen.at(10, height - 10), blue));
            CHECK(near(seen.at(width - 10, height - 10), white));
        }
    }
}

TEST_CASE("an orientation that is none is taken for upright", "[media]") {
    for (const auto& broken : {exif(0), exif(9), exif(6).substr(0, 12), std::string("II*\0\xff\xff\xff\xff", 8), std::string("MM"), exif(6).replace(8, 2, "\xff\xff")}) {
        const auto seen = largest(png(64, 48, quarters(64, 48), chunk("eXIf", broken)));
        CHECK((seen.width == 64 || broken.size() > 30));  // the last names more entries than there are, and the true one first
    }
}

TEST_CASE("nothing that the camera or a hand wrote into the file is left", "[media]") {
    const std::string script = "<script>alert(1)</script>";
    const std::string marker = "Exif" + std::string(2, '\0') + exif(1, script, true);
    for (const auto& file : {jpeg(640, 480, quarters(640, 480), {.markers = {app_marker(1, marker), app_marker(1, "http://ns.adobe.com/xap/1.0/" + script), app_marker(13, script), std::string("\xff\xfe\x00\x1b", 4) + script}}),
                             png(640, 480, quarters(640, 480), chunk("eXIf", exif(1, script, true)) + chunk("tEXt", "Comment" + std::string(1, '\0') + script) + chunk("iTXt", script)),
                             jpeg(640, 480, quarters(640, 480)) + "<?php system($_GET['x']); ?>" + script}) {
        REQUIRE(file.find("script") != std::string::npos);
        const auto sizes = media::reencoded(file);
        INFO(said(sizes));
        REQUIRE(sizes);
        for (const auto& picture : sizes->pictures) {
            for (const char* left : {"script", "51.169392", "Exif", "EXIF", "XMP ", "ICCP", "php"}) CHECK(picture.bytes.find(left) == std::string::npos);
        }
    }
}

TEST_CASE("what can be seen through stays so; what cannot is not made so", "[media]") {
    const auto half = [](int x, int) { return x < 50 ? Colour{255, 0, 0, 0} : Colour{0, 0, 255, 255}; };
    for (const auto& file : {png(100, 100, half), webp(100, 100, half)}) {
        const auto seen = largest(file);
        CHECK(seen.at(10, 50).alpha < 8);
        CHECK(near(seen.at(90, 50), {0, 0, 255}));
    }
    CHECK(largest(jpeg(100, 100, all({1, 2, 3}))).at(50, 50).alpha == 255);
}

TEST_CASE("colours are those that one saw: of telephones, of printers, of grey", "[media]") {
    const auto profile = display_p3();
    const Colour green{0, 200, 0};
    const auto plain = largest(jpeg(64, 64, all(green))).at(32, 32);
    const auto wide = largest(jpeg(64, 64, all(green), {.markers = {app_marker(2, std::string("ICC_PROFILE\0\1\1", 14) + profile)}})).at(32, 32);
    CHECK(near(plain, green));
    CHECK(wide.green > plain.green);  // what P3 calls 200 is more of a green than sRGB's 200
    const auto as_png = largest(png(64, 64, all(green), chunk("iCCP", std::string("P3\0\0", 4) + deflated(profile)))).at(32, 32);
    CHECK(near(as_png, wide, 8));
    CHECK(near(largest(png(64, 64, all(green), chunk("iCCP", std::string("x\0\0", 3) + deflated("no profile at all")))).at(32, 32), green));
    CHECK(near(largest(jpeg(64, 64, all({200, 40, 90}), {.four_colours = true})).at(32, 32), {200, 40, 90}));
    CHECK(near(largest(jpeg(64, 64, all({0, 120, 0}), {.grey = true})).at(32, 32), {120, 120, 120}));
}

TEST_CASE("the colour that most of a photo has is known", "[media]") {
    const auto sky = media::reencoded(png(100, 100, [](int x, int y) { return y < 70 ? Colour{90, 160, 220} : Colour{static_cast<std::uint8_t>(x), 0, 0}; }));
    REQUIRE(sky);
    CHECK(sky->colour == "#5aa0dc");
}

TEST_CASE("forty megapixels are taken in whole, and not one more", "[media]") {
    const auto grey = deflated(std::string(8001 * std::size_t{5000}, '\0'));
    const auto page = [&](std::uint32_t height) { return png_head(8000, height, 8, 0) + chunk("IDAT", grey) + chunk("IEND", ""); };
    CHECK(said(media::reencoded(page(5000))) == "taken");
    CHECK(said(media::reencoded(page(5001))) == "The photo is too large: at most 40 megapixels, and 12,000 pixels on a side.");
    CHECK(said(media::reencoded(jpeg(8000, 5000, all({1, 2, 3}), {.progressive = true}))) == "taken");
    CHECK(said(media::reencoded(std::string("\xff\xd8\xff").append(11'000'000, 'x'))) == "The file is larger than 10 MB. Send a smaller one.");
}

TEST_CASE("a process that opens a file, a socket or a program, or takes more memory than it may, is ended", "[media]") {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    WARN("not limited under the sanitizers, which need system calls and addresses of their own");
#else
    const auto file = png(64, 64, all({1, 2, 3}));
    for (const char* command : {"open-a-file", "open-a-socket", "start-a-program", "take-memory"}) {
        INFO(command);
        const auto begun = std::chrono::steady_clock::now();
        CHECK(said(media::reencoded(file, misbehaving(command))) == "The photo could not be read. Save it again or choose another.");
        CHECK(std::chrono::steady_clock::now() - begun < std::chrono::milliseconds(2900));  // ended by the kernel, not by our patience
    }
    CHECK(said(media::reencoded(file)) == "taken");
#endif
}

TEST_CASE("a process that works for ever, writes for ever or says nonsense is an answer and no hang", "[media]") {
    const auto file = png(64, 64, all({1, 2, 3}));
    for (const char* command : {"work-for-ever", "write-for-ever", "say-nonsense"}) {
        INFO(command);
        const auto begun = std::chrono::steady_clock::now();
        CHECK(said(media::reencoded(file, misbehaving(command))) == "The photo could not be read. Save it again or choose another.");
        CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(6));
    }
    CHECK_THROWS_AS(media::reencoded(file, {.program = "/nowhere"}), std::system_error);
    CHECK(said(media::reencoded(file)) == "taken");
}

TEST_CASE("photos are worked on one after the other, and who would wait too long is told so", "[media]") {
    const auto file = png(64, 64, all({1, 2, 3}));
    std::mutex mutex;
    int busy = 0, ended = 0;
    {
        std::vector<std::jthread> people;
        for (int i = 0; i < 24; ++i)
            people.emplace_back([&] {
                const auto answer = media::reencoded(file, {.command = "work-for-ever", .patience = std::chrono::milliseconds(50)});
                const std::lock_guard lock(mutex);
                (answer.error().kind == base::Error::Kind::busy ? busy : ended) += 1;
            });
    }
    CHECK(busy >= 1);
    CHECK(ended >= 17);  // one at work, sixteen in line
    CHECK(busy + ended == 24);
    CHECK(said(media::reencoded(file)) == "taken");
}
