// Pages kept as bytes, head and all, under the version of the data they were made of and until the moment at which they
// change by themselves.
#pragma once

#include <array>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/instant.h"
#include "web/edge/message.h"
#include "web/seen.h"

namespace web {

using Bytes = std::shared_ptr<const std::string>;

// One answer in the forms a browser may ask for.
struct ReadyPage {
    std::string etag;          // without quotes, of the identity form
    Bytes body, gzip;          // gzip: absent where it would not be shorter
    Bytes head, gzip_head, not_modified_head;
    std::shared_ptr<Views> views;     // of a page that is counted
    std::shared_ptr<const int> file;  // the body once more, for sendfile(2): quicker from 16 KiB on
    bool unpacked = false;     // nobody has asked for the gzip form yet, which takes longer to make than the page

    // `type` is a Content-Type, `cache_control` a Cache-Control; more lines ("Name: value\r\n") may follow.
    // `packed`: the gzip form, when it was made before.
    static ReadyPage make(std::string body, std::string_view type, std::string_view cache_control, std::string_view more = {},
                          std::string packed = {});
    // The same without its gzip form, and with it: a page that is asked once by something that takes no gzip needs none.
    static ReadyPage make_unpacked(std::string body, std::string_view type, std::string_view cache_control, std::string_view more = {});
    ReadyPage packed() const;
    bool wants_packing(const edge::Head&) const;
    // The form that suits the request: 304, gzip or as it is.
    edge::Answer answer(const edge::Head&) const;
    std::size_t size() const;

private:
    void add_gzip(std::string packed);
    std::string lines_;  // of the head behind the ETag
    std::string type_;
};

bool accepts_gzip(std::string_view accept_encoding);                   // RFC 9110 12.5.3
bool etag_matches(std::string_view if_none_match, std::string_view etag);  // RFC 9110 13.1.2, weak comparison
std::string gzip(std::string_view bytes, int level);

class PageCache {
public:
    explicit PageCache(std::size_t most_bytes = 6 * 1024 * 1024) : most_(most_bytes / shards) {}

    // The page, if it was made of this version of the data and is still true at `now`.
    std::shared_ptr<const ReadyPage> find(std::string_view key, std::uint64_t version, base::Instant now);
    // `version`: read before the snapshot that the page was made of began, or a stale page would live for ever.
    void keep(std::string key, std::uint64_t version, base::Instant valid_until, std::shared_ptr<const ReadyPage> page);
    // Another form of a page that is kept; nothing happens where it has gone by now. Returns `now`.
    std::shared_ptr<const ReadyPage> replace(std::string_view key, const std::shared_ptr<const ReadyPage>& before, std::shared_ptr<const ReadyPage> now);

private:
    static constexpr std::size_t shards = 8;
    struct Kept {
        std::string key;
        std::uint64_t version;
        base::Instant valid_until;
        std::shared_ptr<const ReadyPage> page;
    };
    struct Shard {
        std::mutex mutex;
        std::list<Kept> recent;  // the one asked last in front
        std::unordered_map<std::string_view, std::list<Kept>::iterator> by_key;
        std::size_t bytes = 0;

        void drop(std::list<Kept>::iterator);
    };
    Shard& shard(std::string_view key) { return shards_[std::hash<std::string_view>{}(key) % shards]; }

    std::size_t most_;
    std::array<Shard, shards> shards_;
};

}  // namespace web
