// The photos of a form: from the browser to the disk and back, one bad file among good ones, and who may name what.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "accounts/profile.h"
#include "app/routes.h"
#include "kit/hostile.h"
#include "kit/own.h"
#include "kit/photos.h"
#include "kit/places.h"
#include "media/keep.h"
#include "media/picture_field.h"
#include "media/store.h"
#include "transport/archive.h"
#include "web/frame.h"
#include "web/input.h"
#include "web/templates.h"

using namespace kit;

namespace {

// An album of at most three photos, kept nowhere: what was chosen stands in the address that it leads to.
media::PictureField photos_of(web::Context& context) { return {context, {.name = "photos", .label = "Фото", .most = 3, .owner = {context.identity()->account}}, {}}; }

base::Result<web::Response> album(web::Context& context, const web::Input& input, const media::PictureField& photos) {
    auto form = input.view("/kit/album", base::words("Save"));
    form.fields = {input.field({.name = "title", .label = "Название"})};
    form.pictures = {photos.view()};
    std::string html;
    web::Html out(html, context.language);
    web::parts::form(out, web::frame(context, {.title = "Альбом"}), form);
    auto response = web::Response::text(html, "text/html; charset=utf-8");
    response.status = input.good() && photos.good() ? 200 : 422;
    return response;
}

base::Result<web::Response> album_page(web::Context& context) {
    context.personal = true;
    return album(context, web::Input(context), photos_of(context));
}

base::Result<web::Response> save_album(web::Context& context) {
    web::Input input(context);
    input.text("title");
    auto photos = photos_of(context);
    photos.take_files();
    if (!input.good() || !photos.good()) return album(context, input, photos);
    std::string all;
    for (const auto& chosen : photos.chosen()) all += fmt::format("{}-", chosen.id.value);
    context.write([chosen = photos.chosen(), language = context.language](db::Writing& db) { media::describe(db, language, chosen); });
    return web::Response::redirect(context.href("/kit/album?chosen=" + all));
}

constexpr web::Route own_routes[] = {
    web::get<"/kit/album", album_page>(web::Who(web::Who::member)),
    web::post<"/kit/album", save_album>(web::Who(web::Who::member)).taking_files(3),
};

const std::vector<web::Route>& all_routes() {
    static const std::vector<web::Route> all = [] {
        std::vector<web::Route> joined(app::routes().begin(), app::routes().end());
        joined.insert(joined.end(), std::begin(own_routes), std::end(own_routes));
        return joined;
    }();
    return all;
}

struct Album {
    Town town;
    web::AccountId aliya;
    Browser browser{town};

    Album() {
        town.serve(all_routes());
        aliya = settle(town, "aliya");
        sign_in(browser, "aliya");
        browser.open("/kit/album");
    }
    std::size_t files() const {
        std::error_code error;
        const std::filesystem::directory_iterator all(town.folder.path() / "cities/jezkazgan/media", error);
        return error ? 0 : static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }
    std::int64_t count(std::string_view of) {
        const auto db = town.file().read();
        return of == "media" ? db->value<std::int64_t>("select count(*) from media") : db->value<std::int64_t>("select count(*) from media_size");
    }
    std::int64_t newest() { return town.file().read()->value<std::int64_t>("select max(id) from media"); }
};

Browser::Brought file(std::string name, std::string bytes) { return {"photos_new", std::move(name), std::move(bytes)}; }

const std::string lake = jpeg(900, 600, all({20, 90, 160})), steppe = jpeg(900, 600, all({190, 160, 60})), yurt = png(500, 500, all({240, 240, 235})), gif = "GIF89a";

}  // namespace

TEST_CASE("a photo of oneself goes from the browser to the disk and back, and away again", "[media][accounts]") {
    Town town;
    settle(town, "aliya");
    Browser browser(town);
    sign_in(browser, "aliya");
    CHECK(browser.open("/me/profile").says("Моё фото"));
    CHECK(browser.page().says("Выберите фото"));
    CHECK_FALSE(browser.open("/me").says("class=\"avatar\""));
    browser.open("/me/profile");
    browser.send_files("/me/profile", {{"photo_new", "IMG_0001.jpg", lake}}, {{"shows", "name"}});
    CHECK(browser.at() == "/me/profile?done=saved");
    CHECK(browser.page().says("Выберите другое фото"));
    const auto small = town.file().read()->value<std::string>("select s.digest from media_size s join media m on m.id = s.media_id join account_profile p on p.picture_id = m.id order by s.width limit 1");
    const auto address = media::path_of(small, "image/webp");
    CHECK(browser.page().says(fmt::format("src=\"{}\"", address)));
    CHECK(browser.open("/me").says(fmt::format("<img class=\"avatar\" src=\"{}\"", address)));
    const auto picture = town.get(address);
    CHECK(picture.status == 200);
    CHECK(picture.field("Content-Type") == "image/webp");
    CHECK(picture.field("Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(picture.field("Content-Disposition") == fmt::format("inline; filename=\"{}.webp\"", small));
    CHECK(picture.field("X-Content-Type-Options") == "nosniff");
    CHECK(near(canvas(picture.body).at(100, 100), {20, 90, 160}));
    browser.open("/me/profile");
    browser.send("/me/profile", {{"shows", "nothing"}});  // without a file it stays
    CHECK(browser.page().says(fmt::format("src=\"{}\"", address)));
    browser.send_files("/me/profile", {{"photo_new", "", ""}}, {{"shows", "name"}});  // nothing chosen, as browsers say it
    CHECK(browser.page().says(fmt::format("src=\"{}\"", address)));
    browser.send_files("/me/profile", {{"photo_new", "b.jpg", steppe}}, {{"shows", "name"}});
    CHECK(browser.at() == "/me/profile?done=saved");
    CHECK_FALSE(browser.page().says(address));
    const auto id = town.file().read()->value<std::int64_t>("select picture_id from account_profile");
    browser.send("/me/profile", {{"shows", "name"}, {fmt::format("photo_out_{}", id), "yes"}});
    CHECK(town.file().read()->value<std::int64_t>("select count(*) from account_profile where picture_id is not null") == 0);
    CHECK_FALSE(browser.open("/me").says("class=\"avatar\""));
}

TEST_CASE("one bad file loses neither the good ones nor what was typed", "[media]") {
    Album it;
    it.browser.send_files("/kit/album", {file("озеро.jpg", lake), file("x.gif", gif), file("юрта.png", yurt)}, {{"title", "Лето <b>"}});
    CHECK(it.browser.page().status == 422);
    CHECK(it.browser.page().says("x.gif: Это не фото или не тот формат. Отправьте JPEG, PNG или WebP."));
    CHECK(it.browser.page().says("1 ошибка"));
    CHECK(it.browser.page().says("value=\"Лето &lt;b&gt;\""));
    CHECK(it.count("media") == 2);
    CHECK(it.browser.page().says("Что на фото?"));
    // Sent on as it is: both are there, and nothing has to be chosen again.
    it.browser.send("/kit/album", {{"title", "Лето"}});
    CHECK(it.browser.at() == fmt::format("/kit/album?chosen={}-{}-", it.newest() - 1, it.newest()));
    CHECK(it.count("media") == 2);
}

TEST_CASE("a file that is too large is named, and the form stays", "[media]") {
    Album it;
    it.browser.send_files("/kit/album", {file("большое.jpg", lake + std::string(11'000'000, 'x')), file("a.jpg", lake)}, {{"title", "Лето"}});
    CHECK(it.browser.page().status == 422);
    CHECK(it.browser.page().says("большое.jpg: Файл больше 10 МБ. Отправьте файл поменьше."));
    CHECK(it.count("media") == 1);
}

TEST_CASE("the rest of the form may be wrong: the photos wait in it", "[media]") {
    Album it;
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", ""}});
    CHECK(it.browser.page().status == 422);
    it.browser.send_files("/kit/album", {file("b.jpg", steppe)}, {{"title", "Лето"}});
    CHECK(it.browser.at() == fmt::format("/kit/album?chosen={}-{}-", it.newest() - 1, it.newest()));
}

TEST_CASE("photos stand in the order that was typed, and those that were ticked go", "[media]") {
    Album it;
    it.browser.send_files("/kit/album", {file("a.jpg", lake), file("b.jpg", steppe), file("c.png", yurt)}, {{"title", ""}});
    const auto first = it.newest() - 2;
    it.browser.send("/kit/album", {{"title", "Лето"}, {fmt::format("photos_place_{}", first), "3"}, {fmt::format("photos_place_{}", first + 2), "1"}, {fmt::format("photos_out_{}", first + 1), "yes"},
                                   {fmt::format("photos_alt_{}", first), "Озеро <i>"}});
    CHECK(it.browser.at() == fmt::format("/kit/album?chosen={}-{}-", first + 2, first));
    CHECK(media::shown(*it.town.file().read(), media::MediaId{first}, i18n::Language::ru)->alt == "Озеро <i>");
    it.browser.open("/kit/album");
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", ""}});
    CHECK(it.browser.page().says("alt=\"Озеро &lt;i&gt;\""));
    it.browser.open("/kk/kit/album");
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", ""}});
    CHECK_FALSE(it.browser.page().says("Озеро"));  // what is asked for in Kazakh is not answered in Russian
    it.browser.open("/kit/album");
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", ""}});
    it.browser.send("/kit/album", {{"title", "x"}, {fmt::format("photos_alt_{}", first), std::string(301, 'x')}});
    CHECK(it.browser.page().status == 422);
    CHECK(it.browser.page().says("не больше 300"));
}

TEST_CASE("more photos than the form has room for are left out by name", "[media]") {
    Album it;
    it.browser.send_files("/kit/album", {file("1.jpg", lake), file("2.jpg", steppe), file("3.png", yurt), file("4.webp", webp(99, 99, all({1, 1, 1})))}, {{"title", "Лето"}});
    CHECK(it.browser.page().status == 422);
    CHECK(it.browser.page().says("4.webp: Не больше 3 фото: это фото не добавлено."));
    CHECK(it.count("media") == 3);
    CHECK_FALSE(it.browser.page().says("type=\"file\""));
    // The same photo twice is one.
    Album again;
    again.browser.send_files("/kit/album", {file("1.jpg", lake), file("1 (copy).jpg", lake)}, {{"title", "Лето"}});
    CHECK(again.browser.at() == fmt::format("/kit/album?chosen={}-", again.newest()));
}

TEST_CASE("nobody names another's photo into their own form", "[media]") {
    Album it;
    settle(it.town, "marat");
    Browser his(it.town);
    sign_in(his, "marat");
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", "Лето"}});
    const auto hers = it.newest();
    his.open("/kit/album");
    for (const auto& id : {fmt::to_string(hers), std::string("99999"), std::string("-1"), std::string("x"), std::string("1e3")}) {
        his.open("/kit/album");
        his.send("/kit/album", {{"title", "Чужое"}, {"photos", id}});
        CHECK(his.at() == "/kit/album?chosen=");
    }
    his.open("/kit/album");
    his.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", "То же"}});  // the same bytes are his own picture
    CHECK(his.at() == fmt::format("/kit/album?chosen={}-", it.newest()));
    CHECK(it.newest() != hers);
    CHECK(it.files() == 3);  // whose files are the same
}

TEST_CASE("a form with files is guarded as any other", "[media][csrf]") {
    Album it;
    const auto body = [](std::string_view token) { return fmt::format("--b\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n{}\r\n--b\r\nContent-Disposition: form-data; name=\"photos_new\"; filename=\"a.jpg\"\r\n\r\n{}\r\n--b--\r\n", token, lake); };
    const auto send = [&](Browser& who, std::string_view what, Typed fields) {
        fields.emplace_back("Content-Type", "multipart/form-data; boundary=b");
        std::string jar;
        for (const auto& [name, value] : who.cookies) jar.append(jar.empty() ? "" : "; ").append(name).append("=").append(value);
        fields.emplace_back("Cookie", jar);
        return it.town.ask(web::edge::Method::post, "/kit/album", std::move(fields), std::string(what)).status;
    };
    const auto before = city_bytes(it.town);
    CHECK(send(it.browser, body("x"), {{"Sec-Fetch-Site", "same-origin"}}) == 403);
    CHECK(send(it.browser, body(it.browser.values("/kit/album").front().second), {{"Sec-Fetch-Site", "cross-site"}}) == 403);
    CHECK(send(it.browser, body("x").substr(0, 300), {{"Sec-Fetch-Site", "same-origin"}}) == 403);
    Browser guest(it.town);
    CHECK(send(guest, body("x"), {{"Sec-Fetch-Site", "same-origin"}}) == 401);
    CHECK(city_bytes(it.town) == before);
    CHECK(it.files() == 0);
}

TEST_CASE("a form that was open for too long comes back with its photos, and takes none", "[media]") {
    Album it;
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", ""}});
    it.town.clock.moment += std::chrono::hours(13);
    it.browser.send_files("/kit/album", {file("b.jpg", steppe)}, {{"title", "Лето"}});
    CHECK(it.browser.page().status == 403);
    CHECK(it.browser.page().says("value=\"Лето\""));
    CHECK(it.browser.page().says(fmt::format("name=\"photos\" value=\"{}\"", it.newest())));
    CHECK(it.count("media") == 1);
}

TEST_CASE("a route that takes no files refuses a form that brings some", "[media]") {
    Town town;
    settle(town, "aliya");
    Browser browser(town);
    sign_in(browser, "aliya");
    browser.open("/me");
    browser.send_files("/me", {{"photo_new", "a.jpg", lake}}, {{"name", "Другая"}});
    CHECK(browser.page().status == 403);
    CHECK(browser.page().says("Форма пришла повреждённой"));
    CHECK_FALSE(browser.open("/me").says("Другая"));
}

TEST_CASE("a route says how much may come, and how long it may take", "[media]") {
    Town town;
    web::edge::Head head;
    head.method = web::edge::Method::post;
    head.path = "/me/profile";
    head.host = "localhost";
    CHECK(std::get<web::edge::Answer>(town.program().admit(head)).status == 401);  // without a cookie not a byte is read
    head.fields.push_back({"Cookie", "sid=x"});
    const auto admitted = std::get<web::edge::Admission>(town.program().admit(head));
    CHECK(admitted.body_limit == 20u * 1024 * 1024 + 64 * 1024);  // room for one that is too large, so that the form can say so
    CHECK(admitted.deadline > std::chrono::minutes(3));
    head.path = "/me";
    CHECK(std::get<web::edge::Admission>(town.program().admit(head)).body_limit == 64 * 1024);
}

TEST_CASE("what a person may send in a day has an end, and a new day a beginning", "[media]") {
    Album it;
    it.town.file().write([](db::Writing& db) { db.exec("update city set upload_day_mib = 1"); });
    it.town.file().write([&](db::Writing& db) {
        CHECK(media::count_upload(db, it.aliya, base::Day(std::chrono::year(2026) / 11 / 20), 1'000'000));
        CHECK_FALSE(media::count_upload(db, it.aliya, base::Day(std::chrono::year(2026) / 11 / 20), 100'000));
    });
    const std::string heavy = png(300, 300, [](int x, int y) { return Colour{static_cast<std::uint8_t>(x * y), static_cast<std::uint8_t>(x * 7 + y), static_cast<std::uint8_t>(y * 13)}; });
    REQUIRE(heavy.size() > 48'576);
    it.browser.send_files("/kit/album", {file("a.png", heavy)}, {{"title", "Лето"}});
    CHECK(it.browser.page().status == 422);
    CHECK(it.browser.page().says("Сегодня вы уже отправили 1 МБ фото. Продолжите завтра."));
    CHECK(it.files() == 0);
    it.town.clock.moment += std::chrono::hours(24);
    it.browser.open("/kit/album");
    it.browser.send_files("/kit/album", {file("a.png", heavy)}, {{"title", "Лето"}});
    CHECK(it.browser.at().starts_with("/kit/album?chosen="));
}

TEST_CASE("an organisation keeps no more than the city lets it", "[media]") {
    Town town;
    const auto who = settle(town, "marat");
    const auto organisation = town.file().read()->value<std::int64_t>("select min(id) from organisation");
    town.file().write([](db::Writing& db) { db.exec("update city set organisation_media_mib = 1"); });
    media::Sizes heavy{"#000000", {{"image/webp", std::string(1'000'000, 'x'), 100, 100}, {"image/webp", std::string(30'000, 'y'), 50, 50}}};
    CHECK(media::has_room(*town.file().read(), organisation, 1'030'000));
    const auto id = media::keep(town.file(), heavy, {who, organisation}, friday_noon);
    CHECK_FALSE(media::has_room(*town.file().read(), organisation, 30'000));
    CHECK(media::has_room(*town.file().read(), organisation, 10'000));
    CHECK(media::belongs_to(*town.file().read(), id, {who, organisation}));
    CHECK_FALSE(media::belongs_to(*town.file().read(), id, {who}));  // a person's own are others
    CHECK(media::keep(town.file(), heavy, {settle(town, "aliya"), organisation}, friday_noon) == id);  // whoever of the team brings it
}

TEST_CASE("a photo that stands nowhere goes with its files after a day; one that is used stays", "[media]") {
    Album it;
    it.browser.send_files("/kit/album", {file("a.jpg", lake), file("b.jpg", steppe), file("c.png", yurt)}, {{"title", "Лето"}});
    const auto first = it.newest() - 2;
    it.town.file().write([&](db::Writing& db) { db.exec("update event set cover_id = ? where id = (select min(id) from event)", first); });
    CHECK(it.files() == 8);
    CHECK(media::tidy(it.town.file(), friday_noon + std::chrono::hours(23)) == 0);
    CHECK(it.count("media") == 3);
    CHECK(media::tidy(it.town.file(), friday_noon + std::chrono::hours(25)) == 5);
    CHECK(it.count("media") == 1);
    CHECK(it.count("media_size") == 2);
    CHECK(it.files() == 3);
    CHECK(media::shown(*it.town.file().read(), media::MediaId{first}, i18n::Language::ru).has_value());
    // Brought again in time, it is as new.
    it.town.file().write([&](db::Writing& db) { db.exec("update event set cover_id = null"); });
    it.town.clock.moment += std::chrono::hours(25);
    it.browser.open("/kit/album");
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", "Лето"}});
    CHECK(it.newest() == first);
    CHECK(media::tidy(it.town.file(), it.town.clock.now()) == 0);
    CHECK(it.files() == 3);
}

TEST_CASE("files that no row names are left to nobody", "[media]") {
    Album it;
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", "Лето"}});
    const auto folder = it.town.folder.path() / "cities/jezkazgan/media";
    for (const char* name : {"0123.webp", "0123.webp.tmp", "fresh.webp"}) std::ofstream(folder / name) << "x";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename() != "fresh.webp") std::filesystem::last_write_time(entry.path(), std::filesystem::file_time_type::clock::now() - std::chrono::minutes(2));
    CHECK(media::tidy(it.town.file(), friday_noon) == 2);
    CHECK(it.files() == 4);  // the photo's three, and one that may wait for its row
}

// drop_orphans would otherwise take for unused what a new column uses; its foreign key would stop it, and the job with it.
TEST_CASE("whatever column names a picture, the picture is no orphan", "[media]") {
    Town town(true);
    std::ifstream in(source() / "src/media/store.cpp");
    const std::string store{std::istreambuf_iterator<char>(in), {}};
    using Row = std::pair<std::string, std::string>;
    int columns = 0;
    for (const auto& [table, column] : town.file().read()->all<Row>("select t.name, f.\"from\" from pragma_table_list t join pragma_foreign_key_list(t.name) f where t.schema = 'main' and f.\"table\" = 'media' and f.on_delete <> 'CASCADE'")) {
        INFO(table << "." << column << " is not asked by media::drop_orphans");
        CHECK(store.find(fmt::format("not exists (select 1 from {} where {} = m.id)", table, column)) != std::string::npos);
        ++columns;
    }
    CHECK(columns >= 9);
}

TEST_CASE("the middle of a photo is its middle until somebody says otherwise", "[media]") {
    Album it;
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", "Лето"}});
    const media::MediaId id{it.newest()};
    const auto seen = [&] { return media::shown(*it.town.file().read(), id, i18n::Language::ru).value(); };
    CHECK((seen().focus_x == 50 && seen().focus_y == 50));
    it.town.file().write([&](db::Writing& db) { media::set_focus(db, id, 20, 80); });
    CHECK((seen().focus_x == 20 && seen().focus_y == 80));
    CHECK(near({static_cast<std::uint8_t>(std::stoi(seen().colour.substr(1, 2), nullptr, 16)), static_cast<std::uint8_t>(std::stoi(seen().colour.substr(3, 2), nullptr, 16)),
                static_cast<std::uint8_t>(std::stoi(seen().colour.substr(5, 2), nullptr, 16))}, {20, 90, 160}));
    const auto middle = media::path_of(it.town.file().read()->value<std::string>("select digest from media_size order by width desc limit 1"), "image/webp");
    CHECK(seen().srcset == fmt::format("{} 900w, {} 800w, {} 400w", seen().src, middle, seen().small));
}

TEST_CASE("a photo that is brought makes no page of the city old; what is said of one does", "[media]") {
    Album it;
    const auto before = it.town.file().version();
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", ""}});
    CHECK(it.count("media") == 1);
    CHECK(it.town.file().version() == before);
    const media::MediaId id{it.newest()};
    it.town.file().write([&](db::Writing& db) { media::set_focus(db, id, 10, 10); });
    CHECK(it.town.file().version() > before);
}

TEST_CASE("an alternative text is given in the language that was asked for, or else in another", "[media]") {
    Album it;
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", "Лето"}});
    const media::MediaId id{it.newest()};
    it.town.file().write([&](db::Writing& db) {
        media::describe(db, id, i18n::Language::ru, "Озеро");
        media::describe(db, id, i18n::Language::kk, "Көл");
    });
    const auto alt = [&](i18n::Language language) { return media::shown(*it.town.file().read(), id, language)->alt; };
    CHECK(alt(i18n::Language::ru) == "Озеро");
    CHECK(alt(i18n::Language::kk) == "Көл");
    CHECK(alt(i18n::Language::en) == "Көл");
    it.town.file().write([&](db::Writing& db) { media::describe(db, id, i18n::Language::kk, ""); });
    CHECK(alt(i18n::Language::kk) == "Озеро");
}

TEST_CASE("who is deleted leaves no photo behind, but where it was published", "[media][privacy]") {
    Album it;
    it.browser.send_files("/kit/album", {file("a.jpg", lake), file("b.jpg", steppe)}, {{"title", "Лето"}});
    const auto first = it.newest() - 1;
    it.town.file().write([&](db::Writing& db) {
        db.exec("update event set cover_id = ? where id = (select min(id) from event)", first);
        accounts::set_profile(db, it.aliya, {.picture = media::MediaId{first + 1}}, friday_noon);
        db.exec("insert into account_deletion (account_id, asked_at, due_at) values (?, 1, 2)", it.aliya);
    });
    work(it.town);
    CHECK(it.town.file().read()->value<std::int64_t>("select count(*) from account where id = ?", it.aliya) == 0);
    CHECK(it.town.file().read()->value<std::int64_t>("select count(*) from media where account_id is not null") == 0);
    CHECK(it.town.file().read()->value<std::int64_t>("select count(*) from upload_day") == 0);
    media::tidy(it.town.file(), friday_noon + std::chrono::hours(25));
    CHECK(it.count("media") == 1);
    CHECK(it.files() == 3);
}

TEST_CASE("the copy of one's data holds the photos themselves", "[media][privacy]") {
    Album it;
    it.browser.send_files("/kit/album", {file("a.jpg", lake)}, {{"title", ""}});
    it.browser.send("/kit/album", {{"title", "Лето"}, {fmt::format("photos_alt_{}", it.newest()), "Озеро <b>"}});
    it.browser.open("/me/data");
    it.browser.send("/me/data");
    work(it.town);
    const auto name = fmt::format("{}.webp", it.newest());  // in the folder photos
    const auto files = transport::unpacked(it.browser.open("/me/data/archive").body, {"media.json", name});
    REQUIRE(files);
    CHECK(near(canvas(files->at(name)).at(10, 10), {20, 90, 160}));
    CHECK(files->at("media.json").find("Озеро <b>") != std::string::npos);
    CHECK(files->at("media.json").find("\"width\": 900") != std::string::npos);
}
