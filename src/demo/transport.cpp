#include "demo/transport.h"

#include <vector>

namespace demo {
namespace {

struct Bus {
    std::string_view number;
    std::vector<std::string_view> stops;
    int first, last;               // minutes of the first and the last departure
    int every_workday, every_day_off;
};

const std::vector<Bus> buses = {
    {"1", {"Вокзал", "Рынок", "улица Абая", "Площадь Металлургов", "ДК горняков", "Самал"}, 6 * 60, 23 * 60, 12, 20},
    {"3", {"Кенгир", "Больница", "Площадь Металлургов", "проспект Мира", "Политехнический колледж", "Жастар"}, 6 * 60 + 20, 22 * 60 + 30, 20, 30},
    {"4", {"Вокзал", "Темиржолшы", "улица Сатпаева", "Центральная библиотека", "Ледовый дворец", "Металлург"}, 6 * 60 + 30, 22 * 60, 15, 25},
    {"7", {"Промзона", "Кенши", "Рынок", "улица Абая", "Кинотеатр «Космос»", "Сарыарка"}, 5 * 60 + 40, 24 * 60 + 20, 30, 60},
    {"12", {"Аэропорт", "Автостанция", "Вокзал", "проспект Мира", "Самал"}, 5 * 60, 25 * 60, 60, 90},
};

constexpr int between_stops = 4;  // minutes

void run(transport::Timetable& all, std::size_t route, std::size_t service, std::vector<std::size_t> stops, const Bus& bus, int every) {
    for (int leaves = bus.first; leaves <= bus.last; leaves += every) {
        transport::Trip trip{route, service, all.stops[stops.back()].name, {}, stops.back()};
        for (std::size_t i = 0; i + 1 < stops.size(); ++i) trip.calls.push_back({stops[i], leaves + static_cast<int>(i) * between_stops});
        all.trips.push_back(std::move(trip));
    }
}

std::size_t stop_of(transport::Timetable& all, std::string_view name) {
    for (std::size_t i = 0; i < all.stops.size(); ++i)
        if (all.stops[i].name == name) return i;
    all.stops.push_back({std::string(name), {}, {}});
    return all.stops.size() - 1;
}

}  // namespace

transport::Timetable timetable(const Options& options) {
    transport::Timetable all;
    constexpr auto a_year = std::chrono::days(366);
    all.services = {{0x1f, options.today - a_year, options.today + a_year, {}}, {0x60, options.today - a_year, options.today + a_year, {}}};
    for (const auto& bus : buses) {
        std::vector<std::size_t> there;
        for (const auto name : bus.stops) there.push_back(stop_of(all, name));
        const std::vector<std::size_t> back(there.rbegin(), there.rend());
        all.routes.push_back({std::string(bus.number), std::string(bus.stops.front()) + " – " + std::string(bus.stops.back()), "bus"});
        const auto route = all.routes.size() - 1;
        for (const auto& way : {there, back}) {
            run(all, route, 0, way, bus, bus.every_workday);
            run(all, route, 1, way, bus, bus.every_day_off);
        }
    }
    return all;
}

}  // namespace demo
