// SPDX-License-Identifier: MIT
// What stands around the picture of a chart that is a file of its own.
#pragma once

#include <string>

namespace minhbach {

struct ChartFrame {
    std::string title;
    std::string text;    // below: what the chart shows and leaves out
    std::string source;  // who says so, where the page stands
    std::string unit{};  // in what its values are counted; empty where they say it themselves
};

}  // namespace minhbach
