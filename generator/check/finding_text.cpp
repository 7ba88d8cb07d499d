// SPDX-License-Identifier: MIT
#include "check/finding_text.hpp"

#include <algorithm>

#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"

namespace minhbach {

namespace {

LocalText in_unit(const Corpus& corpus, Decimal value, const Unit& unit) {
    const Words& words = words_of(corpus);
    return words.each([&](Language language) {
        return with_unit(words, words.numbers(language).number(value), value, unit, language);
    });
}

// `more(language)` is what is told of the figure besides.
template <typename More>
LocalText named(const Corpus& corpus, const Observation& observation, const More& more) {
    return words_of(corpus).each([&](Language language) {
        const std::string& name = corpus.indicators[observation.indicator].name.in(language);
        std::string about;
        for (const std::string& part : {program_label(corpus, observation.program, language),
                                        coordinates_label(corpus, observation.coordinates, language),
                                        dimensions_label(corpus, observation, language), std::string(more(language))}) {
            add_to_list(about, part, words_of(corpus), "comma", language);
        }
        return about.empty() ? name
                             : words_of(corpus).in(language, "figure_named", {{"indicator", name}, {"about", about}});
    });
}

}  // namespace

std::string kind_told(const Corpus& corpus, const Observation& figure, Language language) {
    const MoneyDeclaration& money = corpus.site.money;
    const bool given = figure.indicator == money.planned || figure.indicator == money.allocated;
    const bool named = given && is_plan(figure.kind) && corpus.kinds.plans().size() == 1;
    if (is_actual(figure.kind) || named) {
        return {};
    }
    std::string told = kind_name(corpus, figure.kind).in(language);
    if (is_expected(figure.kind) && figure.as_of != no_date) {
        told += " " + words_of(corpus).in(language, "within_date",
                                          {{"date", date_label(words_of(corpus), figure.as_of).in(language)}});
    }
    return told;
}

LocalText number_of(const Corpus& corpus, Decimal value) {
    const Words& words = words_of(corpus);
    return words.each([&](Language language) { return words.numbers(language).number(value); });
}

Decimal as_precise_as(Decimal computed, Decimal printed) {
    constexpr std::uint8_t least_digits = 4;
    const Decimal shown = rounded(computed, std::max(printed.scale, least_digits));
    return shown == printed ? computed : shown;
}

Decimal without_end_zeros(Decimal value) {
    while (value.scale > 0 && value.mantissa % 10 == 0) {
        value.mantissa /= 10;
        --value.scale;
    }
    return value;
}

LocalText date_of(const Corpus& corpus, Date date) {
    const Words& words = words_of(corpus);
    return date == no_date ? words.all("date_unstated") : date_label(words, date);
}

LocalText percent_of(const Corpus& corpus, Decimal value) {
    const Words& words = words_of(corpus);
    return words.each(
        [&](Language language) { return with_percent_sign(words, words.numbers(language).number(value), language); });
}

LocalText amount_of(const Corpus& corpus, IndicatorIndex indicator, Decimal value) {
    return in_unit(corpus, value, corpus.units[corpus.indicators[indicator].unit]);
}

LocalText amount_of(const Corpus& corpus, const Observation& figure) {
    LocalText canonical = amount_of(corpus, figure.indicator, figure.value);
    if (figure.reported_unit == no_index) {
        return canonical;
    }
    LocalText printed = in_unit(corpus, figure.reported_value, corpus.units[figure.reported_unit]);
    return is_converted(corpus, figure)
               ? words_of(corpus).all("amount_converted", {{"printed", printed}, {"amount", canonical}})
               : printed;
}

LocalText called_together(const Corpus& corpus, const std::vector<ProgramIndex>& programs) {
    const Words& words = words_of(corpus);
    const auto level = [&](ProgramIndex program) { return corpus.programs[program].level; };
    const bool one = !programs.empty() && std::all_of(programs.begin(), programs.end(), [&](ProgramIndex program) {
        return level(program) == level(programs.front());
    });
    const LocalText together = one ? corpus.levels.programs[level(programs.front())].together : LocalText{};
    return together.empty() ? words.all("together_parts") : together;
}

LocalText terms_of(const Corpus& corpus, std::span<const ObservationIndex> figures) {
    constexpr std::size_t most = 24;
    LocalText terms;
    for (const ObservationIndex figure : figures.first(std::min(most, figures.size()))) {
        terms.add(number_of(corpus, corpus.observations[figure].value), " + ");
    }
    return figures.size() > most
               ? words_of(corpus).all("terms_and_more", {{"terms", terms}, {"count", figures.size() - most}})
               : terms;
}

LocalText name_of(const Corpus& corpus, const Observation& observation) {
    return named(corpus, observation, [&](Language language) { return kind_told(corpus, observation, language); });
}

LocalText name_of_line(const Corpus& corpus, const Observation& observation) {
    return named(corpus, observation, [](Language) { return std::string(); });
}

}  // namespace minhbach
