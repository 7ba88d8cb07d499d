// SPDX-License-Identifier: MIT
// What a Vega-Lite specification draws.
#pragma once

#include <nlohmann/json.hpp>

#include "base/language.hpp"
#include "model/words.hpp"
#include "plan/charts/chart.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/charts/chart_looks.hpp"

namespace minhbach {

// The layers of a chart whose data are `row`, `part`, `mark`, `value`, `share`, `at` (vega_lite): each is one mark,
// named as its class in the picture, where `layout` has it.
nlohmann::ordered_json vega_layers(const Words& words, const ChartLooks& looks, const Chart& chart,
                                   const ChartLayout& layout, Language language);

}  // namespace minhbach
