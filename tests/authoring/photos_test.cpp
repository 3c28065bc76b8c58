// Photos of an event: brought with its form, in their order, with what one sees on them and what stays of them.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "kit/newsroom.h"
#include "kit/photos.h"
#include "media/keep.h"

namespace {

using kit::Typed;

std::string square(kit::Colour colour) { return kit::png(40, 30, kit::all(colour)); }

struct Album : kit::Newsroom {
    // The editor's fair with two photos, at once.
    std::int64_t publish() {
        editors.open("/me/events/new");
        editors.send_files("/me/events/new", {{"photos_new", "первая.png", square({200, 30, 30})}, {"photos_new", "вторая.png", square({30, 30, 200})}}, kit::fair());
        return town.file().read()->value<std::int64_t>("select max(id) from event");
    }
    std::string edit(std::int64_t event) { return fmt::format("/me/events/{}/edit", event); }
    std::vector<std::int64_t> media(std::int64_t event) {
        return town.file().read()->all<std::int64_t>("with picture (id, place) as (select cover_id, -1 from event where id = ?1 and cover_id is not null union all select media_id, position from event_media where event_id = ?1)"
                                                     " select id from picture order by place", event);
    }
    std::string page(std::int64_t event) { return fmt::format("/events/{}-{}", event, town.file().read()->value<std::string>("select slug from event where id = ?", event)); }
    int pictures_on(std::int64_t event) {
        guests.open(page(event));
        int count = 0;
        for (auto at = guests.page().body.find("<img "); at != std::string::npos; at = guests.page().body.find("<img ", at + 1)) count += guests.page().body.compare(at, 200, "") > 0 && guests.page().body.substr(at, 200).find("/media/") != std::string::npos;
        return count;
    }
};

}  // namespace

TEST_CASE("an event takes several photos, and the first stands above its page", "[authoring][photos]") {
    Album album;
    const auto event = album.publish();
    CHECK(album.media(event).size() == 2);
    CHECK(album.pictures_on(event) == 2);
    CHECK(album.guests.page().says("class=\"cover hue-"));  // until it is there: the field that is nearest to its colour
}

TEST_CASE("photos change their order, get words, and go", "[authoring][photos]") {
    Album album;
    const auto event = album.publish();
    const auto before = album.media(event);
    const auto part = [](const char* what, std::int64_t id) { return fmt::format("photos_{}_{}", what, id); };
    album.editors.open(album.edit(event));
    album.editors.send_files(album.edit(event), {}, {{part("place", before[0]), "2"}, {part("place", before[1]), "1"}, {part("alt", before[1]), "Ряды с мёдом"}, {part("focus", before[1]), "20"}});
    CHECK(album.media(event) == std::vector<std::int64_t>{before[1], before[0]});
    album.guests.open(album.page(event));
    CHECK(album.guests.page().says("alt=\"Ряды с мёдом\""));
    CHECK(album.guests.page().says(" right top-edge\""));
    CHECK(album.editors.open(album.edit(event)).says("value=\"Ряды с мёдом\""));
    CHECK(album.editors.page().says(fmt::format("name=\"photos_focus_{}\" value=\"20\" checked", before[1])));
    album.editors.send_files(album.edit(event), {}, {{part("out", before[1]), "yes"}});
    CHECK(album.media(event) == std::vector<std::int64_t>{before[0]});
    album.editors.open(album.edit(event));
    album.editors.send_files(album.edit(event), {}, {{part("out", before[0]), "yes"}});
    CHECK(album.media(event).empty());
    CHECK(album.pictures_on(event) == 0);
}

TEST_CASE("photos of a resident’s event are seen by whoever decides, and by the city after that", "[authoring][photos]") {
    Album album;
    album.hers.open("/me/events/new");
    album.hers.send_files("/me/events/new", {{"photos_new", "двор.png", square({30, 200, 30})}}, kit::fair());
    const auto event = album.town.file().read()->value<std::int64_t>("select max(id) from event");
    CHECK(album.state_of(event) == "pending");
    CHECK(album.moderators.open(fmt::format("/admin/review/{}", album.oldest_waiting().value)).says("/media/"));
    album.decide({{"decision", "applied"}});
    CHECK(album.pictures_on(event) == 1);
}

TEST_CASE("a photo that stands only in a change that waits is not taken for unused", "[authoring][photos]") {
    Album album;
    album.write(album.hers);
    album.decide({{"decision", "applied"}});
    const auto event = album.town.file().read()->value<std::int64_t>("select max(id) from event");
    album.hers.open(album.edit(event));
    album.hers.send_files(album.edit(event), {{"photos_new", "двор.png", square({30, 200, 30})}});
    CHECK(album.media(event).empty());  // it waits
    album.town.clock.moment += std::chrono::hours(24 * 30);
    media::tidy(album.town.file(), album.town.clock.now());
    CHECK(album.town.file().read()->value<int>("select count(*) from media") == 1);
    kit::sign_in(album.moderators, "saule");  // a month later the session is over
    album.decide({{"decision", "applied"}});
    CHECK(album.media(event).size() == 1);
    CHECK(album.town.file().read()->value<int>("select count(*) from revision_media") == 0);
}

TEST_CASE("what is no picture is left out with its name, and another’s picture cannot be named", "[authoring][photos][hostile]") {
    Album album;
    const auto event = album.publish();
    const auto own = album.media(event);
    album.editors.open(album.edit(event));
    album.editors.send_files(album.edit(event), {{"photos_new", "вирус.png", "<script>alert(1)</script>"}});
    CHECK(album.editors.page().status == 422);
    CHECK(album.editors.page().says("вирус.png"));
    CHECK(album.media(event) == own);
    album.hers.open("/me/events/new");
    album.hers.send_files("/me/events/new", {}, kit::fair({{"photos", fmt::to_string(own[0])}, {fmt::format("photos_focus_{}", own[0]), "99"}}));
    const auto hers = album.town.file().read()->value<std::int64_t>("select max(id) from event");
    CHECK(hers != event);
    CHECK(album.media(hers).empty());
}
