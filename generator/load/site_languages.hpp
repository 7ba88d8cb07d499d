// SPDX-License-Identifier: MIT
// The languages that data/site.json declares: they are read before all names, which must be there in each of them.
#pragma once

#include "base/language.hpp"
#include "load/json_document.hpp"

namespace minhbach {

// Of the configuration of a site, whose form is checked elsewhere. A tag that is none or that stands there twice is
// reported; none of the languages is left where one of them cannot be read, so that names are not held against a list
// that is not the site's.
Languages read_languages(const SourceText& source, const JsonValue& site);

}  // namespace minhbach
