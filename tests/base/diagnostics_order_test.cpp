// SPDX-License-Identifier: MIT
// Which diagnostics are printed, in which order, and where a place is.
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
        REQUIRE(to_text(diagnostics, Tongue::en) ==
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
        CHECK(to_text(forth, Tongue::vi) == to_text(back, Tongue::vi));
        CHECK(to_text(forth, Tongue::en) == to_text(back, Tongue::en));
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
    for (int line = 1; line <= 5; ++line) {
        expected += "a.csv:" + std::to_string(line) + ":1: error: wrong [some-code]\n";
    }
    expected += "       … the same on line 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, …\n";
    CHECK(diagnostics.errors() == 103);
    CHECK(diagnostics.sorted().size() == 100);
    CHECK(to_text(diagnostics, Tongue::en) ==
          expected + "… and 3 more of the same kinds, not printed\n103 error(s), 0 warning(s)\n");
    CHECK(to_text(diagnostics, Tongue::vi).ends_with("… và 3 mục cùng loại không in ra\n103 lỗi, 0 cảnh báo\n"));
}

TEST_CASE("Exactly a hundred of a kind are all printed, without a remark", "[diagnostics]") {
    Diagnostics diagnostics;
    for (std::uint32_t line = 1; line <= Diagnostics::kept_per_code; ++line) {
        diagnostics.add(at("a.csv", line, 1));
    }
    CHECK(diagnostics.sorted().size() == 100);
    CHECK(to_text(diagnostics, Tongue::en).find("not printed") == std::string::npos);
}

TEST_CASE("A flood of one kind hides neither the other kinds nor the other files", "[diagnostics]") {
    Diagnostics diagnostics;
    for (std::uint32_t line = 1; line <= 500; ++line) {
        diagnostics.add(at("a.csv", line, 1));
    }
    diagnostics.add(at("a.csv", 600, 1, "other-code"));
    diagnostics.add(at("b.csv", 1, 1));
    const std::string text = to_text(diagnostics, Tongue::en);
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
    CHECK(to_text(forward, Tongue::en) == to_text(backward, Tongue::en));
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
            REQUIRE(to_text(together, Tongue::vi) == to_text(alone, Tongue::vi));
        }
    }
}

TEST_CASE("A message is said in both languages with the same arguments", "[diagnostics]") {
    CHECK(say("không có \"{0}\"", "there is no \"{0}\"", "x") == Message{"không có \"x\"", "there is no \"x\""});
    CHECK(say("{1} của {0}", "{0}'s {1}", "A", 2) == Message{"2 của A", "A's 2"});
    CHECK(say("sai", "wrong") == Message{"sai", "wrong"});
    CHECK(say("sai", "wrong").in(Tongue::vi) == "sai");
    CHECK(say("sai", "wrong").in(Tongue::en) == "wrong");
    CHECK(to_string(Tongue::vi) == "vi");
    CHECK(to_string(Tongue::en) == "en");
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
