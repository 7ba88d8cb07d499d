// SPDX-License-Identifier: MIT
// The languages that data/site.json declares: they are read before all names, which must be there in each of them.
#pragma once

#include <filesystem>

#include "base/language.hpp"
#include "load/json_document.hpp"

namespace minhbach {

// Of the configuration of a site, whose form is checked elsewhere. A tag that is none or that stands there twice is
// reported; none of the languages is left where one of them cannot be read, so that names are not held against a list
// that is not the site's.
Languages read_languages(const SourceText& source, const JsonValue& site);

// The same of a folder, for what is read beside its data. Nothing is reported: load() reads them, too, and says what is
// wrong with them.
Languages languages_of(const std::filesystem::path& folder);

}  // namespace minhbach
