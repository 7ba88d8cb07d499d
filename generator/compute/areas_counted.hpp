// SPDX-License-Identifier: MIT
// Of which areas a figure is made, where it adds areas up or rests on what does: two such figures can be held against
// each other if they are made of the same.
#pragma once

#include <set>
#include <vector>

#include "compute/derived.hpp"

namespace minhbach {

// None of a figure that adds nothing up. `lines` are those that `values` name by number.
template <typename Lines>
std::set<AreaIndex> areas_counted(const Corpus& corpus, const DerivedValues& values, const Lines& lines,
                                  FigureRef figure) {
    std::set<AreaIndex> areas;
    if (!figure.is_derived()) {
        return areas;
    }
    std::set<FigureRef> seen{figure};
    std::vector<FigureRef> open{figure};
    while (!open.empty()) {
        const FigureRef ref = open.back();
        open.pop_back();
        if (!ref.is_derived()) {
            continue;
        }
        const Derived& value = values[ref.index()];
        const FormulaKind kind = corpus.indicators[value.indicator].formula.kind;
        if (kind == FormulaKind::rank) {
            continue;
        }
        for (const FigureRef input : values.inputs_of(value)) {
            if (kind == FormulaKind::aggregate) {
                areas.insert(input.is_derived() ? lines[values[input.index()].line].area
                                                : corpus.observations[input.index()].area);
            } else if (seen.insert(input).second) {
                open.push_back(input);
            }
        }
    }
    return areas;
}

}  // namespace minhbach
