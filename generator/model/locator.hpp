// SPDX-License-Identifier: MIT
// Where in a report a figure stands, by the report's own headings: "II/3.4/1".
#pragma once

#include <string>
#include <string_view>

namespace minhbach {

// As many of its steps as make a heading on the page of a source: "II/3.4/1" of "II/3.4/1/a".
std::string_view heading_of(std::string_view locator);

// With room between the steps, so that a long one can be broken.
std::string spaced_steps(std::string_view locator);

}  // namespace minhbach
