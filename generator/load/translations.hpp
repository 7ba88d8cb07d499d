// SPDX-License-Identifier: MIT
// Every text of the commentary needs its counterpart in the other language.
#pragma once

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Whether there may be texts of a language whose front matter could not be read: then nothing can be said about what
// lacks its counterpart.
struct UnreadTexts {
    bool vi = false;
    bool en = false;

    bool in(Language language) const { return language == Language::vi ? vi : en; }
};

// Reports texts without a counterpart, and two texts of one language that are bound to the same place.
void check_translations(const Corpus& corpus, const UnreadTexts& unread, Diagnostics& diagnostics);

}  // namespace minhbach
