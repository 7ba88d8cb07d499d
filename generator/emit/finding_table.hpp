// SPDX-License-Identifier: MIT
// The table of findings, as the data contract has it.
#pragma once

#include <vector>

#include "emit/datasets.hpp"
#include "model/finding.hpp"

namespace minhbach {

std::vector<Dataset> make_finding_tables(const Corpus& corpus, const std::vector<Finding>& findings);
void write_finding(JsonWriter& json, const Corpus& corpus, const Finding& finding);

}  // namespace minhbach
