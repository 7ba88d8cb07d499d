// SPDX-License-Identifier: MIT
// By what a site divides its figures besides area, program, indicator and time: the dimensions that it declares, with
// their codes. Code that must know a dimension knows its role, never its name.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/language.hpp"
#include "model/registry.hpp"

namespace minhbach {

// Place of a code in its dimension. 0: the figure has none, which is no total: the source may not say.
using CodeIndex = std::uint16_t;
inline constexpr CodeIndex no_code = 0;

// A combination of codes of the dimensions without a place of their own in the key, interned: a figure of nine
// dimensions is as large as one of none. 0: it has none of them.
using Coordinates = std::uint32_t;
inline constexpr Coordinates no_coordinates = 0;

// `capital`: the kinds of money that a page tells apart and adds up with care. `fund`: who pays. `budget_year`: the
// year to whose budget money belongs, whenever it is spent. `basis`: another way to measure the same thing, such as in
// constant prices: a figure that has a code of it is no part of one that has none, and no contradiction to it.
enum class DimensionRole : std::uint8_t { none, capital, fund, budget_year, basis };

// Whether the codes of such a dimension are in the coordinates; the others have a place of their own in the key.
constexpr bool is_coordinate(DimensionRole role) {
    return role == DimensionRole::none || role == DimensionRole::basis;
}

struct DimensionCode {
    std::string id;
    LocalText name;
    CodeIndex parent = no_code;
    CodeIndex declared_parent = no_code;  // the same, also where parents run in a circle; parent is then no_code
    bool optional = false;                // of no figure with it, a source means that there is nothing of it
};

struct Dimension {
    Dimension() { codes.add({}); }

    std::string id;  // its column, too
    LocalText name;
    LocalText parts;  // what its codes are called together: "the funds"
    DimensionRole role = DimensionRole::none;
    bool at_end = false;          // its column stands at the end of published tables
    bool column_required = true;  // a file of observations without its column has figures without its codes
    bool may_overlap = false;     // its codes need not make up a whole: a source lists those it wants to name
    CodeIndex total = no_code;    // the code that stands for all
    std::string total_id;         // the same of a budget year, whose codes are years
    Registry<DimensionCode, CodeIndex> codes;  // the first, "", stands for none
    std::string codes_in;                      // the file of data/ where the codes stand apart: "breakdowns"
    std::string file() const {
        return codes_in.empty() ? "data/dimensions.json" : codes.file("data/" + codes_in + ".json");
    }

    // Takes the codes' declared parents, but for those that run in a circle.
    void settle_parents();
    // The codes right below one, in their order; below no_code the highest but the total.
    std::vector<CodeIndex> children(CodeIndex above) const;
    // Whether a code is `above` itself or stands below it; all codes stand below the total and below no_code.
    bool is_within(CodeIndex part, CodeIndex above) const;
    bool is_total(CodeIndex code) const { return code != no_code && code == total; }
    // A code that is neither none nor the total.
    bool is_part(CodeIndex code) const { return code != no_code && code != total; }
    // What takes in all there is: the total, or a source that does not divide.
    bool is_whole(CodeIndex code) const { return code == total || code == no_code; }
    // A total takes in more than what a source does not say, that more than a code with others below it, and so on: to
    // compare two codes of which neither is in the other by name.
    int breadth(CodeIndex code) const;
};

// All of a site's, and the combinations of their codes that occur.
class Dimensions {
public:
    Dimensions();

    void add(Dimension dimension);
    std::size_t size() const { return all_.size(); }
    const Dimension& operator[](std::size_t i) const { return all_[i]; }
    Dimension& operator[](std::size_t i) { return all_[i]; }
    auto begin() const { return all_.begin(); }
    auto end() const { return all_.end(); }
    std::optional<std::size_t> find(std::string_view id) const;

    // The dimension of a role; one without codes where the site has none.
    const Dimension& capital() const { return of_role(DimensionRole::capital); }
    const Dimension& fund() const { return of_role(DimensionRole::fund); }
    const Dimension& budget_year() const { return of_role(DimensionRole::budget_year); }

    // `codes` are of the dimensions that are coordinates, in their order. All combinations above it, in which codes
    // give way to what stands above them, are there, too, afterwards: of many codes these are very many. A basis never
    // gives way: nothing stands above another measurement.
    bool has_room_for(const std::vector<CodeIndex>& codes) const;
    Coordinates intern(const std::vector<CodeIndex>& codes);
    // So that combinations stand in the order of their codes. Gives the new place of each.
    std::vector<Coordinates> sort();
    // The place of a dimension among those that are coordinates; of another meaningless.
    std::size_t axis(std::size_t dimension) const { return axes_[dimension]; }
    CodeIndex code(Coordinates at, std::size_t axis) const { return combinations_[at][axis]; }
    // With another code in one place; nothing where there is no figure of it and none below it.
    std::optional<Coordinates> with(Coordinates at, std::size_t axis, CodeIndex code) const;
    // Those right above: one code has given way to its parent, or to none. Empty of no_coordinates.
    const std::vector<Coordinates>& above(Coordinates at) const { return above_[at]; }
    // Whether a combination is `above` itself, or says more than it of the same basis.
    bool is_within(Coordinates part, Coordinates above) const;
    // Whether both are measured in one way.
    bool same_basis(Coordinates a, Coordinates b) const;
    bool has_basis(Coordinates at) const { return !same_basis(at, no_coordinates); }
    // Whether it has no code but that of a basis: a figure of all there is, however it is measured.
    bool is_undivided(Coordinates at) const;
    // The same of no basis; nothing where there is no figure of it and none below it.
    std::optional<Coordinates> without_basis(Coordinates at) const;
    // Its file could not be read, which has been reported: a name that is not here is no mistake of whoever uses it.
    void mark_unread() { unread_ = true; }
    bool unread() const { return unread_; }
    std::size_t combinations() const { return combinations_.size(); }
    // Its ids in the order of the axes, joined by `between`.
    std::string ids(Coordinates at, std::string_view between) const;

private:
    const Dimension& of_role(DimensionRole role) const;
    const Dimension& of_axis(std::size_t axis) const { return all_[of_axis_[axis]]; }
    bool is_basis(std::size_t axis) const { return of_axis(axis).role == DimensionRole::basis; }

    std::vector<Dimension> all_;
    bool unread_ = false;
    std::vector<std::size_t> axes_;     // of each dimension
    std::vector<std::size_t> of_axis_;  // the dimension of each axis
    std::vector<std::vector<CodeIndex>> combinations_;
    std::vector<std::vector<Coordinates>> above_;
    std::unordered_map<std::string, Coordinates> known_;  // by the bytes of the codes
};

}  // namespace minhbach
