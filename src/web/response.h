// What a handler answers: a page, a file's text, or where to go.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace web {

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> fields;
    bool for_everyone = true;  // the same bytes for every guest: may be kept and answered again

    static Response redirect(std::string location, int status = 303) {
        return {status, "text/plain; charset=utf-8", {}, {{"Location", std::move(location)}}, status == 301};
    }
    static Response text(std::string body, std::string type) { return {200, std::move(type), std::move(body), {}, true}; }
};

}  // namespace web
