// SPDX-License-Identifier: MIT
// Of what kind a figure is: what was meant to be, what is expected, what came of it, what is asked for. A site declares
// its kinds; code knows their roles.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace minhbach {

enum class KindRole : std::uint8_t { actual, expected, intended, requested };

// A kind carries its role, so that whoever has a figure can ask for it. Kinds are ordered by role, plans before aims,
// then by revision: of two plans of one thing the later one holds.
class Kind {
public:
    static constexpr std::uint8_t most_revisions = 32;

    constexpr Kind() = default;  // the first of those that came to be
    // An aim is to be reached, where a plan is given to be used up. `revision` is below most_revisions.
    constexpr Kind(KindRole role, bool aim, std::uint8_t revision)
        : code_(static_cast<std::uint8_t>((static_cast<unsigned>(role) << 6U) | (aim ? 32U : 0U) | revision)) {}

    constexpr KindRole role() const { return static_cast<KindRole>(code_ >> 6U); }
    constexpr bool is_aim() const { return (code_ & 32U) != 0; }
    constexpr std::uint8_t code() const { return code_; }
    auto operator<=>(const Kind&) const = default;

private:
    std::uint8_t code_ = 0;
};

constexpr bool is_actual(Kind kind) {
    return kind.role() == KindRole::actual;
}
constexpr bool is_expected(Kind kind) {
    return kind.role() == KindRole::expected;
}
constexpr bool is_requested(Kind kind) {
    return kind.role() == KindRole::requested;
}
// A plan or an aim: what is meant to be, and has no cut-off date of its own.
constexpr bool is_intended(Kind kind) {
    return kind.role() == KindRole::intended;
}
constexpr bool is_plan(Kind kind) {
    return is_intended(kind) && !kind.is_aim();
}
constexpr bool is_target(Kind kind) {
    return is_intended(kind) && kind.is_aim();
}
// What came of it, or is expected to come.
constexpr bool is_result(Kind kind) {
    return is_actual(kind) || is_expected(kind);
}

// A kind as a site declares it. Those of a site that declares none have no names of their own, see kind_name() in
// model/labels.hpp.
struct KindEntry {
    std::string id;  // "actual"
    LocalText name;
    LocalText noun;  // as a sentence has it: "a plan"; the name where there is none
    Kind kind;
};

// The kinds of a site that declares none.
namespace kinds {
inline constexpr Kind actual(KindRole::actual, false, 0);
inline constexpr Kind estimate(KindRole::expected, false, 0);
inline constexpr Kind plan(KindRole::intended, false, 0);
inline constexpr Kind target(KindRole::intended, true, 0);
inline constexpr Kind requested(KindRole::requested, false, 0);
}  // namespace kinds

class Kinds {
public:
    Kinds();  // those of a site that declares none

    // Instead of what is there; in the order of declaration.
    void declare(std::vector<KindEntry> entries);
    std::optional<Kind> find(std::string_view id) const;
    const KindEntry& operator[](Kind kind) const;
    const std::string& id(Kind kind) const { return (*this)[kind].id; }
    const std::vector<KindEntry>& entries() const { return entries_; }
    // Their file could not be read, which has been reported: that a kind is not here is no mistake of whoever names it.
    void mark_unread() { unread_ = true; }
    bool unread() const { return unread_; }

    // Of one role, the latest revision first: where several are stated, the first is the one that holds.
    const std::vector<Kind>& plans() const { return plans_; }
    const std::vector<Kind>& targets() const { return targets_; }
    const std::vector<Kind>& actuals() const { return actuals_; }
    const std::vector<Kind>& expectations() const { return expectations_; }

private:
    std::vector<KindEntry> entries_;
    bool unread_ = false;
    std::vector<std::uint8_t> by_code_;  // position in entries_
    std::vector<Kind> plans_;
    std::vector<Kind> targets_;
    std::vector<Kind> actuals_;
    std::vector<Kind> expectations_;
};

}  // namespace minhbach
