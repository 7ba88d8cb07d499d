// SPDX-License-Identifier: MIT
#include "render/views/targets_view.hpp"

#include <algorithm>

#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "model/program_tree.hpp"
#include "plan/outline/routes.hpp"
#include "render/views/figure_view.hpp"

namespace minhbach {

namespace {

// Numbers of one time, as they are printed.
std::vector<View> cells_of(const PageContext& context, const std::vector<ObservationIndex>& figures) {
    std::vector<View> cells;
    cells.reserve(figures.size());
    for (const ObservationIndex index : figures) {
        cells.push_back(printed_cell(context, context.corpus().observations[index], true));
    }
    return cells;
}

std::string when(const PageContext& context, ObservationIndex index) {
    const Observation& row = context.corpus().observations[index];
    return context.until(row.as_of, row.period);
}

// Of what it is besides its indicator: which part of it, and of which program where the page tells of several.
std::string about_of(const PageContext& context, const Observation& row) {
    const Corpus& corpus = context.corpus();
    const Subject& page = context.subject();
    std::string about;
    for (const std::string& more :
         {coordinates_label(corpus, row.coordinates, context.language()),
          row.program == page.program ? std::string() : context.program_name(row.program),
          page.kind == PageKind::area && row.program != no_index && whole_program(corpus, row.program) != row.program
              ? program_label(corpus, whole_program(corpus, row.program), context.language())
              : std::string(),
          dimensions_label(corpus, with(static_cast<const FigureKey&>(row), &FigureKey::base, PeriodIndex{no_index}),
                           context.language())}) {
        context.add_beside(about, more);
    }
    return about;
}

std::string outcome_word(const PageContext& context, TargetOutcome outcome) {
    switch (outcome) {
        case TargetOutcome::reached: return context.words("target_reached");
        case TargetOutcome::missed: return context.words("target_missed");
        case TargetOutcome::open: break;
    }
    return {};
}

}  // namespace

void fill_targets(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Targets& targets = context.subject().targets;
    std::vector<View> lines;
    for (const TargetLine& line : targets.lines) {
        const Observation& target = corpus.observations[line.targets.front()];
        View item;
        item.text("label", context.in(corpus.indicators[target.indicator].name))
            .text("href", context.link(indicator_path(corpus, target.indicator)))
            .text("about", about_of(context, target))
            .list("aims", cells_of(context, line.targets))
            .text("aimed", when(context, line.targets.front()))
            .list_if_any("results", cells_of(context, line.results))
            .text("result_word", context.words(line.in_time ? "target_result" : "target_latest"))
            .text("reached", line.results.empty() ? std::string() : when(context, line.results.front()))
            .text("outcome", outcome_word(context, line.outcome));
        lines.push_back(std::move(item));
    }
    const bool known = std::any_of(targets.lines.begin(), targets.lines.end(),
                                   [](const TargetLine& line) { return !line.results.empty(); });
    view.text("no_results", lines.size() < 2 || known ? std::string() : context.words("targets_no_results"));
    view.list_if_any("targets", std::move(lines));
    // The page of an area leaves the figures of its programs to theirs.
    const bool elsewhere = context.subject().kind == PageKind::area && view.is("has_programs");
    view.text("targets_more", targets.more == 0 ? std::string()
                                                : context.words(elsewhere ? "targets_more_elsewhere" : "targets_more",
                                                                {{"count", targets.more}}));
    view.text("targets_href", elsewhere                                  ? "#programs"
                              : context.subject().detail.further.empty() ? "#figures"
                                                                         : "#further");
}

}  // namespace minhbach
