// SPDX-License-Identifier: MIT
// The values of one chart as a file of its own.
#pragma once

#include <string>

#include "base/language.hpp"
#include "plan/charts/chart.hpp"

namespace minhbach {

// CSV: name, series, value, unit, date, figure, bound; a row a value, in the order of the picture. Names in `language`,
// the value with all its digits, the date as ISO 8601 (of a period its last day), the id of the figure that states it,
// and on which side of the value the true one lies ("at_least"), each empty where there is none.
std::string chart_csv(const Chart& chart, Language language);

}  // namespace minhbach
