// SPDX-License-Identifier: MIT
#include "render/words/story_facts.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "base/text.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "plan/money/amount_bounds.hpp"
#include "plan/pages/doubted_part.hpp"
#include "plan/pages/heads.hpp"
#include "plan/pages/page_tiles.hpp"
#include "plan/rows/figures.hpp"
#include "plan/rows/finding_weight.hpp"
#include "plan/rows/wholeness.hpp"
#include "render/words/collation.hpp"
#include "render/words/finding_words.hpp"

namespace minhbach {

std::string plan_kind_told(const PageContext& context, Kind kind) {
    const Corpus& corpus = context.corpus();
    return corpus.kinds.plans().size() > 1 ? context.in(kind_name(corpus, kind)) : std::string();
}

namespace {

std::string program_within_sentence(const PageContext& context, ProgramIndex index) {
    if (index == no_index) {
        return {};
    }
    const Program& program = context.corpus().programs[index];
    const std::string name = program_label(program, context.language());
    return context.words("names_in_sentences") == "lower" && role_of(context.corpus(), index) != ProgramRole::program
               ? lower_first(name)
               : name;
}

// Which of several plans it is; nothing where a site has one kind only, which needs no word.
std::string plan_within_sentence(const PageContext& context, const HeadLine& line) {
    return line.plan_kind ? plan_kind_told(context, *line.plan_kind) : std::string();
}

// "vốn đầu tư phát triển, ngân sách trung ương, vốn năm 2024"
std::string sum_within_sentence(const PageContext& context, const FigureLine& line) {
    std::string text = dimensions_label(context.corpus(), line, context.language(), "comma");
    // Of a site that does not divide its money by kinds of capital, no kind is missing.
    if (line.capital == no_code && context.corpus().dimensions.capital().codes.size() > 1) {
        const std::string unstated = context.words("capital_unstated");
        text += (text.empty() ? "" : context.words("comma")) + unstated;
    }
    return text;
}

}  // namespace

std::string year_unsaid(const PageContext& context, const FigureLine& line) {
    const Corpus& corpus = context.corpus();
    const bool has_year = !corpus.strings[line.fund_year].empty() && !corpus.is_all_years(line.fund_year);
    return has_year || corpus.periods[line.period].kind == PeriodKind::timeless
               ? std::string()
               : context.format.period(corpus.periods[line.period]);
}

namespace {

// Of a sum that is not told: what it is of, and of which time where that is another than `told` and no budget year says
// so, and how much was planned. Nothing where it differs in nothing that has a name.
std::string left_out_sum(const PageContext& context, const LeftOutSum& line, PeriodIndex told) {
    const Corpus& corpus = context.corpus();
    std::string text = sum_within_sentence(context, line);
    const bool has_year = !corpus.strings[line.fund_year].empty() && !corpus.is_all_years(line.fund_year);
    if (line.period != told && !has_year) {
        text += (text.empty() ? "" : context.words("comma")) + context.format.period(corpus.periods[line.period]);
    }
    if (text.empty() || !line.plan) {
        return text;
    }
    const std::string plan = context.shown_with_unit(*line.plan, context.counted_money());
    return line.rate ? context.words("left_out_spent",
                                     {{"sum", text}, {"plan", plan}, {"rate", context.format.percent(*line.rate, 1)}})
                     : context.words("left_out_sum", {{"sum", text}, {"plan", plan}});
}

// All amounts of a sum in the unit that pages show; as they are where two different ones would look alike.
void show_amounts(const PageContext& context, UnitIndex unit, MoneyFacts& facts) {
    facts.unit = context.unit_symbol(unit);
    std::vector<Decimal*> amounts;
    for (auto* list : {&facts.assigned, &facts.allocated}) {
        for (Decimal& amount : *list) {
            amounts.push_back(&amount);
        }
    }
    for (HeadResult& result : facts.spent) {
        amounts.insert(amounts.end(), {&result.value, &result.unknown});
    }
    const UnitIndex shown = shown_unit(context.corpus(), unit);
    std::map<Decimal, Decimal> exact;  // by what is shown
    std::vector<Decimal> values;
    for (const Decimal* amount : amounts) {
        const ShownAmount as_shown = shown_amount(context.corpus(), *amount, unit);
        if (as_shown.unit != shown || exact.emplace(as_shown.value, *amount).first->second != *amount) {
            return;
        }
        values.push_back(as_shown.value);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        *amounts[i] = values[i];
    }
    facts.unit = context.unit_symbol(shown);
}

// What figures of the kinds of capital of a line add up to, where a contradiction says that this is not the figure of
// the whole.
template <typename FigureOf>
std::string sum_apart(const PageContext& context, const HeadLine& line, const FigureOf& figure_of) {
    std::vector<ObservationIndex> figures{figure_of(line)};
    for (const HeadLine& part : line.of_which) {
        figures.push_back(figure_of(part));
    }
    if (figures.size() == 1 || std::find(figures.begin(), figures.end(), ObservationIndex{no_index}) != figures.end()) {
        return {};
    }
    for (const std::uint32_t index : context.input.plan.findings.of(figures.front())) {
        const Finding& finding = context.input.reconciliation.findings[index];
        const auto terms = std::span(finding.observations).first(finding.terms);
        const bool is_it = finding.rule == RuleKind::sum && finding.severity == FindingSeverity::error &&
                           terms.size() == figures.size() && terms.front() == figures.front() &&
                           std::is_permutation(terms.begin(), terms.end(), figures.begin());
        if (is_it) {
            return context.shown_with_unit(finding.computed, context.counted_money());
        }
    }
    return {};
}

MoneyFacts money_facts(const PageContext& context, const HeadLine& line) {
    const Corpus& corpus = context.corpus();
    MoneyFacts facts;
    facts.area = context.area_in_sentence(line.area);
    facts.program = program_within_sentence(context, line.program);
    facts.program_role = line.program == no_index ? ProgramRole::part : role_of(corpus, line.program);
    facts.dimensions = plan_within_sentence(context, line);
    const std::string sum = sum_within_sentence(context, line);
    facts.dimensions += (facts.dimensions.empty() || sum.empty() ? std::string() : context.words("comma")) + sum;
    facts.capital = context.in(corpus.dimensions.capital().codes[line.capital].name);
    const MoneyIndicators indicators(corpus);
    const IndicatorIndex of_money = indicators.assigned != no_index ? indicators.assigned : indicators.disbursed;
    facts.period = corpus.periods[line.period];
    facts.assigned = line.assigned;
    facts.allocated = line.allocated;
    facts.expected = line.expected;
    facts.spent = line.results;
    const std::vector<ObservationIndex> plan = line.plan_figures();
    facts.plan_bound = bound_of_sum(corpus, plan).value_or(Bound::about);
    if (of_money != no_index) {
        show_amounts(context, corpus.indicators[of_money].unit, facts);
    }
    facts.of_year = line.results.empty() || !line.results.front().as_of ? std::string() : year_unsaid(context, line);
    facts.elapsed = line.elapsed;
    facts.pace = line.pace;
    facts.even = line.even;
    facts.no_verdict = line.no_verdict;
    if (of_money != no_index && line.plans().size() == 1 && !line.results.empty()) {
        // Of the exact amounts: what is shown is rounded once.
        const HeadResult& result = line.results.front();
        const auto told = add(result.value, result.unknown);  // of a part without a result nobody knows what is left
        const auto left = told ? subtract(line.plans().front(), *told) : std::nullopt;
        const std::vector<ObservationIndex> spent =
            result.figure == no_index ? result.parts : std::vector<ObservationIndex>{result.figure};
        const auto bound = bound_of_rest(corpus, plan, spent, is_whole(result) ? Bound::exact : Bound::at_least);
        facts.left_bound = bound.value_or(Bound::about);
        facts.left = left && bound && left->mantissa > 0 && line.no_verdict != NoVerdict::two_things
                         ? context.shown_with_unit(*left, corpus.indicators[of_money].unit)
                         : std::string();
    }
    facts.rank = line.rank;
    facts.ranked = line.ranked;
    facts.siblings = line.siblings;
    for (const HeadLine& part : line.of_which) {
        facts.of_which.push_back(money_facts(context, part));
    }
    facts.plans_apart = sum_apart(context, line, [](const HeadLine& of) { return of.plan; });
    facts.apart = sum_apart(context, line, [](const HeadLine& of) {
        return of.results.empty() ? ObservationIndex{no_index} : of.results.front().figure;
    });
    return facts;
}

// Where an area's page opens with the sum of its programs, the largest of them alone would not tell what that is made
// of.
void add_spread(const PageContext& context, StoryFacts& facts) {
    const ProgramTile* sum = whole_told(context.subject());
    if (sum == nullptr) {
        return;
    }
    const std::vector<ProgramRate>& rates = sum->of_which;
    const auto told = [&](std::size_t at) { return rounded(rates[at].rate, told_digits); };
    const bool is_shared = told(0) == told(1) || told(rates.size() - 1) == told(rates.size() - 2);
    const bool is_exact = sum->plan_bound == Bound::exact && sum->spent_bound == Bound::exact;
    // Of several that share the first place, or the last, none is named.
    if (is_shared || !is_exact) {
        return;
    }
    SpreadFacts& spread = facts.spread.emplace();
    spread.programs = rates.size();
    spread.when = context.until(sum->of.as_of, sum->of.period);
    spread.spent = context.shown(sum->spent, context.counted_money()).value;
    spread.plan = context.shown_with_unit(sum->plan, context.counted_money());
    spread.rate = *sum->rate;
    spread.least = program_within_sentence(context, rates.front().program);
    spread.least_rate = rates.front().rate;
    spread.most = program_within_sentence(context, rates.back().program);
    spread.most_rate = rates.back().rate;
    const Decimal whole{100, 0};
    spread.above = static_cast<std::size_t>(
        std::count_if(rates.begin(), rates.end(), [&](const ProgramRate& rate) { return whole < rate.rate; }));
}

void add_money(const PageContext& context, StoryFacts& facts) {
    const Head& head = context.subject().head;
    for (const HeadMoney& money : head.money) {
        for (const HeadLine& line : money.lines) {
            facts.money.push_back(money_facts(context, line));
        }
        if (money.together) {
            facts.together = money_facts(context, *money.together);
        }
        for (const LeftOutSum& line : money.left_out) {
            if (std::string sum = left_out_sum(context, line, money.lines.front().period); !sum.empty()) {
                facts.left_out.push_back(std::move(sum));
            }
        }
        facts.absent_capital = money.absent == no_code
                                   ? std::string()
                                   : context.in(context.corpus().dimensions.capital().codes[money.absent].name);
    }
    for (const ProgramIndex program : head.other_programs) {
        facts.other_programs.push_back(program == no_index ? context.words("no_program")
                                                           : program_within_sentence(context, program));
    }
    facts.rows = head.rows;
    facts.rows_without_spent = head.rows_without_result;
}

// A page of a program tells what was done, and that there is more.
void add_money_of_areas(const PageContext& context, StoryFacts& facts) {
    const Head& head = context.subject().head;
    facts.more_money = head.more_money;
    for (const HeadMoney& money : head.money) {
        facts.more_money = facts.more_money || !money.left_out.empty();
        for (const HeadLine& line : money.lines) {
            facts.more_money = facts.more_money || !is_known(line) || !line.of_which.empty();
            if (is_known(line)) {
                facts.money.push_back(money_facts(context, line));
            }
        }
    }
}

// Whether an area has figures and none of them says what it was given or has spent, on a site that tells of money. Of
// what holds all others nobody asks it before that is known.
bool lacks_money(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    const MoneyDeclaration& money = corpus.site.money;
    const auto& figures = subject.observations;
    return subject.kind == PageKind::area && money.planned != no_index && !figures.empty() &&
           !level_of(corpus, subject.area).whole &&
           std::none_of(figures.begin(), figures.end(), [&](ObservationIndex index) {
               const IndicatorIndex of = corpus.observations[index].indicator;
               return of == money.planned || of == money.spent || of == money.allocated || of == money.rate;
           });
}

// "khoảng " where the source says so.
std::string qualified(const PageContext& context, const Observation& row) {
    const std::string word = context.in(qualifier_label(context.input.words, context.corpus().strings[row.note]));
    return word.empty() || word.front() == '(' ? std::string() : word + " ";
}

// What is stated of a part of a program is not the area's own.
bool is_of_part(const PageContext& context, const Observation& row) {
    return row.program != no_index && row.program != context.subject().program &&
           role_of(context.corpus(), row.program) == ProgramRole::part;
}

// A statistic that is no plan, as a sentence tells it.
OutcomeFacts outcome_facts(const PageContext& context, const Observation& row) {
    const Corpus& corpus = context.corpus();
    const Indicator& indicator = corpus.indicators[row.indicator];
    // The own name of a growth would not stand in a sentence. A target says by it what is to grow.
    const bool grown = is_result(row.kind) && indicator.growth_of != no_index;
    OutcomeFacts outcome;
    outcome.indicator = context.in(grown ? corpus.indicators[indicator.growth_of].name : indicator.name);
    const std::string base = context.in(base_label(corpus, row));
    // What takes in all sexes and all ages needs no word.
    std::string of = is_whole(corpus.dimensions, row.coordinates)
                         ? std::string()
                         : lower_first(coordinates_label(corpus, row.coordinates, context.language()));
    if (row.capital != no_code || row.fund != no_code) {
        of += (of.empty() ? "" : context.words("comma")) + sum_within_sentence(context, line_of(row));
    } else if (!grown && !base.empty()) {
        of += (of.empty() ? "" : context.words("comma")) + base;
    }
    if (is_of_part(context, row)) {
        of += (of.empty() ? "" : context.words("comma")) + program_within_sentence(context, row.program);
    }
    if (!of.empty()) {
        outcome.indicator += " (" + of + ")";
    }
    Decimal size = row.reported_value;
    if (grown) {
        outcome.growth = size;
        outcome.base = base;
        size.mantissa = std::abs(size.mantissa);
    }
    const Unit& unit = corpus.units[row.reported_unit];
    const bool percent = corpus.units[indicator.unit].quantity == "percent";
    // "Communes meeting the standard: 1", which would need its own word for one commune; Vietnamese counts "1 xã".
    const bool counted = context.words("counts_in_sentences") == "bare" && unit.quantity == "count" &&
                         (row.reported_unit == indicator.unit || row.reported_value == Decimal{1, 0});
    outcome.value = qualified(context, row) + (percent   ? context.format.percent(size)
                                               : counted ? context.format.number(size)
                                                         : context.shown_with_unit(size, row.reported_unit));
    const Period& period = corpus.period_of(row);
    outcome.period = period.kind == PeriodKind::timeless ? std::nullopt : std::optional(period);
    if (row.as_of != no_date && row.as_of != period.last) {
        outcome.as_of = row.as_of;
    }
    outcome.kind = row.kind;
    outcome.kind_name = context.in(kind_name(corpus, row.kind));
    return outcome;
}

void add_outcomes(const PageContext& context, StoryFacts& facts) {
    const Corpus& corpus = context.corpus();
    // Beside money one result is enough.
    const std::size_t most = facts.money.empty() ? 2 : 1;
    const auto rank = [&](const Observation& row) {
        const Date last = corpus.period_of(row).last;
        return std::tuple(!is_of_part(context, row), is_whole(corpus.dimensions, row.coordinates), reality_of(row.kind),
                          last, row.as_of == no_date ? last : row.as_of);
    };
    for (const IndicatorIndex headline_indicator : corpus.site.headline_indicators) {
        const Observation* best = nullptr;
        for (const ObservationIndex index : context.subject().observations) {
            const Observation& row = corpus.observations[index];
            if (row.indicator == headline_indicator && is_whole(corpus.dimensions, row.coordinates) &&
                row.has_value() && (best == nullptr || rank(*best) < rank(row))) {
                best = &row;
            }
        }
        if (best == nullptr || facts.outcomes.size() >= most) {
            continue;
        }
        OutcomeFacts outcome = outcome_facts(context, *best);
        for (const DerivedIndex index : context.subject().derived) {
            const Derived& value = context.input.derived[index];
            const Formula& formula = corpus.indicators[value.indicator].formula;
            const auto inputs = context.input.derived.inputs_of(value);
            const bool of_this = formula.kind == FormulaKind::change && !formula.names_kinds &&
                                 formula.as != ChangeAs::relative && !inputs.empty() &&
                                 inputs.front() == FigureRef::observation(index_of(corpus, *best));
            if (of_this) {
                if (value.exactness.bound != Bound::exact) {
                    continue;  // of what is not exact nobody knows by how much it rose
                }
                outcome.change = value.value;
                outcome.change_text =
                    context.shown_with_unit(magnitude(value.value), corpus.indicators[value.indicator].unit);
            }
        }
        facts.outcomes.push_back(std::move(outcome));
    }
    // A page with other results tells of its first ones, of each line the newest.
    if (!facts.money.empty()) {
        return;
    }
    const auto line = [](const Observation& row) {
        FigureKey key = row;
        key.period = 0;
        key.fund_year = 0;
        key.base = no_index;
        return key;
    };
    const std::size_t room = most - std::min(most, facts.outcomes.size());
    std::vector<const Observation*> others;  // of the first lines that are met the newest
    for (const ObservationIndex index : context.subject().observations) {
        const Observation& row = corpus.observations[index];
        const bool told = std::any_of(corpus.site.headline_indicators.begin(), corpus.site.headline_indicators.end(),
                                      [&](IndicatorIndex indicator) { return indicator == row.indicator; });
        if (told || !row.has_value() || is_plan(row.kind) || is_requested(row.kind)) {
            continue;
        }
        const auto same = std::find_if(others.begin(), others.end(),
                                       [&](const Observation* other) { return line(*other) == line(row); });
        if (same == others.end() && others.size() < room) {
            others.push_back(&row);
        } else if (same != others.end() && rank(**same) < rank(row)) {
            *same = &row;
        }
    }
    for (const Observation* row : others) {
        facts.outcomes.push_back(outcome_facts(context, *row));
    }
}

}  // namespace

StoryFacts story_facts(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    StoryFacts facts;
    facts.about = subject.kind == PageKind::program ? StoryFacts::About::program : StoryFacts::About::area;
    if (facts.about == StoryFacts::About::program) {
        facts.name = program_within_sentence(context, subject.program);
        const ProgramRole role = role_of(corpus, subject.program);
        const char* called = role == ProgramRole::program ? "program_named"
                             : role == ProgramRole::part  ? "project_named"
                                                          : "group_named";
        facts.name = context.words(called, {{"program", facts.name}});
    } else {
        facts.name = context.area_in_sentence(subject.area);
    }
    facts.figures = figures_stated(corpus, subject.observations);
    facts.findings = subject.findings.size();
    facts.small_findings = static_cast<std::size_t>(std::count_if(
        subject.findings.begin(), subject.findings.end(),
        [&](std::uint32_t index) { return !is_of_weight(context.input.reconciliation.findings[index]); }));
    std::set<SourceIndex> sources;
    for (const ObservationIndex index : subject.observations) {
        sources.insert(corpus.observations[index].source);
    }
    for (const SourceIndex source : sources) {
        facts.sources.push_back(context.in(corpus.sources[source].short_title));
    }
    if (facts.about == StoryFacts::About::program) {
        for (const AreaIndex area : areas_by_level(context)) {
            if (level_of(corpus, area).whole) {
                facts.whole = context.area_in_sentence(area);
            } else {
                facts.areas.push_back(
                    context.area_told_apart(area, [&](AreaIndex one) { return context.area_in_sentence(one); }));
            }
        }
        facts.has_parts = !context.input.plan.program_tree.below(subject.program).empty();
        add_money_of_areas(context, facts);
        return facts;
    }
    facts.lacks_money = lacks_money(context);
    add_spread(context, facts);
    add_money(context, facts);
    add_outcomes(context, facts);
    return facts;
}

std::string part_doubted(const PageContext& context) {
    const auto index = doubted_part(context.corpus(), context.input.reconciliation.findings, context.subject());
    if (!index) {
        return {};
    }
    const Finding& finding = context.input.reconciliation.findings[*index];
    const Observation& first = context.corpus().observations[finding.observations.front()];
    return context.words("part_doubted", {{"what", context.program_name_anywhere(first.program) + ": " +
                                                       finding_numbers(context, finding)}});
}

std::vector<AreaIndex> areas_by_level(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    std::vector<AreaIndex> areas;
    for (const auto& [area, figures] : context.subject().head.areas) {
        areas.push_back(area);
    }
    sort_by_name(areas, context.order(),
                 [&](AreaIndex index) -> const std::string& { return context.in(corpus.areas[index].name); });
    std::stable_sort(areas.begin(), areas.end(),
                     [&](AreaIndex a, AreaIndex b) { return corpus.areas[a].level < corpus.areas[b].level; });
    return areas;
}

const std::vector<std::string>& page_story(const PageContext& context) {
    if (!context.story) {
        const PageKind kind = context.subject().kind;
        const bool tells = kind == PageKind::area || kind == PageKind::area_program || kind == PageKind::program;
        context.story =
            tells ? tell(story_facts(context), context.input.words, context.format) : std::vector<std::string>();
    }
    return *context.story;
}

}  // namespace minhbach
