// The back office (UX.md): which pages there are and for whom, and the frame that names them beside each.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "web/context.h"
#include "web/frame.h"
#include "web/route.h"

namespace web {

// Under which heading a page stands; in the order of the list, the first without one.
enum class OfficeGroup : std::uint8_t { first, content, people, city, machine };

// A page of /admin in the list beside all of them. Slices name theirs, the composition root joins them, as it does routes.
struct OfficeEntry {
    std::string_view icon;  // a symbol of icons.svg
    base::Words words;      // "People"
    std::string_view path;  // of its first page, without language prefix: "/admin/people"
    Who who;                // as that page's route
    // How many things wait there for a person; quick, since every page of the office asks: most_counted is enough. Null:
    // nothing ever does.
    std::int64_t (*waiting)(const db::Reading&) = nullptr;
    base::Words task = {};  // what waits, among what is to be done: "Letters that did not arrive"
    bool urgent = false;    // somebody waits for it, or something is broken
    OfficeGroup group = OfficeGroup::content;
};
// The same pages under that heading.
std::vector<OfficeEntry> under(OfficeGroup, std::vector<OfficeEntry>);

inline constexpr int most_counted = 500;  // beyond it nobody asks how many more
std::string counted(const Context&, std::int64_t);  // "17"; from there on "500+"

// Before the first request; by their headings, else in the order given.
void open_office(std::vector<OfficeEntry>);
std::span<const OfficeEntry> office();

// What waits for somebody with these roles, as parts::tasks shows it: words, number and address.
std::vector<OfficePage> tasks(const Context&, Roles);

// frame() of a page of the office, with the list of those that whoever asks may open. Its style sheet knows forms, too.
Chrome office_frame(Context&, About);
// The same for a frame that was made already.
void enter_office(Context&, Chrome&);

}  // namespace web
