// Reminds whoever answers before a term ends, once for each.
#pragma once

#include <string>

#include "base/instant.h"
#include "base/secret.h"
#include "i18n/language.h"

namespace db { class File; }
namespace web { struct Site; }

namespace requests {

void remind(db::File&, const web::Site&, const base::Keys&, base::Instant now);

// "https://jezkazgan.example/kk/admin/requests/17", for letters that no visitor caused.
std::string letter_link(const web::Site&, i18n::Language, std::string_view path);

}  // namespace requests
