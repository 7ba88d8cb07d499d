// SPDX-License-Identifier: MIT
#include "base/site_path.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text.hpp"

namespace minhbach {

std::string_view site_path_problem(std::string_view path) {
    if (path.empty() || path.front() == '/') {
        return "it is empty or absolute";
    }
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string_view segment = path.substr(start, end - start);
        if (segment.empty() || segment == "." || segment == "..") {
            return "it has an empty, . or .. segment";
        }
        start = end + 1;
    }
    bool ascii = true;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F || c == '\\') {
            return "it has a control character or a backslash";
        }
        ascii = ascii && byte < 0x80;
    }
    return ascii || !first_invalid_utf8(path) ? "" : "it is not UTF-8";
}

}  // namespace minhbach
