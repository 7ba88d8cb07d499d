// SPDX-License-Identifier: MIT
#include "base/diagnostics.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "base/text.hpp"

using namespace minhbach;

namespace {

std::string repeated(std::size_t times, std::string_view text) {
    std::string out;
    for (; times > 0; --times) {
        out += text;
    }
    return out;
}

Diagnostic unknown_area() {
    return {Severity::error,
            "unknown-area",
            {"data/observations/phong-tho.csv", 12, 14},
            {"không có địa phương \"99\"", "there is no area \"99\""},
            {"có phải là \"96\"?", "did you mean \"96\"?"},
            "Huyện Điện Bi,99,1.234",
            2};
}

Diagnostic at(std::string file, std::uint32_t line, std::uint32_t column, std::string code = "some-code") {
    return {Severity::error, std::move(code), {std::move(file), line, column}, {"sai", "wrong"}, {}, {}, 1};
}

// The text of one diagnostic without the closing count.
std::string text_of(const Diagnostic& diagnostic, Language language = Language::en) {
    Diagnostics diagnostics;
    diagnostics.add(diagnostic);
    std::string text = to_text(diagnostics, language);
    const std::string_view end = language == Language::en ? "1 error(s), 0 warning(s)\n" : "1 lỗi, 0 cảnh báo\n";
    REQUIRE(text.ends_with(end));
    text.resize(text.size() - end.size());
    return text;
}

// The excerpt and the caret line of a text, each without the margin.
struct Shown {
    std::string excerpt;
    std::string caret;
};

Shown shown(const Diagnostic& diagnostic) {
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

}  // namespace

TEST_CASE("No diagnostics are no text", "[diagnostics]") {
    const Diagnostics diagnostics;
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(diagnostics.sorted().empty());
    CHECK(to_text(diagnostics, Language::vi).empty());
    CHECK(to_text(diagnostics, Language::en).empty());
}

TEST_CASE("An error in English names the place, shows the line, points at the mistake and says what to do",
          "[diagnostics]") {
    Diagnostics diagnostics;
    diagnostics.add(unknown_area());
    CHECK(to_text(diagnostics, Language::en) ==
          "data/observations/phong-tho.csv:12:14: error: there is no area \"99\" [unknown-area]\n"
          "    12 | Huyện Điện Bi,99,1.234\n"
          "       |              ^~\n"
          "       = hint: did you mean \"96\"?\n"
          "1 error(s), 0 warning(s)\n");
}

TEST_CASE("The same error in Vietnamese", "[diagnostics]") {
    Diagnostics diagnostics;
    diagnostics.add(unknown_area());
    CHECK(to_text(diagnostics, Language::vi) ==
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
    CHECK(to_text(diagnostics, Language::en) ==
          "a.csv:1:1: warning: wrong [first]\n"
          "a.csv:3:1: warning: wrong [first]\n"
          "b.csv:2: error: wrong [second]\n"
          "1 error(s), 2 warning(s)\n");
    CHECK(to_text(diagnostics, Language::vi) ==
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
    CHECK(text_of(diagnostic, Language::vi) ==
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
        for (const Language language : all_languages) {
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

TEST_CASE("Diagnostics are printed by file, line, column and code, in whatever order they came", "[diagnostics]") {
    std::vector<Diagnostic> all{at("a.csv", 0, 0),  at("a.csv", 1, 0), at("a.csv", 1, 2, "a"), at("a.csv", 1, 2, "b"),
                                at("a.csv", 1, 10), at("a.csv", 2, 1), at("a.csv", 10, 1),     at("b.csv", 1, 1)};
    std::mt19937 engine(1);
    for (int i = 0; i < 50; ++i) {
        std::shuffle(all.begin(), all.end(), engine);
        Diagnostics diagnostics;
        for (const Diagnostic& diagnostic : all) {
            diagnostics.add(diagnostic);
        }
        REQUIRE(to_text(diagnostics, Language::en) ==
                "a.csv: error: wrong [some-code]\n"
                "a.csv:1: error: wrong [some-code]\n"
                "a.csv:1:2: error: wrong [a]\n"
                "a.csv:1:2: error: wrong [b]\n"
                "a.csv:1:10: error: wrong [some-code]\n"
                "a.csv:2:1: error: wrong [some-code]\n"
                "a.csv:10:1: error: wrong [some-code]\n"
                "b.csv:1:1: error: wrong [some-code]\n"
                "8 error(s), 0 warning(s)\n");
    }
}

TEST_CASE("Two mistakes of one kind at one place come in an order that does not depend on which was first",
          "[diagnostics]") {
    Diagnostic one = at("a.csv", 1, 1);
    Diagnostic two = one;
    const auto both = [&] {
        Diagnostics forth;
        forth.add(one);
        forth.add(two);
        Diagnostics back;
        back.add(two);
        back.add(one);
        CHECK(to_text(forth, Language::vi) == to_text(back, Language::vi));
        CHECK(to_text(forth, Language::en) == to_text(back, Language::en));
    };
    two.message.en = "another";
    both();
    two = one;
    two.hint = {"x", "y"};
    both();
    two = one;
    two.severity = Severity::warning;
    both();
    two = one;
    two.excerpt = "abc";
    one.excerpt = "abd";
    both();
    two = one;
    two.width = 3;
    both();
}

TEST_CASE("Of one kind of mistake in one file a hundred are printed and the others counted", "[diagnostics]") {
    Diagnostics diagnostics;
    for (std::uint32_t line = 1; line <= 103; ++line) {
        diagnostics.add(at("a.csv", line, 1));
    }
    std::string expected;
    for (int line = 1; line <= 100; ++line) {
        expected += "a.csv:" + std::to_string(line) + ":1: error: wrong [some-code]\n";
    }
    CHECK(diagnostics.errors() == 103);
    CHECK(diagnostics.sorted().size() == 100);
    CHECK(to_text(diagnostics, Language::en) ==
          expected + "… and 3 more of the same kinds, not printed\n103 error(s), 0 warning(s)\n");
    CHECK(to_text(diagnostics, Language::vi).ends_with("… và 3 mục cùng loại không in ra\n103 lỗi, 0 cảnh báo\n"));
}

TEST_CASE("Exactly a hundred of a kind are all printed, without a remark", "[diagnostics]") {
    Diagnostics diagnostics;
    for (std::uint32_t line = 1; line <= Diagnostics::kept_per_code; ++line) {
        diagnostics.add(at("a.csv", line, 1));
    }
    CHECK(diagnostics.sorted().size() == 100);
    CHECK(to_text(diagnostics, Language::en).find("not printed") == std::string::npos);
}

TEST_CASE("A flood of one kind hides neither the other kinds nor the other files", "[diagnostics]") {
    Diagnostics diagnostics;
    for (std::uint32_t line = 1; line <= 500; ++line) {
        diagnostics.add(at("a.csv", line, 1));
    }
    diagnostics.add(at("a.csv", 600, 1, "other-code"));
    diagnostics.add(at("b.csv", 1, 1));
    const std::string text = to_text(diagnostics, Language::en);
    CHECK(text.find("a.csv:600:1: error: wrong [other-code]\n") != std::string::npos);
    CHECK(text.find("b.csv:1:1: error: wrong [some-code]\n") != std::string::npos);
    CHECK(text.ends_with("… and 400 more of the same kinds, not printed\n502 error(s), 0 warning(s)\n"));
}

TEST_CASE("Of a flood the foremost in the file are printed, even when they are found last", "[diagnostics]") {
    Diagnostics forward;
    Diagnostics backward;
    for (std::uint32_t line = 1; line <= 350; ++line) {
        forward.add(at("a.csv", line, 1));
        backward.add(at("a.csv", 351 - line, 1));
    }
    CHECK(backward.sorted().front().place.line == 1);
    CHECK(backward.sorted().back().place.line == 100);
    CHECK(to_text(forward, Language::en) == to_text(backward, Language::en));
}

TEST_CASE("The text is the same from one thread and from many, below and above the limit", "[diagnostics]") {
    constexpr std::uint32_t threads = 8;
    for (const std::uint32_t each : {10U, 60U}) {
        const auto add = [&](Diagnostics& diagnostics, std::uint32_t thread) {
            for (std::uint32_t i = 0; i < each; ++i) {
                diagnostics.add(at("shared.csv", i * threads + thread, i % 3));
                diagnostics.add(
                    at("own-" + std::to_string(thread) + ".csv", each - i, 1, "code-" + std::to_string(i % 2)));
                Diagnostic warning = at("shared.csv", 7, 7, "same-place");
                warning.severity = Severity::warning;
                warning.message.vi += std::to_string(thread * each + i);
                diagnostics.add(std::move(warning));
            }
        };
        Diagnostics alone;
        for (std::uint32_t thread = 0; thread < threads; ++thread) {
            add(alone, thread);
        }
        for (int repeat = 0; repeat < 10; ++repeat) {
            Diagnostics together;
            {
                std::vector<std::jthread> running;
                for (std::uint32_t thread = 0; thread < threads; ++thread) {
                    running.emplace_back([&, thread] { add(together, thread); });
                }
            }
            REQUIRE(together.errors() == std::size_t{threads} * each * 2);
            REQUIRE(together.warnings() == std::size_t{threads} * each);
            REQUIRE(to_text(together, Language::vi) == to_text(alone, Language::vi));
        }
    }
}

TEST_CASE("A message is said in both languages with the same arguments", "[diagnostics]") {
    CHECK(say("không có \"{0}\"", "there is no \"{0}\"", "x") == LocalText{"không có \"x\"", "there is no \"x\""});
    CHECK(say("{1} của {0}", "{0}'s {1}", "A", 2) == LocalText{"2 của A", "A's 2"});
    CHECK(say("sai", "wrong") == LocalText{"sai", "wrong"});
    CHECK(say("sai", "wrong").in(Language::vi) == "sai");
    CHECK(say("sai", "wrong").in(Language::en) == "wrong");
    CHECK(to_string(Language::vi) == "vi");
    CHECK(to_string(Language::en) == "en");
}

TEST_CASE("A line of a text is found by its number, without its line break", "[diagnostics]") {
    const std::string text = "một\nhai\r\n\nbốn";
    CHECK(line_of(text, 1) == "một");
    CHECK(line_of(text, 2) == "hai");
    CHECK(line_of(text, 3) == "");
    CHECK(line_of(text, 4) == "bốn");
    CHECK(line_of(text, 5) == "");
    CHECK(line_of(text, 4'000'000'000) == "");
    CHECK(line_of("", 1) == "");
    CHECK(line_of("", 2) == "");
    CHECK(line_of("a\n", 1) == "a");
    CHECK(line_of("a\n", 2) == "");
    CHECK(line_of("\r\n", 1) == "");
}

TEST_CASE("The place of a byte counts lines and letters from 1", "[diagnostics]") {
    const std::string text = "xã Đ\nấp,đ\n\nb";
    const auto where = [&](std::string_view part) { return place_at("a.csv", text, text.find(part)); };
    CHECK(place_at("a.csv", text, 0) == Place{"a.csv", 1, 1});
    CHECK(where("ã") == Place{"a.csv", 1, 2});
    CHECK(where(" ") == Place{"a.csv", 1, 3});
    CHECK(where("Đ") == Place{"a.csv", 1, 4});
    CHECK(where("\n") == Place{"a.csv", 1, 5});
    CHECK(where("ấ") == Place{"a.csv", 2, 1});
    CHECK(where(",") == Place{"a.csv", 2, 3});
    CHECK(where("đ") == Place{"a.csv", 2, 4});
    CHECK(where("\nb") == Place{"a.csv", 3, 1});
    CHECK(where("b") == Place{"a.csv", 4, 1});
}

TEST_CASE("A place behind the end of the text is its end", "[diagnostics]") {
    CHECK(place_at("a", "ấp", 4) == Place{"a", 1, 3});
    CHECK(place_at("a", "ấp", 1000) == Place{"a", 1, 3});
    CHECK(place_at("a", "ấp\n", std::string::npos) == Place{"a", 2, 1});
    CHECK(place_at("a", "", 0) == Place{"a", 1, 1});
    CHECK(place_at("a", "", 5) == Place{"a", 1, 1});
}

TEST_CASE("A place, the line it names and its column lead back to the byte", "[diagnostics][property]") {
    const std::string text = "tỉnh,huyện\nLạng Sơn,Văn Quan\n\n\U0001F600đ\n";
    std::size_t offset = 0;
    for (const char32_t point : code_points(text)) {
        const Place place = place_at("a", text, offset);
        const auto letters = code_points(line_of(text, place.line));
        CAPTURE(offset);
        if (point == '\n') {
            REQUIRE(place.column == letters.size() + 1);
        } else {
            REQUIRE(letters.at(place.column - 1) == point);
        }
        offset += to_utf8(point).size();
    }
}
