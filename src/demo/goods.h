// The demo city's goods: a few things of a few shops, in the languages in which shops write.
#pragma once

#include <functional>
#include <string>

#include "demo/city.h"
#include "goods/good.h"

namespace demo {

struct Stocked {
    std::string organisation_source_id;  // "org-3"
    goods::Draft draft;                  // without its organisation
    int confirmed_days_ago = 0;
};
void goods(const std::function<void(Stocked&&)>& take);

}  // namespace demo
