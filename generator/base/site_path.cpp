// SPDX-License-Identifier: MIT
#include "base/site_path.hpp"

#include <algorithm>
#include <cstddef>

#include "base/hidden_characters.hpp"
#include "base/text.hpp"

namespace minhbach {

namespace {

std::string_view name_problem(std::string_view part) {
    if (part.empty() || part == "." || part == "..") {
        return "it has an empty, . or .. segment";
    }
    if (part.find_first_of("/\\\t\n") != std::string_view::npos) {
        return "it has a slash, backslash, tab or line break in a name";
    }
    if (first_invalid_utf8(part)) {
        return "it is not UTF-8";
    }
    return first_hidden_character(part) ? "it has a control or hidden character" : "";
}

}  // namespace

std::string_view site_path_problem(std::string_view path) {
    if (path.empty() || path.front() == '/') {
        return "it is empty or absolute";
    }
    std::string_view problem;
    for (std::size_t start = 0; start <= path.size() && problem.empty();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        problem = name_problem(path.substr(start, end - start));
        start = end + 1;
    }
    return problem;
}

bool is_safe_name(std::string_view part) {
    return name_problem(part).empty();
}

}  // namespace minhbach
