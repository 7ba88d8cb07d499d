// SPDX-License-Identifier: MIT
#include "render/charts/text_width.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace minhbach {

namespace {

// Advance widths of U+0020 to U+007E in thousandths of the size.
constexpr std::array<std::uint16_t, 95> ascii{
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361,  318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635,  611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352,  635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,  525, 636, 337, 636, 838};

constexpr double letter = 0.7;     // with a mark of Latin, Greek, Cyrillic, Arabic, Devanagari and the like
constexpr double ideograph = 1.0;  // as wide as high: from U+1100 on, but for Latin with marks

// The character that begins at `at`, which is moved behind it. The text is valid UTF-8, as all that was loaded is.
char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
    const unsigned char lead = byte(at);
    const std::size_t length = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
    char32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        code = code << 6U | (byte(at + i) & 0x3FU);
    }
    at = std::min(at + length, text.size());
    return code;
}

double width_of(char32_t code) {
    if (code >= 0x20 && code < 0x7F) {
        return ascii[code - 0x20] / 1000.0;
    }
    if (code >= 0x300 && code < 0x370) {
        return 0;  // marks over the letter before
    }
    if (code == 0xA0 || code == 0x202F || code == 0x2009) {
        return 0.318;
    }
    const bool latin_again = code >= 0x1E00 && code < 0x2E80;  // Vietnamese letters, signs, arrows
    if (code == 0x2026 || (code >= 0x2190 && code < 0x2200)) {
        return ideograph;
    }
    return code < 0x1100 || latin_again ? letter : ideograph;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
    double width = 0;
    for (std::size_t at = 0; at < text.size();) {
        width += width_of(next(text, at));
    }
    return width * size * (bold ? bold_factor : 1);
}

std::vector<std::string> broken_lines(std::string_view text, double width, double size, std::size_t most) {
    std::vector<std::string> lines;
    while (!text.empty() && lines.size() < most) {
        const double room = lines.size() + 1 == most ? width - width_of(0x2026) * size : width;
        double used = 0;
        std::size_t fits = 0;        // bytes within the width
        std::size_t fits_short = 0;  // and before an ellipsis
        while (fits < text.size()) {
            std::size_t end = fits;
            const double wider = used + width_of(next(text, end)) * size;
            // One letter always fits, or there would be no end of lines.
            if (wider > width && fits > 0) {
                break;
            }
            used = wider;
            fits_short = used <= room || fits == 0 ? end : fits_short;
            fits = end;
        }
        if (fits == text.size()) {
            lines.emplace_back(text);
            return lines;
        }
        fits = lines.size() + 1 == most ? fits_short : fits;
        const std::size_t blank = text[fits] == ' ' ? fits : text.substr(0, fits).rfind(' ');
        std::size_t cut = blank;
        if (blank == std::string_view::npos || blank == 0) {  // one word: behind a hyphen, or else anywhere
            const std::size_t hyphen = text.substr(0, fits).rfind('-');
            cut = hyphen == std::string_view::npos || hyphen == 0 ? fits : hyphen + 1;
        }
        lines.emplace_back(text.substr(0, cut));
        text.remove_prefix(cut);
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    if (!text.empty() && !lines.empty()) {
        lines.back() += "…";
    }
    return lines;
}

}  // namespace minhbach
