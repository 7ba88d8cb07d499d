// SPDX-License-Identifier: MIT
#include "plan/rows/wholeness.hpp"

#include "model/coordinates.hpp"

namespace minhbach {

int breadth_of_years(const Corpus& corpus, StringPool::Index budget_year) {
    if (corpus.is_all_years(budget_year)) {
        return 3;
    }
    const std::string& text = corpus.strings[budget_year];
    const auto years = parse_period(text, corpus.calendar);
    return text.empty() ? 2 : years && years->kind == PeriodKind::years ? 1 : 0;
}

Wholeness wholeness_of(const Corpus& corpus, const FigureKey& figure) {
    const Dimensions& all = corpus.dimensions;
    Wholeness whole;
    whole.program = figure.program == no_index ? 2 : whole_program(corpus, figure.program) == figure.program ? 1 : 0;
    whole.coordinates = figure.coordinates == no_coordinates   ? 3
                        : all.is_undivided(figure.coordinates) ? 2
                        : is_whole(all, figure.coordinates)    ? 1
                                                               : 0;
    whole.money = int{all.capital().is_whole(figure.capital)} + int{all.fund().is_whole(figure.fund)};
    whole.breadth = all.capital().breadth(figure.capital) + all.fund().breadth(figure.fund);
    whole.years = breadth_of_years(corpus, figure.fund_year);
    return whole;
}

}  // namespace minhbach
