// What an offer says, in words, one thing a line: for whoever decides about it.
#pragma once

#include <string>
#include <vector>

#include "base/zone.h"
#include "moderation/review.h"

namespace offering {

std::vector<moderation::Said> said_of_offer(const db::Reading&, const std::string& json, i18n::Language, const base::Zone&);

}  // namespace offering
