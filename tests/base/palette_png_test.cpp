// SPDX-License-Identifier: MIT
#include "base/palette_png.hpp"

#include <algorithm>
#include <set>

#include "base/unpacked_png.hpp"

using namespace minhbach;

TEST_CASE("A picture of few colours is kept to the pixel, at odd widths, too") {
    for (const int width : {1, 2, 5, 16}) {
        Pixels pixels{width, 3, {}};
        for (int i = 0; i < width * 3; ++i) {
            pixels.colours.push_back(static_cast<std::uint32_t>(i % 12) * 0x100F01);
        }
        const Pixels read = unpacked_png(palette_png(pixels));
        CHECK(read.width == width);
        CHECK(read.height == 3);
        CHECK(read.colours == pixels.colours);
    }
}

TEST_CASE("Of many colours the flat ones stay as they are and the others become the nearest") {
    Pixels pixels{256, 8, {}};
    pixels.colours.assign(256 * 7, 0xFCFBF8);
    for (std::uint32_t i = 0; i < 256; ++i) {
        pixels.colours.push_back(i * 0x010101);
    }
    std::fill_n(pixels.colours.begin(), 300, 0x1F3A73U);
    const Pixels read = unpacked_png(palette_png(pixels));
    CHECK(std::count(read.colours.begin(), read.colours.end(), 0x1F3A73U) >= 300);
    CHECK(read.colours[400] == 0xFCFBF8);
    CHECK(std::set<std::uint32_t>(read.colours.begin(), read.colours.end()).size() == palette_size);
    for (std::size_t i = 256 * 7; i < read.colours.size(); ++i) {
        const auto was = static_cast<int>(pixels.colours[i] & 0xFFU);
        const auto is = static_cast<int>(read.colours[i] & 0xFFU);
        CHECK(std::abs(was - is) <= 24);
    }
}

TEST_CASE("The same pixels give the same bytes, and what is no picture gives none") {
    const Pixels pixels{2, 2, {1, 2, 3, 4}};
    CHECK(palette_png(pixels) == palette_png(pixels));
    CHECK(palette_png({0, 0, {}}).empty());
    CHECK(palette_png({2, 2, {1, 2, 3}}).empty());
    CHECK(palette_png({-1, 2, {1, 2}}).empty());
}
