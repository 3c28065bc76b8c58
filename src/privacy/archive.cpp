#include "privacy/archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "i18n/dates.h"
#include "i18n/words.h"
#include "privacy/templates.h"
#include "privacy/views.h"
#include "web/asset.h"

namespace privacy {
namespace {

using base::words;
using Json = nlohmann::ordered_json;

template <class... F>
struct Each : F... {
    using F::operator()...;
};

Json machine_value(const web::OwnField& field, const Telling& telling) {
    return std::visit(Each{[](const web::Named& named) { return Json(named.name); }, [&](base::Instant at) { return Json(i18n::machine_moment(at, telling.site.zone)); },
                           [](const auto& plain) { return Json(plain); }},
                      field.value);
}

std::string shown_value(const web::OwnField& field, const Telling& telling) {
    const auto say = [&](const base::Words& what) { return i18n::say(telling.language, what); };
    const auto today = telling.site.zone.today(telling.now);
    return std::visit(Each{[](const std::string& text) { return text; }, [](std::int64_t number) { return fmt::to_string(number); },
                           [&](bool so) { return say(so ? words("yes") : words("no")); },
                           [&](base::Instant at) { return i18n::moment(telling.language, telling.site.zone.local(at), today); },
                           [&](const web::Named& named) { return named.words.msgid.empty() ? std::string() : say(named.words); }},
                      field.value);
}

std::vector<web::Line> lines_of(const web::OwnThing& thing, const Telling& telling) {
    std::vector<web::Line> lines;
    for (const auto& field : thing)
        if (auto value = shown_value(field, telling); !value.empty()) lines.push_back({{}, i18n::say(telling.language, field.label), std::move(value)});
    return lines;
}

std::string file_name(const Told& told) { return fmt::format("{}.json", told.part->table); }

std::string page_of(const std::vector<Told>& all, const Telling& telling) {
    ArchiveView view{std::string(i18n::tag(telling.language)), telling.site.name(telling.language), i18n::full_date(telling.language, telling.site.zone.today(telling.now)), {}};
    for (const auto& told : all) {
        auto title = i18n::say(telling.language, told.part->title);
        // One heading for what is kept in several tables.
        auto part = std::ranges::find(view.parts, title, &ArchivePart::title);
        if (part == view.parts.end()) part = view.parts.insert(part, {std::move(title), {}, {}});
        part->files.push_back(file_name(told));
        for (const auto& thing : told.things) part->things.push_back(lines_of(thing, telling));
    }
    std::string html;
    web::Html out(html, telling.language);
    templates::archive(out, view);
    return html;
}

// What frees the library's things where they are left before they are done.
using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;

std::string read_whole(zip_source_t* source) {
    zip_stat_t facts;
    if (zip_source_open(source) != 0 || zip_source_stat(source, &facts) != 0) throw std::runtime_error("the archive cannot be read back");
    std::string bytes(facts.size, '\0');
    const auto read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(bytes.size())) throw std::runtime_error("the archive cannot be read back whole");
    return bytes;
}

void add_file(zip_t* archive, const std::string& name, const std::string& bytes) {
    auto* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (!source || zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
        if (source) zip_source_free(source);
        throw std::runtime_error(fmt::format("{} cannot be put into the archive", name));
    }
}

}  // namespace

std::string json_of(const Told& told, const Telling& telling) {
    auto things = Json::array();
    for (const auto& thing : told.things) {
        auto one = Json::object();
        for (const auto& field : thing) one[std::string(field.key)] = machine_value(field, telling);
        things.push_back(std::move(one));
    }
    return Json{{"title", i18n::say(telling.language, told.part->title)}, {"things", std::move(things)}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Files files_of(const std::vector<Told>& all, const Telling& telling) {
    Files files{{"index.html", page_of(all, telling)}, {"style.css", std::string(web::asset_bytes("archive.css"))}};
    for (const auto& told : all) files.emplace_back(file_name(told), json_of(told, telling));
    return files;
}

std::string zipped(const Files& files) {
    Source buffer(zip_source_buffer_create(nullptr, 0, 0, nullptr), zip_source_free);
    if (!buffer) throw std::runtime_error("no archive can be made");
    zip_source_keep(buffer.get());  // the archive takes one of the two references
    Archive archive(zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr), zip_discard);
    if (!archive) {
        zip_source_free(buffer.get());
        throw std::runtime_error("no archive can be made");
    }
    for (const auto& [name, bytes] : files) add_file(archive.get(), name, bytes);
    if (zip_close(archive.get()) != 0) throw std::runtime_error(fmt::format("the archive cannot be written: {}", zip_strerror(archive.get())));
    archive.release();
    return read_whole(buffer.get());
}

}  // namespace privacy
