// SPDX-License-Identifier: MIT
// Which contradiction within the money of a page its reader has to know of before its sum.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "plan/outline/plan.hpp"

namespace minhbach {

// Of a page's findings, which are sorted, the first that is about a part of the sum that its head tells: a program
// below, of the same area, period and money, whose plan or whose result of that day cannot be true. Nothing where
// there is none, or where it is too small to change what the sum says.
std::optional<std::uint32_t> doubted_part(const Corpus& corpus, std::span<const Finding> findings, const Subject& page);

}  // namespace minhbach
