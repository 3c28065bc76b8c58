// A provider of sign-ins for tests, in the place of the Internet: it publishes what it is, and signs whatever it is told to.
#pragma once

#include <nlohmann/json.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "outbound/outbound.h"

struct evp_pkey_st;

namespace kit {

// A pair of keys of its own, and what is signed with it.
class Signer {
public:
    static Signer rsa(std::string id, unsigned bits = 2048);
    static Signer p256(std::string id);

    nlohmann::json jwk() const;  // its public half
    // header.claims.signature, by this key, whatever the header says.
    std::string sign(const nlohmann::json& header, const nlohmann::json& claims) const;
    std::string token(const nlohmann::json& claims) const;  // with the header that belongs to it
    const std::string& id() const { return id_; }

private:
    Signer(std::string id, bool elliptic, evp_pkey_st* key);

    std::string id_;
    bool elliptic_;
    std::shared_ptr<evp_pkey_st> key_;
};

class FakeProvider : public outbound::Outside {
public:
    explicit FakeProvider(std::string issuer = "https://id.example");

    outbound::Asked<outbound::Reply> ask(const outbound::Question&) override;
    std::expected<outbound::Target, std::string> readable(std::string_view url) const override { return outbound::read_target(url, {}); }

    // The browser's stay at the provider: `door` is where it was sent; answers where it is led back to, path and query.
    std::string visited(std::string_view door, nlohmann::json who);
    // The same, and one says no.
    static std::string refused(std::string_view door);

    std::string issuer;
    Signer signer;
    std::vector<nlohmann::json> published;   // keys
    nlohmann::json metadata;
    nlohmann::json more = nlohmann::json::object();  // laid over the claims of the next token
    std::string token_in_its_place;          // empty: the one that belongs to it
    std::string cache_control = "max-age=600";
    bool down = false;
    std::vector<outbound::Question> questions;
    base::Instant now;

private:
    outbound::Reply token_for(const outbound::Question&);

    struct Stay {
        std::string code, challenge, nonce, client, redirect_uri;
        nlohmann::json who;
    };
    std::vector<Stay> stays_;
};

// The value of a field in an address or a body.
std::string value_in(std::string_view address, std::string_view name);

}  // namespace kit
