// SPDX-License-Identifier: MIT
// A difference in words: "tăng 3,2 tỷ đồng (12,5 %)", "Văn Quan cao hơn 3,2 điểm phần trăm".
#pragma once

#include <optional>
#include <span>
#include <string>

#include "render/words/page_context.hpp"

namespace minhbach {

// Which of two areas has the higher value of the indicator, and by how much: `difference` is the first less the second.
std::string difference_text(const PageContext& context, Decimal difference, IndicatorIndex indicator,
                            std::span<const AreaIndex> areas);
// By how much a value went up or down from one time to another, in the unit that its figures are told in; `share` in
// percent, told where it is no more than ten times what was before.
std::string change_text(const PageContext& context, Decimal difference, UnitIndex unit, std::optional<Decimal> share);

}  // namespace minhbach
