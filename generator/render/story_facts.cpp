// SPDX-License-Identifier: MIT
#include "render/story_facts.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "model/labels.hpp"
#include "render/collation.hpp"
#include "render/figure_view.hpp"

namespace minhbach {

namespace {

std::string lower_first(std::string name) {
    const bool abbreviation = name.size() > 1 && name[1] >= 'A' && name[1] <= 'Z';
    if (!abbreviation && name[0] >= 'A' && name[0] <= 'Z') {
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    }
    return name;
}

// "huyện Văn Quan" within a Vietnamese sentence; the names of English stay as they are.
std::string within_sentence(const PageContext& context, AreaIndex index) {
    const std::string& name = context.area_name(index);
    const bool nation = context.corpus().areas[index].level == AreaLevel::nation;
    if (context.language() == Language::vi) {
        return lower_first(name);
    }
    return nation ? "the " + lower_first(name) : name;
}

std::string program_within_sentence(const PageContext& context, ProgramIndex index) {
    if (index == no_index) {
        return {};
    }
    const Program& program = context.corpus().programs[index];
    const std::string name = program_label(program, context.language());
    return context.language() == Language::vi && program.level != "program" ? lower_first(name) : name;
}

int depth_of(const Corpus& corpus, ProgramIndex program) {
    int depth = 0;
    for (ProgramIndex at = program; at != whole_program(corpus, program); at = corpus.programs[at].parent) {
        ++depth;
    }
    return depth;
}

// Of the lines of a page the one that says most: of the highest program, of the newest period, with both plan and
// result, the largest.
const MoneyRow* headline(const PageContext& context, const std::vector<MoneyRow>& rows, AreaIndex area) {
    const Corpus& corpus = context.corpus();
    const auto largest = [&](const MoneyRow& row) {
        Decimal most{};
        for (const ObservationIndex index : row.assigned) {
            most = std::max(most, corpus.observations[index].value);
        }
        return most;
    };
    const auto spent = [&](const MoneyRow& row) {
        return std::any_of(row.disbursed.begin(), row.disbursed.end(), [&](ObservationIndex index) {
            return corpus.observations[index].has_value() && !is_intended(corpus.observations[index].kind);
        });
    };
    const auto rank = [&](const MoneyRow& row) {
        const bool planned = std::any_of(row.assigned.begin(), row.assigned.end(), [&](ObservationIndex index) {
            return corpus.observations[index].has_value();
        });
        return std::tuple(-depth_of(corpus, row.program), corpus.periods[row.period].last, planned && spent(row),
                          spent(row), !row.is_part, largest(row),
                          row.capital == Capital::total || row.capital == Capital::none);
    };
    const MoneyRow* best = nullptr;
    // Rows stand by area.
    const auto first =
        std::partition_point(rows.begin(), rows.end(), [&](const MoneyRow& row) { return row.area < area; });
    for (auto row = first; row != rows.end() && row->area == area; ++row) {
        if (row->breakdown == no_index && (best == nullptr || rank(*best) < rank(*row))) {
            best = &*row;
        }
    }
    return best;
}

MoneyFacts money_facts(const PageContext& context, const MoneyRow& row) {
    const Corpus& corpus = context.corpus();
    const RenderInput& input = context.input;
    MoneyFacts facts;
    facts.area = within_sentence(context, row.area);
    facts.program = program_within_sentence(context, row.program);
    facts.program_level = row.program == no_index ? std::string() : corpus.programs[row.program].level;
    std::string dimensions = dimensions_label(corpus, row, context.language());
    for (std::size_t at = dimensions.find(" · "); at != std::string::npos; at = dimensions.find(" · ", at)) {
        dimensions.replace(at, std::string(" · ").size(), ", ");
    }
    facts.dimensions = std::move(dimensions);
    const MoneyIndicators indicators(corpus);
    const IndicatorIndex of_money = indicators.assigned != no_index ? indicators.assigned : indicators.disbursed;
    facts.unit = of_money == no_index ? std::string() : context.unit_symbol(corpus.indicators[of_money].unit);
    facts.period = corpus.periods[row.period];
    for (const ObservationIndex index : row.assigned) {
        const Observation& figure = corpus.observations[index];
        if (figure.has_value() &&
            std::find(facts.assigned.begin(), facts.assigned.end(), figure.value) == facts.assigned.end()) {
            facts.assigned.push_back(figure.value);
        }
    }
    // Where a report states no plan it may state what was allocated of it.
    const auto allocated = corpus.indicators.find("allocated");
    if (facts.assigned.empty() && allocated) {
        for (const ObservationIndex index : context.subject().observations) {
            const Observation& figure = corpus.observations[index];
            const bool same = figure.indicator == *allocated && figure.has_value() && figure.area == row.area &&
                              figure.program == row.program && figure.breakdown == row.breakdown &&
                              figure.capital == row.capital && figure.fund == row.fund &&
                              figure.fund_year == row.fund_year && figure.period == row.period &&
                              figure.source == row.source;
            if (same &&
                std::find(facts.allocated.begin(), facts.allocated.end(), figure.value) == facts.allocated.end()) {
                facts.allocated.push_back(figure.value);
            }
        }
    }
    // The newest result, or else the newest expectation; beside it what is stated of the same day.
    std::vector<ObservationIndex> spent;
    for (const ObservationIndex index : row.disbursed) {
        if (corpus.observations[index].has_value() && !is_intended(corpus.observations[index].kind)) {
            spent.push_back(index);
        }
    }
    std::stable_sort(spent.begin(), spent.end(), [&](ObservationIndex a, ObservationIndex b) {
        const auto newer = [&](ObservationIndex index) {
            return std::tuple(corpus.observations[index].kind == Kind::actual, corpus.observations[index].as_of);
        };
        return newer(b) < newer(a);
    });
    for (const ObservationIndex index : spent) {
        const Observation& figure = corpus.observations[index];
        MoneyFacts::Spent entry;
        entry.value = figure.value;
        entry.kind = figure.kind;
        entry.as_of = figure.as_of == no_date ? std::nullopt : std::optional(figure.as_of);
        for (const DerivedIndex rate : row.rate) {
            const auto inputs = input.derived.inputs_of(input.derived[rate]);
            if (inputs.front() == FigureRef::observation(index)) {
                if (const Decimal value = input.derived[rate].value;
                    std::find(entry.rates.begin(), entry.rates.end(), value) == entry.rates.end()) {
                    entry.rates.push_back(value);
                }
            }
        }
        for (const Decimal of : facts.allocated) {
            if (const auto rate = divide(figure.value, of, 2, 6); rate && facts.allocated.size() == 1) {
                entry.rates.push_back(*rate);
            }
        }
        const auto found = input.findings.find(index);
        if (figure.has_rate && found != input.findings.end() &&
            input.reconciliation.findings[found->second].rule == RuleKind::rate) {
            entry.contradicted = figure.reported_rate;
        }
        facts.spent.push_back(std::move(entry));
    }
    if (facts.spent.empty()) {
        return facts;
    }
    const auto& first = facts.spent.front();
    if (first.rates.size() == 1 && first.as_of && facts.period->kind != PeriodKind::years &&
        first.kind == Kind::actual) {
        facts.elapsed = elapsed_share(*facts.period, *first.as_of);
        facts.pace = subtract(first.rates.front(), *facts.elapsed);
    }
    for (const DerivedIndex index : context.subject().derived) {
        const Derived& value = input.derived[index];
        const Formula& formula = corpus.indicators[value.indicator].formula;
        const FigureLine& line = input.derived.line_of(value);
        const bool of_rate = formula.kind == FormulaKind::rank && formula.operands[0] == indicators.rate;
        const bool same = line.area == row.area && line.program == row.program && line.source == row.source &&
                          line.period == row.period && line.capital == row.capital && line.fund == row.fund &&
                          line.fund_year == row.fund_year && line.breakdown == row.breakdown && first.as_of &&
                          value.as_of == *first.as_of;
        const bool same_kind = value.kind == first.kind;
        // A place that is shared is not told: everybody would be first.
        std::size_t equals = 0;
        if (of_rate && same && same_kind && !first.rates.empty()) {
            for (const FigureRef ref : input.derived.inputs_of(value)) {
                const Decimal other =
                    ref.is_derived() ? input.derived[ref.index()].value : corpus.observations[ref.index()].value;
                equals += other == first.rates.front() ? 1U : 0U;
            }
        }
        if (of_rate && same && same_kind && equals <= 1) {
            facts.rank = static_cast<int>(value.value.mantissa);
            facts.ranked = value.reporting;
            facts.siblings = value.siblings;
        }
    }
    return facts;
}

// "khoảng " where the source says so.
std::string qualified(const PageContext& context, const Observation& row) {
    const std::string word = context.in(qualifier_label(context.corpus().strings[row.note]));
    return word.empty() || word.front() == '(' ? std::string() : word + " ";
}

void add_outcomes(const PageContext& context, StoryFacts& facts) {
    const Corpus& corpus = context.corpus();
    // Beside money one result is enough.
    const std::size_t most = facts.money.empty() ? 2 : 1;
    for (const IndicatorIndex headline_indicator : corpus.site.headline_indicators) {
        const Observation* best = nullptr;
        const auto rank = [&](const Observation& row) {
            return std::tuple(row.kind == Kind::actual     ? 2
                              : row.kind == Kind::estimate ? 1
                                                           : 0,
                              corpus.period_of(row).last);
        };
        for (const ObservationIndex index : context.subject().observations) {
            const Observation& row = corpus.observations[index];
            if (row.indicator == headline_indicator && row.breakdown == no_index && row.has_value() &&
                (best == nullptr || rank(*best) < rank(row))) {
                best = &row;
            }
        }
        if (best == nullptr || facts.outcomes.size() >= most) {
            continue;
        }
        const Indicator& indicator = corpus.indicators[headline_indicator];
        OutcomeFacts outcome;
        outcome.indicator = context.in(indicator.name);
        const bool percent = corpus.units[indicator.unit].quantity == "percent";
        outcome.value = qualified(context, *best) + (percent ? context.format.percent(best->reported_value)
                                                             : context.format.number(best->reported_value) + " " +
                                                                   context.unit_symbol(best->reported_unit));
        outcome.period = corpus.period_of(*best);
        outcome.kind = best->kind;
        for (const DerivedIndex index : context.subject().derived) {
            const Derived& value = context.input.derived[index];
            const Formula& formula = corpus.indicators[value.indicator].formula;
            const auto inputs = context.input.derived.inputs_of(value);
            const bool of_this =
                formula.kind == FormulaKind::change && formula.as != ChangeAs::relative && !inputs.empty() &&
                inputs.front() ==
                    FigureRef::observation(static_cast<ObservationIndex>(best - corpus.observations.data()));
            if (of_this) {
                Decimal size = value.value;
                size.mantissa = size.mantissa < 0 ? -size.mantissa : size.mantissa;
                outcome.change = value.value;
                outcome.change_text =
                    context.format.number(size) + " " + context.unit_symbol(corpus.indicators[value.indicator].unit);
            }
        }
        facts.outcomes.push_back(std::move(outcome));
    }
    // A page with other results tells of its first ones.
    for (const ObservationIndex index : context.subject().observations) {
        const Observation& row = corpus.observations[index];
        if (!facts.money.empty() || facts.outcomes.size() >= most || !row.has_value() || row.kind == Kind::plan) {
            continue;
        }
        const bool told = std::any_of(corpus.site.headline_indicators.begin(), corpus.site.headline_indicators.end(),
                                      [&](IndicatorIndex indicator) { return indicator == row.indicator; });
        if (told) {
            continue;
        }
        const Indicator& indicator = corpus.indicators[row.indicator];
        OutcomeFacts outcome;
        outcome.indicator = context.in(indicator.name);
        if (row.breakdown != no_index) {
            outcome.indicator += " (" + lower_first(context.in(corpus.breakdowns[row.breakdown].name)) + ")";
        }
        const bool percent = corpus.units[indicator.unit].quantity == "percent";
        outcome.value = qualified(context, row) + (percent ? context.format.percent(row.reported_value)
                                                           : context.format.number(row.reported_value) + " " +
                                                                 context.unit_symbol(row.reported_unit));
        outcome.period = corpus.period_of(row);
        outcome.kind = row.kind;
        facts.outcomes.push_back(std::move(outcome));
    }
}

}  // namespace

StoryFacts story_facts(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    const std::vector<MoneyRow> lines = whole_lines(subject.money);
    StoryFacts facts;
    facts.about = subject.kind == PageKind::program ? StoryFacts::About::program : StoryFacts::About::area;
    if (facts.about == StoryFacts::About::program) {
        facts.name = program_within_sentence(context, subject.program);
        if (corpus.programs[subject.program].level == "program" && context.language() == Language::vi) {
            facts.name = "chương trình " + facts.name;
        } else if (context.language() == Language::en && (corpus.programs[subject.program].level == "group" ||
                                                          corpus.programs[subject.program].level == "plan")) {
            facts.name = "the " + facts.name;
        }
    } else {
        facts.name = within_sentence(context, subject.area);
    }
    facts.figures = subject.observations.size();
    facts.findings = subject.findings.size();
    std::set<SourceIndex> sources;
    std::vector<AreaIndex> areas;
    for (const ObservationIndex index : subject.observations) {
        sources.insert(corpus.observations[index].source);
        areas.push_back(corpus.observations[index].area);
    }
    for (const SourceIndex source : sources) {
        facts.sources.push_back(context.in(corpus.sources[source].short_title));
    }
    std::sort(areas.begin(), areas.end());
    areas.erase(std::unique(areas.begin(), areas.end()), areas.end());
    // Provinces before districts, then by name.
    sort_by_name(areas, [&](AreaIndex index) -> const std::string& { return context.in(corpus.areas[index].name); });
    std::stable_sort(areas.begin(), areas.end(),
                     [&](AreaIndex a, AreaIndex b) { return corpus.areas[a].level < corpus.areas[b].level; });
    if (facts.about == StoryFacts::About::program) {
        constexpr std::size_t most = 2;
        for (const AreaIndex area : areas) {
            if (corpus.areas[area].level == AreaLevel::nation) {
                continue;
            }
            facts.areas.push_back(within_sentence(context, area));
            const MoneyRow* row = facts.money.size() < most ? headline(context, lines, area) : nullptr;
            if (row != nullptr && row->program == subject.program) {
                MoneyFacts money = money_facts(context, *row);
                if (!money.spent.empty() && money.spent.front().kind == Kind::actual &&
                    money.spent.front().rates.size() == 1) {
                    facts.money.push_back(std::move(money));
                }
            }
        }
        return facts;
    }
    if (const MoneyRow* row = headline(context, lines, subject.area)) {
        facts.money.push_back(money_facts(context, *row));
    }
    add_outcomes(context, facts);
    for (const MoneyRow& row : lines) {
        const auto stated = [&](const std::vector<ObservationIndex>& cell) {
            return std::any_of(cell.begin(), cell.end(),
                               [&](ObservationIndex index) { return corpus.observations[index].has_value(); });
        };
        if (!row.is_part && stated(row.assigned)) {
            ++facts.plan_lines;
            facts.plan_lines_without_spent += stated(row.disbursed) ? 0U : 1U;
        }
    }
    return facts;
}

const std::vector<std::string>& page_story(const PageContext& context) {
    if (!context.story) {
        const PageKind kind = context.subject().kind;
        const bool tells = kind == PageKind::area || kind == PageKind::area_program || kind == PageKind::program;
        context.story =
            tells ? tell(story_facts(context), context.input.sentences, context.format) : std::vector<std::string>();
    }
    return *context.story;
}

}  // namespace minhbach
