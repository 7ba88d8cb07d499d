// SPDX-License-Identifier: MIT
#include "render/views/slice_view.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "render/views/value_view.hpp"
#include "render/words/collation.hpp"

namespace minhbach {

namespace {

// What a row says of its figure besides the number.
enum Fact : std::uint8_t { area, program, about, kind, period, as_of, source, facts };

struct RowFacts {
    std::array<std::string, facts> label;
    std::array<std::string, facts> href;
    std::string coverage;
};

// Whether programs of the rows are parts of several whole ones, each of which may have a part of this name.
bool are_of_several_wholes(const PageContext& context, const ValueRows& rows) {
    const auto whole = [&](const std::vector<FigureRef>& row) {
        const Corpus& corpus = context.corpus();
        return whole_program(corpus, statement_of(corpus, context.input.derived, row.front()).program);
    };
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return whole(row) != whole(rows.front()); });
}

RowFacts facts_of(const PageContext& context, FigureRef ref, bool with_whole) {
    const Corpus& corpus = context.corpus();
    const Statement figure = statement_of(corpus, context.input.derived, ref);
    RowFacts row;
    row.label[area] = context.area_name_anywhere(figure.area);
    row.href[area] = context.link_if_any(area_path(corpus, figure.area)).value_or("");
    row.label[program] =
        with_whole ? context.program_name_anywhere(figure.program) : context.program_name(figure.program);
    row.href[program] = context.program_link(figure.program).value_or("");
    row.label[about] = coordinates_label(corpus, figure.coordinates, context.language());
    context.add_beside(row.label[about], dimensions_label(corpus, figure, context.language()));
    row.label[kind] = context.in(kind_name(corpus, figure.kind));
    row.label[period] = context.format.period(corpus.periods[figure.period]);
    if (figure.as_of != no_date) {
        row.label[as_of] = context.words("chart_at_date", {{"date", figure.as_of}});
    }
    if (figure.source != no_index) {
        row.label[source] = context.in(corpus.sources[figure.source].short_title);
        row.href[source] = context.link(source_path(corpus, figure.source));
    }
    row.coverage = coverage_text(context, ref);
    return row;
}

// The number of a figure.
View cell_of(const PageContext& context, FigureRef ref) {
    View cell = value_cell(context, ref);
    cell.flag("has_qualifier", !cell.text_of("qualifier").empty()).flag("has_unit", !cell.text_of("unit").empty());
    return cell;
}

// Different figures of one line are often those of different reports: then all are named, and none is led to.
void name_sources(const PageContext& context, std::span<const FigureRef> figures, RowFacts& row) {
    const Corpus& corpus = context.corpus();
    std::vector<SourceIndex> named;
    for (const FigureRef ref : figures) {
        const SourceIndex of = statement_of(corpus, context.input.derived, ref).source;
        if (of == no_index || std::find(named.begin(), named.end(), of) != named.end()) {
            continue;
        }
        named.push_back(of);
        if (named.size() > 1) {
            row.label[source] += context.words("semicolon") + context.in(corpus.sources[of].short_title);
            row.href[source].clear();
        }
    }
}

// Different figures that are rounded to one text would look like one: they are told as they are.
void tell_apart(const PageContext& context, std::span<const FigureRef> row, std::vector<View>& cells) {
    std::set<std::string> texts;
    for (const View& cell : cells) {
        texts.insert(cell.text_of("value"));
    }
    if (texts.size() == cells.size()) {
        return;
    }
    const Corpus& corpus = context.corpus();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Statement figure = statement_of(corpus, context.input.derived, row[i]);
        const Unit& unit = corpus.units[corpus.indicators[figure.indicator].unit];
        const auto exact = context.format.amount(value_of(corpus, context.input.derived, row[i]), unit);
        cells[i].text("value", exact.value).text("unit", exact.unit).flag("has_unit", !exact.unit.empty());
    }
}

View link_view(const std::string& label, const std::string& href) {
    View view;
    view.text("label", label).flag("has_href", !href.empty()).text("href", href);
    return view;
}

// The break of a series that lies between the period of one figure and that of the one before it.
const SeriesBreak* break_between(const Corpus& corpus, const std::vector<SeriesBreak>& breaks, const Statement& before,
                                 const Statement& after) {
    FigureLine a = before;
    FigureLine b = after;
    a.period = b.period = 0;
    a.source = b.source = no_index;
    if (a != b) {
        return nullptr;
    }
    for (const SeriesBreak& change : breaks) {
        if (corpus.periods[before.period].first < change.from && change.from <= corpus.periods[after.period].last) {
            return &change;
        }
    }
    return nullptr;
}

class Table {
public:
    // `told` are facts that a title above the table says of all of it.
    Table(const PageContext& context, ValueRows rows, const std::set<Fact>& told, bool ranked)
        : context_(context), rows_(std::move(rows)), ranked_(ranked) {
        facts_.reserve(rows_.size());
        cells_.reserve(rows_.size());
        const bool with_whole = are_of_several_wholes(context, rows_);
        for (const std::vector<FigureRef>& row : rows_) {
            facts_.push_back(facts_of(context, row.front(), with_whole));
            std::vector<View> cells;
            cells.reserve(row.size());
            for (const FigureRef ref : row) {
                cells.push_back(cell_of(context, ref));
            }
            name_sources(context, row, facts_.back());
            tell_apart(context, row, cells);
            cells_.push_back(std::move(cells));
        }
        for (std::uint8_t i = 0; i < facts; ++i) {
            const auto fact = static_cast<Fact>(i);
            shared_[i] = told.contains(fact) || all_equal([&](const RowFacts& row) { return row.label[fact]; });
            said_[i] = told.contains(fact);
        }
        // A row is called by where it is; rows of one area by the first thing that tells them apart.
        constexpr std::array names{area, program, about, period, as_of};
        const auto* name = std::find_if(names.begin(), names.end(), [&](Fact fact) { return !shared_[fact]; });
        name_ = name == names.end() ? area : *name;
        name_ = ranked && !shared_[program] ? program : name_;
    }

    View view(const std::string& caption) {
        View table;
        std::vector<View> shared;
        const std::string unit = one_unit();
        if (!unit.empty()) {
            shared.push_back(link_view(context_.words("chart_unit", {{"unit", unit}}), ""));
        }
        for (std::uint8_t i = 0; i < facts; ++i) {
            if (shared_[i] && !said_[i] && i != name_ && !facts_.front().label[i].empty()) {
                shared.push_back(link_view(facts_.front().label[i], facts_.front().href[i]));
            }
        }
        table.list_if_any("shared", std::move(shared)).text("caption", caption);
        const char* heading = name_ == area      ? "area"
                              : name_ == program ? "program"
                              : name_ == about   ? "about_what"
                                                 : "period_heading";
        table.text("row_heading", context_.words(heading));
        table.flag("is_sortable", rows_.size() >= least_rows_to_sort)
            .flag("has_about_column", has_about())
            .flag("has_when_column", has_when())
            .list("rows", row_views(!unit.empty()));
        return table;
    }

private:
    template <typename TextOf>
    bool all_equal(const TextOf& text_of) const {
        return std::all_of(facts_.begin(), facts_.end(),
                           [&](const RowFacts& row) { return text_of(row) == text_of(facts_.front()); });
    }

    bool shows(Fact fact) const { return !shared_[fact] && fact != name_; }
    bool has_about() const { return shows(about) || shows(program); }
    bool has_when() const {
        return shows(kind) || shows(period) || shows(as_of) || shows(source) ||
               std::any_of(facts_.begin(), facts_.end(), [](const RowFacts& row) { return !row.coverage.empty(); });
    }

    // The unit of all numbers, where they have one that is no sign and several numbers have it.
    std::string one_unit() const {
        std::string unit;
        for (const std::vector<View>& row : cells_) {
            for (const View& cell : row) {
                const std::string& own = cell.text_of("unit");
                if (own.empty() || (!unit.empty() && own != unit)) {
                    return {};
                }
                unit = own;
            }
        }
        return rows_.size() > 1 ? unit : std::string();
    }

    // Of a ranked table the place of each row by name, for readers who sort it so.
    std::vector<std::size_t> places() const {
        std::vector<std::size_t> order(rows_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        sort_by_name(order, context_.order(),
                     [&](std::size_t i) -> const std::string& { return facts_[i].label[name_]; });
        std::vector<std::size_t> places(rows_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            places[order[i]] = i;
        }
        return places;
    }

    std::vector<View> row_views(bool unit_is_told) {
        const Corpus& corpus = context_.corpus();
        const std::vector<SeriesBreak> breaks = series_breaks(corpus, context_.subject().indicator);
        const std::vector<std::size_t> place = places();
        std::vector<View> views;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            View row = row_view(i, unit_is_told);
            row.flag("has_place", ranked_).text("place", std::to_string(place[i]));
            const SeriesBreak* change = nullptr;
            if (i > 0 && !ranked_) {
                change = break_between(corpus, breaks, statement(rows_[i - 1]), statement(rows_[i]));
            }
            row.flag("has_break", change != nullptr)
                .text("break_text", change == nullptr ? std::string() : context_.in(change->reason))
                .text("columns", std::to_string(2 + int{has_about()} + int{has_when()}));
            views.push_back(std::move(row));
        }
        return views;
    }

    Statement statement(const std::vector<FigureRef>& row) const {
        return statement_of(context_.corpus(), context_.input.derived, row.front());
    }

    View row_view(std::size_t i, bool unit_is_told) {
        const RowFacts& own = facts_[i];
        View row;
        row.text("id", figure_id(context_, rows_[i].front()))
            .text("sort_value", sort_value(context_, rows_[i].front()));
        const std::string& name = own.label[name_];
        row.text("name", name.empty() ? context_.words("slice_undivided") : name)
            .flag("has_name_href", !own.href[name_].empty())
            .text("name_href", own.href[name_])
            .flag("has_second", name_ == program && !shared_[area])
            .text("second", own.label[area]);
        for (std::size_t k = 0; k < cells_[i].size(); ++k) {
            // The first has the row as its anchor.
            View& cell = cells_[i][k];
            cell.flag("has_id", k > 0).text("id", figure_id(context_, rows_[i][k]));
            if (unit_is_told) {
                cell.flag("has_unit", false);
            }
        }
        row.flag("is_contradicted", cells_[i].size() > 1).list("cells", std::move(cells_[i]));
        row.flag("has_about_column", has_about())
            .text("about", shows(about) ? own.label[about] : std::string())
            .flag("has_program", shows(program) && !own.label[program].empty())
            .text("program_label", own.label[program])
            .text("program_href", own.href[program])
            .flag("has_program_href", !own.href[program].empty());
        std::string when;
        for (const Fact fact : {kind, period, as_of}) {
            if (shows(fact)) {
                context_.add_beside(when, own.label[fact]);
            }
        }
        row.flag("has_when_column", has_when())
            .text("when", when)
            .text("sort_time", sort_time(context_, rows_[i].front()))
            .flag("has_source", shows(source) && !own.label[source].empty())
            .text("source_label", own.label[source])
            .text("source_href", own.href[source])
            .flag("has_coverage", !own.coverage.empty())
            .text("coverage", own.coverage);
        return row;
    }

    const PageContext& context_;
    ValueRows rows_;
    bool ranked_;
    std::vector<RowFacts> facts_;
    std::vector<std::vector<View>> cells_;  // go into the rows
    std::array<bool, facts> shared_{};
    std::array<bool, facts> said_{};
    Fact name_ = area;
};

}  // namespace

View slice_table(const PageContext& context, const Slice& slice, std::size_t begin, std::size_t end) {
    ValueRows rows;
    for (std::size_t i = begin; i < std::min(end, slice.rows.size()); ++i) {
        rows.push_back(slice.rows[i].figures);
    }
    std::set<Fact> told{about, kind, period};
    if (!slice.by_program) {
        told.insert(program);
    }
    return Table(context, std::move(rows), told, true).view(context.in(slice.title));
}

View value_table(const PageContext& context, ValueRows rows, const std::string& caption) {
    const Corpus& corpus = context.corpus();
    const auto line = [&](const std::vector<FigureRef>& row) {
        return statement_of(corpus, context.input.derived, row.front());
    };
    // A series stands together, in the order of time; areas in the order of the registry, sorted by name below.
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const auto& a, const auto& b) { return context.input.plan.order(line(a), line(b)); });
    sort_by_name(rows, context.order(), [&](const std::vector<FigureRef>& row) -> const std::string& {
        return context.in(corpus.areas[line(row).area].name);
    });
    return Table(context, std::move(rows), {}, false).view(caption);
}

View figure_alone(const PageContext& context, FigureRef figure) {
    View view = cell_of(context, figure);
    const RowFacts own = facts_of(context, figure, true);
    std::vector<View> shared;
    for (std::uint8_t i = 0; i < facts; ++i) {
        if (!own.label[i].empty()) {
            shared.push_back(link_view(own.label[i], own.href[i]));
        }
    }
    if (!own.coverage.empty()) {
        shared.push_back(link_view(own.coverage, ""));
    }
    view.text("id", figure_id(context, figure)).list_if_any("shared", std::move(shared));
    return view;
}

}  // namespace minhbach
