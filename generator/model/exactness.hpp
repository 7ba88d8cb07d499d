// SPDX-License-Identifier: MIT
// How exactly a number is stated ("about", "over", "preliminary"), and what follows from that for a number computed
// from it: over 640,000 people below the line, at most so much per head.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach {

// Where the true value lies: at the number, at it or above ("over", "at least"), at it or below ("under", "nearly", "at
// most"), or near it on an unknown side.
enum class Bound : std::uint8_t { exact, at_least, at_most, about };

struct Exactness {
    Bound bound = Bound::exact;
    bool preliminary = false;

    bool operator==(const Exactness&) const = default;
};

// What the note column of an observation says. Words for a number ("in_words") make it no less exact; what is hard to
// read, or of each and not of the whole, is not exact.
Exactness exactness_of(std::string_view note);

// Whether the codes of a note have this one among them.
bool has_code(std::string_view note, std::string_view code);

// What stands before the number where it is shown ("≈", "≥"): an amount of each is as exact as its source prints it.
Bound shown_bound(std::string_view note);

// Whether a number is of all there is, and not of each unit or of each year.
bool is_of_whole(std::string_view note);

// Of a value that rises (slope above 0), falls (below 0) or stays (0) as the number with this bound rises.
Bound carried(Bound bound, int slope);

// What several bounds leave of one value, in whatever order they come.
class Bounds {
public:
    void add(Bound bound) { seen_ |= 1U << static_cast<unsigned>(bound); }
    // Nothing where one says "no less" and another "no more": then nothing is known of it, and it is no value.
    std::optional<Bound> joined() const;

private:
    bool has(Bound bound) const { return (seen_ >> static_cast<unsigned>(bound) & 1U) != 0; }

    unsigned seen_ = 0;
};

// As in the note column: "", "at_most", "about;preliminary".
std::string to_note(const Exactness& exactness);

}  // namespace minhbach
