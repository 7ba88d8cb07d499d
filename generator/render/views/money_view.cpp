// SPDX-License-Identifier: MIT
#include "render/views/money_view.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "model/program_tree.hpp"
#include "plan/money/amount_bounds.hpp"
#include "plan/money/money_times.hpp"
#include "plan/money/row_results.hpp"
#include "plan/pages/heads.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/shared_facts.hpp"
#include "render/views/tile_view.hpp"

namespace minhbach {

namespace {

constexpr int deepest_indent = 3;

std::string dimensions_of(const PageContext& context, const MoneyRow& row, bool says_time) {
    const Corpus& corpus = context.corpus();
    std::string text;
    const auto append = [&](const std::string& part) { context.add_beside(text, part); };
    append(coordinates_label(corpus, row.coordinates, context.language()));
    append(context.in(corpus.dimensions.capital().codes[row.capital].name));
    append(context.in(corpus.dimensions.fund().codes[row.fund].name));
    if (says_time) {
        const std::string year = context.in(budget_year_label(corpus, row));
        append(year.empty() ? context.format.period(corpus.periods[row.period]) : year);
    }
    return text;
}

void set_program_label(const PageContext& context, ProgramIndex index, View& view) {
    // Money of an area under no program stands under the area's name.
    const bool of_program = index != no_index;
    const Corpus& corpus = context.corpus();
    const auto link = context.program_link(index);
    view.text("label",
              of_program ? context.in(corpus.programs[index].short_name) : context.area_name(context.subject().area))
        .text("number", of_program ? context.program_number(index) : std::string())
        .flag("has_href", link.has_value())
        .text("href", link.value_or(""));
}

// The bar needs one rate: where a source states two plans there is none.
void set_bar(const PageContext& context, Kind kind, std::optional<Decimal> rate, View& view) {
    view.flag("has_bar", rate.has_value()).flag("is_bar_expected", !is_actual(kind));
    view.text("bar_width", "0").text("bar_end", "").text("bar_text", "");
    if (!rate) {
        return;
    }
    const std::string shown = context.format.percent(*rate, told_digits);
    view.text("bar_width", bar_width(*rate))
        .text("bar_end", bar_end(*rate))
        .text("bar_text", context.words(is_actual(kind) ? "bar_spent" : "bar_expected", {{"rate", shown}}));
}

// The cells of a row that are computed on the page.
struct ComputedCells {
    std::vector<View> spent;
    std::vector<View> share;
    std::vector<View> left;
};

// "ước: không quá": what a computed value is, and how exact.
std::string bounded_kind(const PageContext& context, const std::string& kind, Bound bound) {
    return qualified_kind(context, kind, context.in(qualifier_label(context.input.words, to_note({bound}))));
}

// What the two amounts of a row give.
ComputedCells cells_of(const PageContext& context, const MoneyRow& row, const RowResults& results) {
    ComputedCells cells;
    if (!results.amounts) {
        return cells;
    }
    const Corpus& corpus = context.corpus();
    const std::array inputs{FigureRef::observation(index_of(corpus, *results.amounts->spent)),
                            FigureRef::observation(index_of(corpus, *results.amounts->plan))};
    const std::string kind = context.in(told_kind(corpus, row.kind));
    const auto put = [&](const std::optional<Decimal>& value, Bound bound, IndicatorIndex indicator,
                         std::vector<View>& into) {
        if (value) {
            into.push_back(computed_cell(context, *value, indicator, bounded_kind(context, kind, bound), inputs, true));
        }
    };
    put(results.share, results.share_bound, corpus.site.money.rate, cells.share);
    put(results.left, results.left_bound, corpus.site.money.left, cells.left);
    return cells;
}

// Of a line whose parts say what was spent of it, and no report: what they add up to, with what follows from it.
ComputedCells cells_of(const PageContext& context, const HeadLine& sum) {
    const Corpus& corpus = context.corpus();
    const HeadResult& result = sum.results.front();
    const std::string kind = context.in(told_kind(corpus, result.kind));
    std::vector<FigureRef> inputs;
    for (const ObservationIndex part : result.parts) {
        inputs.push_back(FigureRef::observation(part));
    }
    ComputedCells cells;
    cells.spent.push_back(computed_cell(context, result.value, corpus.observations[result.parts.front()].indicator,
                                        bounded_kind(context, kind, result.bound), inputs, false));
    inputs.push_back(FigureRef::observation(sum.plan));
    const auto put = [&](std::optional<Decimal> value, std::optional<Bound> bound, IndicatorIndex indicator,
                         std::vector<View>& into) {
        if (value && bound && indicator != no_index) {
            into.push_back(
                computed_cell(context, *value, indicator, bounded_kind(context, kind, *bound), inputs, false));
        }
    };
    put(result.rates.front(), result.rate_bound, corpus.site.money.rate, cells.share);
    put(subtract(sum.plans().front(), result.value), bound_of_rest(corpus, std::array{sum.plan}, result.parts),
        corpus.site.money.left, cells.left);
    return cells;
}

// "đã phân bổ khoảng": what stands for a plan that nobody states.
std::string allocated_qualifier(const PageContext& context, const Observation& figure) {
    std::string text = context.words("hero_allocated");
    const std::string exactness =
        context.in(qualifier_label(context.input.words, context.corpus().strings[figure.note]));
    return exactness.empty() ? text : text + context.words("comma") + exactness;
}

// What was given, or what stands for it.
std::vector<View> given_cells(const PageContext& context, const MoneyRow& row, std::optional<Kind> told) {
    const Corpus& corpus = context.corpus();
    std::vector<View> assigned;
    for (const ObservationIndex index : row.assigned) {
        assigned.push_back(printed_cell(context, corpus.observations[index], false, told));
    }
    for (const ObservationIndex index : row.allocated) {
        const Observation& figure = corpus.observations[index];
        View cell = printed_cell(context, figure, false);
        cell.text("qualifier", allocated_qualifier(context, figure));
        assigned.push_back(std::move(cell));
    }
    return assigned;
}

void set_omitted(const PageContext& context, View& view, std::string_view cell, std::size_t omitted) {
    const std::string name = std::string(cell) + "_omitted";
    view.flag(("has_" + name).c_str(), omitted > 0).text(name.c_str(), context.format.count(omitted));
}

}  // namespace

View money_row(const PageContext& context, const MoneyRow& row, RowLabel label, int indent, ToldAbove told) {
    const Corpus& corpus = context.corpus();
    View view;
    if (label == RowLabel::program) {
        set_program_label(context, row.program, view);
    } else {
        // The page of the area by program says more on this program than the area's own.
        const auto link = context.link_if_any(area_program_path(corpus, row.area, whole_program(corpus, row.program)));
        view.text("label", context.area_name(row.area))
            .text("number", "")
            .flag("has_href", link.has_value())
            .text("href", link.value_or(""));
    }
    view.text("indent", std::to_string(std::clamp(indent, 0, deepest_indent)))
        .flag("is_heading", false)
        .text("dimensions", dimensions_of(context, row, !told.time));
    // What is meant to be disbursed is no disbursement: it stands in a place of its own.
    const bool intended = !is_result(row.kind);
    std::vector<View> stated;
    std::vector<View> printed_rate;
    for (const ObservationIndex index : row.disbursed) {
        const Observation& observation = corpus.observations[index];
        // That place is called a target: only another kind than the one that is so called says what it is.
        const auto said = is_target(observation.kind) && corpus.kinds.targets().size() == 1
                              ? std::optional(observation.kind)
                              : std::nullopt;
        stated.push_back(printed_cell(context, observation, intended, intended ? said : std::nullopt));
        if (observation.has_rate) {
            (intended ? stated : printed_rate)
                .push_back(printed_rate_cell(context, observation, intended ? said : std::nullopt));
        }
    }
    std::vector<View> disbursed;
    std::vector<View> goals;
    (intended ? goals : disbursed) = std::move(stated);
    std::vector<ObservationIndex> beside = row.assigned;
    append(beside, row.disbursed);
    std::vector<View> rate;
    for (const DerivedIndex index : row.rate) {
        rate.push_back(derived_cell(context, context.input.derived[index], false, beside));
    }
    std::vector<View> undisbursed;
    for (const DerivedIndex index : row.undisbursed) {
        undisbursed.push_back(derived_cell(context, context.input.derived[index], false, beside));
    }
    const RowResults results = results_of(corpus, row);
    ComputedCells own = cells_of(context, row, results);
    std::optional<Decimal> only_rate = results.share;
    if (row.rate.empty()) {
        rate = std::move(own.share);
    } else if (row.rate.size() == 1) {
        only_rate = context.input.derived[row.rate.front()].value;
    }
    if (row.undisbursed.empty()) {
        undisbursed = std::move(own.left);
    }
    Date as_of = row.as_of;
    Kind kind = row.kind;
    if (const HeadLine* sum = row.disbursed.empty() ? sum_of_parts(context.subject(), row) : nullptr) {
        ComputedCells cells = cells_of(context, *sum);
        disbursed = std::move(cells.spent);
        rate = std::move(cells.share);
        undisbursed = std::move(cells.left);
        only_rate = sum->results.front().rates.front();
        as_of = sum->results.front().as_of.value_or(no_date);
        kind = sum->results.front().kind;
    }
    view.list("assigned", given_cells(context, row, told.kind))
        .list("disbursed", std::move(disbursed))
        .list("printed_rate", std::move(printed_rate))
        .list("rate", std::move(rate))
        .list("undisbursed", std::move(undisbursed))
        .list("goals", std::move(goals))
        .text("as_of", as_of == no_date ? std::string() : context.format.date(as_of));
    set_omitted(context, view, "assigned", row.assigned_omitted);
    set_omitted(context, view, "disbursed", intended ? 0 : row.disbursed_omitted);
    set_omitted(context, view, "goals", intended ? row.disbursed_omitted : 0);
    set_bar(context, kind, only_rate, view);
    return view;
}

std::vector<View> money_rows_by_program(const PageContext& context, std::span<const MoneyRow> rows, ToldAbove told) {
    const Corpus& corpus = context.corpus();
    std::vector<View> views;
    std::set<ProgramIndex> shown;
    for (const MoneyRow& row : rows) {
        std::vector<ProgramIndex> missing;
        const bool is_whole = whole_program(corpus, row.program) == row.program;
        for (ProgramIndex at = is_whole ? ProgramIndex{no_index} : parent_of(corpus, row.program);
             at != no_index && depth_of(corpus, at) > 0 && shown.insert(at).second; at = corpus.programs[at].parent) {
            const bool has_row =
                std::any_of(rows.begin(), rows.end(), [&](const MoneyRow& other) { return other.program == at; });
            if (!has_row) {
                missing.push_back(at);
            }
        }
        for (auto heading = missing.rbegin(); heading != missing.rend(); ++heading) {
            View view;
            set_program_label(context, *heading, view);
            view.text("indent", std::to_string(std::min(depth_of(corpus, *heading), deepest_indent)))
                .flag("is_heading", true)
                .text("dimensions", "")
                .text("as_of", "")
                .flag("has_bar", false)
                .flag("is_bar_expected", false);
            for (const char* cell : {"assigned", "disbursed", "printed_rate", "rate", "undisbursed", "goals"}) {
                view.list(cell, {});
            }
            for (const char* cell : {"assigned", "disbursed", "goals"}) {
                set_omitted(context, view, cell, 0);
            }
            views.push_back(std::move(view));
        }
        shown.insert(row.program);
        views.push_back(money_row(context, row, RowLabel::program, depth_of(corpus, row.program), told));
    }
    link_once(views, {shared_line});
    return views;
}

namespace {

std::vector<View> money_rows_by_area(const PageContext& context, std::span<const MoneyRow> rows, ToldAbove told) {
    std::vector<View> views;
    for (const MoneyRow& row : rows) {
        views.push_back(money_row(context, row, RowLabel::area, 0, told));
    }
    link_once(views, {shared_line});
    return views;
}

}  // namespace

void fill_money_table(const PageContext& context, std::span<const MoneyRow> rows, RowLabel label, View& view) {
    std::vector<View> groups;
    const auto times = by_time(context.corpus(), rows);
    for (const MoneyTime& time : times) {
        const ToldAbove told{!time.label.empty(), time.kind};
        View group;
        group.text("title", upper_first(context.in(time.label)))
            .text("anchor", time.anchor)
            .text("plans_told", time.kind
                                    ? context.words("money_time_kind",
                                                    {{"kind", context.in(kind_name(context.corpus(), *time.kind))}})
                                    : std::string());
        group.list("money_rows", label == RowLabel::program ? money_rows_by_program(context, time.rows, told)
                                                            : money_rows_by_area(context, time.rows, told));
        groups.push_back(std::move(group));
    }
    view.flag("has_money_times", times.size() > 1).flag("has_money", !rows.empty());
    view.list("money_groups", std::move(groups));
}

}  // namespace minhbach
