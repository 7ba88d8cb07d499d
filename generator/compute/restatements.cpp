// SPDX-License-Identifier: MIT
#include "compute/restatements.hpp"

#include <algorithm>
#include <utility>

#include "model/budget_year.hpp"
#include "model/exactness.hpp"
#include "model/labels.hpp"

namespace minhbach {

namespace {

// What two figures share that differ in time and in source alone.
FigureKey line_in_time(const Corpus& corpus, const Observation& figure) {
    FigureKey line = figure;
    line.period = 0;
    line.base = no_index;
    if (is_of_its_period(corpus, figure)) {
        line.fund_year = 0;
    }
    return line;
}

// By a hundredth of the larger one, or more.
bool differ_much(Decimal a, Decimal b) {
    constexpr Decimal hundred{100, 0};
    const auto difference = subtract(a, b);
    const auto times = difference ? multiply(magnitude(*difference), hundred) : std::nullopt;
    return a != b && (!times || *times >= std::max(magnitude(a), magnitude(b)));
}

// Percentages differ by points, and a hundredth of one says nothing; nor does a number that is none, or is of another
// line than that under which it stands.
bool tells_what_it_counts(const Corpus& corpus, const Observation& figure) {
    return figure.has_value() && is_actual(figure.kind) &&
           !is_sign(corpus.units[corpus.indicators[figure.indicator].unit]) &&
           exactness_of(corpus.strings[figure.note]).bound == Bound::exact && !is_misplaced(corpus, figure);
}

}  // namespace

Restatements::Pair Restatements::pair_of(std::uint64_t line, SourceIndex a, SourceIndex b) {
    return {line, std::min(a, b), std::max(a, b)};
}

Restatements::Restatements(const Corpus& corpus) : corpus_(corpus) {
    if (corpus.sources.size() < 2) {
        return;
    }
    // By statement of whatever source; a list to sort takes less room than a table of millions.
    std::vector<std::pair<std::uint64_t, ObservationIndex>> stated;
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        const Observation& figure = corpus.observations[i];
        if (tells_what_it_counts(corpus, figure)) {
            Statement of_any = figure;
            of_any.source = no_index;
            stated.emplace_back(hash_of(of_any), static_cast<ObservationIndex>(i));
        }
    }
    std::sort(stated.begin(), stated.end());
    for (std::size_t begin = 0; begin < stated.size();) {
        std::size_t end = begin + 1;
        while (end < stated.size() && stated[end].first == stated[begin].first) {
            ++end;
        }
        hold_against(std::span(stated).subspan(begin, end - begin));
        begin = end;
    }
}

// The results of one statement; of a source that states several the first.
void Restatements::hold_against(std::span<const std::pair<std::uint64_t, ObservationIndex>> same) {
    std::vector<const Observation*> sources;
    for (const auto& [hash, index] : same) {
        const Observation& figure = corpus_.observations[index];
        if (std::any_of(sources.begin(), sources.end(),
                        [&](const Observation* other) { return other->source == figure.source; })) {
            continue;
        }
        const std::uint64_t line = sources.empty() ? 0 : hash_of(line_in_time(corpus_, figure));
        for (const Observation* other : sources) {
            bool& found = differ_[pair_of(line, figure.source, other->source)];
            if (!found && differ_much(figure.value, other->value)) {
                found = true;
                std::vector<SourceIndex>& restated = restated_[line];
                restated.insert(restated.end(), {figure.source, other->source});
            }
        }
        sources.push_back(&figure);
    }
}

bool Restatements::are_apart(const Observation& a, const Observation& b) const {
    if (restated_.empty() || a.source == b.source) {
        return false;
    }
    const FigureKey of_a = line_in_time(corpus_, a);
    if (of_a != line_in_time(corpus_, b)) {
        return false;
    }
    const std::uint64_t line = hash_of(of_a);
    const auto restated = restated_.find(line);
    if (restated == restated_.end()) {
        return false;
    }
    if (const auto known = differ_.find(pair_of(line, a.source, b.source)); known != differ_.end()) {
        return known->second;
    }
    return std::any_of(restated->second.begin(), restated->second.end(),
                       [&](SourceIndex source) { return source == a.source || source == b.source; });
}

}  // namespace minhbach
