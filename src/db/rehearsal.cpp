#include "db/rehearsal.h"

#include <expected>
#include <stdexcept>
#include <string_view>

#include "db/failure.h"

namespace db {

std::optional<std::string> rehearse(File& file, const std::function<void(Writing&)>& f) {
    try {
        file.write([&f](Writing& db) -> std::expected<bool, bool> {
            f(db);
            return std::unexpected(true);  // a function that answers so is taken back
        });
        return {};
    } catch (const Failure& failure) {
        if (!failure.refused()) throw;
        const std::string_view what = failure.what();
        return std::string(what.substr(0, what.find(" (")));  // without the code and the statement
    } catch (const std::invalid_argument& refusal) {
        return refusal.what();
    }
}

}  // namespace db
