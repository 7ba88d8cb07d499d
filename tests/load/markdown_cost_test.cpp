// SPDX-License-Identifier: MIT
#include "load/markdown_cost.hpp"

#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "load/in_time.hpp"

using namespace minhbach;

namespace {

std::uint64_t steps(std::string_view markdown) {
    return markdown_cost(markdown).steps;
}

std::string repeat(std::size_t count, const std::string& piece) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += piece;
    }
    return text;
}

}  // namespace

TEST_CASE("A paragraph costs its bytes times what may be Markdown in it") {
    CHECK(steps("") == 0);
    CHECK(steps("abc") == 4);  // with its line break
    CHECK(steps("a*c") == 8);
    CHECK(steps("a*c\nd_e\n") == 24);
    CHECK(steps("a*c\n\nd_e\n") == 16);  // a blank line divides
    CHECK(steps("a*c\n \t\nd_e\n") == 16);
    for (const char mark : std::string("!&()*:<@[]_`~")) {
        CAPTURE(mark);
        CHECK(steps(std::string("a") + mark) == 6);
    }
    for (const char other : std::string(".,;'\"#%/=+{}|\\>")) {
        CAPTURE(other);
        CHECK(steps(std::string("a") + other) == 3);
    }
    CHECK(steps("www.a www.b") == 36);
}

TEST_CASE("The items of a list are paragraphs of their own but not what only looks like one") {
    CHECK(steps("- a*\n- b*\n") == 20);
    CHECK(steps("* ax\n* bx\n") == 20);
    CHECK(steps("   + a\n   + b\n") == 14);
    // These may go on with the paragraph before.
    CHECK(steps("a*\n    - b*\n") == 36);
    CHECK(steps("a*\n1. b*\n") == 27);
    CHECK(steps("a*\n> b*\n") == 24);
    CHECK(steps("a*\n-b*\n") == 21);
    CHECK(steps("a*\n*\n") == 15);
}

TEST_CASE("A table costs a thousand steps a cell with those it is filled up with") {
    CHECK(steps("|a|b|\n|-|-|\nx\n") == 14 * 2 + 3 * 4 * 1000);
    CHECK(steps("> |a|\n> |-|\n> x\n") == 16 * 2 + 3 * 3 * 1000);
    CHECK(steps("|a|b|\n") == 6);  // a table needs a line of marks
    CHECK(steps("|a|b|\n|ấ-|\n") == 13);
    CHECK(steps("|a|b|\n|Z-|\n") == 11);
    CHECK(steps("|a|b|\n| | |\n") == 12);
    CHECK(steps("a\n\n|-|\n\nb\n") == 2 + 4 * 2 + 3000 + 2);
}

TEST_CASE("A definition costs ten steps for each byte in each pair of brackets") {
    CHECK(steps("[a]: /x\n\nb [a] c\n") == 8 * 4 + 8 * 3 + 2 * 8 * 10);
    // The longest counts, wherever it stands.
    CHECK(steps("[a]: /x\n\n[b]: /xyz\n") == 8 * 4 + 10 * 4 + 2 * 10 * 10);
    CHECK(steps("[b]: /xyz\n\n[a]: /x\n") == 8 * 4 + 10 * 4 + 2 * 10 * 10);
}

TEST_CASE("What costs most is named by where it begins") {
    CHECK(markdown_cost("a\n\nb**\n\nc*\n").dearest == 3);
    CHECK(markdown_cost("b**\n\nc*\n").dearest == 0);
    const std::string definition = "[a]: /" + std::string(1000, 'x') + "\n";
    CHECK(markdown_cost(repeat(100, "*") + "\n\n" + definition + "\n").dearest == 0);
    CHECK(markdown_cost(repeat(100, "*") + "\n\n" + definition + "\n" + repeat(100, "[a]\n\n")).dearest == 102);
}

TEST_CASE("Marks at the beginning of a line are counted one in the other") {
    CHECK(containers_opened("") == 0);
    CHECK(containers_opened("a - b") == 0);
    CHECK(containers_opened("- a") == 1);
    CHECK(containers_opened("-a") == 0);
    CHECK(containers_opened("-") == 1);
    CHECK(containers_opened("> - 1. 23) * + x") == 6);
    CHECK(containers_opened(">>> x") == 3);
    CHECK(containers_opened("12 a") == 0);
    CHECK(containers_opened("12") == 0);
    CHECK(containers_opened("1.a") == 0);
    CHECK(containers_opened(".") == 0);
    CHECK(containers_opened("  \t- \t- ") == 2);
    CHECK(containers_opened("- - a - -") == 2);
}

TEST_CASE("An honest text as long as texts may be stays far below the budget") {
    const std::string paragraph =
        repeat(10, "Huyện giải ngân 12,5 triệu đồng (*2023*), tăng; xem [báo cáo](/nguon/x/). ") +
        repeat(10, "Các xã đã hoàn thành kế hoạch được giao trong năm.\n") + "\n";
    const std::string table =
        "| Xã | Kế hoạch | Kết quả |\n|:---|---:|---:|\n" + repeat(30, "| Xã Núi Đỏ | 1.234,5 (a) | 987,25 |\n") + "\n";
    std::string text;
    while (text.size() < limits::text_bytes) {
        text += paragraph + table + repeat(20, "- một mục của danh sách: *nghiêng*\n") + "\n";
    }
    CHECK(steps(text) < limits::text_steps / 4);
}

TEST_CASE("The cost of two hundred kilobytes of anything is counted in a moment") {
    const InTime in_time;
    for (const char* piece : {"[", "- ", "|-", "\n", "www.", "[a]: x\n", "1. ", "> ", "| - |\n", "ệ"}) {
        const std::string text = repeat(limits::text_bytes / std::string_view(piece).size(), piece);
        steps(text);
        containers_opened(text);
    }
}
