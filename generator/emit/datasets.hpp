// SPDX-License-Identifier: MIT
// The open data below data/: every table whole, as CSV, as JSON, and as a workbook where it is not too large for one.
// Its columns are promised in the data contract.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "compute/derived.hpp"
#include "emit/figure_tables.hpp"
#include "model/corpus.hpp"

namespace minhbach {

struct Dataset {
    std::string path;  // "data/observations.csv"
    std::string bytes;
};

// Makes one dataset after the other and hands each over before the next is begun: of a nation's 3 million observations
// the JSON alone takes more than a gigabyte. Sorted by id (bytes), so that two editions can be compared by `diff`.
void for_each_dataset(const Corpus& corpus, const DerivedValues& derived, const std::function<void(Dataset)>& take);

// All of them at once.
std::vector<Dataset> make_datasets(const Corpus& corpus, const DerivedValues& derived);

}  // namespace minhbach
