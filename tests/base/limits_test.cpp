// SPDX-License-Identifier: MIT
#include "base/limits.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <string>

#include "base/files.hpp"

namespace {

std::string text_of(const char* file) {
    const auto text = minhbach::read_file(std::filesystem::path(MINHBACH_SOURCE_DIR) / file);
    REQUIRE(text);
    return *text;
}

// Names and numbers, the marks between digits left out.
std::map<std::string, std::string> found(const std::string& text, const std::string& pattern) {
    std::map<std::string, std::string> result;
    const std::regex expression(pattern);
    for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match) {
        result[(*match)[1]] = std::regex_replace((*match)[2].str(), std::regex("[',]"), "");
    }
    return result;
}

}  // namespace

TEST_CASE("The limits that docs/limits.md names are those of the code") {
    const auto written = found(text_of("docs/limits.md"), R"(\| `(\w+)` \| ([\d,]+) \|)");
    const auto coded = found(text_of("generator/base/limits.hpp"), R"(constexpr \S+ (\w+) = ([\d']+);)");
    CHECK(coded.size() == 74);
    CHECK(written == coded);
}
