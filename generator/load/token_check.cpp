// SPDX-License-Identifier: MIT
#include "load/token_check.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <vector>

#include "load/token_list.hpp"

namespace minhbach {

namespace {

Message words_for(Scheme scheme) {
    switch (scheme) {
        case Scheme::light: return {"ban ngày (light)", "by day (light)"};
        case Scheme::dark: return {"trên nền tối (dark)", "in the dark (dark)"};
        case Scheme::print: break;
    }
    return {"trên giấy (print)", "on paper (print)"};
}

Message words_for(Eyes eyes) {
    switch (eyes) {
        case Eyes::protanopia: return {"với người mù màu đỏ (protanopia)", "to eyes without red (protanopia)"};
        case Eyes::deuteranopia: return {"với người mù màu lục (deuteranopia)", "to eyes without green (deuteranopia)"};
        case Eyes::tritanopia: return {"với người mù màu lam (tritanopia)", "to eyes without blue (tritanopia)"};
        case Eyes::all_cones: break;
    }
    return {"với mọi người", "to all eyes"};
}

// Rounded down, so that what is too little never looks enough: 2.996 is 2.99.
Message number(double value) {
    std::string english = fmt::format("{:.2f}", std::floor(value * 100) / 100);
    std::string vietnamese = english;
    vietnamese.replace(vietnamese.find('.'), 1, ",");
    return {std::move(vietnamese), std::move(english)};
}

// Two colours in one scheme, where both are there.
struct Pair {
    const PlacedValue* one;
    const PlacedValue* other;

    const TokenPlace& place() const { return other->at.of_site && !one->at.of_site ? other->at : one->at; }
};

std::optional<Pair> pair_of(const PlacedColours& colours, std::string_view one, std::string_view other, Scheme scheme) {
    const auto a = colours.find(one);
    const auto b = colours.find(other);
    if (a == colours.end() || b == colours.end()) {
        return std::nullopt;
    }
    const Pair pair{&a->second.in(scheme), &b->second.in(scheme)};
    const bool same_by_day = scheme == Scheme::print && pair.one->colour == a->second.in(Scheme::light).colour &&
                             pair.other->colour == b->second.in(Scheme::light).colour;
    return pair.one->is_colour && pair.other->is_colour && !same_by_day ? std::optional(pair) : std::nullopt;
}

// What a colour would have to be that has contrast enough beside each of those it stands on, or that stand on it.
std::optional<Colour> fitting(const PlacedColours& colours, std::string_view name, Scheme scheme) {
    struct Beside {
        Colour colour;
        double contrast;
    };
    std::vector<Beside> all;
    std::optional<Colour> now;
    for (const ColourPair& of : colour_pairs()) {
        const auto pair =
            of.front == name || of.ground == name ? pair_of(colours, of.front, of.ground, scheme) : std::nullopt;
        if (pair) {
            const bool is_front = of.front == name;
            now = (is_front ? pair->one : pair->other)->colour;
            all.push_back({(is_front ? pair->other : pair->one)->colour, of.contrast});
        }
    }
    for (const Beside& of : all) {
        const auto candidate = with_contrast(*now, of.colour, of.contrast);
        if (candidate && std::all_of(all.begin(), all.end(), [&](const Beside& other) {
                return contrast(*candidate, other.colour) >= other.contrast;
            })) {
            return candidate;
        }
    }
    return std::nullopt;
}

// Of the colour in front, or else of its ground, one that fits all that it meets: what fits one ground alone leads to
// the next mistake.
Message contrast_hint(const PlacedColours& colours, const ColourPair& of, Scheme scheme) {
    for (const std::string_view name : {of.front, of.ground}) {
        if (const auto better = fitting(colours, name, scheme)) {
            return say("\"{0}\" đủ tương phản với mọi màu đi cùng nếu là {1}",
                       "\"{0}\" would have it with all colours it meets as {1}", name, to_string(*better));
        }
    }
    return say("đổi cả \"{0}\" và \"{1}\": một màu sáng hơn, một màu sẫm hơn",
               "change both \"{0}\" and \"{1}\": one lighter, one darker", of.front, of.ground);
}

void check_contrast(const PlacedColours& colours, const ColourPair& of, const Pair& pair, Scheme scheme) {
    const double found = contrast(pair.one->colour, pair.other->colour);
    if (found >= of.contrast) {
        return;
    }
    const Message is = number(found);
    const Message least = number(of.contrast);
    const Message when = words_for(scheme);
    const std::string front = to_string(pair.one->colour);
    const std::string ground = to_string(pair.other->colour);
    const Message told{fmt::format("\"{}\" ({}) trên \"{}\" ({}) {}: tương phản {}, phải từ {} trở lên", of.front,
                                   front, of.ground, ground, when.vi, is.vi, least.vi),
                       fmt::format("\"{}\" ({}) on \"{}\" ({}) {}: a contrast of {}, at least {} is needed", of.front,
                                   front, of.ground, ground, when.en, is.en, least.en)};
    const TokenPlace& at = pair.place();
    at.source->error(at.offset, at.width, "low-contrast", told, contrast_hint(colours, of, scheme));
}

// The eyes that tell them apart least.
void check_neighbours(const ColourNeighbours& of, const Pair& pair, Scheme scheme) {
    Eyes worst = Eyes::all_cones;
    double found = difference(pair.one->colour, pair.other->colour, worst);
    for (const Eyes eyes : all_eyes) {
        const double differ = difference(pair.one->colour, pair.other->colour, eyes);
        if (differ < found) {
            found = differ;
            worst = eyes;
        }
    }
    if (found >= of.difference) {
        return;
    }
    const Message is = number(found);
    const Message least = number(of.difference);
    const Message when = words_for(scheme);
    const Message who = words_for(worst);
    const Message told{fmt::format("\"{}\" và \"{}\" {} trông giống nhau {}: khác biệt {}, phải từ {} trở lên", of.one,
                                   of.other, when.vi, who.vi, is.vi, least.vi),
                       fmt::format("\"{}\" and \"{}\" look alike {} {}: a difference of {}, at least {} is needed",
                                   of.one, of.other, when.en, who.en, is.en, least.en)};
    const TokenPlace& at = pair.place();
    at.source->error(at.offset, at.width, "colours-alike", told,
                     say("cho một màu sáng hơn, một màu sẫm hơn: độ sáng thì ai cũng phân biệt được",
                         "make one of them lighter or darker: lightness is what all eyes tell apart"));
}

}  // namespace

void check_colours(const PlacedColours& colours) {
    for (const Scheme scheme : all_schemes) {
        for (const ColourPair& of : colour_pairs()) {
            if (const auto pair = pair_of(colours, of.front, of.ground, scheme)) {
                check_contrast(colours, of, *pair, scheme);
            }
        }
        for (const ColourNeighbours& of : colour_neighbours()) {
            if (const auto pair = pair_of(colours, of.one, of.other, scheme)) {
                check_neighbours(of, *pair, scheme);
            }
        }
    }
}

}  // namespace minhbach
