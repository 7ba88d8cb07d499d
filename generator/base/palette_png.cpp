// SPDX-License-Identifier: MIT
#include "base/palette_png.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace minhbach {

namespace {

std::uint32_t part(std::uint32_t colour, std::uint32_t of) {
    return colour >> (8 * of) & 0xFF;
}

std::uint64_t apart(std::uint32_t one, std::uint32_t other) {
    std::uint64_t sum = 0;
    for (const std::uint32_t of : {0U, 1U, 2U}) {
        const std::int64_t by = std::int64_t{part(one, of)} - std::int64_t{part(other, of)};
        sum += static_cast<std::uint64_t>(by * by);
    }
    return sum;
}

struct Shade {
    std::uint32_t colour = 0;
    std::uint64_t count = 0;
    std::uint64_t off = std::numeric_limits<std::uint64_t>::max();  // from the nearest of the palette
    std::uint8_t nearest = 0;
};

// Pixels of one colour that follow each other, from row to row, too.
struct Run {
    std::uint32_t shade = 0;  // its place among all
    std::size_t length = 0;
};

// All colours, in the order in which they are met. Neighbours are mostly alike.
std::vector<Shade> shades_of(const Pixels& pixels, std::vector<Run>& runs) {
    std::unordered_map<std::uint32_t, std::uint32_t> place;
    std::vector<Shade> met;
    const auto end = pixels.colours.end();
    for (auto begin = pixels.colours.begin(); begin != end;) {
        const std::uint32_t colour = *begin;
        const auto next = std::find_if(begin, end, [&](std::uint32_t other) { return other != colour; });
        const auto [entry, is_new] = place.try_emplace(colour, static_cast<std::uint32_t>(met.size()));
        if (is_new) {
            met.push_back({colour});
        }
        const auto length = static_cast<std::size_t>(next - begin);
        met[entry->second].count += length;
        runs.push_back({entry->second, length});
        begin = next;
    }
    return met;
}

// The commonest colour, then again and again the one that is worst off: many pixels, far from all that are chosen. So
// flat colours are exact, and what is left goes to the steps between them.
std::vector<std::uint32_t> choose(std::vector<Shade>& met) {
    std::vector<std::uint32_t> palette;
    const auto worst = [&](const Shade& shade) { return palette.empty() ? shade.count : shade.count * shade.off; };
    while (palette.size() < palette_size) {
        const auto next = std::max_element(met.begin(), met.end(),
                                           [&](const Shade& a, const Shade& b) { return worst(a) < worst(b); });
        if (next == met.end() || worst(*next) == 0) {
            break;
        }
        for (Shade& shade : met) {
            const std::uint64_t off = apart(shade.colour, next->colour);
            if (off < shade.off) {
                shade.off = off;
                shade.nearest = static_cast<std::uint8_t>(palette.size());
            }
        }
        palette.push_back(next->colour);
    }
    return palette;
}

// Two pixels a byte.
std::vector<png_byte> packed(const Pixels& pixels, const std::vector<Shade>& met, const std::vector<Run>& runs) {
    const auto width = static_cast<std::size_t>(pixels.width);
    std::vector<png_byte> bytes;
    bytes.reserve((width + 1) / 2 * static_cast<std::size_t>(pixels.height));
    std::vector<png_byte> row(width + width % 2, 0);  // a pixel a byte
    std::size_t x = 0;
    for (Run run : runs) {
        while (run.length > 0) {
            const std::size_t part = std::min(run.length, width - x);
            std::fill_n(row.begin() + static_cast<std::ptrdiff_t>(x), part, met[run.shade].nearest);
            run.length -= part;
            x += part;
            if (x == width) {
                for (std::size_t i = 0; i < row.size(); i += 2) {
                    bytes.push_back(static_cast<png_byte>(unsigned{row[i]} << 4U | unsigned{row[i + 1]}));
                }
                x = 0;
            }
        }
    }
    return bytes;
}

void append(png_structp png, png_bytep bytes, std::size_t count) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(bytes, bytes + count);
}

// Where libpng fails it jumps back to here: nothing in this function needs an end of its own.
bool write(const Pixels& pixels, const png_color* palette, int colours, const png_byte* bytes, std::string* out) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
    if (info == nullptr || setjmp(png_jmpbuf(png)) != 0) {
        png_destroy_write_struct(&png, &info);
        return false;
    }
    png_set_write_fn(png, out, append, nullptr);
    constexpr int level = 6;  // of flat rows the one above takes twice as long, for four bytes in a thousand
    png_set_compression_level(png, level);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    const auto height = static_cast<png_uint_32>(pixels.height);
    png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.width), height, 4, PNG_COLOR_TYPE_PALETTE,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_PLTE(png, info, palette, colours);
    png_write_info(png, info);
    const std::size_t bytes_of_row = (static_cast<std::size_t>(pixels.width) + 1) / 2;
    for (std::size_t row = 0; row < height; ++row) {
        png_write_row(png, bytes + row * bytes_of_row);
    }
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return true;
}

}  // namespace

std::string palette_png(const Pixels& pixels) {
    if (pixels.width <= 0 || pixels.height <= 0 ||
        pixels.colours.size() != static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height)) {
        return {};
    }
    std::vector<Run> runs;
    std::vector<Shade> met = shades_of(pixels, runs);
    const std::vector<std::uint32_t> chosen = choose(met);
    std::array<png_color, palette_size> palette{};
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        palette.at(i) = {static_cast<png_byte>(part(chosen[i], 2)), static_cast<png_byte>(part(chosen[i], 1)),
                         static_cast<png_byte>(part(chosen[i], 0))};
    }
    const std::vector<png_byte> bytes = packed(pixels, met, runs);
    std::string png;
    if (!write(pixels, palette.data(), static_cast<int>(chosen.size()), bytes.data(), &png)) {
        png.clear();
    }
    return png;
}

}  // namespace minhbach
