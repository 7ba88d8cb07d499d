// SPDX-License-Identifier: MIT
// Every text of the commentary needs its counterparts in the other languages of the site.
#pragma once

#include <set>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Whether there may be texts of a language whose front matter could not be read: then nothing can be said about what
// lacks its counterpart.
struct UnreadTexts {
    bool of_any = false;
    std::set<Language> languages;

    bool in(Language language) const { return of_any || languages.contains(language); }
    bool any() const { return of_any || !languages.empty(); }
};

// Reports texts without a counterpart, where the site does not let them be missing, and two texts of one language that
// are bound to the same place.
void check_translations(const Corpus& corpus, const UnreadTexts& unread, Diagnostics& diagnostics);

}  // namespace minhbach
