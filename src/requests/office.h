// What the pages of whoever answers share: their frame, moments, and how near the end of a term is.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "web/context.h"
#include "web/input.h"

namespace requests {

// `back`: the list that the page is deeper than; without an address: none.
web::Chrome office_chrome(web::Context&, std::string title, web::Link back);

template <class View>
web::Response office_page(web::Context& context, void (*compiled)(web::Html&, const web::Chrome&, const View&), const View& view, std::string title, web::Link back) {
    const auto chrome = office_chrome(context, std::move(title), std::move(back));
    context.personal = true;
    return context.page(compiled, chrome, view);
}

std::array<std::string, 3> letter_origins(const web::Context&);  // "https://…/kk", by language: paths in letters stand behind it
std::string moment(const web::Context&, base::Instant);  // "Пн, 23 ноября, 23:59"
// "Due in 5 hours", "The term ended 2 hours ago".
web::Badge clock_badge(const web::Context&, base::Instant due);

// A moment on the city's wall as browsers write it, "2026-11-20T12:00", or with a space; nothing for anything else.
std::optional<base::LocalTime> read_moment(std::string_view typed);
std::string written(base::LocalTime);
// A field with such a moment, at most sixty days ago and not to come.
base::Instant typed_moment(const web::Context&, web::Input&, std::string_view name);

std::vector<base::Day> holidays_of(const web::Context&);  // ascending

}  // namespace requests
