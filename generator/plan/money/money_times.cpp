// SPDX-License-Identifier: MIT
#include "plan/money/money_times.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"
#include "model/program_tree.hpp"
#include "plan/money/plan_in_force.hpp"

namespace minhbach {

namespace {

// Of fewer rows a time headings are more to read than they spare.
constexpr std::size_t least_rows = 3;

class Times {
public:
    explicit Times(const Corpus& corpus) : corpus_(corpus) {}

    // Equal where two rows are of one time. Of two periods that end on one day the shorter is the newer.
    using Rank =
        std::tuple<std::int64_t, std::int64_t, bool, std::int64_t, std::int64_t, PeriodIndex, StringPool::Index>;
    const Rank& rank(const MoneyRow& row) {
        const auto [known, is_new] = ranks_.try_emplace({row.period, row.fund_year});
        if (is_new) {
            const Period& period = corpus_.periods[row.period];
            const auto years = parse_period(corpus_.strings[row.fund_year], corpus_.calendar);
            const auto newest = [](Date day) { return -std::int64_t{day.days}; };
            const Period& of = years ? *years : period;
            known->second = {newest(period.last), newest(period.first), !corpus_.is_all_years(row.fund_year),
                             newest(of.last),     newest(of.first),     row.period,
                             row.fund_year};
        }
        return known->second;
    }

    LocalText label(const MoneyRow& row) const {
        const LocalText year = budget_year_label(corpus_, row);
        return year.empty() ? period_of(row) : year;
    }

    std::string anchor(const MoneyRow& row) const {
        const std::string period = to_string(corpus_.periods[row.period]);
        const std::string& year = corpus_.strings[row.fund_year];
        if (year.empty()) {
            return "money-in-" + slug(period);
        }
        return "money-" + slug(period) + (year == period ? "" : "--" + slug(year));
    }

    LocalText period_of(const MoneyRow& row) const {
        return period_label(words_of(corpus_), corpus_.periods[row.period]);
    }

private:
    const Corpus& corpus_;
    std::map<std::pair<PeriodIndex, StringPool::Index>, Rank> ranks_;  // there are few
};

}  // namespace

std::optional<PeriodIndex> newest_with_plan(const Corpus& corpus, std::span<const MoneyRow> rows) {
    const auto rank = [&](const MoneyRow& row) {
        return std::pair(corpus.periods[row.period].last, corpus.periods[row.period].first);
    };
    const MoneyRow* newest = nullptr;
    for (const MoneyRow& row : rows) {
        const Observation* plan = plan_in_force(corpus, row);
        if (plan != nullptr && plan->value.mantissa != 0 && (newest == nullptr || rank(*newest) < rank(row))) {
            newest = &row;
        }
    }
    return newest == nullptr ? std::nullopt : std::optional(newest->period);
}

void sort_newest_first(const Corpus& corpus, std::vector<MoneyRow>& rows) {
    Times times(corpus);
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const MoneyRow& a, const MoneyRow& b) { return times.rank(a) < times.rank(b); });
}

namespace {

std::optional<Kind> kind_of_most(const Corpus& corpus, std::span<const MoneyRow> rows) {
    constexpr std::size_t least = 3;  // plans: fewer each say what they are
    std::map<Kind, std::size_t> counts;
    std::size_t all = 0;
    for (const MoneyRow& row : rows) {
        for (const ObservationIndex index : row.assigned) {
            const Observation& figure = corpus.observations[index];
            if (is_plan(figure.kind) && figure.has_value()) {
                ++counts[figure.kind];
                ++all;
            }
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool is_most = most != counts.end() && most->second >= least && 2 * most->second > all;
    return is_most && corpus.kinds.plans().size() > 1 ? std::optional(most->first) : std::nullopt;
}

}  // namespace

std::vector<MoneyTime> by_time(const Corpus& corpus, std::span<const MoneyRow> rows) {
    Times times(corpus);
    std::map<Times::Rank, std::vector<MoneyRow>> sorted;
    for (const MoneyRow& row : rows) {
        sorted[times.rank(row)].push_back(row);
    }
    // Money of no time has no heading.
    const bool has_labels = std::none_of(sorted.begin(), sorted.end(),
                                         [&](const auto& time) { return times.label(time.second.front()).empty(); });
    if (!has_labels || rows.size() < least_rows * sorted.size()) {
        return {{{}, {}, {rows.begin(), rows.end()}, {}}};
    }
    std::vector<MoneyTime> result;
    std::map<std::string, std::size_t> labels;
    for (auto& [rank, of] : sorted) {
        const MoneyRow& first = of.front();
        MoneyTime time{times.label(first), times.anchor(first), {}, {}};
        time.rows = std::move(of);
        time.kind = kind_of_most(corpus, time.rows);
        ++labels[time.label.in(Languages::first)];
        result.push_back(std::move(time));
    }
    // Money that was carried over may be told of in several years.
    for (MoneyTime& time : result) {
        if (labels[time.label.in(Languages::first)] > 1) {
            add_to_list(time.label, times.period_of(time.rows.front()), words_of(corpus), "comma");
        }
    }
    return result;
}

namespace {

// Chooses rows by their places among all.
class Choosing {
public:
    Choosing(const Corpus& corpus, const std::vector<MoneyRow>& rows, std::size_t most)
        : corpus_(corpus), rows_(rows), room_(most), is_kept_(rows.size(), false) {}

    // As many as there is room for.
    void keep_of(ProgramIndex program) {
        for (std::size_t i = 0; i < rows_.size() && room_ > 0; ++i) {
            if (!rows_[i].is_part && rows_[i].program == program) {
                keep(i);
            }
        }
    }

    // Of times that are each all rows or none.
    void keep_below() {
        Times times(corpus_);
        std::map<Times::Rank, std::vector<std::size_t>> sorted;
        std::vector<MoneyRow> left;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (!rows_[i].is_part && !is_kept_[i]) {
                sorted[times.rank(rows_[i])].push_back(i);
                left.push_back(rows_[i]);
            }
        }
        std::vector<std::vector<std::size_t>> in_order;
        in_order.reserve(sorted.size());
        const auto newest = newest_with_result(corpus_, left);
        for (auto& [rank, of] : sorted) {
            in_order.push_back(std::move(of));
        }
        if (newest) {
            std::stable_partition(in_order.begin(), in_order.end(), [&](const std::vector<std::size_t>& of) {
                return rows_[of.front()].period == *newest;
            });
        }
        for (const std::vector<std::size_t>& time : in_order) {
            if (time.size() <= room_) {
                std::for_each(time.begin(), time.end(), [&](std::size_t i) { keep(i); });
            } else if (&time == &in_order.front()) {
                keep_levels(time);
            }
        }
    }

    const std::vector<bool>& kept() const { return is_kept_; }

private:
    void keep(std::size_t i) {
        is_kept_[i] = true;
        --room_;
    }

    void keep_levels(const std::vector<std::size_t>& time) {
        std::map<int, std::vector<std::size_t>> levels;
        for (const std::size_t i : time) {
            levels[depth_of(corpus_, rows_[i].program)].push_back(i);
        }
        for (const auto& [depth, level] : levels) {
            if (level.size() > room_) {
                return;
            }
            std::for_each(level.begin(), level.end(), [&](std::size_t i) { keep(i); });
        }
    }

    const Corpus& corpus_;
    const std::vector<MoneyRow>& rows_;
    std::size_t room_;
    std::vector<bool> is_kept_;
};

}  // namespace

MoneyRoom divide_rows(const Corpus& corpus, ProgramIndex program, std::vector<MoneyRow> rows, std::size_t most) {
    if (rows.size() <= most) {
        return {std::move(rows), {}};
    }
    sort_newest_first(corpus, rows);
    Choosing choosing(corpus, rows, most);
    choosing.keep_of(program);
    choosing.keep_below();
    MoneyRoom room;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        (choosing.kept()[i] ? room.kept : room.rest).push_back(std::move(rows[i]));
    }
    return room;
}

}  // namespace minhbach
