// SPDX-License-Identifier: MIT
#include "check/statement_index.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "check/interval.hpp"

namespace minhbach {

StatementIndex::StatementIndex(const Corpus& corpus) : corpus_(corpus) {
    std::vector<std::pair<std::uint64_t, ObservationIndex>> entries;
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        if (is_exact(corpus, corpus.observations[i])) {
            const Statement& statement = corpus.observations[i];
            entries.emplace_back(hash_of(statement), static_cast<ObservationIndex>(i));
        }
    }
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

}  // namespace minhbach
