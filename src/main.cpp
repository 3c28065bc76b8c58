// The command line and nothing else.
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <cxxopts.hpp>
#include <map>
#include <system_error>

#include "app/commands.h"
#include "db/lock.h"
#include "media/picture_worker.h"

namespace {

using Words = std::vector<const char*>;
using Options = cxxopts::Options;

constexpr const char* help =
    "qala: a city's events, places and offers, served by one program\n"
    "\n"
    "  qala demo     --data DIR [--scale N] [--seed N] [--date YYYY-MM-DD]   makes a city to look around in, with people\n"
    "                [--password WORD]                                       whose password is WORD\n"
    "  qala serve    --data DIR [--listen 127.0.0.1:8080] [--mail-to-log]    serves the cities of a folder; --dev: without TLS,\n"
    "                [--dev] [--outbound-allow 127.0.0.1:PORT]               on this machine, to try it\n"
    "  qala init     --data DIR --city SLUG --name NAME --domain HOST        founds a city of your own\n"
    "                [--languages ru,kk,en] [--timezone Asia/Almaty] [--currency KZT]\n"
    "  qala import   events|organisations FILE --data DIR [--city SLUG] [--dry-run]\n"
    "                                                                        takes JSONL, JSON, CSV or iCalendar in\n"
    "  qala import   map FILE --data DIR [--city SLUG] [--dry-run]           takes the city's map from OpenStreetMap:\n"
    "                                                                        .osm, .osm.gz or .osm.pbf\n"
    "  qala paper    --data DIR --output FILE.pdf [--city SLUG] [--language kk] [--size a4|a3] [--large]\n"
    "                                                                        prints the week for entrance halls\n"
    "  qala import   timetable FILE --data DIR [--city SLUG] [--dry-run]     takes GTFS or a table of departures in\n"
    "  qala brand    --data DIR [--city SLUG] [--language ru] [--name …] [--tagline …] [--accent #rrggbb] [--logo FILE|none]\n"
    "                [--type system|serif|rounded] [--theme auto|light|dark] [--phone …] [--near KM]\n"
    "                [--word \"Offers=Акции\"] [--menu-link \"О городе=/about\"] [--footer-link …]   gives a city its look and words\n"
    "  qala mail     --data DIR [--city SLUG] [--smtp smtps://USER@HOST:465 --from ADDRESS [--name …] [--password-file FILE|-]\n"
    "                [--authorities FILE]] [--test ADDRESS] [--off]           by which server letters leave, and what waits\n"
    "  qala openid   add|list|on|off|test|remove [google|telegram|NAME] --data DIR [--city SLUG] [--client-id ID]\n"
    "                [--secret-file FILE|-] [--issuer https://…] [--label …] [--scopes \"openid email profile\"] [--without-nonce]\n"
    "                [--outbound-allow 127.0.0.1:PORT]                       by which providers people sign in\n"
    "  qala numbers  --data DIR [--city SLUG] [--day YYYY-MM-DD]             prints what was looked at, shown and called\n"
    "  qala admin    create --data DIR --email ADDRESS --name NAME [--city SLUG] [--superadmin]\n"
    "                                                                        makes an administrator: prints a link that works for an hour\n"
    "  qala check    --data DIR [--city SLUG] [--audit [--head FILE]]        verifies a folder, or its audit log alone\n"
    "  qala migrate  --data DIR                                              brings a folder to this version\n"
    "  qala routes   --json                                                  lists every address the program answers\n"
    "  qala version\n"
    "\n"
    "To try it: qala demo --data ./data && qala serve --data ./data\n";

struct Misused {
    std::string sentence;
};

std::optional<base::Day> day(const char* option, const std::string& text) {
    if (text.empty()) return {};
    int year = 0, month = 0, date = 0, read = 0;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &year, &month, &date, &read) != 3 || read != static_cast<int>(text.size()))
        throw Misused{fmt::format("{} wants a day such as 2026-11-20, not {}", option, text)};
    const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(date))};
    if (!ymd.ok()) throw Misused{fmt::format("there is no day {}", text)};
    return base::Day(ymd);
}

Options options(const char* command) {
    Options options(command);
    options.add_options()("data", "the data folder", cxxopts::value<std::string>());
    return options;
}

cxxopts::ParseResult parse(Options& options, Words& words) {
    auto count = static_cast<int>(words.size());
    return options.parse(count, words.data());
}

std::string needed(const cxxopts::ParseResult& given, const char* name) {
    if (!given.count(name)) throw Misused{fmt::format("--{} is needed", name)};
    return given[name].as<std::string>();
}

int init(Words& words) {
    auto known = options("init");
    const auto text = [] { return cxxopts::value<std::string>(); };
    known.add_options()("city", "", text())("name", "", text())("domain", "", text())("languages", "", text()->default_value("ru,kk,en"))(
        "timezone", "", text()->default_value("Asia/Almaty"))("currency", "", text()->default_value("KZT"));
    const auto given = parse(known, words);
    return app::init({needed(given, "data"), needed(given, "city"), needed(given, "name"), needed(given, "domain"),
                      given["languages"].as<std::string>(), given["timezone"].as<std::string>(), given["currency"].as<std::string>()});
}

int demo(Words& words) {
    auto known = options("demo");
    known.add_options()("scale", "", cxxopts::value<int>()->default_value("1"))("seed", "", cxxopts::value<std::uint64_t>()->default_value("1"))(
        "date", "", cxxopts::value<std::string>()->default_value(""))("password", "", cxxopts::value<std::string>());
    const auto given = parse(known, words);
    const int scale = given["scale"].as<int>();
    if (scale < 1 || scale > 1000) throw Misused{"--scale wants a number from 1 to 1000"};
    return app::demo({needed(given, "data"), scale, given["seed"].as<std::uint64_t>(), day("--date", given["date"].as<std::string>()),
                      given.count("password") ? given["password"].as<std::string>() : std::string()});
}

int serve(Words& words) {
    auto known = options("serve");
    known.add_options()("listen", "", cxxopts::value<std::vector<std::string>>()->default_value("127.0.0.1:8080"))(
        "trusted-proxy", "", cxxopts::value<std::vector<std::string>>()->default_value(""))("open-cities", "", cxxopts::value<std::size_t>()->default_value("64"))(
        "mail-to-log", "", cxxopts::value<bool>())("dev", "", cxxopts::value<bool>())("outbound-allow", "", cxxopts::value<std::vector<std::string>>()->default_value(""));
    const auto given = parse(known, words);
    auto proxies = given["trusted-proxy"].as<std::vector<std::string>>();
    std::erase(proxies, "");
    auto allowed = given["outbound-allow"].as<std::vector<std::string>>();
    std::erase(allowed, "");
    return app::serve({needed(given, "data"), given["listen"].as<std::vector<std::string>>(), std::move(proxies), given["open-cities"].as<std::size_t>(), given["mail-to-log"].as<bool>(), given["dev"].as<bool>(), std::move(allowed)});
}

int import(Words& words) {
    auto known = options("import");
    known.add_options()("kind", "", cxxopts::value<std::string>())("file", "", cxxopts::value<std::string>())(
        "city", "", cxxopts::value<std::string>()->default_value(""))("dry-run", "", cxxopts::value<bool>());
    known.parse_positional({"kind", "file"});
    const auto given = parse(known, words);
    const auto kind = needed(given, "kind");
    if (kind != "events" && kind != "organisations" && kind != "map" && kind != "timetable")
        throw Misused{fmt::format("import takes events, organisations, map or timetable, not {}", kind)};
    return app::import({kind, needed(given, "file"), needed(given, "data"), given["city"].as<std::string>(), given["dry-run"].as<bool>()});
}

int paper(Words& words) {
    auto known = options("paper");
    const auto text = [](const char* standard) { return cxxopts::value<std::string>()->default_value(standard); };
    known.add_options()("output", "", cxxopts::value<std::string>())("city", "", text(""))("language", "", text(""))("size", "", text("a4"))("large", "", cxxopts::value<bool>());
    const auto given = parse(known, words);
    const auto size = given["size"].as<std::string>();
    if (size != "a4" && size != "a3") throw Misused{fmt::format("--size wants a4 or a3, not {}", size)};
    return app::paper({needed(given, "data"), needed(given, "output"), given["city"].as<std::string>(), given["language"].as<std::string>(), size, given["large"].as<bool>()});
}

int brand(Words& words) {
    auto known = options("brand");
    const auto list = [] { return cxxopts::value<std::string>(); };
    for (const char* option : {"city", "language", "name", "tagline", "accent", "type", "theme", "logo", "phone"}) known.add_options()(option, "", cxxopts::value<std::string>());
    // A list of cxxopts is cut at commas, which words may hold: each is taken as it was given.
    known.add_options()("near", "", cxxopts::value<int>())("word", "", list())("menu-link", "", list())("footer-link", "", list());
    const auto given = parse(known, words);
    const auto text = [&](const char* name) { return given.count(name) ? std::optional(given[name].as<std::string>()) : std::nullopt; };
    const auto all = [&](const char* name) {
        std::vector<std::string> values;
        for (const auto& argument : given.arguments())
            if (argument.key() == name) values.push_back(argument.value());
        return values;
    };
    app::Brand brand{needed(given, "data"), text("city").value_or(""), text("language").value_or("")};
    brand.name = text("name"), brand.tagline = text("tagline"), brand.accent = text("accent"), brand.type = text("type");
    brand.theme = text("theme"), brand.logo = text("logo"), brand.phone = text("phone");
    if (given.count("near")) brand.near_km = given["near"].as<int>();
    brand.words = all("word"), brand.menu_links = all("menu-link"), brand.footer_links = all("footer-link");
    return app::brand(brand);
}

int numbers(Words& words) {
    auto known = options("numbers");
    known.add_options()("city", "", cxxopts::value<std::string>()->default_value(""))("day", "", cxxopts::value<std::string>()->default_value(""));
    const auto given = parse(known, words);
    const auto wanted = given["day"].as<std::string>();
    day("--day", wanted);
    return app::numbers({needed(given, "data"), given["city"].as<std::string>(), wanted});
}

int mail(Words& words) {
    auto known = options("mail");
    const auto text = [] { return cxxopts::value<std::string>()->default_value(""); };
    for (const char* option : {"city", "smtp", "from", "name", "password-file", "authorities", "test"}) known.add_options()(option, "", text());
    known.add_options()("off", "", cxxopts::value<bool>());
    const auto given = parse(known, words);
    const auto of = [&](const char* name) { return given[name].as<std::string>(); };
    if (of("smtp").empty() != of("from").empty()) throw Misused{"--smtp and --from go together: the server, and the address that letters come from"};
    return app::mail({needed(given, "data"), of("city"), of("smtp"), of("from"), of("name"), of("password-file"), of("authorities"), of("test"), given["off"].as<bool>()});
}

int openid(Words& words) {
    auto known = options("openid");
    const auto text = [] { return cxxopts::value<std::string>()->default_value(""); };
    for (const char* option : {"act", "name", "city", "label", "issuer", "client-id", "scopes", "secret-file"}) known.add_options()(option, "", text());
    known.add_options()("without-nonce", "", cxxopts::value<bool>())("outbound-allow", "", cxxopts::value<std::vector<std::string>>()->default_value(""));
    known.parse_positional({"act", "name"});
    const auto given = parse(known, words);
    const auto of = [&](const char* name) { return given[name].as<std::string>(); };
    const auto act = of("act");
    if (act != "add" && act != "list" && act != "on" && act != "off" && act != "test" && act != "remove") throw Misused{fmt::format("openid knows add, list, on, off, test and remove, not {}", act)};
    if (act != "list" && of("name").empty()) throw Misused{fmt::format("openid {} wants a name: google, telegram, or your own", act)};
    if (act == "add" && of("client-id").empty()) throw Misused{"openid add wants --client-id, which the provider gives"};
    auto allowed = given["outbound-allow"].as<std::vector<std::string>>();
    std::erase(allowed, "");
    return app::openid({needed(given, "data"), act, of("name"), of("city"), of("label"), of("issuer"), of("client-id"), of("scopes"), of("secret-file"), given["without-nonce"].as<bool>(), std::move(allowed)});
}

int admin(Words& words) {
    auto known = options("admin");
    known.add_options()("act", "", cxxopts::value<std::string>())("city", "", cxxopts::value<std::string>()->default_value(""))(
        "email", "", cxxopts::value<std::string>())("name", "", cxxopts::value<std::string>())("superadmin", "", cxxopts::value<bool>());
    known.parse_positional({"act"});
    const auto given = parse(known, words);
    if (const auto act = needed(given, "act"); act != "create") throw Misused{fmt::format("admin knows create, not {}", act)};
    return app::admin({needed(given, "data"), given["city"].as<std::string>(), needed(given, "email"), needed(given, "name"), given["superadmin"].as<bool>()});
}

int check(Words& words) {
    auto known = options("check");
    const auto text = [] { return cxxopts::value<std::string>()->default_value(""); };
    known.add_options()("city", "", text())("audit", "", cxxopts::value<bool>())("head", "", text());
    const auto given = parse(known, words);
    if (given.count("head") && !given["audit"].as<bool>()) throw Misused{"--head goes with --audit"};
    return app::check({needed(given, "data"), given["city"].as<std::string>(), given["audit"].as<bool>(), given["head"].as<std::string>()});
}

int migrate(Words& words) {
    auto known = options("migrate");
    return app::migrate(needed(parse(known, words), "data"));
}

int routes(Words& words) {
    Options known("routes");
    known.add_options()("json", "");
    if (!parse(known, words).count("json")) throw Misused{"routes prints JSON: qala routes --json"};
    return app::routes_json();
}

int version(Words&) { return app::version(); }

int work_on_picture(Words&) { return media::work_on_picture(); }

int run(int count, char** arguments) {
    static const std::map<std::string_view, int (*)(Words&)> commands = {
        {"init", init}, {"demo", demo}, {"serve", serve}, {"import", import}, {"brand", brand}, {"paper", paper}, {"mail", mail}, {"openid", openid}, {"numbers", numbers}, {"admin", admin}, {"check", check},
        {"migrate", migrate}, {"routes", routes}, {"version", version}, {"--version", version}, {media::worker_command, work_on_picture}};
    const std::string_view command = count > 1 ? arguments[1] : "";
    if (command.empty() || command == "help" || command == "--help" || command == "-h") {
        std::fputs(help, stdout);
        return command.empty() ? app::Exit::usage : app::Exit::done;
    }
    const auto found = commands.find(command);
    if (found == commands.end()) throw Misused{fmt::format("there is no command {}; qala help lists them", command)};
    Words words(arguments + 1, arguments + count);
    return found->second(words);
}

}  // namespace

int main(int count, char** arguments) try {
    return run(count, arguments);
} catch (const Misused& misused) {
    fmt::print(stderr, "qala: {}\n", misused.sentence);
    return app::Exit::usage;
} catch (const cxxopts::exceptions::exception& error) {
    fmt::print(stderr, "qala: {}; qala help lists what can be said\n", error.what());
    return app::Exit::usage;
} catch (const db::FolderTaken& taken) {
    fmt::print(stderr, "qala: {}\n", taken.what());
    return app::Exit::temporary;
} catch (const std::system_error& error) {
    fmt::print(stderr, "qala: {}\n", error.what());
    return error.code() == std::errc::address_in_use ? app::Exit::temporary : app::Exit::failed;
} catch (const std::exception& error) {
    fmt::print(stderr, "qala: {}\n", error.what());
    return app::Exit::failed;
}
