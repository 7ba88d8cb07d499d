// SPDX-License-Identifier: MIT
#include "base/palette_png.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>
#include <vector>

#include "base/deflate.hpp"

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

// Pixels of one colour that follow each other in a row.
struct Run {
    std::uint32_t shade = 0;  // its place among all
    std::size_t length = 0;
};

// Rows that follow each other and are alike, as most are: their runs, from one to before the other.
struct Rows {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t count = 0;
};

struct Picture {
    std::vector<Shade> shades;  // in the order in which they are met
    std::vector<Run> runs;
    std::vector<Rows> rows;
};

// Each colour once, in the order in which they are met.
class Shades {
public:
    explicit Shades(std::vector<Shade>& met) : met_(met) {}

    std::uint32_t place_of(std::uint32_t colour) {
        constexpr std::uint32_t spread = 0x9E3779B1;  // 2^32 by the golden ratio: near colours come to lie apart
        Last& last = last_.at(colour * spread >> (32U - bits));
        if (last.colour != colour) {
            const auto [entry, is_new] = places_.try_emplace(colour, static_cast<std::uint32_t>(met_.size()));
            if (is_new) {
                met_.push_back({colour});
            }
            last = {colour, entry->second};
        }
        return last.place;
    }

private:
    struct Last {
        std::uint32_t colour = std::numeric_limits<std::uint32_t>::max();  // none
        std::uint32_t place = 0;
    };
    static constexpr std::uint32_t bits = 9;

    std::vector<Shade>& met_;
    std::unordered_map<std::uint32_t, std::uint32_t> places_;
    std::array<Last, 1U << bits> last_{};  // of those of one hash: most of a picture is a few colours
};

// The end of those like the first: many at a time, as most stand on the paper.
const std::uint32_t* end_of_run(const std::uint32_t* at, const std::uint32_t* end) {
    constexpr std::ptrdiff_t many = 16;
    const std::uint32_t colour = *at;
    while (end - at >= many) {
        std::uint32_t other = 0;
        for (std::ptrdiff_t i = 0; i < many; ++i) {
            other |= at[i] ^ colour;
        }
        if (other != 0) {
            break;
        }
        at += many;
    }
    return std::find_if(at, end, [&](std::uint32_t next) { return next != colour; });
}

Picture picture_of(const Pixels& pixels) {
    constexpr std::uint32_t of_colour = 0xFFFFFF;
    Picture picture;
    Shades shades(picture.shades);
    const auto width = static_cast<std::ptrdiff_t>(pixels.width);
    const std::uint32_t* const all_end = pixels.colours.data() + pixels.colours.size();
    for (const std::uint32_t* row = pixels.colours.data(); row != all_end; row += width) {
        if (!picture.rows.empty() && std::equal(row, row + width, row - width)) {
            ++picture.rows.back().count;
            continue;
        }
        const std::size_t first = picture.runs.size();
        for (const std::uint32_t* begin = row; begin != row + width;) {
            const std::uint32_t* const next = end_of_run(begin, row + width);
            picture.runs.push_back({shades.place_of(*begin & of_colour), static_cast<std::size_t>(next - begin)});
            begin = next;
        }
        picture.rows.push_back({first, picture.runs.size(), 1});
    }
    for (const Rows& rows : picture.rows) {
        for (std::size_t run = rows.first; run < rows.end; ++run) {
            picture.shades[picture.runs[run].shade].count += picture.runs[run].length * rows.count;
        }
    }
    return picture;
}

// The commonest colour, then again and again the one that is worst off: many pixels, far from all that are chosen. So
// flat colours are exact, and what is left goes to the steps between them.
std::vector<std::uint32_t> choose(std::vector<Shade>& met) {
    std::vector<std::uint32_t> palette;
    const auto most =
        std::max_element(met.begin(), met.end(), [](const Shade& a, const Shade& b) { return a.count < b.count; });
    for (const Shade* next = &*most; next != nullptr && palette.size() < palette_size;) {
        const std::uint32_t colour = next->colour;
        std::uint64_t worst = 0;
        next = nullptr;
        for (Shade& shade : met) {
            const std::uint64_t off = apart(shade.colour, colour);
            if (off < shade.off) {
                shade.off = off;
                shade.nearest = static_cast<std::uint8_t>(palette.size());
            }
            if (shade.count * shade.off > worst) {
                worst = shade.count * shade.off;
                next = &shade;
            }
        }
        palette.push_back(colour);
    }
    return palette;
}

// Rows of two pixels a byte, each after a byte that says that it is not filtered.
std::string packed_rows(const Pixels& pixels, const Picture& picture) {
    const auto width = static_cast<std::size_t>(pixels.width);
    std::string all;
    all.reserve((1 + (width + 1) / 2) * static_cast<std::size_t>(pixels.height));
    std::vector<std::uint8_t> wide(width + width % 2, 0);  // a pixel a byte
    std::string row(1 + wide.size() / 2, '\0');
    row[0] = static_cast<char>(PNG_FILTER_VALUE_NONE);
    for (const Rows& rows : picture.rows) {
        auto to = wide.begin();
        for (std::size_t run = rows.first; run < rows.end; ++run) {
            const auto [shade, length] = picture.runs[run];
            to = std::fill_n(to, length, picture.shades[shade].nearest);
        }
        for (std::size_t i = 1; i < row.size(); ++i) {
            row[i] = static_cast<char>(wide[2 * i - 2] << 4U | wide[2 * i - 1]);
        }
        for (std::size_t i = 0; i < rows.count; ++i) {
            all += row;
        }
    }
    return all;
}

void append(png_structp png, png_bytep bytes, std::size_t count) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(bytes, bytes + count);
}

void write_chunk(png_structp png, const char* name, const std::string& bytes) {
    png_write_chunk(png, reinterpret_cast<png_const_bytep>(name), reinterpret_cast<png_const_bytep>(bytes.data()),
                    bytes.size());
}

// Where libpng fails it jumps back to here: nothing in this function needs an end of its own. What is in the picture is
// packed already, so that its chunk, and the last one, are written as they are.
bool write(const Pixels& pixels, const png_color* palette, int colours, const std::string& packed, std::string* out) {
    static const std::string nothing;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
    if (info == nullptr || setjmp(png_jmpbuf(png)) != 0) {
        png_destroy_write_struct(&png, &info);
        return false;
    }
    png_set_write_fn(png, out, append, nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.width), static_cast<png_uint_32>(pixels.height), 4,
                 PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_PLTE(png, info, palette, colours);
    png_write_info(png, info);
    write_chunk(png, "IDAT", packed);
    write_chunk(png, "IEND", nothing);
    png_destroy_write_struct(&png, &info);
    return true;
}

}  // namespace

std::string palette_png(const Pixels& pixels) {
    if (pixels.width <= 0 || pixels.height <= 0 ||
        pixels.colours.size() != static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height)) {
        return {};
    }
    Picture picture = picture_of(pixels);
    const std::vector<std::uint32_t> chosen = choose(picture.shades);
    std::array<png_color, palette_size> palette{};
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        palette.at(i) = {static_cast<png_byte>(part(chosen[i], 2)), static_cast<png_byte>(part(chosen[i], 1)),
                         static_cast<png_byte>(part(chosen[i], 0))};
    }
    constexpr int level = 1;  // the fifth takes a picture a third longer, for three bytes in a hundred
    const std::string packed = deflated_as_zlib(packed_rows(pixels, picture), level);
    std::string png;
    if (!write(pixels, palette.data(), static_cast<int>(chosen.size()), packed, &png)) {
        png.clear();
    }
    return png;
}

}  // namespace minhbach
