// SPDX-License-Identifier: MIT
#include "render/collation.hpp"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

namespace minhbach {

namespace {

std::unique_ptr<icu::Collator> make_collator(const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale(locale), status));
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error("ICU has no collation data");
    }
    // "Long An 2" before "Long An 10", as in the tables that a reader sorts.
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    return collator;
}

}  // namespace

std::string collation_key(const std::string& text) {
    // A collator may be read from several threads. English readers see Vietnamese names; they, too, look for them in
    // Vietnamese order.
    static const std::unique_ptr<icu::Collator> vietnamese = make_collator("vi");
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    std::string key(static_cast<std::size_t>(vietnamese->getSortKey(wide, nullptr, 0)), '\0');
    vietnamese->getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size()));
    return key;
}

}  // namespace minhbach
