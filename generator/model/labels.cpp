// SPDX-License-Identifier: MIT
#include "model/labels.hpp"

#include "base/text.hpp"
#include "model/lists.hpp"

namespace minhbach {

LocalText kind_name(const Corpus& corpus, Kind kind) {
    const KindEntry& entry = corpus.kinds[kind];
    return entry.name.empty() ? words_of(corpus).of_code("of_kind", entry.id) : entry.name;
}

bool names_kind(const Corpus& corpus, Kind kind) {
    return !is_actual(kind) || corpus.kinds.actuals().size() > 1;
}

LocalText told_kind(const Corpus& corpus, Kind kind) {
    return names_kind(corpus, kind) ? kind_name(corpus, kind) : LocalText{};
}

LocalText kind_noun(const Corpus& corpus, Kind kind) {
    const KindEntry& entry = corpus.kinds[kind];
    return entry.noun.empty() ? words_of(corpus).of_code("called", entry.id) : entry.noun;
}

LocalText date_label(const Words& words, Date date) {
    return words.each([&](Language language) { return words.dates(language).date(date); });
}

LocalText label(const Words& words, Missing missing) {
    return missing == Missing::present ? LocalText{} : words.of_code("missing", std::string(to_string(missing)));
}

const LocalText& area_type_label(const Corpus& corpus, const Area& area) {
    return corpus.levels.area_types[area.type].name;
}

const LocalText& program_level_label(const Corpus& corpus, const Program& program) {
    return corpus.levels.programs[program.level].name;
}

LocalText theme_label(const Words& words, const std::string& theme) {
    return words.of_code("theme", theme);
}

LocalText qualifier_label(const Words& words, const std::string& note) {
    LocalText each;
    LocalText others;
    for (const std::string_view code : split(note, ';')) {
        LocalText& of = code.starts_with("per_") ? each : others;
        add_to_list(of, words.all("qualifier_" + std::string(code)), words, "comma");
    }
    each.add(others);
    return each;
}

LocalText budget_year_label(const Corpus& corpus, const FigureKey& key) {
    const std::string& budget_year = corpus.strings[key.fund_year];
    if (budget_year.empty()) {
        return {};
    }
    if (corpus.is_all_years(key.fund_year)) {
        const Dimension& years = corpus.dimensions.budget_year();
        return years.codes[years.total].name;
    }
    const Words& words = words_of(corpus);
    const auto year = parse_period(budget_year, corpus.calendar);
    const LocalText shown = words.each([&](Language language) {
        const WrittenDates& dates = words.dates(language);
        if (!year || (year->kind != PeriodKind::year && year->kind != PeriodKind::years)) {
            return budget_year;
        }
        const std::string first = dates.year(year->year, year->first_month);
        return year->kind == PeriodKind::year ? first : first + "-" + dates.year(year->last_year, year->first_month);
    });
    const bool carried_over = year && year->last < corpus.periods[key.period].first;
    return words.all(carried_over ? "fund_year_carried_over" : "fund_year", {{"year", shown}});
}

std::string period_words(const Words& words, std::string_view place, const Period& period, Language language) {
    const WrittenDates& dates = words.dates(language);
    const auto fill = [&](const char* kind, Words::Values values) {
        return words.in(language, std::string(place) + "_" + kind, values);
    };
    const std::string part = std::to_string(period.part);
    const std::string year = dates.year(period.year, period.first_month);
    switch (period.kind) {
        case PeriodKind::half: return fill("half", {{"half", part}, {"year", year}});
        case PeriodKind::quarter: return fill("quarter", {{"quarter", part}, {"year", year}});
        case PeriodKind::month:
            return fill(
                "month",
                {{"month", std::size_t{period.part}}, {"month_name", dates.month(period.part)}, {"year", year}});
        case PeriodKind::years:
            return fill("years", {{"first", year}, {"last", dates.year(period.last_year, period.first_month)}});
        case PeriodKind::months: return fill("months", {{"months", std::size_t{period.part}}, {"year", year}});
        case PeriodKind::timeless: return {};
        case PeriodKind::year: break;
    }
    return fill("year", {{"year", year}});
}

LocalText period_label(const Words& words, const Period& period) {
    return words.each([&](Language language) { return period_words(words, "period", period, language); });
}

LocalText base_label(const Corpus& corpus, const FigureKey& key) {
    if (key.base == no_index) {
        return {};
    }
    const Words& words = words_of(corpus);
    return words.each(
        [&](Language language) { return period_words(words, "against", corpus.periods[key.base], language); });
}

std::string dimensions_label(const Corpus& corpus, const FigureKey& key, Language language, std::string_view sign) {
    std::string result;
    const auto append = [&](const std::string& part) { add_to_list(result, part, words_of(corpus), sign, language); };
    append(corpus.dimensions.capital().codes[key.capital].name.in(language));
    append(corpus.dimensions.fund().codes[key.fund].name.in(language));
    append(budget_year_label(corpus, key).in(language));
    append(base_label(corpus, key).in(language));
    return result;
}

std::string program_label(const Corpus& corpus, ProgramIndex program, Language language) {
    return program == no_index ? std::string() : program_label(corpus.programs[program], language);
}

LocalText program_label(const Corpus& corpus, ProgramIndex program) {
    return words_of(corpus).each([&](Language language) { return program_label(corpus, program, language); });
}

const std::string& unit_word(const Unit& unit, Decimal number, Language language) {
    const bool one = number.scale == 0 && (number.mantissa == 1 || number.mantissa == -1);
    const std::string& singular = unit.one.in(language);
    return one && !singular.empty() ? singular : unit.symbol.in(language);
}

std::string with_percent_sign(const Words& words, const std::string& number, Language language) {
    return words.in(language, "percent", {{"number", number}});
}

std::string with_unit(const Words& words, const std::string& written, Decimal number, const Unit& unit,
                      Language language) {
    if (is_percent(unit)) {
        return with_percent_sign(words, written, language);
    }
    if (is_sign(unit)) {
        return words.in(language, "number_with_sign", {{"number", written}, {"sign", unit.symbol.in(language)}});
    }
    const std::string& word = unit_word(unit, number, language);
    return word.empty() ? written : words.in(language, "number_with_word", {{"number", written}, {"word", word}});
}

std::string program_label(const Program& program, Language language) {
    const std::string& number = program.number.in(language);
    // A content item may have no name but its number.
    return number.empty() || number == program.short_name.in(language)
               ? program.short_name.in(language)
               : number + ": " + program.short_name.in(language);
}

}  // namespace minhbach
