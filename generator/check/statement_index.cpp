// SPDX-License-Identifier: MIT
#include "check/statement_index.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "check/interval.hpp"

namespace minhbach {

namespace {

// 64 bits over a nation's 3 million statements collide once in four million nations; a collision would at worst publish
// a wrong finding.
std::uint64_t hash_of(const Statement& s) {
    const std::array<std::uint64_t, 4> words{
        (static_cast<std::uint64_t>(s.area) << 32U) | static_cast<std::uint32_t>(s.as_of.days),
        (static_cast<std::uint64_t>(s.fund_year) << 32U) | (static_cast<std::uint64_t>(s.source) << 16U) | s.program,
        (static_cast<std::uint64_t>(s.indicator) << 32U) | (static_cast<std::uint64_t>(s.breakdown) << 16U) | s.period,
        (static_cast<std::uint64_t>(s.capital) << 16U) | (static_cast<std::uint64_t>(s.fund) << 8U) |
            static_cast<std::uint64_t>(s.kind)};
    return XXH3_64bits(words.data(), sizeof words);
}

}  // namespace

Statement Statement::of(const Observation& row) {
    return {row.area,      row.as_of,  row.fund_year, row.source, row.program, row.indicator,
            row.breakdown, row.period, row.capital,   row.fund,   row.kind};
}

StatementIndex::StatementIndex(const Corpus& corpus) {
    std::vector<std::pair<std::uint64_t, ObservationIndex>> entries;
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        if (is_exact(corpus, corpus.observations[i])) {
            entries.emplace_back(hash_of(Statement::of(corpus.observations[i])), static_cast<ObservationIndex>(i));
        }
    }
    std::sort(entries.begin(), entries.end());
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

std::span<const ObservationIndex> StatementIndex::find(const Statement& statement) const {
    const std::uint64_t hash = hash_of(statement);
    std::size_t begin = buckets_[hash >> shift_];
    const std::size_t bucket_end = buckets_[(hash >> shift_) + 1];
    while (begin < bucket_end && hashes_[begin] != hash) {
        ++begin;
    }
    std::size_t end = begin;
    while (end < bucket_end && hashes_[end] == hash) {
        ++end;
    }
    return std::span(order_).subspan(begin, end - begin);
}

}  // namespace minhbach
