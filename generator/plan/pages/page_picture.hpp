// SPDX-License-Identifier: MIT
// Which chart stands for a page where others link to it.
#pragma once

#include <optional>

#include "plan/outline/plan.hpp"

namespace minhbach {

// The chart and the page that it is of, beside which it stands as a PNG. Good as long as the plan is.
struct PagePicture {
    const Chart* chart = nullptr;
    const Page* page = nullptr;
};

// The chart that stands first on a page; of a home page without any that of the program of most areas that has one.
std::optional<PagePicture> picture_of(const Corpus& corpus, const Plan& plan, const Page& page);

}  // namespace minhbach
