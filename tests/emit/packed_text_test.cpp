// SPDX-License-Identifier: MIT
// Texts without their repeats, and back as the search of a page reads them.
#include "emit/packed_text.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "emit/unpacked_text.hpp"

using namespace minhbach;

TEST_CASE("What a text says again becomes a reference and comes back as it was") {
    CHECK(packed_text("").empty());
    CHECK(packed_text("Huyện Văn Quan") == "Huyện Văn Quan");
    // Ten characters back, nine of them.
    CHECK(packed_text("Tỉnh Lạng\tTỉnh Lạng") == "Tỉnh Lạng\t~#-'");
    CHECK(packed_text("a~b") == "a~##b");
    // A browser counts two for each of these.
    CHECK(packed_text("𠮷 𠮷 𠮷 ababababab") == "𠮷 𠮷 𠮷 ababababab");
    CHECK(packed_text("𠮷~") == "𠮷~##");
    // One that reaches into itself.
    CHECK(packed_text("ababababab") == "ab~#%&");
    for (const char* text : {"a~b~##~~~~~~~~~~~~", "ababababab", "Tỉnh Lạng\tTỉnh Lạng", "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷é", "~"}) {
        CHECK(unpacked(packed_text(text)) == text);
    }
}

TEST_CASE("References reach as far as two digits say and no further") {
    std::string rows;
    std::uint32_t seed = 7;
    for (int i = 0; i < 3000; ++i) {
        seed = seed * 1664525U + 1013904223U;
        rows +=
            "Xã Giả Lập " + std::to_string(seed % 997U) + "\tTỉnh Lạng Sơn, đến hết 30/06/2025\t" + std::to_string(i);
        rows += seed % 5U == 0 ? "~\n" : "\n";
    }
    const std::string packed = packed_text(rows);
    CHECK(unpacked(packed) == rows);
    CHECK(packed.size() < rows.size() / 2);
    CHECK(packed == packed_text(rows));
    const std::string far = "một hai ba" + std::string(9000, '.') + "một hai ba";
    CHECK(unpacked(packed_text(far)) == far);
    CHECK(packed_text(far).ends_with("một hai ba"));
}
