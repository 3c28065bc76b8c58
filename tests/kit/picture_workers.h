// What `qala_tests WORD` does in place of testing, when it is started as the process that decodes a picture.
#pragma once

#include <string_view>

namespace kit {

using PictureWork = int (*)();
// The real one, and those that break what it keeps; null for any other word.
const PictureWork* picture_worker(std::string_view word);

}  // namespace kit
