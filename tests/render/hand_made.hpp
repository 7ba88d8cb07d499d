// SPDX-License-Identifier: MIT
// A page made by hand, for what no small site has: a corpus, computed values and a plan that a test fills in itself.
#pragma once

#include "load/registry_notes.hpp"
#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"
#include "render/views/page_view.hpp"

namespace minhbach {

struct HandMade {
    Corpus corpus;
    DerivedValues derived;
    Plan plan;
    Subject subject;
    std::vector<Subject> others;  // pages besides that of `subject`
    CommentaryHtml commentary;
    Reconciliation reconciliation;
    std::string base_url = "https://example.org/";

    HandMade() {
        speak(corpus);
        declare_dimensions(corpus);
        declare_levels(corpus);
        for (const char* id : {"million_vnd", "percent"}) {
            Unit unit;
            unit.id = unit.quantity = id;
            unit.name = unit.symbol = {std::string(id) + " vi", std::string(id) + " en"};
            corpus.units.add(unit);
        }
        Area area;
        area.id = area.code = "98";
        area.level = Level::province;
        area.name = area.full_name = {"Tỉnh", "Province"};
        area.path_segment = "98-tinh";
        corpus.areas.add(area);
        Program program;
        program.id = "gnbv";
        program.level = program_level(corpus, "program");
        program.name = program.short_name = {"Giảm nghèo", "Poverty"};
        corpus.programs.add(program);
        Source source;
        source.id = "bao-cao";
        source.title = source.short_title = source.publisher = {"Báo cáo", "Report"};
        corpus.sources.add(source);
        corpus.periods.push_back(*parse_period("2023"));
    }

    IndicatorIndex indicator(const std::string& id, Direction direction = Direction::none,
                             const std::string& theme = "finance") {
        Indicator entry;
        entry.id = id;
        entry.name = {"vi " + id, "en " + id};
        entry.unit = 0;
        entry.direction = direction;
        entry.theme = theme;
        corpus.indicators.add(entry);
        declare_money(corpus);
        return static_cast<IndicatorIndex>(corpus.indicators.size() - 1);
    }

    ObservationIndex figure(IndicatorIndex of, const char* value) {
        Observation row;
        row.id = corpus.observations.size() + 1;
        row.area = 0;
        row.program = 0;
        row.source = 0;
        row.indicator = of;
        row.value = row.reported_value = *parse_plain(value);
        row.reported_unit = 0;
        corpus.observations.push_back(row);
        return static_cast<ObservationIndex>(corpus.observations.size() - 1);
    }

    DerivedIndex computed(IndicatorIndex of, const char* value, std::vector<FigureRef> inputs) {
        FigureLine line;
        line.area = 0;
        line.program = 0;
        line.source = 0;
        Derived entry;
        entry.id = derived.values.size() + 1;
        entry.indicator = of;
        entry.value = *parse_plain(value);
        entry.line = static_cast<std::uint32_t>(derived.lines.size());
        entry.first_input = static_cast<std::uint32_t>(derived.inputs.size());
        entry.input_count = static_cast<std::uint16_t>(inputs.size());
        derived.lines.push_back(line);
        derived.inputs.insert(derived.inputs.end(), inputs.begin(), inputs.end());
        derived.values.push_back(entry);
        return static_cast<DerivedIndex>(derived.values.size() - 1);
    }

    // What `make` gives for the page of `subject`.
    template <typename Make>
    auto with(Language language, const Make& make) {
        plan = Plan();
        plan.subjects.push_back(subject);
        plan.subjects.insert(plan.subjects.end(), others.begin(), others.end());
        plan.program_tree = ProgramTree(corpus);
        plan.area_tree = AreaTree(corpus);
        Diagnostics diagnostics;
        plan.finish(corpus.site, {}, diagnostics);
        const RenderInput input{corpus, derived, plan, commentary, reconciliation, *corpus.words, base_url};
        const Formatter format(*corpus.words, language);
        for (const Page& page : plan.pages) {
            if (page.language == language) {
                return make(PageContext{input, page, format});
            }
        }
        throw std::logic_error("no page");
    }
};

}  // namespace minhbach
