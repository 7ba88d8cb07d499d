// SPDX-License-Identifier: MIT
// All the money of an area, for its own page and for those of its programs: kept while the pages of one area follow
// each other, and while those of programs ask for the same areas again and again.
#pragma once

#include <list>
#include <unordered_map>
#include <utility>
#include <vector>

#include "plan/money/money_parts.hpp"
#include "plan/outline/plan.hpp"

namespace minhbach {

class PartsOfAreas {
public:
    // The subjects have their tables of money, and stay where they are.
    PartsOfAreas(const Corpus& corpus, const std::vector<Subject>& subjects) : corpus_(corpus) {
        for (const Subject& subject : subjects) {
            if (subject.kind == PageKind::area) {
                areas_[subject.area] = &subject;
            }
        }
    }

    // Of an area with a page of its own. Good until as many others as are kept have been asked for.
    MoneyParts& of(AreaIndex area) {
        if (const auto found = places_.find(area); found != places_.end()) {
            kept_.splice(kept_.begin(), kept_, found->second);
            return kept_.front().second;
        }
        if (kept_.size() == most_kept) {
            places_.erase(kept_.back().first);
            kept_.pop_back();
        }
        const Subject& subject = *areas_.at(area);
        kept_.emplace_front(area, MoneyParts(corpus_, whole_lines(subject.money), subject.observations));
        places_[area] = kept_.begin();
        return kept_.front().second;
    }

private:
    using Kept = std::list<std::pair<AreaIndex, MoneyParts>>;  // the one asked for last comes first

    // A bound of memory: a page of a program asks for the areas right below one, and few areas hold more.
    static constexpr std::size_t most_kept = 100;

    const Corpus& corpus_;
    std::unordered_map<AreaIndex, const Subject*> areas_;
    Kept kept_;
    std::unordered_map<AreaIndex, Kept::iterator> places_;
};

}  // namespace minhbach
