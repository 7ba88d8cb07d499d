// SPDX-License-Identifier: MIT
// What is read first on the page of an area: how much of its money was spent, and whether that is much.
#include <algorithm>

#include "check/finding_text.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "plan/money/amount_bounds.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/pages/heads.hpp"
#include "plan/pages/page_tiles.hpp"
#include "render/views/page_view.hpp"
#include "render/views/sum_view.hpp"
#include "render/views/tile_view.hpp"
#include "render/words/derived_text.hpp"

namespace minhbach {

namespace {

// What the money was given as, where that is no plan in force: what is expected to be given, or was given on.
std::string plan_note(const PageContext& context, const HeadLine& line) {
    if (line.assigned.empty()) {
        return context.words("hero_allocated");
    }
    return line.expected ? context.words("qualifier_expected") : std::string();
}

std::string_view gaps_of(const HeadResult& result) {
    return is_whole(result) ? "no" : "yes";
}

// `with_terms`: what was added up stands below.
SumFacts facts_of(const PageContext& context, const Subject& page, const HeadLine& line, bool with_terms = false) {
    const Corpus& corpus = context.corpus();
    const HeadResult& result = line.results.front();
    const Date as_of = result.as_of.value_or(no_date);
    SumFacts sum;
    sum.spent = result.value;
    sum.plan = line.plans().front();
    sum.rate = result.rates.front();
    sum.plan_bound = bound_of_sum(corpus, line.plan_figures()).value_or(Bound::about);
    sum.spent_bound = result.bound;
    sum.rate_bound = result.rate_bound;
    sum.spent_figure = result.figure;
    sum.plan_figure = line.plan;
    sum.plan_note = plan_note(context, line);
    sum.kind = context.in(told_kind(corpus, result.kind));
    sum.about = context.until(as_of, line.period);
    sum.dimensions = dimensions_label(corpus, line, context.language());
    if (!result.parts.empty() && !with_terms) {
        context.add_beside(sum.dimensions, context.words("sum_of_parts", {{"gaps", gaps_of(result)}}));
    }
    put_status(context, page, line, result.kind, as_of, sum);
    if (sum.status.empty() && line.status != no_index) {
        sum.status = context.in(corpus.indicators[line.status].formula.classes[line.status_class - 1].name);
        sum.status_of = line.status;
    }
    return sum;
}

std::string program_of(const PageContext& context, const HeadLine& line) {
    return line.program == no_index ? no_program_label(context)
                                    : context.in(context.corpus().programs[line.program].short_name);
}

// What was added up, each with the way to where its source states it.
void put_terms(const PageContext& context, const HeadResult& result, View& view) {
    const Corpus& corpus = context.corpus();
    std::vector<View> terms;
    for (const ObservationIndex index : result.parts) {
        const Observation& figure = corpus.observations[index];
        std::string label = context.program_name(figure.program);
        for (const std::string& part : {coordinates_label(corpus, figure.coordinates, context.language()),
                                        dimensions_label(corpus, figure, context.language())}) {
            context.add_beside(label, part);
        }
        View term;
        term.text("label", label)
            .text("value", context.in(amount_of(corpus, figure)))
            .text("href", context.figure_link(figure));
        terms.push_back(std::move(term));
    }
    view.text("terms_title", terms.empty()
                                 ? std::string()
                                 : context.words("added_up", {{"count", terms.size()}, {"gaps", gaps_of(result)}}));
    view.list_if_any("terms", std::move(terms));
}

View hero(const PageContext& context, const HeadLine& line) {
    View view;
    view.text("areas", "").text("program", program_of(context, line));
    put_sum(context, facts_of(context, context.subject(), line, true), view);
    put_terms(context, line.results.front(), view);
    return view;
}

// Of an area beside another: what it spent of the budget line whose share `rate` is.
View compared_hero(const PageContext& context, const Derived& rate) {
    const Corpus& corpus = context.corpus();
    const FigureLine& line = context.input.derived.line_of(rate);
    const auto inputs = context.input.derived.inputs_of(rate);
    const auto amount = [&](std::size_t input) { return value_of(corpus, context.input.derived, inputs[input]); };
    const auto figure = [&](std::size_t input) {
        return inputs[input].is_derived() ? ObservationIndex{no_index} : inputs[input].index();
    };
    const bool expected = figure(1) != no_index && is_expected_plan(corpus, corpus.observations[figure(1)]);
    const Subject* page = context.input.plan.find(area_path(corpus, line.area));
    SumFacts sum;
    sum.spent = amount(0);
    sum.plan = amount(1);
    sum.rate = rate.value;
    sum.spent_figure = figure(0);
    sum.plan_figure = figure(1);
    sum.rate_bound = rate.exactness.bound;
    sum.plan_note = expected ? context.words("qualifier_expected") : std::string();
    sum.kind = context.in(told_kind(corpus, rate.kind));
    sum.about = context.until(rate.as_of, line.period);
    sum.dimensions = context.program_name(line.program);
    context.add_beside(sum.dimensions, dimensions_label(corpus, line, context.language()));
    if (page != nullptr) {
        put_status(context, *page, line, rate.kind, rate.as_of, sum);
    }
    View view;
    view.text("areas", "").text("program", context.area_name(line.area));
    put_sum(context, sum, view);
    put_terms(context, HeadResult(), view);
    return view;
}

}  // namespace

void fill_heroes(const PageContext& context, View& view) {
    std::vector<View> heroes;
    for (const HeadLine* line : sums_told(context.subject().head)) {
        heroes.push_back(hero(context, *line));
    }
    view.list_if_any("heroes", std::move(heroes));
}

bool fill_sum_told(const PageContext& context, const std::string& path, View& view) {
    const Subject* page = context.input.plan.find(path);
    if (const ProgramTile* whole = page == nullptr ? nullptr : whole_told(*page)) {
        fill_whole(context, *whole, view);
        return true;
    }
    const HeadLine* line = page == nullptr ? nullptr : sum_told(*page);
    const bool names_program = line != nullptr && (page->program == no_index || line->program != page->program);
    view.text("areas", "").text("program", names_program ? program_of(context, *line) : std::string());
    if (line == nullptr) {
        put_no_sum(view);
        return false;
    }
    put_sum(context, facts_of(context, *page, *line), view);
    put_beside(context, *page, *line, view);
    return true;
}

void put_beside(const PageContext& context, const Subject& page, const FigureLine& told, View& view) {
    std::vector<View> beside;
    for (const HeadLine* line : sums_beside(page, told)) {
        View& sum = beside.emplace_back();
        sum.text("areas", "").text("program", "");
        put_sum(context, facts_of(context, page, *line), sum);
    }
    view.list("beside", std::move(beside));
}

bool fill_sum_of_head(const PageContext& context, AreaIndex area, View& view) {
    const auto told = sums_told(context.subject().head);
    const auto line = std::find_if(told.begin(), told.end(), [&](const HeadLine* of) { return of->area == area; });
    view.text("areas", "").text("program", "");
    if (line == told.end()) {
        put_no_sum(view);
        return false;
    }
    put_sum(context, facts_of(context, context.subject(), **line), view);
    put_beside(context, context.subject(), **line, view);
    return true;
}

void fill_compared_heroes(const PageContext& context, View& view) {
    const DerivedValues& derived = context.input.derived;
    std::vector<View> heroes;
    if (const ComparisonRow* row = opening_row(context.corpus(), derived, context.subject().comparison)) {
        for (const ComparisonCell& cell : row->cells) {
            heroes.push_back(compared_hero(context, derived[cell.figure->index()]));
        }
    }
    view.list_if_any("heroes", std::move(heroes));
}

}  // namespace minhbach
