// The description of the API for programs: OpenAPI 3.1, made of the tables of resources and objects.
#pragma once

#include <string>
#include <string_view>

namespace api {

// `origin`: "https://zhezkazgan.example".
std::string openapi(std::string_view city, std::string_view origin);

}  // namespace api
