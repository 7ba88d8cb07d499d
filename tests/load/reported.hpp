// SPDX-License-Identifier: MIT
// What a test expects of a list of diagnostics: "line:column code", in order.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"

namespace minhbach {

inline std::vector<std::string> reported(const Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        result.push_back(fmt::format("{}:{} {}", diagnostic.place.line, diagnostic.place.column, diagnostic.code));
    }
    return result;
}

// The same with the width of the caret: "line:column+width code".
inline std::vector<std::string> underlined(const Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        result.push_back(fmt::format("{}:{}+{} {}", diagnostic.place.line, diagnostic.place.column, diagnostic.width,
                                     diagnostic.code));
    }
    return result;
}

using Reported = std::vector<std::string>;

}  // namespace minhbach
