#include "web/page_cache.h"

#include <fmt/format.h>
#include <zlib.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <stdexcept>

#include "web/security.h"

namespace web {
namespace {

constexpr std::size_t worth_packing = 500;

// A tag tells two forms of one page apart and guards nothing, so a quick hash will do.
std::string digest(std::string_view bytes) {
    const auto hash = XXH3_128bits(bytes.data(), bytes.size());
    return fmt::format("{:016x}{:04x}", hash.low64, hash.high64 & 0xffff);
}

std::string head_lines(std::string_view status, std::string_view content, std::string_view tag, std::string_view lines) {
    std::string head("HTTP/1.1 ");
    head.reserve(status.size() + content.size() + tag.size() + lines.size() + 32);
    return head.append(status).append("\r\n").append(content).append("ETag: \"").append(tag).append("\"\r\n").append(lines);
}

std::string content_lines(std::string_view type, std::size_t size) {
    return std::string("Content-Type: ").append(type).append("\r\nContent-Length: ").append(std::to_string(size)).append("\r\n");
}

Bytes shared(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

// One element of a comma-separated list off the front, trimmed.
std::string_view next_element(std::string_view& list) {
    auto element = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), element.size() + 1));
    while (element.starts_with(' ') || element.starts_with('\t')) element.remove_prefix(1);
    while (element.ends_with(' ') || element.ends_with('\t')) element.remove_suffix(1);
    return element;
}

}  // namespace

std::string gzip(std::string_view bytes, int level) {
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;  // 16: zlib writes a gzip wrapper
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int done = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (done != Z_STREAM_END) throw std::runtime_error("zlib did not finish");
    return out;
}

bool accepts_gzip(std::string_view accept_encoding) {
    while (!accept_encoding.empty()) {
        const auto element = next_element(accept_encoding);
        const auto coding = element.substr(0, element.find_first_of("; \t"));
        if (coding != "gzip" && coding != "*" && coding != "x-gzip") continue;
        const auto weight = element.find("q=");
        if (weight == element.npos) return true;
        const auto value = element.substr(weight + 2);
        return value.find_first_of("123456789") != value.npos;  // q=0, q=0.000: never
    }
    return false;
}

bool etag_matches(std::string_view if_none_match, std::string_view etag) {
    while (!if_none_match.empty()) {
        auto element = next_element(if_none_match);
        if (element == "*") return true;
        if (element.starts_with("W/")) element.remove_prefix(2);
        if (element.size() < 2 || element.front() != '"' || element.back() != '"') continue;
        element = element.substr(1, element.size() - 2);
        if (element == etag || (element.starts_with(etag) && element.substr(etag.size()) == "-gz")) return true;
    }
    return false;
}

ReadyPage ReadyPage::make(std::string body, std::string_view type, std::string_view cache_control, std::string_view more,
                          std::string packed) {
    auto page = make_unpacked(std::move(body), type, cache_control, more);
    if (packed.empty() && page.unpacked) packed = web::gzip(*page.body, 6);
    page.add_gzip(std::move(packed));
    return page;
}

ReadyPage ReadyPage::make_unpacked(std::string body, std::string_view type, std::string_view cache_control, std::string_view more) {
    ReadyPage page;
    page.etag = digest(body);
    page.type_ = type;
    // A page is another for another look (web/look.h); nothing else depends on a cookie of a guest.
    const std::string_view vary = type.starts_with("text/html") ? "Accept-Encoding, Cookie" : "Accept-Encoding";
    page.lines_.append("Vary: ").append(vary).append("\r\nCache-Control: ").append(cache_control).append("\r\n").append(security_lines(more)).append(more);
    page.head = shared(head_lines("200 OK", content_lines(type, body.size()), page.etag, page.lines_));
    page.not_modified_head = shared(head_lines("304 Not Modified", "", page.etag, page.lines_));
    page.body = shared(std::move(body));
    page.unpacked = page.body->size() > worth_packing;
    return page;
}

void ReadyPage::add_gzip(std::string packed) {
    unpacked = false;
    if (packed.empty() || packed.size() >= body->size()) return;
    const auto content = content_lines(type_, packed.size()).append("Content-Encoding: gzip\r\n");
    gzip_head = shared(head_lines("200 OK", content, etag + "-gz", lines_));
    gzip = shared(std::move(packed));
}

ReadyPage ReadyPage::packed() const {
    auto page = *this;
    if (page.unpacked) page.add_gzip(web::gzip(*body, 6));
    return page;
}

bool ReadyPage::wants_packing(const edge::Head& request) const {
    return unpacked && accepts_gzip(request.field("Accept-Encoding")) && !etag_matches(request.field("If-None-Match"), etag);
}

edge::Answer ReadyPage::answer(const edge::Head& request) const {
    edge::Answer answer;
    if (etag_matches(request.field("If-None-Match"), etag)) {
        answer.status = 304;
        answer.ready_head = not_modified_head;
    } else if (gzip && accepts_gzip(request.field("Accept-Encoding"))) {
        answer.ready_head = gzip_head;
        answer.body = gzip;
    } else {
        answer.ready_head = head;
        if (file) answer.body = edge::FileRange{file, 0, body->size()};
        else answer.body = body;
    }
    return answer;
}

std::size_t ReadyPage::size() const {
    return body->size() + (gzip ? gzip->size() + gzip_head->size() : 0) + head->size() + not_modified_head->size() + lines_.size() + 512;
}

std::shared_ptr<const ReadyPage> PageCache::find(std::string_view key, std::uint64_t version, base::Instant now) {
    auto& shard = this->shard(key);
    std::lock_guard lock(shard.mutex);
    const auto found = shard.by_key.find(key);
    if (found == shard.by_key.end()) return nullptr;
    const auto kept = found->second;
    if (kept->version != version || kept->valid_until <= now) {
        shard.drop(kept);
        return nullptr;
    }
    shard.recent.splice(shard.recent.begin(), shard.recent, kept);
    return kept->page;
}

void PageCache::keep(std::string key, std::uint64_t version, base::Instant valid_until, std::shared_ptr<const ReadyPage> page) {
    auto& shard = this->shard(key);
    const auto size = page->size() + 2 * key.size();
    if (size > most_ / 4) return;
    std::lock_guard lock(shard.mutex);
    if (const auto found = shard.by_key.find(key); found != shard.by_key.end()) shard.drop(found->second);
    while (!shard.recent.empty() && shard.bytes + size > most_) shard.drop(std::prev(shard.recent.end()));
    shard.recent.push_front({std::move(key), version, valid_until, std::move(page)});
    shard.by_key.emplace(shard.recent.front().key, shard.recent.begin());
    shard.bytes += size;
}

std::shared_ptr<const ReadyPage> PageCache::replace(std::string_view key, const std::shared_ptr<const ReadyPage>& before,
                                                    std::shared_ptr<const ReadyPage> now) {
    auto& shard = this->shard(key);
    std::lock_guard lock(shard.mutex);
    const auto found = shard.by_key.find(key);
    if (found == shard.by_key.end() || found->second->page != before) return now;
    shard.bytes += now->size() - before->size();
    found->second->page = now;
    return now;
}

void PageCache::Shard::drop(std::list<Kept>::iterator kept) {
    bytes -= kept->page->size() + 2 * kept->key.size();
    by_key.erase(kept->key);
    recent.erase(kept);
}

}  // namespace web
