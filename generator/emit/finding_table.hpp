// SPDX-License-Identifier: MIT
// The table of findings, as the data contract has it.
#pragma once

#include <vector>

#include "emit/datasets.hpp"
#include "model/finding.hpp"

namespace minhbach {

std::vector<Dataset> make_finding_tables(const Corpus& corpus, const std::vector<Finding>& findings);
// One row a finding; also for the files that stand beside the pages.
std::vector<TableColumn<Finding>> finding_columns(const Corpus& corpus);

}  // namespace minhbach
