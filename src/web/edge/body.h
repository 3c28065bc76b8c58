// A body as it comes in: counted against its limit byte by byte, in memory to 64 KiB, beyond that in an
// unlinked file.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "web/edge/descriptor.h"
#include "web/edge/head.h"
#include "web/edge/message.h"

namespace web::edge {

constexpr std::uint64_t body_in_memory = 64 * 1024;  // bytes

// Of all bodies that lie in files at once: the disk is the city's. Beyond, a visitor hears 503.
constexpr std::uint64_t most_spooled = 2ull * 1024 * 1024 * 1024;  // bytes

// What one body has of that; given back when it goes, unless somebody else keeps it.
class SpoolShare {
public:
    SpoolShare() = default;
    SpoolShare(SpoolShare&& other) noexcept : bytes_(other.keep()) {}
    SpoolShare& operator=(SpoolShare&& other) noexcept;
    ~SpoolShare() { give_back(bytes_); }

    bool take(std::uint64_t bytes);  // false, and nothing taken, where there is no room
    std::uint64_t keep();            // says how many there are, and is answerable for them no longer
    static void give_back(std::uint64_t bytes);

private:
    std::uint64_t bytes_ = 0;
};

// A chunked body's frame (RFC 9112 7.1), strict. Extensions and trailers are read over, in bounds.
class ChunkReader {
public:
    struct Step {
        std::size_t taken = 0;   // bytes used up
        std::string_view bytes;  // the part of them that is body
    };
    // One step: at most one run of body bytes. Taken 0 means that more is needed or that the body is whole.
    std::expected<Step, Refusal> take(std::string_view bytes);
    bool whole() const { return place_ == Place::end; }

private:
    enum class Place : std::uint8_t {
        size,
        extension,
        size_end,
        bytes,
        bytes_cr,
        bytes_lf,
        trailer,
        trailer_lf,
        end
    };
    std::expected<void, Refusal> frame(char c);
    std::expected<void, Refusal> size(char c);
    std::expected<void, Refusal> extension(char c);
    std::expected<void, Refusal> trailer(char c);

    Place place_ = Place::size;
    std::uint64_t left_ = 0;  // of this chunk
    unsigned figures_ = 0;    // of its size
    unsigned line_ = 0;       // bytes of this trailer line
    unsigned surplus_ = 0;    // bytes of extensions and trailers in all
    bool quoted_ = false, escaped_ = false, named_ = false;
};

class BodyReader {
public:
    // `folder`: for what outgrows memory. For a body without a length (chunked) `length` is 0.
    BodyReader(const Head& head, std::uint64_t limit, const std::string& folder);

    // How many bytes were used up; 413 beyond the limit, 400 for a broken frame, 503 when the disk is full.
    std::expected<std::size_t, Refusal> take(std::string_view bytes);
    bool whole() const { return chunked_ ? chunks_.whole() : received_ == length_; }
    std::uint64_t received() const { return received_; }
    Body finish();

private:
    std::expected<void, Refusal> keep(std::string_view bytes);
    bool spool();

    ChunkReader chunks_;
    bool chunked_;
    std::uint64_t length_, limit_;
    std::uint64_t received_ = 0;
    std::string bytes_;
    std::string folder_;
    Descriptor file_;
    SpoolShare share_;
};

}  // namespace web::edge
