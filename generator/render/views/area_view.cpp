// SPDX-License-Identifier: MIT
// The pages of areas: all of them, one, and one by program.
#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "base/limits.hpp"
#include "model/area_tree.hpp"
#include "model/labels.hpp"
#include "plan/pages/page_tiles.hpp"
#include "plan/rows/figures.hpp"
#include "render/views/chart_view.hpp"
#include "render/views/page_view.hpp"
#include "render/views/squares_view.hpp"
#include "render/views/targets_view.hpp"
#include "render/views/tile_view.hpp"
#include "render/views/unspent_view.hpp"
#include "render/views/value_view.hpp"
#include "render/words/collation.hpp"
#include "render/words/story_facts.hpp"

namespace minhbach {

namespace {

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

bool is_gathered(const Corpus& corpus, AreaIndex area) {
    return level_of(corpus, area).gathered;
}

// What lies right in an area and is told of by itself.
std::vector<AreaIndex> listed_below(const Corpus& corpus, const AreaTree& tree, AreaIndex parent) {
    std::vector<AreaIndex> areas = tree.below(parent);
    std::erase_if(areas, [&](AreaIndex area) { return is_gathered(corpus, area); });
    return areas;
}

// The small areas of one level that are told of together: those of today, those that ended last, and those before.
struct Gathered {
    LevelIndex level = no_level;
    std::optional<Date> from;   // of today's, where all began on one day
    std::optional<Date> until;  // of the last that ended
    bool earlier = false;
    std::vector<AreaIndex> areas;
};

std::vector<Gathered> gathered(const Corpus& corpus, const std::vector<AreaIndex>& areas) {
    std::map<LevelIndex, std::vector<AreaIndex>> by_level;
    for (const AreaIndex area : areas) {
        if (is_gathered(corpus, area)) {
            by_level[corpus.areas[area].level].push_back(area);
        }
    }
    std::vector<Gathered> groups;
    for (const auto& [level, own] : by_level) {
        Gathered today{level, std::nullopt, std::nullopt, false, {}};
        Gathered last{level, std::nullopt, std::nullopt, false, {}};
        Gathered before{level, std::nullopt, std::nullopt, true, {}};
        for (const AreaIndex area : own) {
            last.until = std::max(last.until, corpus.areas[area].valid_to);
        }
        for (const AreaIndex area : own) {
            const auto& ended = corpus.areas[area].valid_to;
            (!ended ? today : ended == last.until ? last : before).areas.push_back(area);
        }
        if (!today.areas.empty()) {
            today.from = corpus.areas[today.areas.front()].valid_from;
        }
        for (const AreaIndex area : today.areas) {
            if (corpus.areas[area].valid_from != today.from) {
                today.from = std::nullopt;
            }
        }
        for (Gathered& group : std::array{std::move(today), std::move(last), std::move(before)}) {
            if (!group.areas.empty()) {
                groups.push_back(std::move(group));
            }
        }
    }
    return groups;
}

// "66 communes since 1 July 2025"
std::string count_of(const PageContext& context, const Gathered& group) {
    const AreaLevel& level = context.corpus().levels.areas[group.level];
    const std::size_t count = group.areas.size();
    const std::string& called = context.in(count == 1 ? level.name : level.names);
    if (group.until) {
        return context.words("gathered_until", {{"count", count}, {"areas", called}, {"date", *group.until}});
    }
    if (group.from) {
        return context.words("gathered_since", {{"count", count}, {"areas", called}, {"date", *group.from}});
    }
    return context.words(group.earlier ? "gathered_earlier" : "gathered", {{"count", count}, {"areas", called}});
}

// What is said of the areas together that all are of one level and ended on one day, and then not of each.
std::optional<Gathered> ended_together(const Corpus& corpus, const std::vector<AreaIndex>& areas) {
    if (areas.empty()) {
        return std::nullopt;
    }
    const Area& first = corpus.areas[areas.front()];
    const bool alike = std::all_of(areas.begin(), areas.end(), [&](AreaIndex area) {
        return corpus.areas[area].valid_to == first.valid_to && corpus.areas[area].level == first.level;
    });
    return alike && first.valid_to ? std::optional(Gathered{first.level, std::nullopt, first.valid_to, false, areas})
                                   : std::nullopt;
}

// Of what a page has no room for.
std::string more_in_list(const PageContext& context, std::size_t count) {
    return count == 0 ? std::string() : context.words("list_more", {{"count", count}});
}

void fill_area_facts(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Area& area = corpus.areas[context.subject().area];
    view.text("full_name", context.in(area.full_name))
        .text("code", area.code)
        .flag("has_level", !area_type_label(corpus, area).empty())
        .text("level_label", context.in(area_type_label(corpus, area)));
    // Of a site that records no day for any area, that one still exists is not known.
    view.flag("has_validity", context.input.plan.area_tree.is_dated())
        .text("validity", context.validity(area.valid_from, area.valid_to));
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
    const AreaTree& tree = context.input.plan.area_tree;
    std::vector<AreaIndex> units = listed_below(corpus, tree, index);
    std::vector<View> told;  // with what was spent there
    std::vector<View> children;
    sort_by_name(units, context.order(),
                 [&](AreaIndex child) -> const std::string& { return context.in(corpus.areas[child].name); });
    const std::optional<Gathered> ended_at_once = ended_together(corpus, units);
    view.text("units_ended", ended_at_once ? count_of(context, *ended_at_once) : std::string());
    for (const AreaIndex child : units) {
        const auto& ended = corpus.areas[child].valid_to;
        View item = area_link_view(context, child);
        item.text("figures", figures_below(context, child))
            .text("ended", ended && !ended_at_once ? context.validity(std::nullopt, ended) : std::string());
        const bool has_room = told.size() < limits::rows_of_page;
        if (has_room && fill_sum_told(context, area_path(corpus, child), item)) {
            told.push_back(std::move(item));
        } else if (children.size() < limits::links_of_page) {
            children.push_back(std::move(item));
        }
    }
    view.text("units_more", more_in_list(context, units.size() - told.size() - children.size()));
    view.flag("has_units", !told.empty() || !children.empty());
    view.list_if_any("children_told", std::move(told)).list_if_any("children", std::move(children));
    std::vector<View> groups;
    for (Gathered& group : gathered(corpus, tree.below(index))) {
        View item;
        item.text("anchor", "gathered-" + std::to_string(groups.size() + 1)).text("title", count_of(context, group));
        item.list("areas", area_links(context, std::move(group.areas)));
        groups.push_back(std::move(item));
    }
    view.list("gathered", std::move(groups));
    fill_squares(context, view);
}

// Whether a page opens with a plan and a result of which a remark says that they are not of one thing.
bool tells_two_things(const Subject* page) {
    return page != nullptr && std::any_of(page->head.money.begin(), page->head.money.end(), [](const HeadMoney& money) {
               return std::any_of(money.lines.begin(), money.lines.end(),
                                  [](const HeadLine& line) { return line.no_verdict == NoVerdict::two_things; });
           });
}

void fill_area_programs(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    std::map<ProgramIndex, std::size_t> counts;
    for (const ObservationIndex index : context.subject().observations) {
        if (const ProgramIndex program = corpus.observations[index].program; program != no_index) {
            counts[whole_program(corpus, program)] += corpus.observations[index].has_value() ? 1U : 0U;
        }
    }
    std::vector<View> programs;
    bool told = false;
    for (const auto& [program, count] : counts) {
        View item;
        item.text("label", context.in(corpus.programs[program].short_name))
            .text("href", context.link(area_program_path(corpus, context.subject().area, program)))
            .flag("has_href", true)
            .text("number", context.program_number(program))
            .text("figures", context.format.count(count));
        const std::string path = area_program_path(corpus, context.subject().area, program);
        if (fill_sum_told(context, path, item)) {
            told = true;
        } else if (tells_two_things(context.input.plan.find(path))) {
            std::string figures = context.format.count(count);
            context.add_beside(figures, context.words("no_share_told"));
            item.text("figures", figures);
        }
        programs.push_back(std::move(item));
    }
    const bool as_tiles = told && programs.size() <= limits::tiles_of_home;
    view.flag("has_programs", !programs.empty()).flag("has_program_sums", told);
    std::vector<View> none;
    view.list_if_any("program_tiles", std::move(as_tiles ? programs : none));
    view.list("programs", std::move(as_tiles ? none : programs));
}

}  // namespace

std::string figures_below(const PageContext& context, AreaIndex area) {
    const Subject* subject = context.input.plan.find(area_path(context.corpus(), area));
    return context.format.count(subject == nullptr ? 0 : figures_stated(context.corpus(), subject->observations));
}

void fill_area(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    fill_area_facts(context, view);
    if (subject.kind == PageKind::area) {
        fill_area_below(context, view);
        fill_area_programs(context, view);
        std::vector<View> whole;
        if (const ProgramTile* tile = whole_told(subject)) {
            View sum;
            fill_whole(context, *tile, sum);
            whole.push_back(std::move(sum));
        }
        view.list_if_any("whole", std::move(whole));
    } else {
        view.text("area_label", context.area_name(subject.area))
            .text("area_href", context.link(area_path(corpus, subject.area)));
        view.text("program_label", context.in(corpus.programs[subject.program].short_name));
        view.text("program_href",
                  context.link_if_any(program_path(corpus, subject.program)).value_or(context.link(programs_path)));
    }
    view.text("doubt", part_doubted(context));
    fill_heroes(context, view);
    fill_targets(context, view);
    fill_unspent(context, view);
    fill_money(context, view);
    fill_figures(context, view, false);
    fill_commentary(context, view);
    fill_charts(context, view);
    fill_computed(context, view);
    fill_changes(context, view);
    fill_compared_with(context, view);
    fill_source_list(context, view);
}

namespace {

// An area of the list of all, with those right below it where the page has room for them.
View listed_area(const PageContext& context, AreaIndex area, std::vector<AreaIndex> listed, bool lists_below) {
    const Corpus& corpus = context.corpus();
    sort_by_name(listed, context.order(),
                 [&](AreaIndex index) -> const std::string& { return context.in(corpus.areas[index].name); });
    const std::optional<Gathered> ended_at_once = ended_together(corpus, listed);
    std::vector<View> below;
    for (const AreaIndex index : lists_below ? listed : std::vector<AreaIndex>()) {
        const auto& ended = corpus.areas[index].valid_to;
        View item = area_link_view(context, index);
        item.text("ended", ended && !ended_at_once ? context.validity(std::nullopt, ended) : std::string());
        below.push_back(std::move(item));
    }
    View item = area_link_view(context, area);
    const bool elsewhere = !lists_below && !listed.empty();
    item.text("below_elsewhere", elsewhere ? context.words("areas_below", {{"count", listed.size()}}) : std::string());
    std::vector<View> counts;
    if (ended_at_once) {
        View count;
        count.text("text", count_of(context, *ended_at_once));
        counts.push_back(std::move(count));
    }
    for (const Gathered& group :
         gathered(corpus, listed.empty() ? std::vector<AreaIndex>() : context.input.plan.area_tree.all_below(area))) {
        View count;
        count.text("text", count_of(context, group));
        counts.push_back(std::move(count));
    }
    item.list("gathered", std::move(counts)).list_if_any("below", std::move(below));
    return item;
}

}  // namespace

void fill_areas(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const AreaTree& tree = context.input.plan.area_tree;
    const auto name = [&](AreaIndex index) -> const std::string& { return context.in(corpus.areas[index].name); };
    // What holds all others, then the highest, or those right below it.
    std::vector<AreaIndex> wholes;
    std::vector<AreaIndex> highest;
    for (const AreaIndex area : tree.below(no_area)) {
        const std::vector<AreaIndex> below = listed_below(corpus, tree, area);
        if (level_of(corpus, area).whole && !below.empty()) {
            wholes.push_back(area);
            highest.insert(highest.end(), below.begin(), below.end());
        } else if (!is_gathered(corpus, area) || context.input.plan.has(area_path(corpus, area))) {
            highest.push_back(area);  // of what nothing holds that could tell of it, too
        }
    }
    sort_by_name(highest, context.order(), name);
    std::vector<View> views;
    bool told = false;
    const auto add = [&](AreaIndex area, std::vector<AreaIndex> listed, bool lists_below) {
        View item = listed_area(context, area, std::move(listed), lists_below);
        told = fill_sum_told(context, area_path(corpus, area), item) || told;
        views.push_back(std::move(item));
    };
    for (const AreaIndex area : wholes) {
        if (context.input.plan.has(area_path(corpus, area))) {
            add(area, {}, true);
        }
    }
    // What is below stands on the pages of those above it where one page cannot list it all.
    std::size_t all = highest.size();
    for (const AreaIndex area : highest) {
        all += listed_below(corpus, tree, area).size();
    }
    const std::size_t listed = std::min(highest.size(), limits::links_of_page);
    for (const AreaIndex area : std::span(highest).first(listed)) {
        add(area, listed_below(corpus, tree, area), all <= limits::links_of_page);
    }
    view.text("areas_more", more_in_list(context, highest.size() - listed));
    fill_money_headings(context, view);
    view.flag("has_area_sums", told).list("areas", std::move(views));
}

}  // namespace minhbach
