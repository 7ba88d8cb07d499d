// SPDX-License-Identifier: MIT
#include "load/text_matcher.hpp"

#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace minhbach {

namespace {

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

}  // namespace

struct TextMatcher::Compiled {
    explicit Compiled(std::string_view regex) : matcher(unicode(regex), 0, status) {}
    UErrorCode status = U_ZERO_ERROR;
    icu::RegexMatcher matcher;
};

TextMatcher::TextMatcher() = default;
TextMatcher::~TextMatcher() = default;

bool TextMatcher::matches(std::string_view regex, std::string_view text) {
    auto& compiled = compiled_[regex];
    if (!compiled) {
        compiled = std::make_unique<Compiled>(regex);
    }
    if (U_FAILURE(compiled->status) != 0) {
        return false;
    }
    const icu::UnicodeString whole = unicode(text);  // must live as long as the matcher looks at it
    compiled->matcher.reset(whole);
    UErrorCode status = U_ZERO_ERROR;
    // A text that takes the library too far is none that we know.
    const bool matched = compiled->matcher.matches(status) != 0;
    return U_SUCCESS(status) != 0 && matched;
}

bool TextMatcher::matches(const TextPattern& pattern, std::string_view text) {
    return matches(pattern.regex, text) && (pattern.holds == nullptr || pattern.holds(text));
}

}  // namespace minhbach
