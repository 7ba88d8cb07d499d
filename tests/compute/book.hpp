// SPDX-License-Identifier: MIT
// A small book of figures to compute with: a province with three districts, two sources, and indicators that are added
// by name.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "compute/derived.hpp"
#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"

namespace minhbach {

class Book {
public:
    Book() {
        speak(corpus);
        declare_dimensions(corpus);
        declare_levels(corpus);
        for (const auto& [id, quantity] : {std::pair{"million_vnd", "money"}, std::pair{"percent", "percent"},
                                           std::pair{"percentage_points", "points"}, std::pair{"household", "count"},
                                           std::pair{"rank", "rank"}, std::pair{"class", "class"}}) {
            Unit unit;
            unit.id = id;
            unit.quantity = quantity;
            unit.base = static_cast<UnitIndex>(corpus.units.size());
            corpus.units.add(unit);
        }
        Unit compound;
        compound.id = "million_vnd_per_household";
        compound.quantity = "ratio";
        compound.base = static_cast<UnitIndex>(corpus.units.size());
        compound.of = *corpus.units.find("million_vnd");
        compound.per = *corpus.units.find("household");
        corpus.units.add(compound);
        area("VN", Level::nation, no_area);
        area("20", Level::province, 0);
        for (const char* id : {"181", "184", "186"}) {
            area(id, Level::district, 1);
        }
        program("gnbv", "program", no_index);
        program("gnbv.1", "project", 0);
        program("gnbv.2", "project", 0);
        for (const char* id : {"poor", "near_poor"}) {
            add_breakdown(corpus, id);
        }
        source("one");
        source("two");
    }

    Area& area(const char* id, LevelIndex level, AreaIndex parent) {
        Area entry;
        entry.id = entry.code = id;
        entry.level = level;
        entry.parent = parent;
        corpus.areas.add(entry);
        return corpus.areas[*corpus.areas.find(id)];
    }

    void program(const char* id, const char* level, ProgramIndex parent) {
        Program entry;
        entry.id = id;
        entry.level = program_level(corpus, level);
        entry.parent = parent;
        corpus.programs.add(entry);
    }

    void source(const char* id) {
        Source entry;
        entry.id = id;
        corpus.sources.add(entry);
    }

    IndicatorIndex indicator(const char* id, const char* unit, Direction direction = Direction::more_is_better) {
        Indicator entry;
        entry.id = id;
        entry.unit = *corpus.units.find(unit);
        entry.direction = direction;
        corpus.indicators.add(entry);
        return *corpus.indicators.find(id);
    }

    Formula& derived(const char* id, const char* unit, FormulaKind kind, std::vector<IndicatorIndex> operands) {
        const IndicatorIndex index = indicator(id, unit);
        corpus.indicators[index].reported = false;
        corpus.indicators[index].derived = true;
        Formula& formula = corpus.indicators[index].formula;
        formula.kind = kind;
        formula.operands = std::move(operands);
        return formula;
    }

    IndicatorIndex operator[](const char* id) const { return corpus.indicators.find(id).value(); }

    Observation& add(IndicatorIndex index, const char* value, const char* period = "2023", Kind kind = kinds::actual,
                     const char* area = "20") {
        Observation row;
        row.id = corpus.observations.size() + 1;
        row.area = *corpus.areas.find(area);
        row.program = 0;
        row.source = 0;
        row.indicator = index;
        row.value = row.reported_value = *parse_plain(value);
        row.kind = kind;
        row.period = this->period(period);
        corpus.observations.push_back(row);
        return corpus.observations.back();
    }

    // The same with a note: "over".
    Observation& noted(const char* note, IndicatorIndex index, const char* value, const char* period = "2023",
                       Kind kind = kinds::actual, const char* area = "20") {
        Observation& row = add(index, value, period, kind, area);
        row.note = corpus.strings.intern(note);
        return row;
    }

    PeriodIndex period(const char* text) {
        const Period wanted = *parse_period(text);
        const auto found = std::find(corpus.periods.begin(), corpus.periods.end(), wanted);
        const auto index = static_cast<PeriodIndex>(found - corpus.periods.begin());
        if (found == corpus.periods.end()) {
            corpus.periods.push_back(wanted);
        }
        return index;
    }

    // The values of one indicator, in order.
    std::vector<std::string> values(const char* id) const {
        const DerivedValues all = compute_derived(corpus);
        std::vector<std::string> result;
        for (const Derived& value : all) {
            if (value.indicator == *corpus.indicators.find(id)) {
                result.push_back(to_string(value.value));
            }
        }
        return result;
    }

    // All that is known of the values of one indicator: "20 gnbv one 2023 plan: 350 <- 0 1 (2/3) [at_most]". Inputs are
    // numbers of observations, or of computed values with a "d"; "*" is no program or no one source. Capital, fund,
    // budget year, breakdown, date and note stand only where there are any.
    std::vector<std::string> told(const char* id, std::span<const Finding> findings = {}) const {
        const DerivedValues all = compute_derived(corpus, findings);
        std::vector<std::string> result;
        for (const Derived& value : all) {
            if (value.indicator == (*this)[id]) {
                result.push_back(tell(all, value));
            }
        }
        return result;
    }

    Corpus corpus;

private:
    std::string tell(const DerivedValues& all, const Derived& value) const {
        const FigureLine& line = all.line_of(value);
        const auto word = [](const auto& text) { return text.empty() ? std::string() : std::string(text) + " "; };
        std::string text = corpus.areas[line.area].id + " ";
        text += line.program == no_index ? "* " : corpus.programs[line.program].id + " ";
        text += line.source == no_index ? "* " : corpus.sources[line.source].id + " ";
        text += to_string(corpus.periods[line.period]) + " ";
        text += word(corpus.dimensions.capital().codes[line.capital].id);
        text += word(corpus.dimensions.fund().codes[line.fund].id);
        text += word(corpus.strings[line.fund_year]);
        text += line.coordinates == no_coordinates ? "" : corpus.dimensions.ids(line.coordinates, "") + " ";
        text += corpus.kinds.id(value.kind);
        text += value.as_of == no_date ? "" : " " + to_string(value.as_of);
        text += ": " + to_string(value.value) + " <-";
        for (const FigureRef input : all.inputs_of(value)) {
            text += (input.is_derived() ? " d" : " ") + std::to_string(input.index());
        }
        if (value.reporting != 0 || value.siblings != 0) {
            text += " (" + std::to_string(value.reporting) + "/" + std::to_string(value.siblings) + ")";
        }
        const std::string note = to_note(value.exactness);
        text += note.empty() ? "" : " [" + note + "]";
        return text;
    }
};

using Values = std::vector<std::string>;

}  // namespace minhbach
