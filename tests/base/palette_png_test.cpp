// SPDX-License-Identifier: MIT
#include "base/palette_png.hpp"

#include <algorithm>
#include <set>

#include "base/unpacked_png.hpp"

using namespace minhbach;

TEST_CASE("A picture of few colours is kept to the pixel, at odd widths, too") {
    for (const int width : {1, 2, 5, 16}) {
        OwnPixels pixels{width, 3, {}};
        for (int i = 0; i < width * 3; ++i) {
            pixels.colours.push_back(static_cast<std::uint32_t>(i % 12) * 0x100F01);
        }
        const OwnPixels read = unpacked_png(palette_png(pixels));
        CHECK(read.width == width);
        CHECK(read.height == 3);
        CHECK(read.colours == pixels.colours);
    }
}

TEST_CASE("Of many colours the flat ones stay as they are and the others become the nearest") {
    OwnPixels pixels{256, 8, {}};
    pixels.colours.assign(256 * 7, 0xFCFBF8);
    for (std::uint32_t i = 0; i < 256; ++i) {
        pixels.colours.push_back(i * 0x010101);
    }
    std::fill_n(pixels.colours.begin(), 300, 0x1F3A73U);
    const OwnPixels read = unpacked_png(palette_png(pixels));
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
    const OwnPixels pixels{2, 2, {1, 2, 3, 4}};
    CHECK(palette_png(pixels) == palette_png(pixels));
    CHECK(palette_png({0, 0, {}}).empty());
    CHECK(palette_png(OwnPixels{2, 2, {1, 2, 3}}).empty());
    CHECK(palette_png(OwnPixels{-1, 2, {1, 2}}).empty());
}

TEST_CASE(
    "Colours of many pixels come before colours of few, however far these are from all others, and rows that repeat "
    "count") {
    constexpr int width = 40;
    constexpr int rows = 100;
    constexpr std::uint32_t paper = 0xFFFFFF;
    constexpr std::uint32_t near_paper = 0xFDFDFD;
    OwnPixels pixels{width, 2 * rows + 1, {}};
    pixels.colours.assign(std::size_t{width} * (rows + 20), paper);
    pixels.colours.insert(pixels.colours.end(), std::size_t{width} * (rows - 20), near_paper);
    // A row of single pixels far from both and from each other.
    for (std::uint32_t i = 0; i < width; ++i) {
        pixels.colours.push_back((i % 4) * 0x400000 + (i / 4 % 4) * 0x4000 + i / 16 * 0x40);
    }
    const OwnPixels read = unpacked_png(palette_png(pixels));
    CHECK(std::count(read.colours.begin(), read.colours.end(), paper) == width * (rows + 20));
    CHECK(std::count(read.colours.begin(), read.colours.end(), near_paper) == width * (rows - 20));
}

TEST_CASE("The rarest colour has no place that another needs") {
    OwnPixels pixels{13, 11, {}};
    constexpr std::uint32_t rare = 0x100001;
    for (std::uint32_t i = 0; i < 142; ++i) {
        pixels.colours.push_back(i % 12 * 0x100000);
    }
    pixels.colours.push_back(rare);
    const OwnPixels read = unpacked_png(palette_png(pixels));
    CHECK(std::count(read.colours.begin(), read.colours.end(), rare) == 0);
    CHECK(std::equal(read.colours.begin(), read.colours.end() - 1, pixels.colours.begin()));
}

TEST_CASE(
    "Runs of all lengths are kept, colours that look alike in few bits, and what the byte above says is nothing") {
    constexpr int width = 70;
    constexpr std::uint32_t spread = 0x10203;
    OwnPixels pixels{width, 0, {}};
    for (std::uint32_t length = 1; length < width; ++length) {
        pixels.colours.insert(pixels.colours.end(), length, length % 11 * spread);
        pixels.colours.insert(pixels.colours.end(), width - length, 11 * spread);
        ++pixels.height;
    }
    const OwnPixels read = unpacked_png(palette_png(pixels));
    CHECK(read.colours == pixels.colours);
    OwnPixels with_more = pixels;
    for (std::size_t i = 0; i < with_more.colours.size(); i += 3) {
        with_more.colours[i] |= 0xFF000000U;
    }
    CHECK(palette_png(with_more) == palette_png(pixels));
}
