// SPDX-License-Identifier: MIT
// Floods of mistakes: bounded memory, bounded text, and the count of all.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "base/limits.hpp"
#include "base/printed_diagnostics.hpp"
#include "load/in_time.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

std::string file_name(std::size_t number) {
    return fmt::format("{:05}.csv", number);
}

}  // namespace

TEST_CASE("Of mistakes in very many files those of the foremost are kept and all are counted", "[diagnostics]") {
    Diagnostics forward;
    Diagnostics backward;
    constexpr std::size_t files = 1500;
    for (std::size_t i = 0; i < files; ++i) {
        forward.add(at(file_name(i), 1, 1));
        backward.add(at(file_name(files - 1 - i), 1, 1));
    }
    for (const Diagnostics* diagnostics : {&forward, &backward}) {
        const auto kept = diagnostics->sorted();
        CHECK(kept.size() == limits::messages);
        CHECK(kept.front().place.file == file_name(0));
        CHECK(kept.back().place.file == file_name(limits::messages - 1));
        CHECK(diagnostics->errors() == files);
        CHECK(to_text(*diagnostics, Tongue::en)
                  .ends_with("… and 500 more of the same kinds, not printed\n1500 error(s), 0 warning(s)\n"));
    }
}

TEST_CASE("A thousand mistakes are all kept", "[diagnostics]") {
    Diagnostics diagnostics;
    for (std::size_t i = 0; i < limits::messages; ++i) {
        diagnostics.add(at(file_name(i), 1, 1));
    }
    CHECK(diagnostics.sorted().size() == limits::messages);
    CHECK(to_text(diagnostics, Tongue::en).find("not printed") == std::string::npos);
}

TEST_CASE("What is kept of a flood does not depend on the order in which it comes", "[diagnostics]") {
    // Kinds of more than a hundred, in files whose mistakes do not all fit.
    std::vector<Diagnostic> all;
    for (std::uint32_t i = 0; i < 3000; ++i) {
        all.push_back(at(file_name(i % 7), i / 7 + 1, 1 + i % 3, i % 2 == 0 ? "a" : "b"));
    }
    std::string first;
    std::mt19937 random(1);
    for (int round = 0; round < 5; ++round) {
        Diagnostics diagnostics;
        for (const Diagnostic& diagnostic : all) {
            diagnostics.add(diagnostic);
        }
        const std::string text = to_text(diagnostics, Tongue::vi);
        first = first.empty() ? text : first;
        CHECK(text == first);
        CHECK(diagnostics.sorted().size() == limits::messages);
        std::shuffle(all.begin(), all.end(), random);
    }
}

TEST_CASE("Of equal messages five are told whole and the lines of the others named", "[diagnostics]") {
    const auto text = [](std::uint32_t count) {
        Diagnostics diagnostics;
        for (std::uint32_t line = 1; line <= count; ++line) {
            diagnostics.add(at("a.csv", line, 1));
        }
        return to_text(diagnostics, Tongue::en);
    };
    CHECK(text(5).find("the same") == std::string::npos);
    CHECK(text(6).find("       … the same on line 6\n6 error") != std::string::npos);
    CHECK(text(15).find("line 6, 7, 8, 9, 10, 11, 12, 13, 14, 15\n") != std::string::npos);
    CHECK(text(16).find("14, 15, …\n") != std::string::npos);
    Diagnostics vietnamese;
    for (std::uint32_t line = 1; line <= 6; ++line) {
        vietnamese.add(at("a.csv", line, 1));
    }
    CHECK(to_text(vietnamese, Tongue::vi).find("       … cũng vậy ở dòng 6\n") != std::string::npos);
}

TEST_CASE("Messages that differ in the least are each told", "[diagnostics]") {
    Diagnostics diagnostics;
    for (std::uint32_t line = 1; line <= 30; ++line) {
        Diagnostic one = at(line % 2 == 0 ? "a.csv" : "b.csv", line, 1, line % 3 == 0 ? "x" : "y");
        one.hint.en = line % 5 == 0 ? "do this" : "";
        one.message.en += line % 7 == 0 ? "!" : "";
        diagnostics.add(one);
    }
    Diagnostics whole_files;
    for (int i = 0; i < 20; ++i) {
        whole_files.add(at("a.csv", 0, 0));
    }
    CHECK(to_text(whole_files, Tongue::en).find("the same") == std::string::npos);
    const std::string text = to_text(diagnostics, Tongue::en);
    CHECK(std::count(text.begin(), text.end(), '[') >= 27);
}

TEST_CASE("A million mistakes take a moment and no memory", "[diagnostics][slow]") {
    const InTime in_time;
    Diagnostics diagnostics;
    for (std::uint32_t i = 0; i < 1'000'000; ++i) {
        diagnostics.add(at("a.csv", 1'000'000 - i, 1));
    }
    CHECK(diagnostics.errors() == 1'000'000);
    CHECK(diagnostics.sorted().size() == limits::messages_of_a_kind);
    CHECK(to_text(diagnostics, Tongue::vi).size() < 10'000);
}

TEST_CASE("A list that takes over another is as if all had been added to it", "[diagnostics]") {
    Diagnostics whole;
    Diagnostics first;
    Diagnostics second;
    for (std::uint32_t i = 0; i < 3000; ++i) {
        Diagnostic diagnostic = at(file_name(i % 7), i / 7 + 1, 1 + i % 3, i % 2 == 0 ? "a" : "b");
        diagnostic.severity = i % 5 == 0 ? Severity::warning : Severity::error;
        whole.add(diagnostic);
        (i % 3 == 0 ? first : second).add(diagnostic);
    }
    first.add_all(second);
    CHECK(to_text(first, Tongue::vi) == to_text(whole, Tongue::vi));
    CHECK(first.errors() == 2400);
    CHECK(first.warnings() == 600);
    Diagnostics none;
    none.add_all({});
    CHECK(to_text(none, Tongue::vi).empty());
}
