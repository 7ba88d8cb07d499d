// SPDX-License-Identifier: MIT
#include "base/colour.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

Colour of(std::string_view text) {
    return colour_of(text).value();
}

}  // namespace

TEST_CASE("A colour is written with three or six digits") {
    CHECK(of("#1f3A73") == Colour{0x1f, 0x3a, 0x73});
    CHECK(of("#fa0") == Colour{0xff, 0xaa, 0x00});
    CHECK(to_string(of("#FA0")) == "#ffaa00");
    for (const char* text : {"", "#", "fff", "#ff", "#ffff", "#12345g", "#1234567", "red", "#ggg", " #fff", "# ff"}) {
        CAPTURE(text);
        CHECK(!colour_of(text));
    }
}

TEST_CASE("Contrast is that of WCAG") {
    CHECK(contrast(of("#000"), of("#fff")) == Approx(21));
    CHECK(contrast(of("#777"), of("#777")) == Approx(1));
    // Values that are well known from other tools.
    CHECK(contrast(of("#767676"), of("#fff")) == Approx(4.54).margin(0.01));
    CHECK(contrast(of("#777777"), of("#fff")) == Approx(4.48).margin(0.01));
    CHECK(contrast(of("#fff"), of("#0000ff")) == Approx(8.59).margin(0.01));
}

TEST_CASE("Black and white differ by a hundred to all eyes and red and green to most only") {
    for (const Eyes eyes : all_eyes) {
        CHECK(difference(of("#000"), of("#fff"), eyes) == Approx(100).margin(0.1));
        CHECK(difference(of("#8a1538"), of("#8a1538"), eyes) == Approx(0));
    }
    const Colour red = of("#b05a3c");
    const Colour green = of("#6e7a3a");
    CHECK(difference(red, green, Eyes::all_cones) > 40);
    CHECK(difference(red, green, Eyes::tritanopia) > 40);
    CHECK(difference(red, green, Eyes::deuteranopia) < 20);
    // Blue and green are alike to none but the eyes without blue.
    CHECK(difference(of("#3c7ea0"), of("#2f8a76"), Eyes::tritanopia) <
          difference(of("#3c7ea0"), of("#2f8a76"), Eyes::all_cones) / 2);
}

TEST_CASE("A colour with more contrast is the nearest one on the way to black or to white") {
    const Colour paper = of("#fcfbf8");
    const auto darker = with_contrast(of("#d98aa0"), paper, 4.5);
    REQUIRE(darker);
    CHECK(contrast(*darker, paper) >= 4.5);
    CHECK(contrast(*darker, paper) < 4.8);
    CHECK(darker->red > darker->green);  // it stays a red
    const auto lighter = with_contrast(of("#333"), of("#000"), 4.5);
    REQUIRE(lighter);
    CHECK(contrast(*lighter, of("#000")) >= 4.5);
    CHECK(with_contrast(of("#1f3a73"), paper, 4.5) == of("#1f3a73"));
    CHECK(!with_contrast(of("#808080"), of("#808080"), 7));
}
