// SPDX-License-Identifier: MIT
// The pages of programs: the trees, and one node.
#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <utility>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "model/labels.hpp"
#include "plan/pages/heads.hpp"
#include "plan/pages/page_tiles.hpp"
#include "render/views/chart_view.hpp"
#include "render/views/money_view.hpp"
#include "render/views/page_view.hpp"
#include "render/views/tile_view.hpp"
#include "render/views/value_view.hpp"
#include "render/words/story_facts.hpp"

namespace minhbach {

namespace {

View node_view(const PageContext& context, ProgramIndex index) {
    const Program& program = context.corpus().programs[index];
    const auto link = context.link_if_any(program_path(context.corpus(), index));
    View view;
    view.text("label", context.in(program.short_name))
        .text("number", context.program_number(index))
        .text("href", link.value_or(""))
        .flag("has_href", link.has_value());
    return view;
}

struct Tree {
    std::vector<View> parts;
    std::size_t count = 0;  // with those below them
};

// Which parts of a program are listed: those that have a page, or all; of so many levels, and whether what is below the
// last of them stands there, too.
struct Extent {
    int levels = 1;
    bool told = false;
    bool deeper = false;
};

// The parts of a program with what is below them.
Tree tree_below(const PageContext& context, ProgramIndex parent, Extent extent) {
    const Corpus& corpus = context.corpus();
    Tree tree;
    for (const ProgramIndex child : context.input.plan.program_tree.below(parent)) {
        // The three programs of a group are headings of their own.
        if (whole_program(corpus, child) == child ||
            (extent.told && context.input.plan.find(program_path(corpus, child)) == nullptr)) {
            continue;
        }
        View part = node_view(context, child);
        ++tree.count;
        const bool last = extent.levels == 1;
        Tree below;
        if (!last || extent.deeper) {
            below = tree_below(context, child, {last ? 1 : extent.levels - 1, extent.told, extent.deeper});
            tree.count += below.count;
        }
        if (!last) {
            part.list_if_any("grandchildren", std::exchange(below.parts, {}));
        }
        tree.parts.push_back(std::move(part));
        std::move(below.parts.begin(), below.parts.end(), std::back_inserter(tree.parts));
    }
    return tree;
}

// What figures tell of stands first; all the parts there are, if they are more, are folded away.
void fill_tree(const PageContext& context, ProgramIndex index, int levels, View& root) {
    const bool deeper = levels > 2;
    Tree told = tree_below(context, index, {levels - 1, true, deeper});
    Tree all = tree_below(context, index, {levels - 1, false, deeper});
    const bool has_more = all.count > told.count;
    root.text("all_children", has_more ? context.words(told.count == 0 ? "programs_untold" : "programs_some_told",
                                                       {{"count", all.count}, {"told", told.count}})
                                       : std::string());
    root.list_if_any("told", std::move(told.parts));
    root.list_if_any("children", has_more ? std::move(all.parts) : std::vector<View>());
}

// In which years a program runs; without a first or a last year from or until which day.
std::string years(const PageContext& context, const Program& program) {
    if (!program.valid_from && !program.valid_to) {
        return {};
    }
    const auto year = [](Date date) { return std::to_string(static_cast<int>(to_calendar(date).year())); };
    std::optional<Period> span;
    if (program.valid_from && program.valid_to) {
        const std::string first = year(*program.valid_from);
        const std::string last = year(*program.valid_to);
        span = parse_period(first == last ? first : first + "/" + last, context.corpus().calendar);
    }
    // Years are told of what runs from the first day of one to the last of another.
    const bool are_years = span && span->first == program.valid_from && span->last == program.valid_to;
    return are_years ? context.format.period(*span) : context.validity(program.valid_from, program.valid_to);
}

// The parts of a program with a picture each, in the order of the registry; those without money have a tile, too, so
// that none is missing. None where of no part is told what was spent, and where they are too many. Where only is told
// what was given of any, a line each.
void fill_parts(const PageContext& context, View& view) {
    const Subject& subject = context.subject();
    const std::vector<ProgramIndex>& children = context.input.plan.program_tree.below(subject.program);
    const bool told =
        std::any_of(subject.parts.begin(), subject.parts.end(), [](const ProgramTile& tile) { return tile.has_sum(); });
    const bool given = std::any_of(subject.parts.begin(), subject.parts.end(),
                                   [](const ProgramTile& tile) { return tile.planned.has_value(); });
    std::vector<View> tiles;
    for (const ProgramIndex child : told || given ? children : std::vector<ProgramIndex>()) {
        const auto part = std::find_if(subject.parts.begin(), subject.parts.end(),
                                       [&](const ProgramTile& tile) { return tile.program == child; });
        ProgramTile none;
        none.program = child;
        tiles.push_back(tile_view(context, part == subject.parts.end() ? none : *part));
        if (!told && part != subject.parts.end() && !subject.whole.empty() &&
            part->only_area == subject.whole.front().only_area) {
            tiles.back().text("place", "");  // of the one area that the page is about
        }
    }
    view.list_if_any(told ? "part_tiles" : "part_lines", std::move(tiles));
    view.list_if_any(told ? "part_lines" : "part_tiles", {});
}

// As the registry writes it, in the site's first language.
void fill_legal_basis(const PageContext& context, const Program& program, View& view) {
    const bool other = context.language() != Languages::first;
    std::vector<View> basis;
    for (const std::string& text : program.legal_basis) {
        View item;
        item.text("text", text)
            .flag("has_text_lang", other)
            .text("text_lang", other ? context.corpus().site.languages.tag(Languages::first) : std::string());
        basis.push_back(std::move(item));
    }
    view.list_if_any("legal_basis", std::move(basis));
}

// "Project", beside the number "1"; nothing where the number says it itself: "First component", "Subproject 1".
std::string level_beside(const PageContext& context, const Program& program) {
    const std::string& level = context.in(program_level_label(context.corpus(), program));
    return !level.empty() && folded(context.in(program.number)).find(folded(level)) != std::string::npos ? std::string()
                                                                                                         : level;
}

// The areas of which is told how much was spent, and by name those of which it is not.
void fill_areas_of_program(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const ProgramIndex index = context.subject().program;
    const auto listed = areas_listed(context.subject().head);
    const std::map<AreaIndex, std::size_t> counts(listed.begin(), listed.end());
    std::vector<View> areas;
    std::vector<View> others;  // of which is not told how much was spent
    for (const AreaIndex area : areas_by_level(context)) {
        if (!counts.contains(area)) {
            continue;
        }
        auto link = context.link_if_any(area_program_path(corpus, area, whole_program(corpus, index)));
        View item;
        item.text("label", context.area_name_anywhere(area))
            .text("number", "")
            .flag("has_href", true)
            .text("href", link.value_or(context.link(area_path(corpus, area))))
            .text("figures", context.format.count(counts.at(area)))
            .list_if_any("planned", {});
        bool told = false;
        if (whole_program(corpus, index) == index) {
            told = fill_sum_told(context, area_program_path(corpus, area, index), item);
        } else {
            const std::vector<ProgramTile>& tiles = context.subject().by_area;
            const auto tile =
                std::find_if(tiles.begin(), tiles.end(), [&](const ProgramTile& of) { return of.only_area == area; });
            told = tile != tiles.end() && tile->has_sum();
            if (told) {
                fill_sum(context, *tile, item);
            } else {
                told = fill_sum_of_head(context, area, item);  // what its parts add up to
            }
            if (!told && tile != tiles.end()) {
                fill_planned(context, *tile, item);
            }
        }
        set_language_of(context, item, "label", corpus.areas[area].full_name);
        item.text("parent_label", "");
        (told ? areas : others).push_back(std::move(item));
    }
    view.flag("has_area_sums", !areas.empty());
    put_areas(std::move(areas), std::move(others), view);
}

}  // namespace

void fill_program_groups(const PageContext& context, View& view) {
    std::vector<View> groups;
    for (const ProgramGroup& of : context.subject().detail.program_groups) {
        std::vector<View> programs;
        for (const ProgramIndex index : of.programs) {
            View program = node_view(context, index);
            fill_sum_of(context, index, program);
            // Of one area alone it stands in its group; of several of which one has both amounts it does not.
            const auto& parts = context.subject().parts;
            if (std::any_of(parts.begin(), parts.end(), [&](const ProgramTile& tile) {
                    return tile.program == index && tile.only_area != no_area;
                })) {
                program.text("place", "");
            }
            program.text("figures", "");
            programs.push_back(std::move(program));
        }
        View group;
        group.text("title", context.in(of.title)).list("group_programs", std::move(programs));
        groups.push_back(std::move(group));
    }
    view.list_if_any("program_groups", std::move(groups));
}

void fill_programs(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const int levels = context.subject().detail.program_levels;
    const bool grouped = levels < 2;
    fill_program_groups(context, view);
    fill_list_pages(context, "programs_listed", view);
    fill_money_headings(context, view);
    std::vector<View> roots;
    for (std::size_t i = 0; i < corpus.programs.size(); ++i) {
        const auto index = static_cast<ProgramIndex>(i);
        // The three programs of a group are headings of their own.
        if (whole_program(corpus, index) != index || grouped) {
            continue;
        }
        View root = node_view(context, index);
        fill_sum_of(context, index, root);
        const std::string& name = context.in(corpus.programs[index].name);
        root.text("name", name == context.in(corpus.programs[index].short_name) ? std::string() : name)
            .text("period", years(context, corpus.programs[index]));
        fill_tree(context, index, levels, root);
        roots.push_back(std::move(root));
    }
    view.list("roots", std::move(roots)).flag("is_empty", corpus.programs.size() == 0);
}

namespace {

// The areas of which a sum is made, each with its amounts of the time of the sum: the list below tells the newest of
// each, which may be of another. Of more than a page has room for the table of the money tells.
void put_areas_added_up(const PageContext& context, const ProgramTile& tile, View& view) {
    const Corpus& corpus = context.corpus();
    std::vector<View> terms;
    const bool is_told = tile.rows.size() > 1 && tile.rows.size() <= limits::rows_of_page;
    for (std::size_t i = 0; is_told && i < tile.rows.size(); ++i) {
        const Observation& spent = corpus.observations[tile.spent_added[i]];
        const Observation& plan = corpus.observations[tile.plans_added[i]];
        View term;
        term.text("label", context.area_name_anywhere(tile.rows[i].area))
            .text("value", context.words("chart_spent_of",
                                         {{"spent", context.shown(spent.value, context.counted_money()).value},
                                          {"plan", context.shown_with_unit(plan.value, context.counted_money())}}))
            .text("href", context.figure_link(spent));
        terms.push_back(std::move(term));
    }
    view.text("terms_title",
              terms.empty() ? std::string() : context.words("areas_added_up", {{"count", terms.size()}}));
    view.list_if_any("terms", std::move(terms));
}

}  // namespace

void fill_program(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const ProgramIndex index = context.subject().program;
    const Program& program = corpus.programs[index];
    set_names(context, view, program.short_name, program.name);
    view.text("number", context.in(program.number))
        .flag("has_level", !program_level_label(corpus, program).empty() || !program.number.empty())
        .text("level_label", level_beside(context, program))
        .text("validity", years(context, program));
    view.flag("has_owner", !program.owner.empty())
        .text("owner", context.in(program.owner))
        .flag("is_unverified", program.unverified);
    fill_legal_basis(context, program, view);
    const auto parent =
        program.parent == no_index ? std::nullopt : context.link_if_any(program_path(corpus, program.parent));
    view.flag("has_parent", parent.has_value())
        .text("parent_href", parent.value_or(""))
        .text("parent_label", program.parent == no_index
                                  ? std::string()
                                  : program_label(corpus.programs[program.parent], context.language()));
    std::vector<View> children;
    const std::vector<ProgramIndex>& below = context.input.plan.program_tree.below(index);
    for (const ProgramIndex child : std::span(below).first(std::min(below.size(), limits::links_of_page))) {
        children.push_back(node_view(context, child));
    }
    view.text("children_more", below.size() > children.size()
                                   ? context.words("list_more", {{"count", below.size() - children.size()}})
                                   : std::string());
    view.list_if_any("children", std::move(children));
    fill_parts(context, view);
    fill_areas_of_program(context, view);
    std::vector<View> whole;
    for (const ProgramTile& tile : context.subject().whole) {
        if (tile.has_sum()) {
            whole.push_back(tile_view(context, tile));
            put_areas_added_up(context, tile, whole.back());
            if (tile.only_area == no_area) {
                whole.back().text("areas", "");  // the page says how many there are, with those of other figures
            }
        }
    }
    view.list_if_any("whole", std::move(whole));
    const ProgramTile planned = planned_told(context.subject());
    fill_planned(context, planned, view);
    view.text("planned_place", planned.only_area == no_area ? std::string() : context.area_name(planned.only_area));
    fill_money_table(context, context.subject().money, RowLabel::area, view);
    fill_money_headings(context, view);
    fill_figures(context, view, true);
    fill_commentary(context, view);
    fill_charts(context, view);
    fill_computed(context, view);
    fill_source_list(context, view);
}

}  // namespace minhbach
