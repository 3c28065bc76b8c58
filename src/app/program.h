// The program behind the edge: which city, which language, which route, and an answer out of the cache or of a handler.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "app/failure_page.h"
#include "app/installation.h"
#include "base/instant.h"
#include "web/edge/message.h"
#include "web/page_cache.h"
#include "web/security_log.h"
#include "web/router.h"
#include "web/environment.h"
#include "web/url.h"

namespace app {

class Program : public web::edge::Application {
public:
    // All outlive the program.
    Program(Installation&, const base::Clock&, std::span<const web::Route> routes, web::Environment&);

    std::variant<web::edge::Answer, web::edge::Admission> admit(const web::edge::Head&) override;
    web::edge::Answer respond(web::edge::Request&) override;
    web::edge::Answer refused(int status, const web::edge::Head*, std::string_view request_id) override;

private:
    struct Visit;  // a request, its city, and its path taken apart

    std::shared_ptr<const web::ReadyPage> kept_and_packed(const std::string& key, const db::File&, const web::edge::Head&);
    web::edge::Answer answer(Visit&);
    web::edge::Answer in_a_spoken_language(const Visit&);
    web::edge::Answer handled(Visit&, web::Fields query);
    std::optional<web::edge::Answer> turned_away(const Visit&, web::Context&);
    std::optional<web::edge::Answer> guarded(const Visit&, web::Context&);
    std::optional<web::edge::Answer> untrue_form(const Visit&, web::Context&);
    web::edge::Answer shown_again(const Visit&, web::Context&, base::Error);
    web::edge::Answer answered(const Visit&, web::Response, const web::Context&, std::uint64_t version);
    web::edge::Answer unkept_page(const Visit&, web::Response, const web::Context&, const std::shared_ptr<web::Views>&);
    void tell(const Visit&, web::Context&, web::Event) const;  // to the program's log
    web::edge::Answer failure(const Visit&, Failed);
    web::edge::Answer failure(const web::Site&, i18n::Language, const web::edge::Head&, std::string_view path, Failed);
    std::string cache_key(const City&, const web::edge::Head&) const;
    std::shared_ptr<web::Views> watched(const Visit&, const web::Response&, const web::Context&);

    Installation& installation_;
    const base::Clock& clock_;
    web::Router router_;
    web::Environment& environment_;
    web::PageCache pages_;
};

}  // namespace app
