// SPDX-License-Identifier: MIT
#include "compute/engine.hpp"

#include <xxhash.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/limits.hpp"
#include "compute/areas_counted.hpp"
#include "model/exactness.hpp"

namespace minhbach {

namespace {

bool by_line(const Placed& a, const Placed& b) {
    return a.line < b.line;
}

Statement of_any_source(const Statement& statement) {
    return with(statement, &Statement::source, SourceIndex{no_index});
}

}  // namespace

Engine::Engine(const Corpus& corpus, std::span<const Finding> findings)
    : corpus_(corpus),
      lines_(corpus.observations.size() / 2),
      figures_(corpus.indicators.size()),
      restatements_(corpus) {
    std::vector<bool> used(corpus.indicators.size(), false);
    for (const Indicator& indicator : corpus.indicators) {
        for (const IndicatorIndex operand : indicator.formula.operands) {
            if (operand != no_index) {
                used[operand] = true;
            }
        }
    }
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        const Observation& row = corpus.observations[i];
        // An amount "each", or of each year, is no amount of the whole.
        if (used[row.indicator] && row.has_value() && is_of_whole(corpus.strings[row.note])) {
            figures_[row.indicator].push_back(
                {lines_.intern(line_of(row)), FigureRef::observation(static_cast<ObservationIndex>(i))});
        }
    }
    // Room that is not used costs no memory; growing a list of millions costs it twice.
    result_.values.reserve(2 * corpus.observations.size());
    result_.inputs.reserve(4 * corpus.observations.size());
    for (const Finding& finding : findings) {
        // Of two dates, of an estimate and a result: a warning, and no second truth.
        if (finding.rule == RuleKind::conflict && finding.severity == FindingSeverity::error) {
            for (const ObservationIndex index : finding.observations) {
                contradicted_.insert(of_any_source(corpus.observations[index]));
            }
        }
    }
    for (Figures& figures : figures_) {
        if (!std::is_sorted(figures.begin(), figures.end(), by_line)) {
            std::stable_sort(figures.begin(), figures.end(), by_line);
        }
    }
}

void Engine::apply(IndicatorIndex index) {
    current_ = index;
    const std::size_t first = result_.values.size();
    const Formula& formula = corpus_.indicators[index].formula;
    switch (formula.kind) {
        case FormulaKind::ratio:
        case FormulaKind::difference: apply_pair(formula); break;
        case FormulaKind::sum: apply_sum(formula); break;
        case FormulaKind::attainment: apply_attainment(formula); break;
        case FormulaKind::kinds: apply_kinds(formula); break;
        case FormulaKind::pace: apply_pace(formula); break;
        case FormulaKind::status: apply_status(formula); break;
        case FormulaKind::share: apply_share(formula); break;
        case FormulaKind::change: apply_change(formula); break;
        case FormulaKind::per: apply_per(formula); break;
        case FormulaKind::gap: apply_gap(formula); break;
        case FormulaKind::aggregate:
        case FormulaKind::rank: apply_over_areas(formula); break;
        case FormulaKind::none: break;
    }
    // What was computed may be used in turn, and stands for what is printed of the same line, kind and date.
    Figures& figures = figures_[index];
    if (first < result_.values.size() && !figures.empty()) {
        std::vector<std::tuple<std::uint32_t, Kind, Date>> computed;
        computed.reserve(result_.values.size() - first);
        for (std::size_t i = first; i < result_.values.size(); ++i) {
            computed.emplace_back(result_.values[i].line, result_.values[i].kind, result_.values[i].as_of);
        }
        std::sort(computed.begin(), computed.end());
        std::erase_if(figures, [&](const Placed& figure) {
            return std::binary_search(computed.begin(), computed.end(),
                                      std::tuple(figure.line, kind(figure.ref), as_of(figure.ref)));
        });
    }
    for (std::size_t i = first; i < result_.values.size(); ++i) {
        figures.push_back({result_.values[i].line, FigureRef::derived(static_cast<DerivedIndex>(i))});
    }
    if (!std::is_sorted(figures.begin(), figures.end(), by_line)) {
        std::stable_sort(figures.begin(), figures.end(), by_line);
    }
}

DerivedValues Engine::take() {
    result_.lines = lines_.take();
    return std::move(result_);
}

std::span<const Placed> Engine::run_at(const Figures& figures, std::size_t begin) {
    std::size_t end = begin;
    while (end < figures.size() && figures[end].line == figures[begin].line) {
        ++end;
    }
    return std::span(figures).subspan(begin, end - begin);
}

std::vector<FigureRef> Engine::distinct(std::span<const Placed> run) const {
    std::vector<FigureRef> result;
    for (const Placed& figure : run) {
        const bool repeated = std::any_of(result.begin(), result.end(), [&](FigureRef earlier) {
            return value(earlier) == value(figure.ref) && kind(earlier) == kind(figure.ref) &&
                   as_of(earlier) == as_of(figure.ref);
        });
        if (repeated) {
            continue;
        }
        if (result.size() == limits::statements_of_a_line) {
            crowded_.insert(run.front().ref);
            return {};
        }
        result.push_back(figure.ref);
    }
    return result;
}

std::vector<FigureRef> Engine::on_line(IndicatorIndex index, std::uint32_t line) const {
    const Figures& list = figures(index);
    const auto begin = std::lower_bound(list.begin(), list.end(), Placed{line, FigureRef::observation(0)}, by_line);
    if (begin == list.end() || begin->line != line) {
        return {};
    }
    return distinct(run_at(list, static_cast<std::size_t>(begin - list.begin())));
}

std::vector<FigureRef> Engine::on_line(IndicatorIndex index, const FigureLine& line) const {
    const auto number = lines_.find(line);
    return number ? on_line(index, *number) : std::vector<FigureRef>();
}

bool Engine::over_same_areas(FigureRef first, FigureRef second) const {
    const auto areas = [&](FigureRef figure) { return areas_counted(corpus_, result_, lines_, figure); };
    return (!first.is_derived() && !second.is_derived()) || areas(first) == areas(second);
}

std::optional<PeriodIndex> Engine::period_before(PeriodIndex index) const {
    const auto earlier = year_before(corpus_.periods[index]);
    const auto found =
        earlier ? std::find(corpus_.periods.begin(), corpus_.periods.end(), *earlier) : corpus_.periods.end();
    return found == corpus_.periods.end() ? std::nullopt
                                          : std::optional(static_cast<PeriodIndex>(found - corpus_.periods.begin()));
}

std::optional<FigureRef> Engine::dating(FigureRef first, FigureRef second) const {
    if (is_intended(kind(first)) != is_intended(kind(second))) {
        return is_intended(kind(first)) ? second : first;
    }
    return kind(first) == kind(second) && as_of(first) == as_of(second) ? std::optional(first) : std::nullopt;
}

bool Engine::in_force(FigureRef intended, FigureRef result, std::span<const FigureRef> others) const {
    const Date date = as_of(intended);
    const bool undated_result = as_of(result) == no_date;
    if (date > as_of(result) && !undated_result) {
        return false;
    }
    return std::none_of(others.begin(), others.end(), [&](FigureRef other) {
        const Date another = as_of(other);
        if (kind(other) != kind(intended) || another == date || date == no_date) {
            return false;
        }
        return another == no_date || undated_result || (another > date && another <= as_of(result));
    });
}

bool Engine::in_scope(const FormulaScope& scope, const FigureLine& line, Kind figure_kind) const {
    const bool of_period = scope.periods == 0 || (scope.periods >> static_cast<unsigned>(period(line).kind) & 1U) != 0;
    const bool of_kind =
        scope.kinds.empty() || std::find(scope.kinds.begin(), scope.kinds.end(), figure_kind) != scope.kinds.end();
    return of_period && of_kind &&
           std::all_of(scope.codes.begin(), scope.codes.end(),
                       [&](const FormulaScope::Codes& each) {
                           const CodeIndex code = code_of(corpus_, line, each.dimension);
                           return std::find(each.codes.begin(), each.codes.end(), code) != each.codes.end();
                       }) &&
           (!scope.no_breakdown || line.coordinates == no_coordinates) &&
           (scope.programs.empty() ||
            std::find(scope.programs.begin(), scope.programs.end(), line.program) != scope.programs.end()) &&
           (!scope.whole_programs || whole_program(corpus_, line.program) == line.program);
}

std::uint64_t Engine::id_of(std::span<const FigureRef> inputs) const {
    const std::string& name = corpus_.indicators[current_].id;
    std::uint64_t hash = XXH3_64bits(name.data(), name.size());
    for (const FigureRef input : inputs) {
        const std::uint64_t word = id(input) ^ (input.is_derived() ? 0x8000000000000000U : 0U);
        hash = XXH3_64bits_withSeed(&word, sizeof word, hash);
    }
    return hash >> 4U;
}

Derived& Engine::append(std::uint32_t line, Decimal figure_value, Date date, Kind figure_kind,
                        std::uint64_t figure_id) {
    Derived derived;
    derived.id = figure_id;
    derived.value = figure_value;
    derived.line = line;
    derived.as_of = date;
    derived.indicator = current_;
    derived.kind = figure_kind;
    result_.values.push_back(derived);
    return result_.values.back();
}

Exactness Engine::exactness(FigureRef ref) const {
    if (ref.is_derived()) {
        return result_.values[ref.index()].exactness;
    }
    const StringPool::Index note = corpus_.observations[ref.index()].note;
    if (note == 0) {
        return {};
    }
    const auto [entry, fresh] = exactness_by_note_.try_emplace(note);
    if (fresh) {
        entry->second = exactness_of(corpus_.strings[note]);
    }
    return entry->second;
}

std::optional<Exactness> Engine::exactness_from(std::span<const Input> inputs) const {
    Bounds bounds;
    bool preliminary = false;
    for (const Input& input : inputs) {
        const Exactness stated = exactness(input.ref);
        bounds.add(carried(stated.bound, input.slope));
        preliminary = preliminary || stated.preliminary;
    }
    const auto bound = bounds.joined();
    return bound ? std::optional(Exactness{*bound, preliminary}) : std::nullopt;
}

void Engine::add(const Formula& formula, std::uint32_t line, Decimal figure_value, FigureRef dated_by,
                 std::span<const Input> inputs) {
    Kind figure_kind = kind(dated_by);
    // What rests on an expectation is one, of the kind of the first that it rests on.
    const auto estimate =
        std::find_if(inputs.begin(), inputs.end(), [&](const Input& input) { return is_expected(kind(input.ref)); });
    if (is_actual(figure_kind) && estimate != inputs.end()) {
        figure_kind = kind(estimate->ref);
    }
    const auto known = exactness_from(inputs);
    if (!known || !in_scope(formula.scope, lines_[line], figure_kind) || are_apart(inputs)) {
        return;
    }
    const auto first_input = static_cast<std::uint32_t>(result_.inputs.size());
    for (const Input& input : inputs) {
        result_.inputs.push_back(input.ref);
    }
    Derived& derived =
        append(line, figure_value, as_of(dated_by), figure_kind, id_of(std::span(result_.inputs).subspan(first_input)));
    derived.exactness = *known;
    derived.first_input = first_input;
    derived.input_count = static_cast<std::uint16_t>(inputs.size());
    note_within_source(std::span(result_.inputs).subspan(first_input));
}

bool Engine::is_misplaced(FigureRef ref) const {
    return !ref.is_derived() && minhbach::is_misplaced(corpus_, corpus_.observations[ref.index()]);
}

bool Engine::is_within_source(FigureRef ref) const {
    return ref.is_derived() ? within_source_.contains(ref.index())
                            : minhbach::is_within_source(corpus_, corpus_.observations[ref.index()]);
}

void Engine::note_within_source(std::span<const FigureRef> inputs) {
    if (std::any_of(inputs.begin(), inputs.end(), [&](FigureRef ref) { return is_within_source(ref); })) {
        within_source_.insert(static_cast<DerivedIndex>(result_.values.size() - 1));
    }
}

bool Engine::are_apart(std::span<const Input> inputs) const {
    const auto any = [&](const auto& is) {
        return std::any_of(inputs.begin(), inputs.end(), [&](const Input& input) { return is(input.ref); });
    };
    return any([&](FigureRef ref) { return is_misplaced(ref); }) ||
           (any([&](FigureRef ref) { return is_within_source(ref); }) &&
            any([&](FigureRef ref) { return source(ref) != source(inputs.front().ref); })) ||
           any([&](FigureRef ref) {
               const FigureRef first = inputs.front().ref;
               return !ref.is_derived() && !first.is_derived() &&
                      restatements_.are_apart(corpus_.observations[ref.index()], corpus_.observations[first.index()]);
           });
}

bool Engine::is_contradicted(FigureRef ref) const {
    if (contradicted_.empty()) {
        return false;
    }
    if (!ref.is_derived()) {
        return contradicted_.contains(of_any_source(corpus_.observations[ref.index()]));
    }
    // A value may be an input in many ways; what is known of it is asked once.
    contradicted_values_.resize(result_.values.size(), Contradicted::unknown);
    if (contradicted_values_[ref.index()] == Contradicted::unknown) {
        const auto inputs = result_.inputs_of(result_.values[ref.index()]);
        const bool any =
            std::any_of(inputs.begin(), inputs.end(), [&](FigureRef input) { return is_contradicted(input); });
        contradicted_values_[ref.index()] = any ? Contradicted::yes : Contradicted::no;
    }
    return contradicted_values_[ref.index()] == Contradicted::yes;
}

}  // namespace minhbach
