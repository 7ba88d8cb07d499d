// SPDX-License-Identifier: MIT
#include "base/diagnostics.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "base/printed_diagnostics.hpp"
#include "base/text.hpp"

using namespace minhbach;

TEST_CASE("No diagnostics are no text", "[diagnostics]") {
    const Diagnostics diagnostics;
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(diagnostics.sorted().empty());
    CHECK(to_text(diagnostics, Tongue::vi).empty());
    CHECK(to_text(diagnostics, Tongue::en).empty());
}

TEST_CASE("An error in English names the place, shows the line, points at the mistake and says what to do",
          "[diagnostics]") {
    Diagnostics diagnostics;
    diagnostics.add(unknown_area());
    CHECK(to_text(diagnostics, Tongue::en) ==
          "data/observations/phong-tho.csv:12:14: error: there is no area \"99\" [unknown-area]\n"
          "    12 | Huyện Điện Bi,99,1.234\n"
          "       |              ^~\n"
          "       = hint: did you mean \"96\"?\n"
          "1 error(s), 0 warning(s)\n");
}

TEST_CASE("The same error in Vietnamese", "[diagnostics]") {
    Diagnostics diagnostics;
    diagnostics.add(unknown_area());
    CHECK(to_text(diagnostics, Tongue::vi) ==
          "data/observations/phong-tho.csv:12:14: lỗi: không có địa phương \"99\" [unknown-area]\n"
          "    12 | Huyện Điện Bi,99,1.234\n"
          "       |              ^~\n"
          "       = cách sửa: có phải là \"96\"?\n"
          "1 lỗi, 0 cảnh báo\n");
}

TEST_CASE("Errors and warnings are counted apart", "[diagnostics]") {
    Diagnostics diagnostics;
    diagnostics.add(at("b.csv", 2, 0, "second"));
    Diagnostic warning = at("a.csv", 1, 1, "first");
    warning.severity = Severity::warning;
    diagnostics.add(warning);
    warning.place.line = 3;
    diagnostics.add(warning);
    CHECK(diagnostics.has_errors());
    CHECK(diagnostics.errors() == 1);
    CHECK(diagnostics.warnings() == 2);
    CHECK(to_text(diagnostics, Tongue::en) ==
          "a.csv:1:1: warning: wrong [first]\n"
          "a.csv:3:1: warning: wrong [first]\n"
          "b.csv:2: error: wrong [second]\n"
          "1 error(s), 2 warning(s)\n");
    CHECK(to_text(diagnostics, Tongue::vi) ==
          "a.csv:1:1: cảnh báo: sai [first]\n"
          "a.csv:3:1: cảnh báo: sai [first]\n"
          "b.csv:2: lỗi: sai [second]\n"
          "1 lỗi, 2 cảnh báo\n");
}

TEST_CASE("Warnings alone are no errors", "[diagnostics]") {
    Diagnostics diagnostics;
    Diagnostic warning = at("a.csv", 1, 1);
    warning.severity = Severity::warning;
    diagnostics.add(warning);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(diagnostics.warnings() == 1);
}

TEST_CASE("A mistake of a whole file or a whole line has no column and no caret", "[diagnostics]") {
    Diagnostic diagnostic = unknown_area();
    diagnostic.hint = {};
    diagnostic.place.column = 0;
    CHECK(text_of(diagnostic) ==
          "data/observations/phong-tho.csv:12: error: there is no area \"99\" [unknown-area]\n"
          "    12 | Huyện Điện Bi,99,1.234\n");
    diagnostic.place.line = 0;
    CHECK(text_of(diagnostic) == "data/observations/phong-tho.csv: error: there is no area \"99\" [unknown-area]\n");
}

TEST_CASE("A mistake without an excerpt has no caret either", "[diagnostics]") {
    Diagnostic diagnostic = unknown_area();
    diagnostic.excerpt.clear();
    CHECK(text_of(diagnostic) ==
          "data/observations/phong-tho.csv:12:14: error: there is no area \"99\" [unknown-area]\n"
          "       = hint: did you mean \"96\"?\n");
}

TEST_CASE("The caret stands under the letter, however many bytes the letters before it have", "[diagnostics]") {
    Diagnostic diagnostic = at("a.csv", 1, 1);
    diagnostic.excerpt = "Đường ở ấp Ưu: \U0001F600 tốt";
    const auto letters = code_points(diagnostic.excerpt);
    for (std::uint32_t column = 1; column <= letters.size(); ++column) {
        diagnostic.place.column = column;
        const Shown view = shown(diagnostic);
        CHECK(view.excerpt == diagnostic.excerpt);
        CHECK(view.caret == std::string(column - 1, ' ') + "^");
    }
}

TEST_CASE("The underline is as wide as the mistake, at least one and not past the end of the line", "[diagnostics]") {
    Diagnostic diagnostic = at("a.csv", 1, 4);
    diagnostic.excerpt = "ấp, đường";
    const auto caret = [&](std::uint32_t column, std::uint32_t width) {
        diagnostic.place.column = column;
        diagnostic.width = width;
        return shown(diagnostic).caret;
    };
    CHECK(caret(5, 5) == "    ^~~~~");
    CHECK(caret(5, 6) == "    ^~~~~");
    CHECK(caret(5, 4'000'000'000) == "    ^~~~~");
    CHECK(caret(5, 0) == "    ^");
    CHECK(caret(1, 2) == "^~");
    CHECK(caret(9, 1) == "        ^");
    CHECK(caret(10, 1) == "         ^");  // what is missing at the end of the line
    CHECK(caret(10, 9) == "         ^");
}

TEST_CASE("The margin is wide enough for the line number, and the caret follows it", "[diagnostics]") {
    Diagnostic diagnostic = at("a.csv", 999999, 3);
    diagnostic.excerpt = "a,b";
    CHECK(text_of(diagnostic) ==
          "a.csv:999999:3: error: wrong [some-code]\n"
          "999999 | a,b\n"
          "       |   ^\n");
    diagnostic.place.line = 2999999;
    CHECK(text_of(diagnostic) ==
          "a.csv:2999999:3: error: wrong [some-code]\n"
          "2999999 | a,b\n"
          "        |   ^\n");
}

TEST_CASE("A line of a hundred letters is shown whole", "[diagnostics]") {
    Diagnostic diagnostic = at("a.csv", 1, 100);
    diagnostic.excerpt = repeated(99, "ệ") + "x";
    const Shown view = shown(diagnostic);
    CHECK(view.excerpt == diagnostic.excerpt);
    CHECK(view.caret == std::string(99, ' ') + "^");
}

TEST_CASE("A longer line is shown as a window around the caret", "[diagnostics]") {
    Diagnostic diagnostic = at("a.csv", 1, 151);
    diagnostic.excerpt = repeated(150, "ệ") + "x" + repeated(149, "ở");
    const Shown middle = shown(diagnostic);
    CHECK(middle.excerpt == "…" + repeated(50, "ệ") + "x" + repeated(49, "ở") + "…");
    CHECK(middle.caret == std::string(51, ' ') + "^");

    diagnostic.place.column = 1;
    const Shown start = shown(diagnostic);
    CHECK(start.excerpt == repeated(100, "ệ") + "…");
    CHECK(start.caret == "^");

    diagnostic.place.column = 300;
    const Shown end = shown(diagnostic);
    CHECK(end.excerpt == "…" + repeated(100, "ở"));
    CHECK(end.caret == std::string(100, ' ') + "^");

    diagnostic.place.column = 0;
    CHECK(shown(diagnostic).excerpt == repeated(100, "ệ") + "…");
}

TEST_CASE("The caret stays under its letter at every column of a long line", "[diagnostics][property]") {
    Diagnostic diagnostic = at("a.csv", 1, 1);
    for (const std::size_t length : {std::size_t{101}, std::size_t{149}, std::size_t{250}}) {
        diagnostic.excerpt.clear();
        for (std::size_t i = 0; i < length; ++i) {
            diagnostic.excerpt += to_utf8(static_cast<char32_t>(0x4E00 + i));  // each letter different
        }
        for (std::uint32_t column = 1; column <= length; ++column) {
            diagnostic.place.column = column;
            const Shown view = shown(diagnostic);
            const auto letters = code_points(view.excerpt);
            CAPTURE(length, column);
            REQUIRE(letters.size() <= 102);
            REQUIRE(view.caret.size() <= letters.size());
            REQUIRE(letters[view.caret.size() - 1] == static_cast<char32_t>(0x4E00 + column - 1));
        }
    }
}

TEST_CASE("The underline ends with the window", "[diagnostics]") {
    Diagnostic diagnostic = at("a.csv", 1, 91);
    diagnostic.excerpt = std::string(200, 'a');
    diagnostic.width = 100;
    CHECK(shown(diagnostic).caret == std::string(51, ' ') + "^" + std::string(49, '~'));
}

TEST_CASE("Control characters of a data file do not reach the terminal", "[diagnostics]") {
    Diagnostic diagnostic = at("a.csv", 1, 1);
    diagnostic.excerpt =
        "\x1B[2J\x1B]0;pwned\x07,\r\b\x7F\xC2\x9B"
        "31m";
    CHECK(shown(diagnostic).excerpt == "\uFFFD[2J\uFFFD]0;pwned\uFFFD,\uFFFD\uFFFD\uFFFD\uFFFD31m");
}

TEST_CASE("Control characters in the message, the hint and the name of the file do not reach the terminal",
          "[diagnostics]") {
    Diagnostic diagnostic = at("evil\x1B[31m\n.csv", 1, 1);
    diagnostic.message = {"sai \x1B[31m\n", "wrong \x1B[31m\nfake.csv:1: error"};
    diagnostic.hint = {"sửa \xC2\x9B", "mend \x9B\t\r"};
    CHECK(text_of(diagnostic) ==
          "evil\uFFFD[31m\uFFFD.csv:1:1: error: wrong \uFFFD[31m\uFFFDfake.csv:1: error [some-code]\n"
          "       = hint: mend \uFFFD\uFFFD\uFFFD\n");
    CHECK(text_of(diagnostic, Tongue::vi) ==
          "evil\uFFFD[31m\uFFFD.csv:1:1: lỗi: sai \uFFFD[31m\uFFFD [some-code]\n"
          "       = cách sửa: sửa \uFFFD\n");
}

TEST_CASE("No bytes whatever bring a control character or invalid UTF-8 into the text", "[diagnostics][property]") {
    std::mt19937 engine(1);
    for (int i = 0; i < 2000; ++i) {
        const auto bytes = [&] {
            std::string out;
            for (auto length = engine() % 150; length > 0; --length) {
                out += static_cast<char>(engine() % 256);
            }
            return out;
        };
        Diagnostic diagnostic =
            at(bytes(), static_cast<std::uint32_t>(engine() % 3), static_cast<std::uint32_t>(engine() % 200));
        diagnostic.message = {bytes(), bytes()};
        diagnostic.hint = {bytes(), bytes()};
        diagnostic.excerpt = bytes();
        diagnostic.width = static_cast<std::uint32_t>(engine() % 200);
        Diagnostics diagnostics;
        diagnostics.add(diagnostic);
        for (const Tongue language : all_tongues) {
            const std::string text = to_text(diagnostics, language);
            REQUIRE_FALSE(first_invalid_utf8(text).has_value());
            const auto points = code_points(text);
            REQUIRE(std::none_of(points.begin(), points.end(),
                                 [](char32_t c) { return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0); }));
            REQUIRE(std::count(text.begin(), text.end(), '\n') <= 5);
        }
    }
}

TEST_CASE("A tab is shown as one space, so that the caret stays right", "[diagnostics]") {
    Diagnostic diagnostic = at("a.csv", 1, 3);
    diagnostic.excerpt = "a\tb";
    CHECK(shown(diagnostic).excerpt == "a b");
    CHECK(shown(diagnostic).caret == "  ^");
}

TEST_CASE("The caret points at the first invalid byte of a line", "[diagnostics]") {
    const std::string text = "huyện\nxã \xFF, thôn\n";
    Diagnostic diagnostic = at("a.csv", 0, 0);
    diagnostic.place = place_at("a.csv", text, first_invalid_utf8(text).value());
    diagnostic.excerpt = line_of(text, diagnostic.place.line);
    CHECK(shown(diagnostic).excerpt == "xã \uFFFD, thôn");
    CHECK(shown(diagnostic).caret == "   ^");
}
