// SPDX-License-Identifier: MIT
// Text within HTML, SVG and XML.
#pragma once

#include <string>
#include <string_view>

namespace minhbach {

// For HTML text and attributes in quotes, also of a template that is still to be parsed.
std::string html_escaped(std::string_view text);

}  // namespace minhbach
