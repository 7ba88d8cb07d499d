// SPDX-License-Identifier: MIT
// A report of one district on one program with three projects, and what the rules say of it. No rule is declared until
// a test does so.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "check/reconcile.hpp"
#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"

namespace minhbach {

using Lines = std::vector<std::string>;

// Where a figure stands in the report; what is not named is the figure of project 1 for 2023.
struct Where {
    ProgramIndex program = 1;
    CodeIndex capital = Capital::none;
    CodeIndex fund = Fund::none;
    const char* fund_year = "";
    const char* period = "2023";
    const char* as_of = "";  // empty: not stated
    Kind kind = kinds::actual;
    AreaIndex area = 0;
    Coordinates coordinates = no_coordinates;
    SourceIndex source = 0;
    const char* rate = "";  // empty: no percentage beside the figure
    const char* note = "";
    const char* base = "";  // empty: no change, or not stated
};

struct Report {
    Corpus corpus;
    ReconciliationRules rules;

    Report() {
        speak(corpus);
        declare_dimensions(corpus);
        declare_levels(corpus);
        unit("million_vnd", "money", {"triệu đồng", "million VND"});
        unit("percent", "percent", {"%", "%"});
        unit("household", "count", {"hộ", "households"});
        corpus.units[2].integer = true;
        indicator("assigned", {"Vốn giao", "Assigned"}, 0);
        corpus.site.money.planned = of("assigned");
        indicator("disbursed", {"Giải ngân", "Disbursed"}, 0);
        indicator("undisbursed", {"Chưa giải ngân", "Undisbursed"}, 0);
        indicator("rate", {"Tỷ lệ giải ngân", "Disbursement rate"}, 1);
        indicator("households", {"Số hộ", "Households"}, 2);
        program("gnbv", {"Giảm nghèo", "Poverty reduction"}, no_index);
        program("gnbv.1", {"Dự án 1", "Project 1"}, 0);
        program("gnbv.2", {"Dự án 2", "Project 2"}, 0);
        program("gnbv.3", {"Dự án 3", "Project 3"}, 0);
        for (const char* id : {"109", "110"}) {
            area(id, no_area);
        }
        for (const auto& [id, vi, en] :
             {std::tuple{"one", "báo cáo một", "report one"}, std::tuple{"two", "báo cáo hai", "report two"}}) {
            Source source;
            source.id = id;
            source.title = {id, id};
            source.short_title = {vi, en};
            corpus.sources.add(source);
        }
    }

    UnitIndex unit(const char* id, const char* quantity, const LocalText& symbol) {
        Unit entry;
        entry.id = id;
        entry.name = entry.symbol = symbol;
        entry.quantity = quantity;
        entry.base = static_cast<UnitIndex>(corpus.units.size());
        corpus.units.add(entry);
        return *corpus.units.find(id);
    }

    IndicatorIndex indicator(const char* id, const LocalText& name, UnitIndex unit) {
        Indicator entry;
        entry.id = id;
        entry.name = name;
        entry.unit = unit;
        corpus.indicators.add(entry);
        return of(id);
    }

    ProgramIndex program(const char* id, const LocalText& name, ProgramIndex parent) {
        Program entry;
        entry.id = id;
        entry.level = program_level(corpus, parent == no_index ? "program" : "project");
        entry.parent = parent;
        entry.short_name = name;
        corpus.programs.add(entry);
        return *corpus.programs.find(id);
    }

    AreaIndex area(const char* id, AreaIndex parent) {
        Area entry;
        entry.id = entry.code = id;
        entry.parent = parent;
        corpus.areas.add(entry);
        return *corpus.areas.find(id);
    }

    Coordinates breakdown(const char* id, const LocalText& name, Coordinates parent = no_coordinates) {
        return add_breakdown(corpus, id, name, parent);
    }

    IndicatorIndex of(const char* id) const { return corpus.indicators.find(id).value(); }

    // The timeless one where the text is empty.
    PeriodIndex period(const char* text) {
        const Period wanted = *text == '\0' ? timeless_period : parse_period(text).value();
        const auto found = std::find(corpus.periods.begin(), corpus.periods.end(), wanted);
        const auto index = static_cast<PeriodIndex>(found - corpus.periods.begin());
        if (found == corpus.periods.end()) {
            corpus.periods.push_back(wanted);
        }
        return index;
    }

    // The figure added, to change it further; good until the next is added. Breakdowns that it needs are declared.
    Observation& add(const char* indicator, const std::string& value, const Where& where = {}) {
        while (where.coordinates >= corpus.dimensions.combinations()) {
            breakdown(("part " + std::to_string(corpus.dimensions.combinations())).c_str(), {});
        }
        Observation row;
        row.id = corpus.observations.size() + 1;
        row.indicator = of(indicator);
        row.value = row.reported_value = parse_plain(value).value();
        row.reported_unit = corpus.indicators[row.indicator].unit;
        row.locator = corpus.strings.intern("I/" + std::to_string(row.id));
        row.program = where.program;
        row.capital = where.capital;
        row.fund = where.fund;
        row.fund_year = corpus.strings.intern(where.fund_year);
        row.period = period(where.period);
        row.base = *where.base == '\0' ? PeriodIndex{no_index} : period(where.base);
        row.as_of = *where.as_of == '\0' ? no_date : parse_date(where.as_of).value();
        row.kind = where.kind;
        row.area = where.area;
        row.coordinates = where.coordinates;
        row.source = where.source;
        row.has_rate = *where.rate != '\0';
        if (row.has_rate) {
            row.reported_rate = parse_plain(where.rate).value();
        }
        row.note = corpus.strings.intern(where.note);
        corpus.observations.push_back(row);
        return corpus.observations.back();
    }

    // As a plan, which has no date.
    Observation& plan(const char* indicator, const std::string& value, Where where = {}) {
        where.kind = kinds::plan;
        return add(indicator, value, where);
    }

    std::vector<Finding> findings() const { return reconcile(corpus, rules).findings; }

    // "rate error 77.32 79.06 -1.74 percent | 1 0 2": rule, severity, printed, computed, difference, unit, figures.
    Lines facts() const {
        Lines lines;
        for (const Finding& finding : findings()) {
            std::string line = std::string(to_string(finding.rule)) + " " + std::string(to_string(finding.severity)) +
                               " " + to_string(finding.printed);
            line += finding.has_computed ? " " + to_string(finding.computed) + " " + to_string(finding.difference)
                                         : std::string(" - -");
            line += finding.unit == no_index ? " ?" : " " + corpus.units[finding.unit].id;
            line += " |";
            for (const ObservationIndex index : finding.observations) {
                line += " " + std::to_string(index);
            }
            lines.push_back(line);
        }
        return lines;
    }

    Lines vi() const { return told(vietnamese); }
    Lines en() const { return told(english); }

    // "rate 1/3, sum 0/1": how many checks of each rule agreed, of how many; rules without a check are left out.
    std::string agreed() const {
        const ReconciliationSummary summary = reconcile(corpus, rules).summary;
        std::string text;
        for (std::size_t rule = 0; rule < rule_codes.size(); ++rule) {
            if (summary.checked[rule] != 0) {
                text += (text.empty() ? "" : ", ") + std::string(rule_codes[rule]) + " " +
                        std::to_string(summary.agreed[rule]) + "/" + std::to_string(summary.checked[rule]);
            }
        }
        return text;
    }

private:
    Lines told(Language language) const {
        Lines lines;
        for (const Finding& finding : findings()) {
            lines.push_back(finding.message.in(language));
        }
        return lines;
    }
};

}  // namespace minhbach
