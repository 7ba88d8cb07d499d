// SPDX-License-Identifier: MIT
#include "plan/pages/heads.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/limits.hpp"
#include "model/budget_year.hpp"
#include "model/percent.hpp"
#include "model/program_tree.hpp"
#include "plan/money/amount_bounds.hpp"
#include "plan/money/head_line.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/outline/routes.hpp"
#include "plan/pages/parts_of_areas.hpp"

namespace minhbach {

namespace {

// The money of one program in one report for one period: sums that belong together.
using Bundle = std::tuple<ProgramIndex, SourceIndex, PeriodIndex>;

Bundle bundle_of(const FigureLine& line) {
    return {line.program, line.source, line.period};
}

// With one plan, one result and its share.
void add_sums(const HeadMoney& money, std::vector<const HeadLine*>& told) {
    const auto add = [&](const HeadLine& line) {
        const bool one_plan = line.plans().size() == 1 && line.plans().front().mantissa > 0;
        if (one_plan && has_one_share(line.results)) {
            told.push_back(&line);
        }
    };
    if (money.together) {
        add(*money.together);
        return;
    }
    for (const HeadLine& line : money.lines) {
        add(line);
    }
}

class HeadMaker {
public:
    HeadMaker(const Corpus& corpus, const DerivedValues& derived, const FindingIndex& findings,
              std::vector<Subject>& subjects)
        : corpus_(corpus),
          capitals_(corpus.dimensions.capital()),
          derived_(derived),
          findings_(findings),
          subjects_(subjects),
          parts_(corpus, subjects) {}

    void make() {
        find_known();
        for (Subject& subject : subjects_) {
            if (subject.kind == PageKind::area || subject.kind == PageKind::area_program) {
                make_area(subject);
            } else if (subject.kind == PageKind::program) {
                make_program(subject);
            }
        }
        count_areas();
    }

private:
    // Where anything came of a program or of what stands below it. To ask the money of each area for each program would
    // take programs times all figures.
    void find_known() {
        for (const Subject& subject : subjects_) {
            if (subject.kind != PageKind::program) {
                continue;
            }
            for (const MoneyRow& row : subject.money) {
                const bool known = is_actual(row.kind) && is_stated(corpus_, row.disbursed);
                for (ProgramIndex at = known ? row.program : ProgramIndex{no_index}; at != no_index;
                     at = corpus_.programs[at].parent) {
                    known_.emplace(at, row.area);
                }
            }
        }
    }

    HeadLines lines(AreaIndex area) { return {corpus_, derived_, findings_, parts_.of(area)}; }

    void make_area(Subject& subject) {
        Head& head = subject.head;
        const std::vector<MoneyRow> rows = whole_lines(subject.money);
        auto money = best(rows, subject.area);
        if (!money) {
            return;
        }
        for (HeadLine& line : money->lines) {
            lines(subject.area).compare(line, subject.derived);
        }
        const ProgramIndex told = money->lines.front().program;
        for (const MoneyRow& row : rows) {
            const ProgramIndex whole = whole_program(corpus_, row.program);
            auto& others = head.other_programs;
            if (whole != told && !is_within(corpus_, whole, told) && !is_within(corpus_, told, whole) &&
                std::find(others.begin(), others.end(), whole) == others.end()) {
                others.push_back(whole);
            }
        }
        head.money.push_back(*std::move(money));
        if (sums_told(head).empty()) {
            head.known = best(rows, subject.area, Wanted::result);
        }
    }

    // A page of a program tells of its first areas, the highest first; of what holds all others only where no other has
    // money of it.
    void make_program(Subject& subject) {
        constexpr std::size_t most = 2;
        // Each row once: a national program has as many rows as the nation has areas.
        std::map<AreaIndex, std::vector<MoneyRow>> rows;
        for (MoneyRow& row : whole_lines(subject.money)) {
            rows[row.area].push_back(std::move(row));
        }
        const auto is_whole = [&](const auto& entry) { return level_of(corpus_, entry.first).whole; };
        if (!std::all_of(rows.begin(), rows.end(), is_whole)) {
            std::erase_if(rows, is_whole);
        }
        std::vector<AreaIndex> areas;
        areas.reserve(rows.size());
        for (const auto& [area, own] : rows) {
            areas.push_back(area);
        }
        std::stable_sort(areas.begin(), areas.end(), [&](AreaIndex a, AreaIndex b) { return place(a) < place(b); });
        for (const AreaIndex area : areas) {
            if (subject.head.money.size() == most) {
                subject.head.more_money = true;
                break;
            }
            auto money = known_.contains({subject.program, area}) ? best(rows[area], area) : std::nullopt;
            if (!money || !std::any_of(money->lines.begin(), money->lines.end(), is_known)) {
                subject.head.more_money = true;
                continue;
            }
            subject.head.money.push_back(*std::move(money));
        }
    }

    // The highest areas first, those of one level by name.
    std::pair<LevelIndex, std::string_view> place(AreaIndex area) const {
        return {corpus_.areas[area].level, name_in_path(corpus_, area)};
    }

    // Of the rows of an area the bundle that says most: of the highest program, of the newest period, with results, of
    // the most programs, of all kinds of capital, with the newest result, the largest. Where plans are revised, the
    // early ones run years ahead of what is known: then a plan with its results is told before results alone, and these
    // before a plan alone.
    enum class Wanted : unsigned char { newest, result };
    std::optional<HeadMoney> best(const std::vector<MoneyRow>& rows, AreaIndex area, Wanted wanted = Wanted::newest) {
        std::map<Bundle, std::vector<const MoneyRow*>> bundles;
        int uppermost = 0;
        for (const MoneyRow& row : rows) {
            if (row.coordinates == no_coordinates) {
                const int depth = depth_of(corpus_, row.program);
                uppermost = bundles.empty() ? depth : std::min(uppermost, depth);
                bundles[bundle_of(row)].push_back(&row);
            }
        }
        using Rank = std::tuple<int, Date, bool, int, bool, int, Date, Decimal>;
        const bool revised = wanted == Wanted::result || corpus_.kinds.plans().size() > 1;
        std::optional<std::pair<Rank, HeadMoney>> found;
        for (const auto& [bundle, lines] : bundles) {
            if (depth_of(corpus_, std::get<0>(bundle)) > uppermost) {
                continue;
            }
            HeadMoney money = told(lines, area);
            bool known = false;
            int outcome = 0;
            bool all_kinds = false;
            std::size_t kinds = 0;
            Date newest = no_date;
            Decimal largest;
            for (const HeadLine& line : money.lines) {
                const std::vector<Decimal>& plans = line.plans();
                if (!line.results.empty() && is_actual(line.results.front().kind)) {
                    newest = std::max(newest, line.results.front().as_of.value_or(no_date));
                }
                known = known || !line.results.empty();
                outcome = std::max(outcome, line.results.empty() ? 0 : plans.empty() ? 1 : 2);
                kinds += line.results.empty() ? 0U : 1U;
                all_kinds = all_kinds || (capitals_.is_total(line.capital) && !line.results.empty()) || kinds > 1;
                for (const Decimal plan : plans) {
                    largest = std::max(largest, plan);
                }
            }
            const Rank rank{revised ? outcome : 0,
                            corpus_.periods[std::get<2>(bundle)].last,
                            known,
                            width(std::get<0>(bundle)),
                            all_kinds,
                            outcome,
                            newest,
                            largest};
            if (!found || found->first < rank) {
                found = std::pair(rank, std::move(money));
            }
        }
        if (!found) {
            return std::nullopt;
        }
        leave_out(found->second, rows, area);
        return std::move(found->second);
    }

    // Several target programs before one, and one before a plan for all that an area does.
    int width(ProgramIndex program) const {
        if (program == no_index) {
            return 0;
        }
        const ProgramRole role = role_of(corpus_, program);
        return role == ProgramRole::group ? 2 : role == ProgramRole::plan ? 0 : 1;
    }

    // Of each kind of capital one sum, or of all together one.
    HeadMoney told(const std::vector<const MoneyRow*>& rows, AreaIndex area) {
        const HeadLines make = lines(area);
        std::map<CodeIndex, std::pair<std::tuple<bool, bool, Decimal>, HeadLine>> chosen;
        for (const MoneyRow* row : rows) {
            if (row->is_part) {
                continue;
            }
            HeadLine line = make.line(line_of(*row));
            Decimal largest;
            for (const Decimal plan : line.plans()) {
                largest = std::max(largest, plan);
            }
            const std::tuple rank(!line.results.empty(), is_of_own_year(corpus_, line), largest);
            const CodeIndex capital = line.capital;
            const auto entry = chosen.find(capital);
            if (entry == chosen.end() || entry->second.first < rank) {
                chosen.insert_or_assign(capital, std::pair(rank, std::move(line)));
            }
        }
        HeadMoney money;
        if (const auto total = capitals_.total == no_code ? chosen.end() : chosen.find(capitals_.total);
            total != chosen.end()) {
            money.lines.push_back(std::move(total->second.second));
            add_kinds(money.lines.front(), make);
            return money;
        }
        for (auto& [capital, entry] : chosen) {
            money.lines.push_back(std::move(entry.second));
        }
        std::stable_sort(money.lines.begin(), money.lines.end(),
                         [](const HeadLine& a, const HeadLine& b) { return !a.results.empty() && b.results.empty(); });
        add_together(money);
        return money;
    }

    // What of all kinds of capital is of each.
    void add_kinds(HeadLine& total, const HeadLines& make) {
        for (const CodeIndex capital : capitals_.children(no_code)) {
            HeadLine part = make.line(with(line_of(total), &FigureKey::capital, capital));
            if (!part.assigned.empty() || !part.allocated.empty() || !part.results.empty()) {
                total.of_which.push_back(std::move(part));
            }
        }
    }

    // Both kinds together, where they are of one date, kind, budget year and fund.
    void add_together(HeadMoney& money) const {
        if (money.lines.size() != 2 || capitals_.children(no_code).size() != 2) {
            return;
        }
        const HeadLine& one = money.lines.front();
        const HeadLine& other = money.lines.back();
        const auto single = [](const HeadLine& line) {
            // Without a share the plan and the result are not of one thing.
            return line.capital != no_code && line.assigned.size() == 1 && line.results.size() == 1 &&
                   line.results.front().rates.size() == 1;
        };
        if (!single(one) || !single(other) ||
            with(line_of(one), &FigureKey::capital, capitals_.total) !=
                with(line_of(other), &FigureKey::capital, capitals_.total) ||
            one.results.front().kind != other.results.front().kind ||
            one.results.front().as_of != other.results.front().as_of) {
            return;
        }
        const auto plan = add(one.assigned.front(), other.assigned.front());
        const auto value = add(one.results.front().value, other.results.front().value);
        const auto unknown = add(one.results.front().unknown, other.results.front().unknown);
        const auto rate = plan && value ? percent_of(*value, *plan) : std::nullopt;
        if (!rate || !unknown) {
            return;
        }
        HeadLine both;
        static_cast<FigureLine&>(both) = with(line_of(one), &FigureKey::capital, capitals_.total);
        both.assigned = {*plan};
        both.expected = one.expected || other.expected;
        HeadResult result = one.results.front();
        result.parts.clear();
        for (const HeadLine* line : {&one, &other}) {
            if (line->plan != no_index) {
                both.plans_added.push_back(line->plan);
            }
            const HeadResult& of = line->results.front();
            if (of.figure != no_index) {
                result.parts.push_back(of.figure);
            }
            result.parts.insert(result.parts.end(), of.parts.begin(), of.parts.end());
        }
        result.value = *value;
        result.rates = {*rate};
        result.contradicted.reset();
        result.figure = no_index;
        result.unknown = *unknown;
        const Bound known = is_whole(result) ? Bound::exact : Bound::at_least;
        const auto bound = bound_of_sum(corpus_, result.parts, known);
        const auto rate_bound = bound_of_share(corpus_, both.plans_added, result.parts, known);
        if (!bound || !rate_bound || !bound_of_sum(corpus_, both.plans_added)) {
            return;
        }
        result.bound = *bound;
        result.rate_bound = *rate_bound;
        both.results = {std::move(result)};
        money.together = std::move(both);
    }

    // Whether the one sum is part of the other by what they are called: the money of a year of that of several years.
    bool includes(const FigureLine& whole, const FigureLine& part) const {
        const std::string& years = corpus_.strings[whole.fund_year];
        const auto longer = parse_period(years, corpus_.calendar);
        const auto shorter = parse_period(corpus_.strings[part.fund_year], corpus_.calendar);
        return whole.program == part.program && whole.coordinates == part.coordinates &&
               (whole.capital == part.capital || capitals_.is_total(whole.capital)) &&
               (whole.fund == part.fund || corpus_.dimensions.fund().is_total(whole.fund)) &&
               (whole.fund_year == part.fund_year || corpus_.is_all_years(whole.fund_year) ||
                (longer && shorter && longer->contains(*shorter))) &&
               (whole.period == part.period || corpus_.periods[whole.period].contains(corpus_.periods[part.period]));
    }

    // Sums of another time are no part of what is told of this one, so nobody would miss them there.
    bool is_of_time(const FigureLine& line, PeriodIndex told) const {
        const Period& one = corpus_.periods[line.period];
        const Period& other = corpus_.periods[told];
        return one.first <= other.last && other.first <= one.last;
    }

    // Other sums of the program at that time, and a kind of capital of which there is nothing.
    void leave_out(HeadMoney& money, const std::vector<MoneyRow>& rows, AreaIndex area) {
        const ProgramIndex program = money.lines.front().program;
        std::vector<CodeIndex> absent = capitals_.children(no_code);
        const std::size_t kinds = absent.size();
        bool all = false;
        for (const CodeIndex capital : parts_.of(area).capitals_below(program)) {
            std::erase(absent, capital);
            all = all || capitals_.is_total(capital);
        }
        if (absent.size() == 1 && kinds > 1 && !all) {
            money.absent = absent.front();
        }
        for (const MoneyRow& row : rows) {
            const FigureLine line = line_of(row);
            const auto figures = parts_.of(area).lines().find(line);
            const bool told = std::any_of(money.lines.begin(), money.lines.end(),
                                          [&](const HeadLine& other) { return line_of(other) == line; });
            const bool says = figures != parts_.of(area).lines().end() &&
                              (!figures->second.plans().empty() || !figures->second.results.empty());
            const bool included = std::any_of(money.lines.begin(), money.lines.end(),
                                              [&](const HeadLine& other) { return includes(other, line); });
            if (row.program == program && row.coordinates == no_coordinates && !row.is_part && !told && !included &&
                says && is_of_time(line, money.lines.front().period)) {
                const std::vector<Decimal>& plans = figures->second.assigned;
                const bool is_one = plans.size() == 1 && !figures->second.expected;
                const HeadLine sum = lines(area).line(line);
                money.left_out.push_back(
                    {line, is_one ? std::optional(plans.front()) : std::nullopt,
                     is_one && is_known(sum) ? std::optional(sum.results.front().rates.front()) : std::nullopt});
            }
        }
    }

    // The areas that have figures of a program or of what is below it.
    void count_areas() {
        std::map<ProgramIndex, std::map<AreaIndex, std::size_t>> counts;
        for (const Subject& subject : subjects_) {
            if (subject.kind != PageKind::program) {
                continue;
            }
            std::map<AreaIndex, std::size_t> own;
            for (const ObservationIndex index : subject.observations) {
                own[corpus_.observations[index].area] += corpus_.observations[index].has_value() ? 1U : 0U;
            }
            for (ProgramIndex at = subject.program; at != no_index; at = corpus_.programs[at].parent) {
                for (const auto& [area, count] : own) {
                    counts[at][area] += count;
                }
            }
        }
        for (Subject& subject : subjects_) {
            if (subject.kind == PageKind::program) {
                const auto& of_program = counts[subject.program];
                auto& areas = subject.head.areas;
                areas.assign(of_program.begin(), of_program.end());
                std::stable_sort(areas.begin(), areas.end(),
                                 [&](const auto& a, const auto& b) { return place(a.first) < place(b.first); });
            }
        }
    }

    const Corpus& corpus_;
    const Dimension& capitals_;
    const DerivedValues& derived_;
    const FindingIndex& findings_;
    std::vector<Subject>& subjects_;
    std::set<std::pair<ProgramIndex, AreaIndex>> known_;
    PartsOfAreas parts_;
};

}  // namespace

std::vector<const HeadLine*> sums_told(const Head& head) {
    std::vector<const HeadLine*> told;
    for (const HeadMoney& money : head.money) {
        add_sums(money, told);
    }
    if (told.empty() && head.known) {
        add_sums(*head.known, told);
    }
    return told;
}

void make_heads(const Corpus& corpus, const DerivedValues& derived, const FindingIndex& findings,
                std::vector<Subject>& subjects) {
    HeadMaker(corpus, derived, findings, subjects).make();
}

const HeadLine* sum_told(const Subject& page) {
    const std::vector<const HeadLine*> told = sums_told(page.head);
    return told.empty() ? nullptr : told.front();
}

const HeadLine* sum_of_parts(const Subject& page, const FigureLine& line) {
    const std::vector<const HeadLine*> sums = sums_told(page.head);
    const auto found = std::find_if(sums.begin(), sums.end(), [&](const HeadLine* sum) {
        const HeadResult& result = sum->results.front();
        return line_of(*sum) == line_of(line) && sum->plan != no_index && result.figure == no_index &&
               !result.parts.empty() && is_whole(result);
    });
    return found == sums.end() ? nullptr : *found;
}

std::vector<const HeadLine*> sums_beside(const Subject& page, const FigureLine& told) {
    std::vector<const HeadLine*> sums = sums_told(page.head);
    const auto is_told = [&](const HeadLine* sum) { return line_of(*sum) == line_of(told); };
    if (std::none_of(sums.begin(), sums.end(), is_told)) {
        return {};
    }
    std::erase_if(sums, [&](const HeadLine* sum) {
        return is_told(sum) || sum->area != told.area || sum->program != told.program;
    });
    return sums;
}

std::vector<ObservationIndex> figures_told(const Subject& page, const FigureLine& told) {
    std::vector<ObservationIndex> figures;
    for (const HeadLine* sum : sums_told(page.head)) {
        if (line_of(*sum) == line_of(told)) {
            const auto own = figures_of(*sum);
            figures.insert(figures.end(), own.begin(), own.end());
        }
    }
    for (const HeadLine* sum : sums_beside(page, told)) {
        const auto own = figures_of(*sum);
        figures.insert(figures.end(), own.begin(), own.end());
    }
    return figures;
}

ToldLines lines_told(std::span<const Subject> pages) {
    ToldLines told;
    const auto add = [&](const HeadMoney& money) {
        for (const HeadLine& line : money.lines) {
            told.emplace(line, &line);
            for (const HeadLine& part : line.of_which) {
                told.emplace(part, &part);
            }
        }
    };
    for (const Subject& page : pages) {
        for (const HeadMoney& money : page.head.money) {
            add(money);
        }
        if (page.head.known) {
            add(*page.head.known);
        }
    }
    return told;
}

std::span<const std::pair<AreaIndex, std::size_t>> areas_listed(const Head& head) {
    return std::span(head.areas).first(std::min(head.areas.size(), limits::areas_of_program));
}

std::vector<ObservationIndex> figures_of(const HeadLine& sum) {
    std::vector<ObservationIndex> figures{sum.plan, sum.results.front().figure};
    std::erase(figures, ObservationIndex{no_index});
    return figures;
}

}  // namespace minhbach
