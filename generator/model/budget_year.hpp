// SPDX-License-Identifier: MIT
// Whose money a figure counts: each budget has a year, and what is carried over is spent in a later one.
#pragma once

#include "model/corpus.hpp"

namespace minhbach {

// Whether its budget year is the very period that it is of, so that one of the two says both.
inline bool is_of_its_period(const Corpus& corpus, const FigureKey& figure) {
    const std::string& year = corpus.strings[figure.fund_year];
    return !year.empty() && year == to_string(corpus.periods[figure.period]);
}

// Whether it is of money that its own time gives, or says nothing of that: money carried over is a part of it.
inline bool is_of_own_year(const Corpus& corpus, const FigureKey& figure) {
    const std::string& year = corpus.strings[figure.fund_year];
    if (year.empty() || corpus.is_all_years(figure.fund_year)) {
        return true;
    }
    const auto of = parse_period(year, corpus.calendar);
    return of && of->contains(corpus.periods[figure.period]);
}

}  // namespace minhbach
