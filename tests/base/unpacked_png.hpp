// SPDX-License-Identifier: MIT
// A PNG of ours, taken apart again by nothing but zlib.
#pragma once

#include <zlib.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "base/palette_png.hpp"

namespace minhbach {

// Pixels that are kept.
struct OwnPixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> colours;

    operator Pixels() const { return {width, height, colours}; }  // NOLINT(google-explicit-constructor)
};

inline OwnPixels unpacked_png(const std::string& png) {
    const auto number = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            value = value << 8U | static_cast<unsigned char>(png.at(at + i));
        }
        return value;
    };
    REQUIRE(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    OwnPixels pixels;
    std::string palette;
    std::string packed;
    for (std::size_t at = 8; at < png.size(); at += number(at) + 12) {
        const std::string kind = png.substr(at + 4, 4);
        const std::string bytes = png.substr(at + 8, number(at));
        if (kind == "IHDR") {
            pixels.width = static_cast<int>(number(at + 8));
            pixels.height = static_cast<int>(number(at + 12));
            // Four bits a pixel, of a palette, not interlaced.
            REQUIRE(bytes.substr(8) == std::string("\x04\x03\0\0\0", 5));
        } else if (kind == "PLTE") {
            palette = bytes;
        } else if (kind == "IDAT") {
            packed += bytes;
        }
    }
    const auto width = static_cast<std::size_t>(pixels.width);
    const std::size_t of_row = 1 + (width + 1) / 2;  // after a byte for the filter
    std::string rows(of_row * static_cast<std::size_t>(pixels.height), '\0');
    uLongf size = rows.size();
    REQUIRE(uncompress(reinterpret_cast<Bytef*>(rows.data()), &size, reinterpret_cast<const Bytef*>(packed.data()),
                       packed.size()) == Z_OK);
    REQUIRE(size == rows.size());
    for (std::size_t row = 0; row < rows.size(); row += of_row) {
        REQUIRE(rows[row] == 0);
        for (std::size_t x = 0; x < width; ++x) {
            const auto byte = static_cast<unsigned char>(rows[row + 1 + x / 2]);
            const std::size_t entry = (x % 2 == 0 ? byte >> 4U : byte & 15U) * std::size_t{3};
            std::uint32_t colour = 0;
            for (std::size_t i = 0; i < 3; ++i) {
                colour = colour << 8U | static_cast<unsigned char>(palette.at(entry + i));
            }
            pixels.colours.push_back(colour);
        }
    }
    return pixels;
}

}  // namespace minhbach
