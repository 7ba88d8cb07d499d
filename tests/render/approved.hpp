// SPDX-License-Identifier: MIT
// Long texts stand in files beside the tests. After a wanted change, MINHBACH_APPROVE=1 writes them anew: read the
// difference before you keep it.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace minhbach {

inline std::string approved(const std::string& name, const std::string& now) {
    const std::string path = std::string(MINHBACH_TEST_DATA) + "/render/" + name + ".approved.txt";
    if (const char* approve = std::getenv("MINHBACH_APPROVE"); approve != nullptr && *approve == '1') {
        std::ofstream(path, std::ios::binary) << now;
    }
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace minhbach
