// A fuzz target for the form readers: whatever the bytes, the answer is a form or a refusal.
#pragma once

#include <cstddef>
#include <cstdint>

int fuzz_form(const std::uint8_t* bytes, std::size_t size);
