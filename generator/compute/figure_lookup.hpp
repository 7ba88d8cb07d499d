// SPDX-License-Identifier: MIT
// The figures that a selector picks out.
#pragma once

#include <unordered_map>
#include <vector>

#include "compute/derived.hpp"
#include "model/figure_reference.hpp"

namespace minhbach {

class FigureLookup {
public:
    // `selectors` says what will be asked, so that only those figures are gathered, in one pass over all of them.
    FigureLookup(const Corpus& corpus, const DerivedValues& derived,
                 const std::vector<const FigureSelector*>& selectors);

    // All that match, in the order of the corpus; the same statement with the same value, repeated at other places,
    // counts once.
    std::vector<FigureRef> find(const FigureSelector& selector) const;

    // The same without counting repetitions, and however many they are; those without a value are left out.
    std::vector<FigureRef> find_all(const FigureSelector& selector) const;

    // The selector as a text would write it: "area=184 program=gnbv".
    std::string describe(const FigureSelector& selector) const;
    // A figure by the keys in which the figures of `among` differ, or by its locator where they differ in nothing else.
    std::string describe(FigureRef figure, const std::vector<FigureRef>& among) const;
    // Which single key keeps the selector from matching anything: without it there would be that many figures.
    struct Obstacle {
        std::string key;
        std::size_t figures = 0;
    };
    std::vector<Obstacle> obstacles(const FigureSelector& selector) const;
    // What to do where nothing matches: where figures can be seen, and which keys are in the way.
    Message hint_of_none(const FigureSelector& selector) const;

private:
    bool matches(const FigureSelector& selector, FigureRef ref) const;
    Statement statement(FigureRef ref) const { return statement_of(corpus_, derived_, ref); }

    const Corpus& corpus_;
    const DerivedValues& derived_;
    // By indicator and area, or by indicator alone (no_area) where a text asks for all areas.
    std::unordered_map<std::uint64_t, std::vector<FigureRef>> by_indicator_;
    std::unordered_map<std::uint64_t, std::vector<FigureRef>> by_id_;
};

}  // namespace minhbach
