// SPDX-License-Identifier: MIT
#include "model/dimension.hpp"

#include <algorithm>
#include <numeric>

#include "base/limits.hpp"

namespace minhbach {

namespace {

std::string bytes_of(const std::vector<CodeIndex>& codes) {
    return {reinterpret_cast<const char*>(codes.data()), codes.size() * sizeof(CodeIndex)};
}

}  // namespace

void Dimension::settle_parents() {
    for (std::size_t i = 1; i < codes.size(); ++i) {
        CodeIndex at = codes[static_cast<CodeIndex>(i)].declared_parent;
        for (std::size_t steps = 0; at != no_code && steps <= limits::tree_depth; ++steps) {
            at = codes[at].declared_parent;
        }
        DimensionCode& code = codes[static_cast<CodeIndex>(i)];
        code.parent = at == no_code ? code.declared_parent : no_code;
    }
}

std::vector<CodeIndex> Dimension::children(CodeIndex above) const {
    std::vector<CodeIndex> result;
    for (std::size_t i = 1; i < codes.size(); ++i) {
        const auto code = static_cast<CodeIndex>(i);
        if (code != total && codes[code].parent == (is_total(above) ? no_code : above)) {
            result.push_back(code);
        }
    }
    return result;
}

bool Dimension::is_within(CodeIndex part, CodeIndex above) const {
    if (is_whole(above)) {
        return true;
    }
    while (part != no_code && part != above) {
        part = codes[part].parent;
    }
    return part == above;
}

int Dimension::breadth(CodeIndex code) const {
    if (code == no_code) {
        return 2;
    }
    if (is_total(code)) {
        return 3;
    }
    return children(code).empty() ? 0 : 1;
}

Dimensions::Dimensions() : combinations_{{}}, above_{{}}, known_{{std::string(), no_coordinates}} {}

void Dimensions::add(Dimension dimension) {
    const bool has_axis = is_coordinate(dimension.role);
    axes_.push_back(has_axis ? of_axis_.size() : 0);
    if (has_axis) {
        of_axis_.push_back(all_.size());
        // No combination is there yet but that of no codes.
        combinations_ = {std::vector<CodeIndex>(of_axis_.size(), no_code)};
        above_ = {{}};
        known_ = {{bytes_of(combinations_.front()), no_coordinates}};
    }
    all_.push_back(std::move(dimension));
}

std::optional<std::size_t> Dimensions::find(std::string_view id) const {
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const Dimension& each) { return each.id == id; });
    return found == all_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all_.begin()));
}

const Dimension& Dimensions::of_role(DimensionRole role) const {
    static const Dimension none;
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const Dimension& each) { return each.role == role; });
    return found == all_.end() ? none : *found;
}

bool Dimensions::has_room_for(const std::vector<CodeIndex>& codes) const {
    if (known_.contains(bytes_of(codes))) {
        return true;
    }
    std::size_t more = 1;
    for (std::size_t axis = 0; axis < codes.size(); ++axis) {
        std::size_t steps = 1;
        for (CodeIndex at = codes[axis]; at != no_code && !is_basis(axis); at = of_axis(axis).codes[at].parent) {
            ++steps;
        }
        more *= steps;
        if (combinations_.size() + more > limits::combinations) {
            return false;
        }
    }
    return true;
}

Coordinates Dimensions::intern(const std::vector<CodeIndex>& codes) {
    const std::string bytes = bytes_of(codes);
    if (const auto found = known_.find(bytes); found != known_.end()) {
        return found->second;
    }
    std::vector<Coordinates> above;
    for (std::size_t axis = 0; axis < codes.size(); ++axis) {
        if (codes[axis] != no_code && !is_basis(axis)) {
            std::vector<CodeIndex> wider = codes;
            wider[axis] = of_axis(axis).codes[codes[axis]].parent;
            above.push_back(intern(wider));
        }
    }
    const auto index = static_cast<Coordinates>(combinations_.size());
    combinations_.push_back(codes);
    above_.push_back(std::move(above));
    known_.emplace(bytes, index);
    return index;
}

std::vector<Coordinates> Dimensions::sort() {
    std::vector<Coordinates> order(combinations_.size());
    std::iota(order.begin(), order.end(), Coordinates{0});
    std::sort(order.begin(), order.end(),
              [&](Coordinates a, Coordinates b) { return combinations_[a] < combinations_[b]; });
    std::vector<Coordinates> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = static_cast<Coordinates>(i);
    }
    std::vector<std::vector<CodeIndex>> combinations;
    std::vector<std::vector<Coordinates>> above;
    for (const Coordinates old : order) {
        combinations.push_back(std::move(combinations_[old]));
        above.push_back(std::move(above_[old]));
        for (Coordinates& wider : above.back()) {
            wider = place[wider];
        }
    }
    combinations_ = std::move(combinations);
    above_ = std::move(above);
    for (auto& [bytes, index] : known_) {
        index = place[index];
    }
    return place;
}

std::optional<Coordinates> Dimensions::with(Coordinates at, std::size_t axis, CodeIndex code) const {
    std::vector<CodeIndex> codes = combinations_[at];
    codes[axis] = code;
    const auto found = known_.find(bytes_of(codes));
    return found == known_.end() ? std::nullopt : std::optional(found->second);
}

bool Dimensions::is_within(Coordinates part, Coordinates above) const {
    for (std::size_t axis = 0; axis < of_axis_.size(); ++axis) {
        const CodeIndex wanted = code(above, axis);
        const bool within = is_basis(axis) ? code(part, axis) == wanted
                                           : wanted == no_code || of_axis(axis).is_within(code(part, axis), wanted);
        if (!within) {
            return false;
        }
    }
    return true;
}

bool Dimensions::same_basis(Coordinates a, Coordinates b) const {
    for (std::size_t axis = 0; axis < of_axis_.size() && a != b; ++axis) {
        if (is_basis(axis) && code(a, axis) != code(b, axis)) {
            return false;
        }
    }
    return true;
}

bool Dimensions::is_undivided(Coordinates at) const {
    for (std::size_t axis = 0; axis < of_axis_.size() && at != no_coordinates; ++axis) {
        if (!is_basis(axis) && code(at, axis) != no_code) {
            return false;
        }
    }
    return true;
}

std::optional<Coordinates> Dimensions::without_basis(Coordinates at) const {
    std::optional<Coordinates> plain = at;
    for (std::size_t axis = 0; axis < of_axis_.size() && plain; ++axis) {
        plain = is_basis(axis) ? with(*plain, axis, no_code) : plain;
    }
    return plain;
}

std::string Dimensions::ids(Coordinates at, std::string_view between) const {
    std::string text;
    for (std::size_t axis = 0; axis < of_axis_.size(); ++axis) {
        text.append(axis == 0 ? "" : between).append(of_axis(axis).codes[code(at, axis)].id);
    }
    return text;
}

}  // namespace minhbach
