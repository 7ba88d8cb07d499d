// SPDX-License-Identifier: MIT
// Charts as Vega-Lite specifications, complete in themselves: data inline, no address to fetch.
#pragma once

#include <string>

#include "base/language.hpp"
#include "model/words.hpp"
#include "plan/charts/chart.hpp"
#include "render/charts/chart_looks.hpp"

namespace minhbach {

// JSON, valid against the Vega-Lite 5 schema. Names and titles in `language`; the ids of the observations ride along in
// the data. `description` is its text alternative.
std::string vega_lite_specification(const Words& words, const ChartLooks& looks, const Chart& chart,
                                    const std::string& description, Language language);

}  // namespace minhbach
