// A password or another secret that a command is given in a file, never on the command line, where others could see it.
#pragma once

#include <string>

namespace app {

// The first line of a file, or of standard input for "-", so that a file written by an editor does. Throws with a sentence
// when there is none or it is empty; `what` names it: "password".
std::string first_line(const std::string& path, const std::string& what);

}  // namespace app
