// SPDX-License-Identifier: MIT
#include "check/statement_index.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include "check/interval.hpp"

namespace minhbach {

namespace {

// The dates of one intention beside each other.
auto in_series(const Statement& statement) {
    return std::tuple(static_cast<const FigureLine&>(statement), statement.kind, statement.as_of);
}

}  // namespace

StatementIndex::StatementIndex(const Corpus& corpus) : corpus_(corpus) {
    std::vector<std::pair<std::uint64_t, ObservationIndex>> entries;
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        if (is_exact(corpus, corpus.observations[i])) {
            const Statement& statement = corpus.observations[i];
            entries.emplace_back(hash_of(statement), static_cast<ObservationIndex>(i));
            if (is_intended(statement.kind) && statement.as_of != no_date) {
                dated_.push_back(static_cast<ObservationIndex>(i));
            }
        }
    }
    std::sort(dated_.begin(), dated_.end(), [&](ObservationIndex a, ObservationIndex b) {
        return in_series(corpus.observations[a]) < in_series(corpus.observations[b]);
    });
    std::sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) {
        if (a.first != b.first) {
            return a.first < b.first;
        }
        const Statement& x = corpus.observations[a.second];
        const Statement& y = corpus.observations[b.second];
        return std::tie(x, a.second) < std::tie(y, b.second);
    });
    hashes_.reserve(entries.size());
    order_.reserve(entries.size());
    for (const auto& [hash, index] : entries) {
        hashes_.push_back(hash);
        order_.push_back(index);
    }
    while (shift_ > 1 && (std::uint64_t{1} << (64U - shift_)) < hashes_.size()) {
        --shift_;
    }
    buckets_.assign((std::size_t{1} << (64U - shift_)) + 1, 0);
    for (const std::uint64_t hash : hashes_) {
        ++buckets_[(hash >> shift_) + 1];
    }
    std::partial_sum(buckets_.begin(), buckets_.end(), buckets_.begin());
}

std::span<const ObservationIndex> StatementIndex::find(const Statement& wanted) const {
    const std::uint64_t hash = hash_of(wanted);
    const auto agrees = [&](std::size_t place) { return hashes_[place] == hash && statement(place) == wanted; };
    std::size_t begin = buckets_[hash >> shift_];
    const std::size_t bucket_end = buckets_[(hash >> shift_) + 1];
    while (begin < bucket_end && !agrees(begin)) {
        ++begin;
    }
    std::size_t end = begin;
    while (end < bucket_end && agrees(end)) {
        ++end;
    }
    return std::span(order_).subspan(begin, end - begin);
}

std::span<const ObservationIndex> StatementIndex::intended(const Statement& result, IndicatorIndex indicator,
                                                           Kind kind) const {
    Statement wanted = result;
    wanted.indicator = indicator;
    wanted.kind = kind;
    wanted.as_of = no_date;
    if (const auto undated = find(wanted); !undated.empty() || dated_.empty()) {
        return undated;
    }
    constexpr Date end_of_time{std::numeric_limits<std::int32_t>::max()};
    const auto after = [&](Date date) {
        wanted.as_of = date;
        return std::upper_bound(dated_.begin(), dated_.end(), in_series(wanted), [&](const auto& key, auto index) {
            return key < in_series(corpus_.observations[index]);
        });
    };
    const auto begin = after(no_date);  // none of these has no date
    const auto end = after(result.as_of == no_date ? end_of_time : result.as_of);
    if (begin == end) {
        return {};
    }
    const Date newest = corpus_.observations[*(end - 1)].as_of;
    if (result.as_of == no_date && corpus_.observations[*begin].as_of != newest) {
        return {};
    }
    wanted.as_of = newest;
    return find(wanted);
}

std::span<const ObservationIndex> StatementIndex::first_of(const std::vector<Kind>& kinds, const Statement& result,
                                                           IndicatorIndex indicator) const {
    for (const Kind kind : kinds) {
        if (const auto found = intended(result, indicator, kind); !found.empty()) {
            return found;
        }
    }
    return {};
}

std::span<const ObservationIndex> StatementIndex::planned(const Statement& result, IndicatorIndex indicator) const {
    return first_of(corpus_.kinds.plans(), result, indicator);
}

std::span<const ObservationIndex> StatementIndex::aimed(const Statement& result, IndicatorIndex indicator) const {
    return first_of(corpus_.kinds.targets(), result, indicator);
}

}  // namespace minhbach
