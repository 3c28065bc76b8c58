// Which city of a folder a command means.
#pragma once

#include <memory>
#include <string>

#include "app/installation.h"

namespace app {

// The one with that slug, or the only one for an empty slug; throws with a sentence for the operator.
std::shared_ptr<const City> chosen_city(const Installation&, const std::string& slug);

}  // namespace app
