// SPDX-License-Identifier: MIT
#include "check/finding_text.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "model/labels.hpp"

namespace minhbach {

namespace {

// 1234567.5 as "1.234.567,5" or "1,234,567.5". The pages format by ICU; here are only numbers inside ready sentences.
std::string grouped(Decimal value, char group, char point) {
    std::string digits = to_string(value);
    const std::size_t dot = std::min(digits.find('.'), digits.size());
    if (dot < digits.size()) {
        digits[dot] = point;
    }
    const std::size_t first = digits[0] == '-' ? 1 : 0;
    for (std::size_t at = dot; at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, group);
    }
    return digits;
}

LocalText in_unit(Decimal value, const Unit& unit) {
    const LocalText number = number_of(value);
    return {with_unit(number.vi, value, unit, Language::vi), with_unit(number.en, value, unit, Language::en)};
}

}  // namespace

LocalText number_of(Decimal value) {
    return {grouped(value, '.', ','), grouped(value, ',', '.')};
}

Decimal without_end_zeros(Decimal value) {
    while (value.scale > 0 && value.mantissa % 10 == 0) {
        value.mantissa /= 10;
        --value.scale;
    }
    return value;
}

LocalText date_of(Date date) {
    return date == no_date ? LocalText{"ngày không ghi", "an unstated date"} : date_label(date);
}

LocalText percent_of(Decimal value) {
    const LocalText number = number_of(value);
    return {with_percent_sign(number.vi, Language::vi), with_percent_sign(number.en, Language::en)};
}

LocalText amount_of(const Corpus& corpus, IndicatorIndex indicator, Decimal value) {
    return in_unit(value, corpus.units[corpus.indicators[indicator].unit]);
}

LocalText amount_of(const Corpus& corpus, const Observation& figure) {
    LocalText canonical = amount_of(corpus, figure.indicator, figure.value);
    if (figure.reported_unit == no_index) {
        return canonical;
    }
    const LocalText printed = in_unit(figure.reported_value, corpus.units[figure.reported_unit]);
    return is_converted(corpus, figure)
               ? LocalText{printed.vi + " (" + canonical.vi + ")", printed.en + " (" + canonical.en + ")"}
               : printed;
}

LocalText called_together(const Corpus& corpus, const std::vector<ProgramIndex>& programs) {
    static const std::map<std::string_view, LocalText> by_level{
        {"program", {"các chương trình", "the programs"}},
        {"project", {"các dự án", "the projects"}},
        {"subproject", {"các tiểu dự án", "the subprojects"}},
        {"component", {"các nội dung thành phần", "the components"}},
        {"content", {"các nội dung", "the content items"}},
    };
    const auto level = [&](ProgramIndex program) -> const std::string& { return corpus.programs[program].level; };
    const bool one = !programs.empty() && std::all_of(programs.begin(), programs.end(), [&](ProgramIndex program) {
        return level(program) == level(programs.front());
    });
    const auto found = one ? by_level.find(level(programs.front())) : by_level.end();
    return found == by_level.end() ? LocalText{"các phần cấp dưới", "the parts one level below"} : found->second;
}

LocalText terms_of(const Corpus& corpus, std::span<const ObservationIndex> figures) {
    constexpr std::size_t most = 24;
    LocalText terms;
    for (const ObservationIndex figure : figures.first(std::min(most, figures.size()))) {
        const LocalText number = number_of(corpus.observations[figure].value);
        terms.vi += (terms.vi.empty() ? "" : " + ") + number.vi;
        terms.en += (terms.en.empty() ? "" : " + ") + number.en;
    }
    if (figures.size() > most) {
        terms.vi += fmt::format(" + … và {} số khác", figures.size() - most);
        terms.en += fmt::format(" + … and {} more", figures.size() - most);
    }
    return terms;
}

LocalText name_of(const Corpus& corpus, const Observation& observation) {
    LocalText name;
    for (const Language language : all_languages) {
        std::string& text = language == Language::vi ? name.vi : name.en;
        text = corpus.indicators[observation.indicator].name.in(language);
        std::string about;
        for (const std::string& part : {program_label(corpus, observation.program, language),
                                        corpus.dimensions.name(observation.coordinates, language),
                                        dimensions_label(corpus, observation, language)}) {
            about += (about.empty() || part.empty() ? "" : ", ") + part;
        }
        text += about.empty() ? "" : " (" + about + ")";
    }
    return name;
}

}  // namespace minhbach
