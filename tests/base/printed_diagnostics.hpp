// SPDX-License-Identifier: MIT
// Diagnostics and their text, taken apart.
#pragma once

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "base/text.hpp"

namespace minhbach {

inline std::string repeated(std::size_t times, std::string_view text) {
    std::string out;
    for (; times > 0; --times) {
        out += text;
    }
    return out;
}

inline Diagnostic unknown_area() {
    return {Severity::error,
            "unknown-area",
            {"data/observations/phong-tho.csv", 12, 14},
            {"không có địa phương \"99\"", "there is no area \"99\""},
            {"có phải là \"96\"?", "did you mean \"96\"?"},
            "Huyện Điện Bi,99,1.234",
            2};
}

inline Diagnostic at(std::string file, std::uint32_t line, std::uint32_t column, std::string code = "some-code") {
    return {Severity::error, std::move(code), {std::move(file), line, column}, {"sai", "wrong"}, {}, {}, 1};
}

// The text of one diagnostic without the closing count.
inline std::string text_of(const Diagnostic& diagnostic, Tongue language = Tongue::en) {
    Diagnostics diagnostics;
    diagnostics.add(diagnostic);
    std::string text = to_text(diagnostics, language);
    const std::string_view end = language == Tongue::en ? "1 error(s), 0 warning(s)\n" : "1 lỗi, 0 cảnh báo\n";
    REQUIRE(text.ends_with(end));
    text.resize(text.size() - end.size());
    return text;
}

// The excerpt and the caret line of a text, each without the margin.
struct Shown {
    std::string excerpt;
    std::string caret;
};

inline Shown shown(const Diagnostic& diagnostic) {
    const std::string text = text_of(diagnostic);
    const auto lines = split(text, '\n');
    REQUIRE(lines.size() >= 3);
    const auto bar = lines[1].find("| ");
    REQUIRE(bar != std::string_view::npos);
    Shown result{std::string(lines[1].substr(bar + 2)), {}};
    if (lines.size() > 3) {
        REQUIRE(lines[2].substr(0, bar) == std::string(bar, ' '));
        REQUIRE(lines[2].substr(bar, 2) == "| ");
        result.caret = lines[2].substr(bar + 2);
    }
    return result;
}

}  // namespace minhbach
