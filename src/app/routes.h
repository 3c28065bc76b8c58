// Every address the program answers, and every page of the back office: the tables of all slices, one behind the other.
#pragma once

#include <span>
#include <vector>

#include "moderation/review.h"
#include "web/office.h"
#include "web/route.h"

namespace app {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();
std::vector<moderation::Reviewable> reviewables();  // what is published after a review

}  // namespace app
