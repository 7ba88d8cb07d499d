// SPDX-License-Identifier: MIT
// The pages of areas: all of them, one, and one by program.
#include <algorithm>
#include <map>

#include "model/labels.hpp"
#include "render/collation.hpp"
#include "render/page_view.hpp"
#include "render/value_view.hpp"

namespace minhbach {

namespace {

std::string validity_text(const PageContext& context, const std::optional<Date>& from, const std::optional<Date>& to) {
    if (!from && !to) {
        return context.words("validity_open");
    }
    std::string text;
    if (from) {
        text = context.words("validity_from", {{"date", *from}});
    }
    if (to) {
        text += (text.empty() ? "" : " ") + context.words("validity_until", {{"date", *to}});
    }
    return text;
}

View area_link_view(const PageContext& context, AreaIndex index) {
    const auto link = context.link_if_any(area_path(context.corpus(), index));
    View view;
    set_language_of(context, view, "label", context.corpus().areas[index].full_name);
    view.text("label", context.area_name(index))
        .text("href", link.value_or(""))
        .flag("has_href", link.has_value())
        .text("code", context.corpus().areas[index].code);
    return view;
}

std::vector<View> area_links(const PageContext& context, std::vector<AreaIndex> areas) {
    sort_by_name(areas, context.order(),
                 [&](AreaIndex index) -> const std::string& { return context.in(context.corpus().areas[index].name); });
    std::vector<View> views;
    views.reserve(areas.size());
    for (const AreaIndex index : areas) {
        views.push_back(area_link_view(context, index));
    }
    return views;
}

std::vector<AreaIndex> children_of(const Corpus& corpus, AreaIndex parent, AreaLevel level) {
    std::vector<AreaIndex> children;
    for (std::size_t i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[static_cast<AreaIndex>(i)];
        if (area.parent == parent && area.level == level) {
            children.push_back(static_cast<AreaIndex>(i));
        }
    }
    return children;
}

void fill_area_facts(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Area& area = corpus.areas[context.subject().area];
    view.text("full_name", context.in(area.full_name))
        .text("code", area.code)
        .text("level_label", context.in(area_type_label(context.input.words, area)));
    view.text("validity", validity_text(context, area.valid_from, area.valid_to));
    view.flag("has_ended", area.valid_to.has_value())
        .text("ended_on", area.valid_to ? context.format.date(*area.valid_to) : std::string());
    const auto parent = area.parent == no_area ? std::nullopt : context.link_if_any(area_path(corpus, area.parent));
    view.flag("has_parent", parent.has_value())
        .text("parent_href", parent.value_or(""))
        .text("parent_label", area.parent == no_area ? std::string() : context.area_name(area.parent));
    view.list_if_any("predecessors", area_links(context, area.predecessors))
        .list_if_any("successors", area_links(context, area.successors));
}

void fill_area_below(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const AreaIndex index = context.subject().area;
    std::vector<AreaIndex> units = children_of(
        corpus, index, corpus.areas[index].level == AreaLevel::nation ? AreaLevel::province : AreaLevel::district);
    std::vector<View> children;
    sort_by_name(units, context.order(),
                 [&](AreaIndex child) -> const std::string& { return context.in(corpus.areas[child].name); });
    for (const AreaIndex child : units) {
        View item = area_link_view(context, child);
        item.text("figures", figures_below(context, child));
        children.push_back(std::move(item));
    }
    view.list_if_any("children", std::move(children));
    const std::vector<AreaIndex> communes = children_of(corpus, index, AreaLevel::commune);
    const bool now = corpus.areas[index].level == AreaLevel::province;
    view.text("communes_title",
              context.words(now ? "communes_now_count" : "communes_before_count", {{"count", communes.size()}}));
    view.list_if_any("communes", area_links(context, communes));
}

void fill_area_programs(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    std::map<ProgramIndex, std::size_t> counts;
    for (const ObservationIndex index : context.subject().observations) {
        if (const ProgramIndex program = corpus.observations[index].program; program != no_index) {
            ++counts[whole_program(corpus, program)];
        }
    }
    std::vector<View> programs;
    for (const auto& [program, count] : counts) {
        View item;
        item.text("label", context.in(corpus.programs[program].short_name))
            .text("href", context.link(area_program_path(corpus, context.subject().area, program)))
            .text("figures", context.format.count(count));
        programs.push_back(std::move(item));
    }
    view.list_if_any("programs", std::move(programs));
}

}  // namespace

std::string figures_below(const PageContext& context, AreaIndex area) {
    const Subject* subject = context.input.plan.find(area_path(context.corpus(), area));
    return context.format.count(subject == nullptr ? 0 : subject->observations.size());
}

void fill_area(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    fill_area_facts(context, view);
    if (subject.kind == PageKind::area) {
        fill_area_below(context, view);
        fill_area_programs(context, view);
    } else {
        view.text("area_label", context.area_name(subject.area))
            .text("area_href", context.link(area_path(corpus, subject.area)));
        view.text("program_label", context.in(corpus.programs[subject.program].short_name));
        view.text("program_href",
                  context.link_if_any(program_path(corpus, subject.program)).value_or(context.link(programs_path)));
    }
    fill_money(context, view);
    fill_figures(context, view, false);
    fill_commentary(context, view);
    fill_charts(context, view);
    fill_computed(context, view);
    fill_source_list(context, view);
}

void fill_areas(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    // Since 1 July 2025 there are two levels: provinces and communes (Resolution 203/2025/QH15).
    const Date last_day_of_districts = parse_date("2025-06-30").value_or(Date{});
    std::vector<AreaIndex> provinces;
    for (std::size_t i = 0; i < corpus.areas.size(); ++i) {
        if (corpus.areas[static_cast<AreaIndex>(i)].level == AreaLevel::province) {
            provinces.push_back(static_cast<AreaIndex>(i));
        }
    }
    const auto name = [&](AreaIndex index) -> const std::string& { return context.in(corpus.areas[index].name); };
    sort_by_name(provinces, context.order(), name);
    std::vector<View> views;
    for (const AreaIndex province : provinces) {
        std::vector<AreaIndex> districts = children_of(corpus, province, AreaLevel::district);
        sort_by_name(districts, context.order(), name);
        std::vector<View> below;
        std::size_t before = 0;
        for (const AreaIndex district : districts) {
            for (const AreaIndex commune : children_of(corpus, district, AreaLevel::commune)) {
                // Units that were merged earlier in the period had successors among the others.
                before += corpus.areas[commune].valid_to && *corpus.areas[commune].valid_to >= last_day_of_districts
                              ? 1U
                              : 0U;
            }
            const Area& area = corpus.areas[district];
            View item = area_link_view(context, district);
            item.text("ended", area.valid_to ? validity_text(context, std::nullopt, area.valid_to) : std::string());
            below.push_back(std::move(item));
        }
        View item = area_link_view(context, province);
        // None on record does not mean that there were none.
        const std::size_t now = children_of(corpus, province, AreaLevel::commune).size();
        item.flag("has_communes_before", before > 0).text("communes_before", context.format.count(before));
        item.flag("has_communes_now", now > 0)
            .text("communes_now", context.format.count(now))
            .list("districts", std::move(below));
        views.push_back(std::move(item));
    }
    view.list("provinces", std::move(views));
}

}  // namespace minhbach
