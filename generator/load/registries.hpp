// The registries of data/: units, areas, programs, indicators, breakdowns, sources, and the site's own description.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Reads all registries below `source`/data into `corpus` and resolves the references between them.
void load_registries(const std::filesystem::path& source, Corpus& corpus, Diagnostics& diagnostics);

// The hint of an unknown-code diagnostic: the nearest known code, with its name when it has one, or what to do else.
LocalText nearest_hint(std::string_view wrong, const std::vector<std::string_view>& known, const std::string& registry_file);

}  // namespace minhbach
