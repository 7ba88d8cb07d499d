// SPDX-License-Identifier: MIT
#include "model/exactness.hpp"

#include <array>
#include <utility>

namespace minhbach {

namespace {

// What is only expected to be assigned is so much all the same.
constexpr std::array<std::pair<std::string_view, Bound>, 8> bounds{{{"in_words", Bound::exact},
                                                                    {"preliminary", Bound::exact},
                                                                    {"expected", Bound::exact},
                                                                    {"over", Bound::at_least},
                                                                    {"at_least", Bound::at_least},
                                                                    {"under", Bound::at_most},
                                                                    {"at_most", Bound::at_most},
                                                                    {"nearly", Bound::at_most}}};

Bound bound_of(std::string_view code) {
    for (const auto& [known, bound] : bounds) {
        if (known == code) {
            return bound;
        }
    }
    return Bound::about;
}

bool is_of_each(std::string_view code) {
    return code == "per_unit" || code == "per_year";
}

// Calls `with` for each code of a note.
template <typename With>
void for_each_code(std::string_view note, With with) {
    while (!note.empty()) {
        const std::size_t end = note.find(';');
        with(note.substr(0, end));
        note.remove_prefix(end == std::string_view::npos ? note.size() : end + 1);
    }
}

}  // namespace

Exactness exactness_of(std::string_view note) {
    Exactness result;
    Bounds stated;
    for_each_code(note, [&](std::string_view code) {
        result.preliminary = result.preliminary || code == "preliminary";
        stated.add(bound_of(code));
    });
    // "over" and "at most" of one number leave it near where it is.
    result.bound = stated.joined().value_or(Bound::about);
    return result;
}

bool has_code(std::string_view note, std::string_view code) {
    bool has = false;
    for_each_code(note, [&](std::string_view other) { has = has || other == code; });
    return has;
}

Bound shown_bound(std::string_view note) {
    Bounds stated;
    for_each_code(note, [&](std::string_view code) { stated.add(is_of_each(code) ? Bound::exact : bound_of(code)); });
    return stated.joined().value_or(Bound::about);
}

bool is_of_whole(std::string_view note) {
    bool is_whole = true;
    for_each_code(note, [&](std::string_view code) { is_whole = is_whole && !is_of_each(code); });
    return is_whole;
}

Bound carried(Bound bound, int slope) {
    if (slope == 0) {
        return Bound::exact;
    }
    if (slope > 0 || bound == Bound::exact || bound == Bound::about) {
        return bound;
    }
    return bound == Bound::at_least ? Bound::at_most : Bound::at_least;
}

std::optional<Bound> Bounds::joined() const {
    if (has(Bound::at_least) && has(Bound::at_most)) {
        return std::nullopt;
    }
    for (const Bound bound : {Bound::about, Bound::at_least, Bound::at_most}) {
        if (has(bound)) {
            return bound;
        }
    }
    return Bound::exact;
}

std::string to_note(const Exactness& exactness) {
    static constexpr std::array<std::string_view, 4> codes{"", "at_least", "at_most", "about"};
    std::string note(codes[static_cast<std::size_t>(exactness.bound)]);
    if (exactness.preliminary) {
        note += note.empty() ? "preliminary" : ";preliminary";
    }
    return note;
}

}  // namespace minhbach
