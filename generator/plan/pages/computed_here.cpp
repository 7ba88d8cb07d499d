// SPDX-License-Identifier: MIT
#include "plan/pages/computed_here.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/limits.hpp"
#include "plan/money/amount_bounds.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/money/row_results.hpp"
#include "plan/pages/heads.hpp"
#include "plan/pages/page_tiles.hpp"

namespace minhbach {

namespace {

using Figures = std::vector<ObservationIndex>;

// The figures behind the two amounts of a share.
struct Amounts {
    Figures plan;
    Figures spent;
};

class Maker {
public:
    Maker(const Corpus& corpus, const DerivedValues& derived, const Subject& page)
        : corpus_(corpus), money_(corpus.site.money), derived_(derived), page_(page) {}

    DerivedValues make() && {
        for (const HeadLine* line : sums_told(page_.head)) {
            add_sum(*line);
        }
        for (const auto* tiles : {&page_.whole, &page_.parts, &page_.by_area, &page_.home.tiles}) {
            for (const ProgramTile& tile : *tiles) {
                add_tile(tile);
            }
        }
        for (const MoneyRow* row : rows_told(page_)) {
            add_row(*row);
        }
        for (const PartlySpent& row : partly_told(page_).rows) {
            add_partly(row);
        }
        return std::move(made_);
    }

private:
    void add_row(const MoneyRow& row) {
        const RowResults results = results_of(corpus_, row);
        if (results.amounts) {
            const Amounts of{{index_of(corpus_, *results.amounts->plan)}, {index_of(corpus_, *results.amounts->spent)}};
            add_share(row, results.share, of);
            add_left(row, results.left, of);
        }
    }

    // Of money of which a report says in parts what was spent.
    void add_partly(const PartlySpent& row) {
        if (!row.parts.empty()) {
            const Amounts of{{index_of(corpus_, *plan_in_force(corpus_, row))}, row.parts};
            add_of(of.spent, row, row.spent);
            add_left(row, row.left, of);
        }
    }

    void add_sum(const HeadLine& line) {
        const HeadResult& result = line.results.front();
        const Statement of{line_of(line), result.kind, result.as_of.value_or(no_date)};
        Amounts amounts{line.plans_added, result.parts};
        if (line.plan == no_index) {
            add_of(amounts.plan, of, line.plans().front());
        } else {
            amounts.plan = {line.plan};
        }
        // Where parts of the plan have no result, what is known is no less than this.
        const Bound known = is_whole(result) ? Bound::exact : Bound::at_least;
        if (result.figure == no_index) {
            add_of(amounts.spent, of, result.value, known);
        } else {
            amounts.spent = {result.figure};
        }
        if (!is_computed(of)) {
            add_share(of, result.rates.front(), amounts, known);
        }
        if (sum_of_parts(page_, line) == &line) {
            add_left(of, subtract(line.plans().front(), result.value), amounts);
        }
    }

    void add_tile(const ProgramTile& tile) {
        if (!tile.has_sum()) {
            add_planned(tile);
            return;
        }
        if (tile.rows.size() == 1) {
            add_row(tile.rows.front());
            return;
        }
        Statement of = tile.of;
        of.program = tile.program;
        of.area = tile.only_area != no_area ? tile.only_area : page_.area;
        const Amounts amounts{tile.plans_added, tile.spent_added};
        if (of.area == no_area) {
            reporting_ = {tile.areas, tile.areas_with_figures};
        }
        add_of(amounts.plan, of, tile.plan);
        add_of(amounts.spent, of, tile.spent);
        add_share(of, tile.rate, amounts);
        reporting_ = {};
    }

    void add_planned(const ProgramTile& tile) {
        if (!tile.planned || tile.planned->figures.size() < 2) {
            return;
        }
        Statement of = tile.planned->of;
        of.program = tile.program;
        reporting_ = {tile.planned->rows.size(), tile.areas_with_figures};
        add_of(tile.planned->figures, of, tile.planned->amount);
        reporting_ = {};
    }

    // Whether a formula of the site gives the share.
    bool is_computed(const Statement& of) const {
        return std::any_of(page_.derived.begin(), page_.derived.end(), [&](DerivedIndex index) {
            const Derived& value = derived_[index];
            return value.indicator == money_.rate && value.kind == of.kind && value.as_of == of.as_of &&
                   line_of(derived_.line_of(value)) == line_of(of);
        });
    }

    // A sum has the indicator of what is added up; a plan its kind, too, and no day.
    void add_of(const Figures& added, Statement of, Decimal sum, Bound known = Bound::exact) {
        if (added.empty()) {
            return;
        }
        const Observation& first = corpus_.observations[added.front()];
        if (!is_result(first.kind)) {
            of.kind = first.kind;
            of.as_of = no_date;
        }
        add(of, first.indicator, sum, added, bound_of_sum(corpus_, added, known));
    }

    void add_share(const Statement& of, std::optional<Decimal> share, const Amounts& amounts,
                   Bound known = Bound::exact) {
        if (share && money_.rate != no_index) {
            add(of, money_.rate, *share, joined(amounts), bound_of_share(corpus_, amounts.plan, amounts.spent, known));
        }
    }

    void add_left(const Statement& of, std::optional<Decimal> left, const Amounts& amounts) {
        if (left && money_.left != no_index) {
            add(of, money_.left, *left, joined(amounts), bound_of_rest(corpus_, amounts.plan, amounts.spent));
        }
    }

    static Figures joined(const Amounts& amounts) {
        Figures all = amounts.spent;
        all.insert(all.end(), amounts.plan.begin(), amounts.plan.end());
        return all;
    }

    // Nothing that nothing is known of.
    void add(Statement of, IndicatorIndex indicator, Decimal value, const Figures& inputs, std::optional<Bound> bound) {
        const auto& all = corpus_.observations;
        if (!bound) {
            return;
        }
        of.source = inputs.empty() ? SourceIndex{no_index} : all[inputs.front()].source;
        if (std::any_of(inputs.begin(), inputs.end(),
                        [&](ObservationIndex at) { return all[at].source != of.source; })) {
            of.source = no_index;
        }
        of.indicator = indicator;
        if (!known_.insert(of).second) {
            return;
        }
        Derived& made = made_.values.emplace_back();
        made.value = value;
        made.line = static_cast<std::uint32_t>(made_.lines.size());
        made_.lines.push_back(line_of(of));
        made.as_of = of.as_of;
        made.kind = of.kind;
        made.indicator = indicator;
        made.exactness.bound = *bound;
        made.exactness.preliminary = std::any_of(inputs.begin(), inputs.end(), [&](ObservationIndex at) {
            return exactness_of(corpus_.strings[all[at].note]).preliminary;
        });
        constexpr std::size_t most = 0xFFFF;
        made.reporting = static_cast<std::uint16_t>(std::min(reporting_.first, most));
        made.siblings = static_cast<std::uint16_t>(std::min(reporting_.second, most));
        made.first_input = static_cast<std::uint32_t>(made_.inputs.size());
        if (inputs.size() <= limits::page_figures) {
            for (const ObservationIndex input : inputs) {
                made_.inputs.push_back(FigureRef::observation(input));
            }
            made.input_count = static_cast<std::uint16_t>(inputs.size());
        }
    }

    const Corpus& corpus_;
    const MoneyDeclaration& money_;
    const DerivedValues& derived_;
    const Subject& page_;
    std::pair<std::size_t, std::size_t> reporting_;  // of how many areas a sum is, of how many that have figures
    std::set<Statement> known_;
    DerivedValues made_;
};

}  // namespace

DerivedValues computed_here(const Corpus& corpus, const DerivedValues& derived, const Subject& page) {
    return Maker(corpus, derived, page).make();
}

}  // namespace minhbach
