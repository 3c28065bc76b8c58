// The installation's key: a file outside every database, so that a copied or stolen city.db opens nothing.
#pragma once

#include <filesystem>
#include <memory>

#include "base/secret_box.h"

namespace app {

// DATA/secrets/key, 32 bytes, readable by its owner alone; made where there is none. Throws with a sentence for the operator
// when the file is of another size or others may read it. Two processes that begin at once get the same key.
std::shared_ptr<const base::SecretBox> secrets(const std::filesystem::path& data);

}  // namespace app
