// The only file that includes libosmium: it takes a minute to compile.
#include "readers/osm.h"

#include <fmt/format.h>

#include <algorithm>
#include <osmium/handler.hpp>
#include <osmium/index/map/sparse_mem_array.hpp>
#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/visitor.hpp>
#include <stdexcept>
#include <unordered_map>

#include "readers/osm_file.h"

namespace readers {
namespace {

using Id = osmium::unsigned_object_id_type;
using Places = osmium::index::map::SparseMemArray<Id, osmium::Location>;

constexpr std::size_t most_nodes = 40'000'000;  // in the region; 16 bytes each

OsmTags tags_of(const osmium::TagList& list) {
    OsmTags tags;
    for (const auto& tag : list) tags.all.emplace_back(tag.key(), tag.value());
    return tags;
}

// A way that a relation needs, with the ends by which it joins others.
struct Stretch {
    Id first = 0, last = 0;
    std::vector<OsmPoint> points;
};

struct Relation {
    OsmTags tags;
    std::vector<std::pair<Id, bool>> members;  // ways; whether inner
};

struct Wishes {
    const OsmRegion& region;
    const std::function<bool(OsmShape, const OsmTags&)>& wanted;
    const std::function<void(OsmThing&&)>& visit;
};

// Nodes and relations: where the nodes of the region lie, and which ways the relations are made of.
class FirstPass : public osmium::handler::Handler {
public:
    FirstPass(const Wishes& wishes, Places& places, OsmRead& read) : wishes_(wishes), places_(places), read_(read) {}

    void node(const osmium::Node& node) {
        ++read_.nodes;
        if (!node.location().valid()) return;
        const OsmPoint at{node.location().lat(), node.location().lon()};
        read_.spans = {std::min(read_.spans.south, at.latitude), std::min(read_.spans.west, at.longitude),
                       std::max(read_.spans.north, at.latitude), std::max(read_.spans.east, at.longitude)};
        if (!wishes_.region.holds(at)) return;
        if (places_.size() == most_nodes) throw std::runtime_error("the file holds too much around the city: cut it out first");
        places_.set(node.positive_id(), node.location());
        if (node.tags().empty()) return;
        if (auto tags = tags_of(node.tags()); wishes_.wanted(OsmShape::point, tags))
            wishes_.visit({OsmShape::point, std::move(tags), {{{at}, false}}});
    }
    void relation(const osmium::Relation& relation) {
        ++read_.relations;
        const std::string_view type = relation.tags().get_value_by_key("type", "");
        if (type != "multipolygon" && type != "boundary") return;
        auto tags = tags_of(relation.tags());
        if (!wishes_.wanted(OsmShape::area, tags)) return;
        Relation found{std::move(tags), {}};
        for (const auto& member : relation.members()) {
            if (member.type() != osmium::item_type::way) continue;
            found.members.emplace_back(member.positive_ref(), std::string_view(member.role()) == "inner");
            stretches.try_emplace(member.positive_ref());
        }
        relations.push_back(std::move(found));
    }

    std::vector<Relation> relations;
    std::unordered_map<Id, Stretch> stretches;

private:
    const Wishes& wishes_;
    Places& places_;
    OsmRead& read_;
};

class SecondPass : public osmium::handler::Handler {
public:
    SecondPass(const Wishes& wishes, const Places& places, std::unordered_map<Id, Stretch>& stretches, OsmRead& read)
        : wishes_(wishes), places_(places), stretches_(stretches), read_(read) {}

    void way(const osmium::Way& way) {
        ++read_.ways;
        const auto stretch = stretches_.find(way.positive_id());
        auto tags = tags_of(way.tags());
        const bool wanted = wishes_.wanted(OsmShape::line, tags);
        if (!wanted && stretch == stretches_.end()) return;
        auto parts = parts_of(way);
        if (parts.empty()) return;
        if (stretch != stretches_.end()) {
            stretch->second = {way.nodes().front().positive_ref(), way.nodes().back().positive_ref(), {}};
            for (const auto& part : parts) stretch->second.points.insert(stretch->second.points.end(), part.points.begin(), part.points.end());
        }
        if (wanted) wishes_.visit({OsmShape::line, std::move(tags), std::move(parts)});
    }

private:
    // Runs of nodes that are there: a way that leaves the region comes in pieces.
    std::vector<OsmLine> parts_of(const osmium::Way& way) {
        std::vector<OsmLine> parts;
        bool going = false, whole = true;
        for (const auto& node : way.nodes()) {
            const auto location = places_.get_noexcept(node.positive_ref());
            if (!location.valid()) {
                going = whole = false;
                continue;
            }
            if (!going) parts.emplace_back();
            going = true;
            parts.back().points.push_back({location.lat(), location.lon()});
        }
        if (!whole) ++read_.broken;
        std::erase_if(parts, [](const OsmLine& part) { return part.points.size() < 2; });
        return parts;
    }

    const Wishes& wishes_;
    const Places& places_;
    std::unordered_map<Id, Stretch>& stretches_;
    OsmRead& read_;
};

// Joins ways end to end into outlines; one that does not come round, for it leaves the region, is closed straight.
std::vector<OsmLine> outlines(const Relation& relation, bool inner, const std::unordered_map<Id, Stretch>& stretches) {
    std::vector<const Stretch*> open;
    for (const auto& [way, is_inner] : relation.members)
        if (const auto& stretch = stretches.at(way); is_inner == inner && !stretch.points.empty()) open.push_back(&stretch);
    std::vector<OsmLine> found;
    while (!open.empty()) {
        auto ring = open.back()->points;
        const auto first = open.back()->first;
        auto last = open.back()->last;
        open.pop_back();
        for (bool grown = true; grown && last != first;) {
            grown = false;
            for (std::size_t i = 0; i < open.size(); ++i) {
                if (open[i]->first != last && open[i]->last != last) continue;
                const bool forwards = open[i]->first == last;
                if (forwards) ring.insert(ring.end(), open[i]->points.begin() + 1, open[i]->points.end());
                else ring.insert(ring.end(), open[i]->points.rbegin() + 1, open[i]->points.rend());
                last = forwards ? open[i]->last : open[i]->first;
                open.erase(open.begin() + static_cast<std::ptrdiff_t>(i));
                grown = true;
                break;
            }
        }
        if (ring.size() < 3) continue;
        if (ring.front().latitude != ring.back().latitude || ring.front().longitude != ring.back().longitude) ring.push_back(ring.front());
        found.push_back({std::move(ring), inner});
    }
    return found;
}

void visit_relations(std::vector<Relation>& relations, const std::unordered_map<Id, Stretch>& stretches, const Wishes& wishes) {
    for (auto& relation : relations) {
        auto lines = outlines(relation, false, stretches);
        if (lines.empty()) continue;
        for (auto& hole : outlines(relation, true, stretches)) lines.push_back(std::move(hole));
        wishes.visit({OsmShape::area, std::move(relation.tags), std::move(lines)});
    }
}

OsmRead read_twice(const osmium::io::File& file, const Wishes& wishes) {
    OsmRead read;
    Places places;
    FirstPass first(wishes, places, read);
    osmium::io::Reader things(file, osmium::osm_entity_bits::node | osmium::osm_entity_bits::relation);
    osmium::apply(things, first);
    things.close();
    places.sort();
    SecondPass second(wishes, places, first.stretches, read);
    osmium::io::Reader ways(file, osmium::osm_entity_bits::way);
    osmium::apply(ways, second);
    ways.close();
    visit_relations(first.relations, first.stretches, wishes);
    return read;
}

}  // namespace

std::string_view OsmTags::operator[](std::string_view key) const {
    const auto found = std::ranges::find(all, key, &std::pair<std::string, std::string>::first);
    return found == all.end() ? std::string_view() : std::string_view(found->second);
}

OsmRead read_osm(const std::filesystem::path& path, const OsmRegion& region, const std::function<bool(OsmShape, const OsmTags&)>& wanted,
                 const std::function<void(OsmThing&&)>& visit) {
    const osmium::io::File file(path.string(), osm_form(path));
    const Wishes wishes{region, wanted, visit};
    try {
        return read_twice(file, wishes);
    } catch (const osmium::xml_error& error) {
        throw std::runtime_error(fmt::format("the file is no OpenStreetMap XML: {}", error.what()));
    } catch (const osmium::format_version_error&) {
        throw std::runtime_error("the file is no OpenStreetMap XML of version 0.6");
    } catch (const osmium::pbf_error& error) {
        throw std::runtime_error(fmt::format("the .osm.pbf is cut or damaged: {}", error.what()));
    } catch (const osmium::io_error& error) {
        throw std::runtime_error(fmt::format("the file cannot be read: {}", error.what()));
    } catch (const osmium::invalid_location& error) {
        throw std::runtime_error(fmt::format("the file holds a node without a place: {}", error.what()));
    }
}

}  // namespace readers
