// Fuzz targets for what strangers' files go through: whatever the bytes, records or reasons come out, in bounded time.
#pragma once

#include <cstddef>
#include <cstdint>

int fuzz_csv(const std::uint8_t* bytes, std::size_t size);
int fuzz_jsonl(const std::uint8_t* bytes, std::size_t size);      // with the mapping to events and organisations
int fuzz_icalendar(const std::uint8_t* bytes, std::size_t size);
int fuzz_hours(const std::uint8_t* bytes, std::size_t size);      // what is read is written and read again as the same
int fuzz_texts(const std::uint8_t* bytes, std::size_t size);      // dates, prices, contacts, HTML
int fuzz_notice(const std::uint8_t* bytes, std::size_t size);     // posts and posters
