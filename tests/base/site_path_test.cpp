// SPDX-License-Identifier: MIT
#include "base/site_path.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace minhbach;

TEST_CASE("a path of the site stays below its folder and can be written down") {
    const std::string good = GENERATE("index.html", "a/b/index.html", ".nojekyll", "..a", "a..", "...",
                                      "tệp có dấu cách", "a ", "~", "a\u00A0b");
    CAPTURE(good);
    CHECK(site_path_problem(good) == "");
    using namespace std::string_literals;
    const std::string outside =
        GENERATE(""s, "/"s, "/etc/passwd"s, "a/"s, "a//b"s, "."s, ".."s, "./a"s, "../a"s, "a/../b"s, "a/./b"s, "a/.."s);
    CAPTURE(outside);
    CHECK(site_path_problem(outside) != "");
    const std::string unwritable = GENERATE("a\\b"s, "a\0b"s, "a\nb"s, "a\x1F"s, "a\x7F"s, "a\xFF"s, "é\xC3"s,
                                            "b/a\u2028"s, "\u2066a/b"s, "a\u0080"s, "a\tb/c"s);
    CAPTURE(unwritable);
    CHECK(site_path_problem(unwritable) != "");
}

TEST_CASE("A safe name is text that can stand in an address") {
    for (const char* name : {"a", "Văn Quan.csv", "...", ".a", "a b", "-", "\u00A0x"}) {
        CHECK(is_safe_name(name));
    }
    for (const std::string_view name :
         {"", ".", "..", "a/b", "a\\b", "a\nb", "a\tb", "a\x7f", "\xC0\xAF", "a\u2028", "\u2066"}) {
        CHECK_FALSE(is_safe_name(name));
    }
}
