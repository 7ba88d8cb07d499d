// SPDX-License-Identifier: MIT
// A site in memory for tests of plan/: a nation with two provinces, a district and a commune, two programs with
// projects, and figures that a test adds.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"
#include "plan/outline/plan.hpp"
#include "plan/pages/planner.hpp"

namespace minhbach {

struct PlanSite {
    enum Areas : AreaIndex { nation, province, neighbour, district, commune };
    enum Programs : ProgramIndex { group, gnbv, gnbv_1, gnbv_1_1, gnbv_2, ntm };
    enum Indicators : IndicatorIndex { assigned, disbursed, rate, undisbursed, poverty, rank, status };
    enum Periods : PeriodIndex { y2023, y2024, y2022, h2023 };

    // A figure, and what most tests leave as it is.
    struct Figure {
        AreaIndex area = province;
        ProgramIndex program = gnbv;
        IndicatorIndex indicator = assigned;
        Coordinates coordinates = no_coordinates;
        CodeIndex capital = Capital::none;
        CodeIndex fund = Fund::none;
        std::string fund_year = {};
        PeriodIndex period = y2023;
        SourceIndex source = 0;
        Kind kind = kinds::actual;
        std::string as_of = {};
        std::int64_t value = 1;
        Missing missing = Missing::present;
        std::string note = {};
    };

    Corpus corpus;
    DerivedValues derived;
    std::vector<Finding> findings;

    PlanSite() {
        speak(corpus);
        declare_dimensions(corpus);
        declare_levels(corpus);
        for (const char* period : {"2023", "2024", "2022", "2023-S1"}) {
            corpus.periods.push_back(*parse_period(period));
        }
        add_area("VN", Level::nation, no_area, "viet-nam");
        add_area("96", Level::province, nation, "thu");
        add_area("97", Level::province, nation, "mau");
        add_area("960", Level::district, province, "an-binh");
        add_area("09601", Level::commune, district, "mot");
        add_program("mtqg", "group", no_index, "", "Nhóm", "Group");
        add_program("gnbv", "program", group, "", "Nghèo", "Poverty");
        add_program("gnbv.1", "project", gnbv, "1", "Đường", "Roads");
        add_program("gnbv.1.1", "subproject", gnbv_1, "1.1", "Cầu", "Bridges");
        add_program("gnbv.2", "project", gnbv, "2", "Nước", "Water");
        add_program("ntm", "program", group, "", "Nông thôn", "Countryside");
        for (const char* id : {"million_vnd", "percent"}) {
            Unit unit;
            unit.id = id;
            unit.symbol = {"đv " + std::string(id), "unit " + std::string(id)};
            corpus.units.add(unit);
        }
        add_indicator("assigned", 0);
        add_indicator("disbursed", 0);
        add_indicator("disbursement_rate", 1, FormulaKind::ratio, {disbursed, assigned});
        add_indicator("undisbursed", 0, FormulaKind::difference, {assigned, disbursed});
        add_indicator("poverty_rate", 1);
        add_indicator("poverty_rank", 1, FormulaKind::rank, {poverty});
        add_indicator("status", 1, FormulaKind::status, {rate});
        declare_money(corpus);
        for (const char* id : {"transport", "school"}) {
            add_breakdown(corpus, id, {"vi " + std::string(id), "en " + std::string(id)});
        }
        for (const char* id : {"bao-cao-a", "bao-cao-b"}) {
            Source source;
            source.id = id;
            corpus.sources.add(source);
        }
    }

    AreaIndex add_area(const std::string& id, LevelIndex level, AreaIndex parent, const std::string& name) {
        Area area;
        area.id = area.code = id;
        area.level = level;
        area.parent = parent;
        area.path_segment = id + "-" + name;
        area.name = {name, name};
        area.full_name = {"vi " + name, "en " + name};
        corpus.areas.add(area);
        return static_cast<AreaIndex>(corpus.areas.size() - 1);
    }

    void add_program(const char* id, const char* level, ProgramIndex parent, const char* number, const char* vi,
                     const char* en) {
        Program program;
        program.id = id;
        program.level = program_level(corpus, level);
        program.parent = parent;
        program.number = {number, number};
        program.name = program.short_name = {vi, en};
        corpus.programs.add(program);
    }

    void add_indicator(const char* id, UnitIndex unit, FormulaKind kind = FormulaKind::none,
                       std::vector<IndicatorIndex> operands = {}) {
        Indicator indicator;
        indicator.id = id;
        indicator.name = {"vi " + std::string(id), "en " + std::string(id)};
        indicator.unit = unit;
        indicator.formula.kind = kind;
        indicator.formula.operands = std::move(operands);
        corpus.indicators.add(indicator);
    }

    ObservationIndex add(const Figure& figure) {
        Observation row;
        row.id = corpus.observations.size() + 1;
        row.area = figure.area;
        row.program = figure.program;
        row.indicator = figure.indicator;
        row.coordinates = figure.coordinates;
        row.capital = figure.capital;
        row.fund = figure.fund;
        row.fund_year = corpus.strings.intern(figure.fund_year);
        row.period = figure.period;
        row.source = figure.source;
        row.kind = figure.kind;
        row.as_of = figure.as_of.empty() ? no_date : *parse_date(figure.as_of);
        row.value = {figure.value, 0};
        row.missing = figure.missing;
        row.note = corpus.strings.intern(figure.note);
        corpus.observations.push_back(row);
        return static_cast<ObservationIndex>(corpus.observations.size() - 1);
    }

    // A plan and what was spent of it.
    void add_money(Figure figure, std::int64_t plan, std::int64_t spent) {
        figure.kind = kinds::plan;
        figure.indicator = assigned;
        figure.value = plan;
        add(figure);
        figure.kind = kinds::actual;
        figure.indicator = disbursed;
        figure.value = spent;
        add(figure);
    }

    DerivedIndex compute(const Figure& figure) {
        add(figure);
        const Observation row = corpus.observations.back();
        corpus.observations.pop_back();
        Derived value;
        value.id = derived.size() + 1;
        value.value = row.value;
        value.line = static_cast<std::uint32_t>(derived.lines.size());
        value.as_of = row.as_of;
        value.indicator = row.indicator;
        value.kind = row.kind;
        derived.lines.push_back(line_of(row));
        derived.values.push_back(value);
        return static_cast<DerivedIndex>(derived.size() - 1);
    }

    void contradict(std::vector<ObservationIndex> observations) {
        Finding finding;
        finding.observations = std::move(observations);
        findings.push_back(std::move(finding));
    }

    Plan plan() {
        Diagnostics diagnostics;
        return make_plan(corpus, derived, findings, diagnostics);
    }
};

}  // namespace minhbach
