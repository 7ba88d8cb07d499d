// SPDX-License-Identifier: MIT
#include "model/words.hpp"

#include "model/corpus.hpp"

namespace minhbach {

Words::Words(Languages languages) : languages_(std::move(languages)) {
    spoken_.reserve(languages_.size());
    for (const Language language : languages_) {
        spoken_.emplace_back(languages_.tag(language));
    }
}

void Words::add(Language language, std::string_view name, std::string_view text, WordPattern pattern) {
    Spoken& spoken = spoken_.at(static_cast<std::size_t>(language));
    if (name == "date_pattern") {
        spoken.dates = WrittenDates(languages_.tag(language), text);
    }
    spoken.patterns.insert_or_assign(std::string(name), std::move(pattern));
}

bool Words::has(Language language, std::string_view name) const {
    return static_cast<std::size_t>(language) < spoken_.size() && spoken(language).patterns.contains(name);
}

std::vector<std::string_view> Words::names(Language language) const {
    std::vector<std::string_view> names;
    for (const auto& [name, pattern] : spoken(language).patterns) {
        names.emplace_back(name);
    }
    return names;
}

std::string Words::in(Language language, std::string_view name, Values values) const {
    return in(language, name, std::span<const NamedValue>(values.begin(), values.size()));
}

std::string Words::in(Language language, std::string_view name, std::span<const NamedValue> values) const {
    if (!has(language, name)) {
        return {};
    }
    const Spoken& spoken = this->spoken(language);
    return spoken.patterns.find(name)->second.fill({language, spoken.numbers, spoken.dates}, values);
}

LocalText Words::all(std::string_view name, Values values) const {
    return each([&](Language language) { return in(language, name, values); });
}

LocalText Words::of_code(std::string_view prefix, const std::string& code) const {
    const std::string name = std::string(prefix) + "_" + code;
    return each([&](Language language) { return has(language, name) ? in(language, name) : code; });
}

const WrittenNumbers& Words::numbers(Language language) const {
    return spoken(language).numbers;
}

const WrittenDates& Words::dates(Language language) const {
    return spoken(language).dates;
}

const Words& words_of(const Corpus& corpus) {
    static const Words none;
    return corpus.words ? *corpus.words : none;
}

}  // namespace minhbach
