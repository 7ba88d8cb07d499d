// SPDX-License-Identifier: MIT
// Where in a report a figure stands, by the report's own headings: "II/3.4/1".
#pragma once

#include <string>
#include <string_view>

#include "model/entities.hpp"

namespace minhbach {

// As many of its steps as make a heading on the page of a source: "II/3.4/1" of "II/3.4/1/a".
std::string_view heading_of(std::string_view locator);

// The heading one step further out, "II/3.4" of "II/3.4/1"; empty above the outermost.
std::string_view heading_above(std::string_view locator);

// What is said of the place by the innermost of its headings that a document declares; nothing where it declares none.
const Heading* declared_heading(const Source& source, std::string_view locator);

// With room between the steps, so that a long one can be broken.
std::string spaced_steps(std::string_view locator);

}  // namespace minhbach
