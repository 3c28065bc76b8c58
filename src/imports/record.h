// A staged record as a draft that is written.
#pragma once

#include <cstdint>
#include <string>

#include "base/instant.h"

namespace db { class Writing; }

namespace imports {

enum class Done : std::uint8_t { created, changed, unchanged };

// `kind`: event, work or organisation; `draft`: its JSON; `digest`: to recognise it again, may be empty.
Done put_record(db::Writing&, const std::string& kind, const std::string& draft, const std::string& digest, std::int64_t import_id, base::Instant now);

}  // namespace imports
