// SPDX-License-Identifier: MIT
// Names and progress on a terminal, times at the end.
#include "cli/console.hpp"

#include <catch2/catch.hpp>
#include <regex>
#include <thread>

#include "cli/command.hpp"

using namespace minhbach;

namespace {

void wait(int milliseconds) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

// Shows progress before and after the shortest interval, in two stages.
int show_progress() {
    Console console(Tongue::vi);
    console.end_stages();
    console.stage({"một", "one"});
    console.progress(1, 9);
    wait(110);
    console.progress(2, 9);
    console.progress(3, 9);
    wait(110);
    console.progress(4, 9);
    console.stage({"hai", "two"});
    console.progress(5, 9);
    console.end_stages();
    console.end_stages();
    return 7;
}

}  // namespace

TEST_CASE("On a terminal progress is shown at most ten times a second over itself") {
    const std::string expected = "một…\r\033[Kmột… 2/9\r\033[Kmột… 4/9\r\033[Khai…\r\033[K";
    Output output = in_child(show_progress, true);
    for (int again = 0; again < 3 && output.err != expected; ++again) {  // a busy machine may pause between two lines
        output = in_child(show_progress, true);
    }
    CHECK(output.code == 7);
    CHECK(output.err == expected);
    CHECK(output.out.empty());
}

TEST_CASE("In a pipe nothing of progress is shown") {
    const Output output = in_child(show_progress);
    CHECK(output.code == 7);
    CHECK(output.err.empty());
    CHECK(output.out.empty());
}

TEST_CASE("Each stage tells its time until it ended to thousandths of a second in the language of the reader") {
    for (const Tongue language : all_tongues) {
        Console console(language);
        CHECK(console.times().empty());
        console.stage({"một", "one"});
        wait(60);
        console.stage({"hai", "two"});
        wait(20);
        console.end_stages();
        const std::string times = console.times();
        INFO(times);
        std::smatch parts;
        REQUIRE(
            std::regex_match(times, parts,
                             std::regex(language == Tongue::vi ? R"(một (\d+),(\d{3}) s · hai (\d+),(\d{3}) s)"
                                                               : R"(one (\d+)\.(\d{3}) s · two (\d+)\.(\d{3}) s)")));
        const auto milliseconds = [&](std::size_t i) { return std::stoi(parts[i]) * 1000 + std::stoi(parts[i + 1]); };
        CHECK(milliseconds(1) >= 60);
        CHECK(milliseconds(1) < 5000);
        CHECK(milliseconds(3) >= 20);
        CHECK(milliseconds(3) < 5000);
        wait(60);
        console.end_stages();
        CHECK(console.times() == times);
    }
}
