// SPDX-License-Identifier: MIT
#include "base/language.hpp"

#include <unicode/locid.h>
#include <unicode/stringpiece.h>

#include <algorithm>

namespace minhbach {

bool is_right_to_left(const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    return U_SUCCESS(status) != 0 && locale.isRightToLeft() != 0;
}

std::optional<std::string> canonical_tag(std::string_view tag) {
    constexpr std::size_t longest = 35;  // BCP 47 asks for no more
    if (tag.empty() || tag.size() > longest) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale =
        icu::Locale::forLanguageTag(icu::StringPiece(tag.data(), static_cast<std::int32_t>(tag.size())), status);
    std::string canonical;
    // Longer names of languages are kept for a registry that has none: "english" is a slip.
    const std::string_view language = locale.getLanguage();
    if (U_SUCCESS(status) != 0 && !language.empty() && language.size() <= 3) {
        canonical = locale.toLanguageTag<std::string>(status);
    }
    // What ICU does not understand it leaves out: such a tag comes back shorter, or as "und".
    return U_SUCCESS(status) == 0 || canonical.size() != tag.size() ? std::nullopt : std::optional(canonical);
}

std::optional<Language> Languages::find(std::string_view tag) const {
    const auto found =
        std::find_if(list_.begin(), list_.end(), [&](const LanguageInfo& language) { return language.tag == tag; });
    return found == list_.end() ? std::nullopt : std::optional(static_cast<Language>(found - list_.begin()));
}

std::string Languages::tags() const {
    std::string text;
    for (const LanguageInfo& language : list_) {
        text += (text.empty() ? "" : ", ") + language.tag;
    }
    return text;
}

const std::string& LocalText::in(Language language) const {
    static const std::string nothing;
    const auto index = static_cast<std::size_t>(language);
    return index < texts_.size() ? texts_[index] : nothing;
}

void LocalText::set(Language language, std::string text) {
    const auto index = static_cast<std::size_t>(language);
    if (index >= texts_.size()) {
        texts_.resize(index + 1);
    }
    texts_[index] = std::move(text);
}

void LocalText::borrow(Language language) {
    set(language, std::string(in(Languages::first)));
    borrowed_ |= std::uint64_t{1} << static_cast<unsigned>(language);
}

bool LocalText::empty() const {
    return std::all_of(texts_.begin(), texts_.end(), [](const std::string& text) { return text.empty(); });
}

void LocalText::add(const LocalText& more, std::string_view between) {
    texts_.resize(std::max(texts_.size(), more.texts_.size()));
    for (std::size_t i = 0; i < more.texts_.size(); ++i) {
        if (!more.texts_[i].empty()) {
            texts_[i].append(texts_[i].empty() ? "" : between).append(more.texts_[i]);
        }
    }
}

bool LocalText::operator==(const LocalText& other) const {
    // A text that was never set is one that is empty.
    const std::size_t count = std::max(texts_.size(), other.texts_.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (in(static_cast<Language>(i)) != other.in(static_cast<Language>(i))) {
            return false;
        }
    }
    return borrowed_ == other.borrowed_;
}

}  // namespace minhbach
