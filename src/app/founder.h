// A city where there was none, beside those that are served; and how each of them is.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "app/installation.h"
#include "cities/city.h"
#include "web/register.h"

namespace app {

// A file that holds a whole city or is not there: it gets its name last. Throws where the city stands already.
std::unique_ptr<db::File> new_city_file(const std::filesystem::path& data, const std::string& slug);
void name_city_file(std::unique_ptr<db::File>, const std::filesystem::path& data, const std::string& slug);

// 2 to 40 small Latin letters, figures or hyphens, a letter first.
bool is_slug(std::string_view);
bool is_host(std::string_view);  // "city.example", without port

class Founder : public web::Register {
public:
    // `founded` hears the slug of each new city: its jobs begin.
    explicit Founder(Installation& installation, std::function<void(const std::string&)> founded = {}) : installation_(installation), founded_(std::move(founded)) {}

    std::vector<web::CityState> states() override;
    base::Result<std::string> found(const web::NewCity&, base::Instant now) override;

private:
    Installation& installation_;
    std::function<void(const std::string&)> founded_;
    std::mutex founding_;
};

}  // namespace app
