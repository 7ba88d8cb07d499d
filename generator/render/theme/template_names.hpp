// SPDX-License-Identifier: MIT
// Which names each template may use: the contract between the themes and the views. A misspelt name in Mustache prints
// nothing, silently; here it is a mistake with a place. docs/themes.md explains the names.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "plan/outline/plan.hpp"

namespace minhbach {

// The names of one scope. A name with a scope of its own is a list or an object; without one it is a text, or,
// beginning with has_, is_ or in_, a truth value.
struct NameScope {
    std::map<std::string, std::unique_ptr<NameScope>, std::less<>> names;
};

// The names of a page's template.
const NameScope& names_of(PageKind kind);

}  // namespace minhbach
