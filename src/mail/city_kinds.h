// Letters by which the city serves people and organisations: pages made one, answers of support, news of ideas, the
// opening.
#pragma once

#include <vector>

#include "mail/kinds.h"

namespace mail {

std::vector<Kind> city_kinds();

}  // namespace mail
