// SPDX-License-Identifier: MIT
#include "base/colour.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cmath>

namespace minhbach {

namespace {

using Light = std::array<double, 3>;  // red, green and blue, of linear light, from 0 to 1
using Matrix = std::array<Light, 3>;

std::optional<unsigned> digit(char c) {
    if (c >= '0' && c <= '9') {
        return static_cast<unsigned>(c - '0');
    }
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? std::optional(static_cast<unsigned>(small - 'a') + 10) : std::nullopt;
}

double linear(std::uint8_t part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

Light light_of(const Colour& colour) {
    return {linear(colour.red), linear(colour.green), linear(colour.blue)};
}

double luminance(const Light& light) {
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

const Matrix& sight(Eyes eyes) {
    static constexpr Matrix all{{{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}}};
    static constexpr Matrix red_blind{
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
    static constexpr Matrix green_blind{
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.01182, 0.04294, 0.968881}}};
    static constexpr Matrix blue_blind{
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.3039}}};
    switch (eyes) {
        case Eyes::protanopia: return red_blind;
        case Eyes::deuteranopia: return green_blind;
        case Eyes::tritanopia: return blue_blind;
        case Eyes::all_cones: break;
    }
    return all;
}

Light product(const Matrix& matrix, const Light& light) {
    Light result{};
    for (std::size_t row = 0; row < 3; ++row) {
        result.at(row) = matrix.at(row)[0] * light[0] + matrix.at(row)[1] * light[1] + matrix.at(row)[2] * light[2];
    }
    return result;
}

// L*, a* and b*.
Light lab_of(const Light& light) {
    static constexpr Matrix to_xyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    static constexpr Light white{0.95047, 1, 1.08883};
    Light xyz = product(to_xyz, light);
    for (std::size_t i = 0; i < 3; ++i) {
        const double share = xyz.at(i) / white.at(i);
        xyz.at(i) = share > 216.0 / 24389 ? std::cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

Light seen(const Colour& colour, Eyes eyes) {
    Light light = product(sight(eyes), light_of(colour));
    for (double& part : light) {
        part = std::clamp(part, 0.0, 1.0);
    }
    return lab_of(light);
}

// This share of the way from one colour to the other.
Colour between(const Colour& from, const Colour& to, double share) {
    const auto part = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
    };
    return {part(from.red, to.red), part(from.green, to.green), part(from.blue, to.blue)};
}

}  // namespace

std::optional<Colour> colour_of(std::string_view text) {
    if ((text.size() != 4 && text.size() != 7) || text.front() != '#') {
        return std::nullopt;
    }
    const std::size_t digits = text.size() == 4 ? 1 : 2;
    std::array<std::uint8_t, 3> parts{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto high = digit(text[1 + i * digits]);
        const auto low = digit(text[i * digits + digits]);
        if (!high || !low) {
            return std::nullopt;
        }
        parts.at(i) = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return Colour{parts[0], parts[1], parts[2]};
}

std::string to_string(const Colour& colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

double contrast(const Colour& one, const Colour& other) {
    const double a = luminance(light_of(one));
    const double b = luminance(light_of(other));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

double difference(const Colour& one, const Colour& other, Eyes eyes) {
    const Light a = seen(one, eyes);
    const Light b = seen(other, eyes);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

std::optional<Colour> with_contrast(const Colour& colour, const Colour& ground, double least) {
    constexpr int steps = 100;
    const bool darker = luminance(light_of(colour)) <= luminance(light_of(ground));
    for (const bool dark : {darker, !darker}) {
        const Colour end = dark ? Colour{} : Colour{255, 255, 255};
        for (int step = 0; step <= steps; ++step) {
            const Colour tried = between(colour, end, static_cast<double>(step) / steps);
            if (contrast(tried, ground) >= least) {
                return tried;
            }
        }
    }
    return std::nullopt;
}

}  // namespace minhbach
