// SPDX-License-Identifier: MIT
// All the money of an area, for its own page and for those of its programs: kept while the pages of one area follow
// each other.
#pragma once

#include <memory>
#include <unordered_map>
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

    // Of an area with a page of its own. Good until another area is asked for.
    MoneyParts& of(AreaIndex area) {
        if (!parts_ || area != parts_of_) {
            const Subject& subject = *areas_.at(area);
            parts_ = std::make_unique<MoneyParts>(corpus_, whole_lines(subject.money), subject.observations);
            parts_of_ = area;
        }
        return *parts_;
    }

private:
    const Corpus& corpus_;
    std::unordered_map<AreaIndex, const Subject*> areas_;
    std::unique_ptr<MoneyParts> parts_;
    AreaIndex parts_of_ = no_area;
};

}  // namespace minhbach
