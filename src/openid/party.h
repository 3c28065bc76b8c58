// Qala as a party that relies on others to say who somebody is: OpenID Connect, authorization code with PKCE (RFC 7636, RFC 9700).
#pragma once

#include <expected>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "openid/id_token.h"
#include "openid/keys.h"
#include "outbound/outbound.h"

namespace openid {

// As a city has registered itself with a provider.
struct Client {
    std::string issuer;                           // "https://accounts.google.com", exactly as the provider's tokens say
    std::string id, secret;                       // no secret: a public client
    std::string scopes = "openid email profile";
    bool repeats_nonce = true;                    // false: Wanted::repeats_nonce
};

// What a provider says of itself (OpenID Connect Discovery §3).
struct Metadata {
    std::string authorization, token, keys;  // addresses
    bool basic = true;                       // the secret goes into the head, else into the body
    bool names_itself = false;               // its answers carry `iss` (RFC 9207)
};
std::expected<Metadata, std::string> read_metadata(std::string_view json, const std::string& issuer, const outbound::Outside&);

// What ties an answer to the browser that asked: none of it can be guessed, and the browser alone keeps it.
struct Ties {
    std::string state, nonce, verifier;
};
Ties fresh_ties();

// What came back with the browser.
struct Returned {
    std::string code, issuer;  // issuer: empty where the answer names none
};

struct Failure {
    enum class Kind : std::uint8_t {
        away,   // no answer, or none that makes sense: another time it may do
        doubt,  // what was answered cannot be believed
    };
    Kind kind = Kind::away;
    std::string what;  // for the log
};

template <class T>
using Told = std::expected<T, Failure>;

// Asks outbound::outside(), so it takes up to 45 seconds and is for threads that may wait. What providers publish is kept for
// as long as they say, 5 minutes at least and a day at most; keys are looked at again when a token names one that is unknown,
// once a minute at most.
class Party {
public:
    // Where the browser goes: the provider's page of signing in.
    Told<std::string> door(const Client&, const Ties&, const std::string& redirect_uri, base::Instant now);
    Told<Claims> claims(const Client&, const Ties&, const std::string& redirect_uri, const Returned&, base::Instant now);
    // For trying the settings: how many of the provider's keys can be used.
    Told<std::size_t> tried(const Client&, base::Instant now);

private:
    template <class T>
    struct Kept {
        std::shared_ptr<const T> value;
        base::Instant taken, until;
    };
    template <class T>
    using Shelf = std::map<std::string, Kept<T>>;
    using Keys = std::vector<Key>;

    Told<std::shared_ptr<const Metadata>> metadata(const std::string& issuer, base::Instant now);
    Told<std::shared_ptr<const Keys>> keys(const std::string& url, base::Instant now, bool anew);
    template <class T, class Read>
    Told<std::shared_ptr<const T>> kept_or_asked(Shelf<T>&, const std::string& key, const std::string& url, base::Instant now, std::chrono::seconds anew_after, const Read&);
    Told<std::string> token(const Client&, const Metadata&, const Ties&, const std::string& redirect_uri, const std::string& code);

    std::mutex mutex_;
    Shelf<Metadata> metadata_;
    Shelf<Keys> keys_;
};

// The program's own: what providers publish is the same for all cities.
Party& party();

}  // namespace openid
