// SPDX-License-Identifier: MIT
// What every view of one page needs: the corpus, the plan, the reader's language and the way to other pages.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/reconcile.hpp"
#include "compute/derived.hpp"
#include "load/chart_libraries.hpp"
#include "model/corpus.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"
#include "model/percent.hpp"
#include "model/shown_amount.hpp"
#include "model/words.hpp"
#include "plan/outline/plan.hpp"
#include "plan/outline/routes.hpp"
#include "plan/pages/page_picture.hpp"
#include "render/words/format.hpp"

namespace minhbach {

// Commentary as HTML, by index into Corpus::commentary. Links to pages of the site stand in it as
// href="minhbach-root:PATH".
using CommentaryHtml = std::vector<std::string>;

// Everything that is the same for all pages of a build.
struct RenderInput {
    const Corpus& corpus;
    const DerivedValues& derived;
    const Plan& plan;
    const CommentaryHtml& commentary;
    const Reconciliation& reconciliation;
    const Words& words;
    std::string base_url;                             // ends in "/"
    std::span<const ChartLibrary> chart_libraries{};  // none: charts are pictures only
};

struct PageContext {
    const RenderInput& input;
    const Page& page;
    const Formatter& format;
    bool absolute_links = false;  // for 404.html, which is served at any address
    mutable std::optional<std::vector<std::string>>
        story{};                           // see render/words/story_facts.hpp; a page is rendered by one thread
    mutable bool has_marks = false;        // whether a number told so far carries the mark of a finding
    std::optional<PagePicture> picture{};  // nothing where none can be drawn

    const Corpus& corpus() const { return input.corpus; }
    const Subject& subject() const { return input.plan.subject_of(page); }
    Language language() const { return page.language; }
    const std::string& in(const LocalText& text) const { return text.in(page.language); }
    // The words of this name, with its blanks filled in.
    std::string words(std::string_view name, Words::Values values = {}) const {
        return input.words.in(page.language, name, values);
    }

    // The language in whose order names stand: this one, or that which its words name in "collation".
    std::string order() const {
        const std::string named = words("collation");
        return named.empty() ? corpus().site.languages.tag(page.language) : named;
    }

    // A link to a path of this language's site, or to a file of the whole site.
    std::string link(std::string_view path) const { return link_to_route(route(corpus().site, page.language, path)); }
    std::string link_to_route(std::string_view target) const;
    // Only where there is such a page.
    std::optional<std::string> link_if_any(const std::string& path) const;
    // To the page of a figure's program, where it is of one and there is such a page.
    std::optional<std::string> program_link(ProgramIndex program) const {
        return program == no_index ? std::nullopt : link_if_any(program_path(corpus(), program));
    }
    // To a finding, by its index into the reconciliation.
    std::string finding_link(std::uint32_t index) const;
    // To the anchor of a figure on the page of its source.
    std::string figure_link(const Observation& observation) const;

    // One more of what a line says, behind what it says already.
    void add_beside(std::string& line, const std::string& part) const {
        add_to_list(line, part, input.words, "dot", language());
    }

    // As pages show it where its exact value is one step away: "15,4" and "tỷ đồng".
    Formatter::Amount shown(Decimal value, UnitIndex unit) const {
        const ShownAmount amount = shown_amount(corpus(), value, unit);
        return format.amount(amount.value, corpus().units[amount.unit]);
    }
    Formatter::Amount shown_computed(Decimal value, UnitIndex unit) const {
        const ShownAmount amount = minhbach::shown_computed(corpus(), value, unit);
        return format.amount(amount.value, corpus().units[amount.unit]);
    }
    // In which amounts of money are counted before they are shown; the site has money.
    UnitIndex counted_money() const { return counted_money_unit(corpus()); }
    // Up to when a figure counts: its cut-off date, or else its period.
    std::string until(Date as_of, PeriodIndex period) const {
        return as_of == no_date ? format.period(corpus().periods[period]) : words("chart_at_date", {{"date", as_of}});
    }
    // "from 1 July 2025 until 31 December 2030"; of what has neither day that none is known.
    std::string validity(const std::optional<Date>& from, const std::optional<Date>& to) const;
    std::string shown_with_unit(Decimal value, UnitIndex unit) const {
        const ShownAmount amount = shown_amount(corpus(), value, unit);
        return format.with_unit(amount.value, corpus().units[amount.unit]);
    }

    // Its number and name; of one that has a namesake in its whole program also what it is a part of.
    std::string program_name(ProgramIndex program) const {
        std::string name = program_label(corpus(), program, language());
        const ProgramIndex parent = input.plan.program_tree.told_apart_by(program);
        if (parent == no_index) {
            return name;
        }
        // A part may be called as what it is a part of.
        const std::string above = program_label(corpus(), parent, language());
        return words(
            "program_within",
            {{"program", name},
             {"parent", above == name ? in(program_level_label(corpus(), corpus().programs[program])) : above}});
    }
    // Its official number, where that is not also its name.
    std::string program_number(ProgramIndex program) const {
        const Program& of = corpus().programs[program];
        return in(of.number) == in(of.short_name) ? std::string() : in(of.number);
    }
    // Of a part of a program also whose part it is, but on pages of that program: names such as "Project 1" stand in
    // each.
    std::string program_name_anywhere(ProgramIndex program) const {
        const ProgramIndex whole = whole_program(corpus(), program);
        const ProgramIndex here = subject().program;
        if (whole == program || (here != no_index && whole_program(corpus(), here) == whole)) {
            return program_name(program);
        }
        const ProgramIndex parent = input.plan.program_tree.told_apart_by(program);
        const std::string above =
            parent == no_index ? std::string() : program_label(corpus(), parent, language()) + words("comma");
        return words("program_within", {{"program", program_label(corpus(), program, language())},
                                        {"parent", above + program_label(corpus(), whole, language())}});
    }
    // Of one of several that are called alike also where it lies; of those that lie in one the code, too.
    std::string area_name_anywhere(AreaIndex area) const {
        return area_told_apart(area, [&](AreaIndex one) { return area_name(one); });
    }
    // The same with the names as a sentence has them.
    template <typename Name>
    std::string area_told_apart(AreaIndex area, const Name& name) const {
        const AreaIndex parent = input.plan.area_tree.told_apart_by(area);
        std::string by = parent == no_area ? std::string() : name(parent);
        if (input.plan.area_tree.has_twin(area)) {
            by += (by.empty() ? "" : words("comma")) + corpus().areas[area].code;
        }
        return by.empty() ? name(area) : words("area_within", {{"area", name(area)}, {"parent", by}});
    }
    std::string area_name(AreaIndex area) const { return in(corpus().areas[area].full_name); }
    // "huyện Văn Quan" within a Vietnamese sentence; elsewhere names stay as they are, as the words say. "the whole
    // country" is declared.
    std::string area_in_sentence(AreaIndex area) const;
    std::string unit_symbol(UnitIndex unit) const {
        return unit == no_index ? std::string() : in(corpus().units[unit].symbol);
    }
    std::string as_of(const Observation& observation) const {
        return observation.as_of == no_date ? std::string() : format.date(observation.as_of);
    }
};

}  // namespace minhbach
