// SPDX-License-Identifier: MIT
// Texts for readers in the site's files: one in each language of the site, or a plain text in the first.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "load/json_document.hpp"

namespace minhbach {

// Takes a mistake: byte, width in code points, code, message and hint.
using ReportText = std::function<void(std::size_t, std::size_t, std::string, Message, Message)>;

enum class TextNeed : unsigned char {
    every_language,  // but where the site lets those that are missing fall back on the first
    one_will_do,
};

// `value` is what stands under `key`: {"vi": …, "en": …}, or "…" in the first language. Where the
// languages of the site could not be read, only what is no text in any language is reported.
LocalText read_local_text(const Languages& languages, std::string_view key, const JsonValue& value, TextNeed need,
                          const ReportText& report);

}  // namespace minhbach
