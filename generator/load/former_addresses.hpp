// SPDX-License-Identifier: MIT
// The addresses that the page of an area, a program, an indicator or a source had before, as its entry declares them:
// its own part of them (`former_parts`) and whole ones (`former_addresses`).
#pragma once

#include <string_view>
#include <vector>

#include "load/form.hpp"
#include "load/json_document.hpp"
#include "load/registry_notes.hpp"
#include "load/source_text.hpp"

namespace minhbach {

namespace form {
// The two properties. In the registry of indicators an entry may be a family, of which `{of}` tells the members apart.
enum class OfFamilies : unsigned char { no, possible, only };
FormField former_parts(OfFamilies families = OfFamilies::no);
FormField former_addresses(OfFamilies families = OfFamilies::no);
}  // namespace form

// What to do about a text of the two that has not the form of `pattern`; empty of other patterns.
Message address_hint(const TextPattern& pattern, std::string_view wrong);

// What an entry, whose form has been checked, declares; what no page can have stood at is reported and left out.
std::vector<FormerAddress> read_former_addresses(const SourceText& source, const JsonValue& entry);

}  // namespace minhbach
