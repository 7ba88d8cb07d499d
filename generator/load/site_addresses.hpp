// SPDX-License-Identifier: MIT
// The words of a site's addresses: "dia-phuong" where another site has "areas".
#pragma once

#include <array>

#include "load/json_document.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Of the configuration of a site, whose form is checked elsewhere, with the pages that it lists and where they stand. A
// word that cannot stand in an address, and one that leads to two pages, are reported.
void read_addresses(const SourceText& source, const JsonValue& site, SiteConfig& config, EntryPlaces& places);

}  // namespace minhbach
