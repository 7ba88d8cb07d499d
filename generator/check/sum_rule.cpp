// SPDX-License-Identifier: MIT
// Parts against the whole, along each dimension that partitions it, and along indicators that add up.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/finding_text.hpp"
#include "check/reconcile.hpp"
#include "check/repetition.hpp"

namespace minhbach {

namespace {

// The parts that a source gives of one whole; complete when no part can be missing.
struct Parts {
    std::vector<ObservationIndex> rows;
    bool complete = true;
    LocalText along;       // "các dự án"
    bool neutral = false;  // none of the figures is printed as the sum of the others: they just do not add up
};

class SumRule {
public:
    explicit SumRule(RuleRun& run) : run_(run), corpus_(run.corpus()), rules_(run.rules()) {
        for (std::size_t i = 0; i < corpus_.programs.size(); ++i) {
            // What stands below nothing is no part of what has no program.
            const auto program = static_cast<ProgramIndex>(i);
            if (const ProgramIndex above = parent_of(corpus_, program); above != no_index) {
                children_of_program_[above].push_back(program);
            }
        }
        for (std::size_t i = 0; i < corpus_.areas.size(); ++i) {
            children_of_area_[corpus_.areas[static_cast<AreaIndex>(i)].parent].push_back(static_cast<AreaIndex>(i));
        }
        for (std::size_t i = 0; i < corpus_.breakdowns.size(); ++i) {
            children_of_breakdown_[corpus_.breakdowns[static_cast<BreakdownIndex>(i)].parent].push_back(
                static_cast<BreakdownIndex>(i));
        }
    }

    void apply(std::size_t begin, std::size_t end) {
        for (const Observation& row : corpus_.observations) {
            if (const std::string& year = corpus_.strings[row.fund_year];
                !year.empty() && year != "total" &&
                std::find(years_.begin(), years_.end(), row.fund_year) == years_.end()) {
                years_.push_back(row.fund_year);
            }
        }
        std::sort(years_.begin(), years_.end());
        for (std::size_t i = begin; i < end; ++i) {
            const Observation& row = corpus_.observations[i];
            const std::string& quantity = corpus_.units[corpus_.indicators[row.indicator].unit].quantity;
            if (!is_exact(corpus_, row) ||
                std::find(rules_.additive.begin(), rules_.additive.end(), quantity) == rules_.additive.end() ||
                is_repetition(run_, static_cast<ObservationIndex>(i))) {
                continue;
            }
            const auto index = static_cast<ObservationIndex>(i);
            if (rules_.capital && row.capital == Capital::total) {
                check(index, by_capital(row));
            }
            if (rules_.fund && row.fund == Fund::total) {
                check(index, by_fund(row));
            }
            if (rules_.fund_year && corpus_.strings[row.fund_year] == "total") {
                check(index, by_fund_year(row));
            }
            if (rules_.program) {
                check(index, by_programs(row, children_of_program_[row.program]));
            }
            if (rules_.area) {
                check(index, by_areas(row, children_of_area_[row.area]));
            }
            const bool breaks_down = std::find(rules_.breakdown_additive.begin(), rules_.breakdown_additive.end(),
                                               quantity) != rules_.breakdown_additive.end();
            if (rules_.breakdown && row.breakdown != no_index && breaks_down) {
                Parts parts = by_children(row, children_of_breakdown_[row.breakdown], &FigureKey::breakdown,
                                          {"các phần chi tiết", "the items of its breakdown"});
                parts.complete = false;  // a breakdown lists what a report names, which need not be all
                check(index, std::move(parts));
            }
            for (const auto& sum : rules_.sums) {
                if (sum.parts.front() == row.indicator) {
                    by_indicators(row, sum);
                }
            }
        }
    }

private:
    // The figure that a source gives for a statement; nothing where it gives two different ones: that is another rule's
    // finding.
    std::optional<ObservationIndex> one(const Statement& statement) const {
        return same(run_.statements().find(statement));
    }

    std::optional<ObservationIndex> same(std::span<const ObservationIndex> rows) const {
        for (const ObservationIndex row : rows) {
            if (run_.row(row).value != run_.row(rows.front()).value) {
                return std::nullopt;
            }
        }
        return rows.empty() ? std::nullopt : std::optional(rows.front());
    }

    void add(Parts& parts, const Statement& statement) const {
        if (const auto row = one(statement)) {
            parts.rows.push_back(*row);
        } else {
            parts.complete = false;
        }
    }

    Parts by_capital(const Observation& row) const {
        Parts parts;
        parts.along = {"vốn đầu tư và vốn sự nghiệp", "investment and recurrent capital"};
        for (const Capital capital : {Capital::investment, Capital::recurrent}) {
            add(parts, with<Statement>(row, &FigureKey::capital, capital));
        }
        return parts;
    }

    Parts by_fund(const Observation& row) const {
        Parts parts;
        parts.along = {"các nguồn vốn", "the funds"};
        Statement statement = row;
        statement.fund = Fund::central;
        add(parts, statement);
        statement.fund = Fund::local;
        if (const auto local = one(statement)) {
            parts.rows.push_back(*local);
        } else {
            // Without the sum of the local budgets each of them may be missing.
            parts.complete = false;
            for (const Fund fund : {Fund::provincial, Fund::district, Fund::commune}) {
                statement.fund = fund;
                if (const auto found = one(statement)) {
                    parts.rows.push_back(*found);
                }
            }
        }
        for (const Fund fund : {Fund::foreign, Fund::other}) {
            statement.fund = fund;
            if (const auto found = one(statement)) {
                parts.rows.push_back(*found);
            }
        }
        return parts;
    }

    Parts by_fund_year(const Observation& row) const {
        Parts parts;
        parts.along = {"các năm ngân sách", "the budget years"};
        const Period& period = corpus_.period_of(row);
        bool current = false;
        bool earlier = false;
        std::vector<Period> taken;
        for (const PeriodKind kind : {PeriodKind::year, PeriodKind::years}) {
            for (const StringPool::Index index : years_) {
                const auto year = parse_period(corpus_.strings[index]);
                // "2022/2023" is the sum of the two where a source gives these, too.
                const bool counted = year && std::any_of(taken.begin(), taken.end(), [&](const Period& other) {
                                         return year->first <= other.first && other.last <= year->last;
                                     });
                if (!year || year->kind != kind || counted) {
                    continue;
                }
                if (const auto found = one(with<Statement>(row, &FigureKey::fund_year, index))) {
                    parts.rows.push_back(*found);
                    taken.push_back(*year);
                    current = current || year->year == period.year;
                    earlier = earlier || year->last < period.first;
                }
            }
        }
        parts.complete = current && earlier;
        return parts;
    }

    template <typename Index>
    Parts by_children(const Observation& row, const std::vector<Index>& children, Index FigureKey::*member,
                      LocalText along) const {
        Parts parts;
        parts.along = std::move(along);
        for (const Index child : children) {
            add(parts, with<Statement>(row, member, child));
        }
        parts.complete = parts.complete && !children.empty();
        return parts;
    }

    // Of programs, the rules say which are in the registry with all of their parts.
    Parts by_programs(const Observation& row, const std::vector<ProgramIndex>& children) const {
        Parts parts = by_children(row, children, &FigureKey::program, named(children));
        parts.complete = parts.complete && is_in(rules_.complete_programs, row.program);
        return parts;
    }

    // What the programs are called together: by their level, where they have one.
    LocalText named(const std::vector<ProgramIndex>& programs) const {
        static const std::map<std::string_view, LocalText> by_level{
            {"program", {"các chương trình", "the programs"}},
            {"project", {"các dự án", "the projects"}},
            {"subproject", {"các tiểu dự án", "the subprojects"}},
            {"component", {"các nội dung thành phần", "the components"}},
            {"content", {"các nội dung", "the content items"}},
        };
        const auto level = [&](ProgramIndex program) -> const std::string& { return corpus_.programs[program].level; };
        const bool one = !programs.empty() && std::all_of(programs.begin(), programs.end(), [&](ProgramIndex program) {
            return level(program) == level(programs.front());
        });
        const auto found = one ? by_level.find(level(programs.front())) : by_level.end();
        return found == by_level.end() ? LocalText{"các phần cấp dưới", "the parts one level below"} : found->second;
    }

    // Of areas, too; and those that were there for some of the period only are no parts of one whole: at a reform, what
    // ends and what begins would be counted twice.
    Parts by_areas(const Observation& row, const std::vector<AreaIndex>& below) const {
        const Period& period = corpus_.period_of(row);
        std::vector<AreaIndex> children;
        bool throughout = true;
        for (const AreaIndex child : below) {
            const Area& area = corpus_.areas[child];
            if ((area.valid_from && *area.valid_from > period.last) ||
                (area.valid_to && *area.valid_to < period.first)) {
                continue;
            }
            if ((area.valid_from && *area.valid_from > period.first) ||
                (area.valid_to && *area.valid_to < period.last)) {
                throughout = false;
            } else {
                children.push_back(child);
            }
        }
        Parts parts = by_children(row, children, &FigureKey::area, {"các đơn vị cấp dưới", "the areas below"});
        parts.complete = parts.complete && throughout && is_in(rules_.complete_areas, row.area);
        return parts;
    }

    // Indicators that add up differ in kind and cut-off date: the whole is a plan, its parts are what came of it.
    // Looked up from the first part, whose date the others share.
    void by_indicators(const Observation& first, const ReconciliationRules::Sum& sum) {
        Parts parts;
        Statement statement = first;
        for (const IndicatorIndex part : sum.parts) {
            statement.indicator = part;
            add(parts, statement);
        }
        parts.neutral = true;
        const auto whole = same(run_.statements().intended(first, sum.whole, Kind::plan));
        if (whole && parts.complete) {
            check(*whole, std::move(parts));
        }
    }

    void check(ObservationIndex index, Parts parts) {
        if (is_in(rules_.open_parts, run_.row(index).indicator)) {
            parts.complete = false;
        }
        if (parts.rows.size() < (parts.complete ? 1U : 2U)) {
            return;
        }
        const Observation& whole = run_.row(index);
        std::optional<Interval> sum = Interval{};
        std::optional<Decimal> value = Decimal{};
        for (const ObservationIndex part : parts.rows) {
            sum = sum ? *sum + interval_of(corpus_, run_.row(part)) : std::nullopt;
            value = value ? add_values(*value, run_.row(part).value) : std::nullopt;
        }
        const auto difference = value ? subtract(whole.value, *value) : std::nullopt;
        if (!sum || !difference) {
            return;
        }
        const Interval printed = interval_of(corpus_, whole);
        const bool exceeds = sum->low > printed.high;
        if (printed.meets(*sum) || (!parts.complete && !exceeds)) {
            if (parts.complete) {
                run_.agreed(RuleKind::sum);
            }
            return;
        }
        report(index, parts, *value, *difference);
    }

    template <typename Index>
    static bool is_in(const std::vector<Index>& list, Index wanted) {
        return std::find(list.begin(), list.end(), wanted) != list.end();
    }

    static std::optional<Decimal> add_values(Decimal a, Decimal b) { return minhbach::add(a, b); }

    void report(ObservationIndex index, const Parts& parts, Decimal value, Decimal difference) {
        const Observation& whole = run_.row(index);
        Finding finding;
        finding.rule = RuleKind::sum;
        finding.printed = whole.value;
        finding.computed = value;
        finding.difference = difference;
        finding.unit = corpus_.indicators[whole.indicator].unit;
        finding.observations = {index};
        finding.observations.insert(finding.observations.end(), parts.rows.begin(), parts.rows.end());
        const LocalText name = name_of(corpus_, whole);
        const LocalText printed = amount_of(corpus_, whole.indicator, whole.value);
        LocalText terms;
        for (const ObservationIndex part : parts.rows) {
            const LocalText number = number_of(run_.row(part).value);
            terms.vi += (terms.vi.empty() ? "" : " + ") + number.vi;
            terms.en += (terms.en.empty() ? "" : " + ") + number.en;
        }
        const LocalText sum = amount_of(corpus_, whole.indicator, value);
        finding.message = {fmt::format("{}: báo cáo in {}, nhưng cộng {} ({}) được {}.", name.vi, printed.vi,
                                       parts.along.vi, terms.vi, sum.vi),
                           fmt::format("{}: the report prints {}, but {} ({}) add up to {}.", name.en, printed.en,
                                       parts.along.en, terms.en, sum.en)};
        if (parts.neutral) {
            finding.message = {fmt::format("{}: báo cáo in {}; các phần của số này ({}) cộng lại được {}. Các số in ra "
                                           "không khớp nhau.",
                                           name.vi, printed.vi, terms.vi, sum.vi),
                               fmt::format("{}: the report prints {}; its parts ({}) add up to {}. The printed figures "
                                           "do not agree.",
                                           name.en, printed.en, terms.en, sum.en)};
        }
        if (!parts.complete) {
            finding.message.vi += " Các phần đã lớn hơn tổng.";
            finding.message.en += " The parts already exceed the whole.";
        }
        explain(whole, finding);
        run_.found(std::move(finding));
    }

    // A difference that is exactly another figure of the source is a difference of scope: a fund left out, say.
    void explain(const Observation& whole, Finding& finding) {
        Decimal size = finding.difference;
        size.mantissa = size.mantissa < 0 ? -size.mantissa : size.mantissa;
        constexpr Decimal smallest{100, 0};  // small numbers equal others by chance
        if (size < smallest) {
            return;
        }
        for (const ObservationIndex other : run_.figures().between(whole.source, finding.unit, size, size, 1)) {
            // Where all parts are zero, the difference is the whole itself.
            if (std::find(finding.observations.begin(), finding.observations.end(), other) !=
                finding.observations.end()) {
                continue;
            }
            finding.severity = FindingSeverity::warning;
            const LocalText name = name_of(corpus_, run_.row(other));
            const LocalText number = number_of(size);
            finding.message.vi +=
                fmt::format(" Chênh lệch {} đúng bằng một số khác của báo cáo: {}.", number.vi, name.vi);
            finding.message.en +=
                fmt::format(" The difference of {} is exactly another figure of the report: {}.", number.en, name.en);
            finding.observations.push_back(other);
        }
    }

    RuleRun& run_;
    const Corpus& corpus_;
    const ReconciliationRules& rules_;
    std::map<ProgramIndex, std::vector<ProgramIndex>> children_of_program_;
    std::map<AreaIndex, std::vector<AreaIndex>> children_of_area_;
    std::map<BreakdownIndex, std::vector<BreakdownIndex>> children_of_breakdown_;
    std::vector<StringPool::Index> years_;  // every budget year that occurs
};

}  // namespace

void apply_sum_rule(RuleRun& run, std::size_t begin, std::size_t end) {
    SumRule(run).apply(begin, end);
}

}  // namespace minhbach
