// SPDX-License-Identifier: MIT
#include "plan/comparisons/changes.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/limits.hpp"
#include "check/interval.hpp"
#include "compute/areas_counted.hpp"
#include "model/budget_year.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "model/percent.hpp"
#include "plan/comparisons/comparison.hpp"
#include "plan/rows/figures.hpp"

namespace minhbach {

namespace {

// Months from the first day to the last: periods of one length can follow each other.
int months_of(const Period& period) {
    return month_number(period.last) - month_number(period.first) + 1;
}

// In which month of so many it begins: years of the calendar and financial years are two courses of one thing.
int phase_of(const Period& period) {
    return month_number(period.first) % months_of(period);
}

// The budget year of the period itself, whatever that is: of two years it is no difference between their figures.
constexpr StringPool::Index own_year = 0xFFFFFFFF;

// What two figures must share to be told as one thing at two times.
struct LineInTime {
    FigureKey key;  // of no period
    int months = 0;
    int phase = 0;  // see phase_of()
    int reach = 0;  // of changes, see reach_of()
    Kind kind;
    std::set<AreaIndex> areas{};  // of a total: more areas that report are no growth

    auto operator<=>(const LineInTime&) const = default;
};

struct Moment {
    PeriodIndex period = 0;
    Date day = no_date;  // the cut-off date, or else the end of the period
    bool is_dated = false;
    bool is_complete = false;  // the period had ended
    FigureRef figure;
    Decimal value;
    bool contradicted = false;
};

// How large a difference is beside what was before: what may be ranked, but is told of amounts only. Of percentages and
// of points it is none, nor of what was below zero or has come to be.
std::optional<Decimal> told_share(const Corpus& corpus, IndicatorIndex indicator, Decimal before, Decimal after,
                                  std::optional<Decimal> relative) {
    const Unit& unit = corpus.units[corpus.indicators[indicator].unit];
    const bool is_amount = !is_sign(unit) && unit.quantity != "points" && before.mantissa >= 0 && after.mantissa >= 0;
    return is_amount ? relative : std::nullopt;
}

class ChangesInTime {
public:
    ChangesInTime(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order,
                  const Restatements& restatements)
        : corpus_(corpus), derived_(derived), order_(order), restatements_(restatements) {}

    // Printed figures are to be taken first: of one time they stand before computed ones.
    void take(FigureRef ref) {
        const Statement figure = statement_of(corpus_, derived_, ref);
        const Period& period = corpus_.periods[figure.period];
        const Indicator& indicator = corpus_.indicators[figure.indicator];
        // How much faster something grew is no news beside by how much.
        if (period.kind == PeriodKind::timeless || !is_measure(indicator) ||
            indicator.formula.kind == FormulaKind::change) {
            return;
        }
        LineInTime line{figure,           months_of(period),
                        phase_of(period), reach_of(corpus_, figure),
                        figure.kind,      areas_counted(corpus_, derived_, derived_.lines, ref)};
        line.key.period = 0;
        if (is_of_its_period(corpus_, figure)) {
            line.key.fund_year = own_year;
        }
        line.key.base = figure.base == no_index ? PeriodIndex{no_index} : PeriodIndex{0};
        const bool is_dated = figure.as_of != no_date;
        const Moment now{figure.period, is_dated ? figure.as_of : period.last,
                         is_dated,      !is_dated || figure.as_of >= period.last,
                         ref,           value_of(corpus_, derived_, ref)};
        std::vector<Moment>& moments = lines_[line];
        const auto same = std::find_if(moments.begin(), moments.end(), [&](const Moment& moment) {
            return moment.period == now.period && moment.day == now.day && moment.is_dated == now.is_dated;
        });
        if (same == moments.end()) {
            moments.push_back(now);
        } else if (same->figure.is_derived() == ref.is_derived()) {
            std::vector<FigureRef> different{same->figure};
            add_different(corpus_, derived_, different, ref);
            same->contradicted = same->contradicted || different.size() > 1;
            same->figure = different.front();
            same->value = value_of(corpus_, derived_, different.front());
        }
    }

    std::vector<ChangeSpan> spans() {
        for (auto& [line, moments] : lines_) {
            std::erase_if(moments, [](const Moment& moment) { return moment.contradicted; });
            std::sort(moments.begin(), moments.end(), [&](const Moment& a, const Moment& b) {
                const auto place = [&](const Moment& moment) {
                    return std::tuple(corpus_.periods[moment.period].last, moment.period, moment.is_dated, moment.day);
                };
                return place(a) < place(b);
            });
            within_periods(moments);
            between_periods(moments);
        }
        std::vector<ChangeSpan> result;
        for (auto& [span, rows] : spans_) {
            std::sort(rows.begin(), rows.end(), [&](const Change& a, const Change& b) {
                const Statement x = statement_of(corpus_, derived_, a.after);
                const Statement y = statement_of(corpus_, derived_, b.after);
                const auto is_part = [&](const Statement& figure) {
                    return figure.program != whole_program(corpus_, figure.program) ||
                           !is_whole(corpus_.dimensions, figure.coordinates);
                };
                return is_part(x) != is_part(y) ? is_part(y) : order_(x, y);
            });
            const auto& [to, from, kind] = span;
            result.push_back({from, to, kind, std::move(rows), 0, {}});
            name_by_periods(result.back());
        }
        // Years ahead there are only plans, which readers ask for last.
        std::sort(result.begin(), result.end(), [](const ChangeSpan& a, const ChangeSpan& b) {
            const auto role = [](const ChangeSpan& span) { return std::min(span.kind.role(), KindRole::intended); };
            return std::tuple(role(a), b.to, b.from, a.kind) < std::tuple(role(b), a.to, a.from, b.kind);
        });
        return result;
    }

private:
    // As far as remarks say, and as the sources count, of all the figures that the two rest on.
    bool are_of_one_thing(FigureRef before, FigureRef after) const {
        if (!minhbach::are_of_one_thing(corpus_, derived_, before, after)) {
            return false;
        }
        if (restatements_.empty()) {
            return true;
        }
        const auto figures = [&](FigureRef ref) {
            return ref.is_derived() ? derived_.observations_of(derived_[ref.index()])
                                    : std::vector<ObservationIndex>{ref.index()};
        };
        const std::vector<ObservationIndex> later = figures(after);
        const std::vector<ObservationIndex> earlier = figures(before);
        return std::none_of(later.begin(), later.end(), [&](ObservationIndex a) {
            return std::any_of(earlier.begin(), earlier.end(), [&](ObservationIndex b) {
                return restatements_.are_apart(corpus_.observations[a], corpus_.observations[b]);
            });
        });
    }

    void name_by_periods(ChangeSpan& span) const {
        const auto periods = [&](const Change& change) {
            const Statement before = statement_of(corpus_, derived_, change.before);
            const Statement after = statement_of(corpus_, derived_, change.after);
            const bool dated = before.as_of != no_date || after.as_of != no_date;
            return dated ? std::nullopt : std::optional(std::pair(before.period, after.period));
        };
        const auto first = periods(span.rows.front());
        if (first && std::all_of(span.rows.begin(), span.rows.end(),
                                 [&](const Change& change) { return periods(change) == first; })) {
            std::tie(span.from_period, span.to_period) = *first;
        }
    }

    void within_periods(const std::vector<Moment>& moments) {
        for (std::size_t i = 1; i < moments.size(); ++i) {
            const Moment& before = moments[i - 1];
            const Moment& after = moments[i];
            if (before.period == after.period && before.is_dated && after.is_dated) {
                add(before, after);
            }
        }
    }

    // The last figure of each period when it had ended, against that of the period before.
    void between_periods(const std::vector<Moment>& all) {
        std::vector<Moment> moments;
        std::copy_if(all.begin(), all.end(), std::back_inserter(moments),
                     [](const Moment& moment) { return moment.is_complete; });
        const Moment* before = nullptr;
        for (std::size_t i = 0; i < moments.size(); ++i) {
            const Moment& moment = moments[i];
            if (i + 1 < moments.size() && moments[i + 1].period == moment.period) {
                continue;
            }
            // Periods that lie within each other do not follow each other.
            if (before != nullptr && corpus_.periods[before->period].last < corpus_.periods[moment.period].first) {
                add(*before, moment);
            }
            before = &moment;
        }
    }

    void add(const Moment& before, const Moment& after) {
        const auto difference = subtract(after.value, before.value);
        // Of "over 500" nobody knows by how much it rose.
        const bool is_exact = bound_of(corpus_, derived_, before.figure) == Bound::exact &&
                              bound_of(corpus_, derived_, after.figure) == Bound::exact;
        if (!difference || !is_exact || before.day >= after.day ||
            !counts_the_same(corpus_, before.figure, after.figure) || !are_of_one_thing(before.figure, after.figure)) {
            return;
        }
        const Statement figure = statement_of(corpus_, derived_, after.figure);
        spans_[{after.day, before.day, figure.kind}].push_back(
            {before.figure, after.figure, *difference,
             told_share(corpus_, figure.indicator, before.value, after.value, percent_of(*difference, before.value))});
    }

    const Corpus& corpus_;
    const DerivedValues& derived_;
    const ReadingOrder& order_;
    const Restatements& restatements_;
    std::map<LineInTime, std::vector<Moment>> lines_;
    std::map<std::tuple<Date, Date, Kind>, std::vector<Change>> spans_;  // the later day, the earlier one
};

// What a report states, whoever else does.
FigureKey key_of(const Observation& figure) {
    return figure;
}

}  // namespace

std::vector<ChangeSpan> find_changes(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order,
                                     const Restatements& restatements, std::span<const ObservationIndex> printed,
                                     std::span<const DerivedIndex> computed) {
    ChangesInTime changes(corpus, derived, order, restatements);
    for (const ObservationIndex index : printed) {
        if (corpus.observations[index].has_value()) {
            changes.take(FigureRef::observation(index));
        }
    }
    for (const DerivedIndex index : computed) {
        changes.take(FigureRef::derived(index));
    }
    return changes.spans();
}

LocalText change_title(const Corpus& corpus, const ChangeSpan& span) {
    const Words& words = words_of(corpus);
    const bool by_periods = span.from_period != no_index;
    const LocalText from =
        by_periods ? period_label(words, corpus.periods[span.from_period]) : date_label(words, span.from);
    const LocalText to = by_periods ? period_label(words, corpus.periods[span.to_period]) : date_label(words, span.to);
    // Where one indicator tells what was planned and what was spent alike, its kind says which.
    const MoneyDeclaration& money = corpus.site.money;
    const bool is_named = names_kind(corpus, span.kind) || (money.planned != no_index && money.planned == money.spent);
    return is_named
               ? words.all("changes_between_of", {{"from", from}, {"to", to}, {"kind", kind_name(corpus, span.kind)}})
               : words.all("changes_between", {{"from", from}, {"to", to}});
}

Revision find_revision(const Corpus& corpus, SourceIndex source, std::span<const ObservationIndex> now,
                       std::span<const ObservationIndex> before) {
    Revision revision;
    revision.previous = corpus.sources[source].follows;
    // Of one line, date and kind a report may state several values; each is held against all of the other's.
    using Stated = std::tuple<FigureKey, Date, Kind>;
    std::map<Stated, std::vector<ObservationIndex>> earlier;
    std::vector<bool> had(corpus.indicators.size());
    std::vector<bool> has(corpus.indicators.size());
    std::map<FigureKey, bool> lines;
    std::vector<std::pair<std::pair<bool, Decimal>, Change>> restated;
    const auto timeless = [](const Observation& figure) {
        return with(with(key_of(figure), &FigureKey::period, PeriodIndex{0}), &FigureKey::fund_year,
                    StringPool::Index{0});
    };
    for (const ObservationIndex index : before) {
        const Observation& figure = corpus.observations[index];
        lines[timeless(figure)] = true;
        if (figure.has_value()) {
            had[figure.indicator] = true;
            earlier[{key_of(figure), figure.as_of, figure.kind}].push_back(index);
        }
    }
    for (const ObservationIndex index : now) {
        const Observation& figure = corpus.observations[index];
        if (!figure.has_value()) {
            continue;
        }
        has[figure.indicator] = true;
        const auto same = earlier.find({key_of(figure), figure.as_of, figure.kind});
        if (same == earlier.end()) {
            ++(lines.contains(timeless(figure)) ? revision.of_other_times : revision.added);
            continue;
        }
        // The same number that is rounded, or "about" it, is not restated.
        const auto agrees = [&](ObservationIndex other) {
            return corpus.observations[other].value == figure.value ||
                   may_be_same(corpus, corpus.observations[other], figure);
        };
        if (std::any_of(same->second.begin(), same->second.end(), agrees)) {
            ++revision.repeated;
            continue;
        }
        const Decimal value = corpus.observations[same->second.front()].value;
        if (const auto difference = subtract(figure.value, value)) {
            const std::optional<Decimal> relative = percent_of(*difference, value);
            restated.emplace_back(
                std::pair(!relative, magnitude(relative.value_or(Decimal{}))),
                Change{FigureRef::observation(same->second.front()), FigureRef::observation(index), *difference,
                       told_share(corpus, figure.indicator, value, figure.value, relative)});
        }
    }
    // The largest share first; where there is none, all is new.
    std::stable_sort(restated.begin(), restated.end(), [](const auto& a, const auto& b) { return b.first < a.first; });
    const std::size_t kept = std::min(restated.size(), limits::restated_of_page);
    revision.restated_more = restated.size() - kept;
    for (std::size_t i = 0; i < kept; ++i) {
        revision.restated.push_back(restated[i].second);
    }
    for (std::size_t i = 0; i < had.size(); ++i) {
        if (had[i] && !has[i]) {
            revision.dropped.push_back(static_cast<IndicatorIndex>(i));
        }
    }
    return revision;
}

}  // namespace minhbach
