// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "privacy/store.h"
#include "web/context.h"

namespace privacy {

using Answer = base::Result<web::Response>;

// data_page.cpp
Answer data_page(web::Context&);
Answer ask_for_copy(web::Context&);
Answer archive_file(web::Context&);

// delete_page.cpp
Answer delete_page(web::Context&);
Answer ask_to_be_deleted(web::Context&);
Answer goodbye_page(web::Context&);
Answer come_back_page(web::Context&);
Answer come_back(web::Context&);

// looks_page.cpp
Answer looks_page(web::Context&);

// parts.cpp
std::string day_of(const web::Context&, i18n::Language, base::Instant);

}  // namespace privacy
