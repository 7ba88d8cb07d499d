// SPDX-License-Identifier: MIT
// What changed between two days, and what a report says otherwise than the one before it.
#include <algorithm>

#include "base/limits.hpp"
#include "model/budget_year.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "model/shown_amount.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/page_view.hpp"
#include "render/views/value_view.hpp"
#include "render/words/difference_text.hpp"

namespace minhbach {

namespace {

// One of the two figures: its value, the way to it, and of what time it is.
View side(const PageContext& context, FigureRef ref) {
    const Corpus& corpus = context.corpus();
    const Statement figure = statement_of(corpus, context.input.derived, ref);
    View view;
    view.text("value", shown_value(context, ref)).flag("is_computed", ref.is_derived());
    set_marks(context, ref.is_derived() ? std::vector<std::uint32_t>() : context.input.plan.findings.of(ref.index()),
              view);
    const std::string page = ref.is_derived() ? context.input.plan.page_of_value(ref.index()) : std::string();
    const std::string link = !ref.is_derived() ? context.figure_link(corpus.observations[ref.index()])
                             : page.empty()    ? std::string()
                                               : context.link(page) + "#" + figure_id(context, ref);
    view.flag("has_href", !link.empty()).text("href", link);
    view.text("period", context.format.period(corpus.periods[figure.period]))
        .text("as_of", figure.as_of == no_date ? std::string() : context.format.date(figure.as_of));
    return view;
}

// Whether the later figure is what one would wish, where the indicator says which way that is.
std::string judgement(const PageContext& context, const Change& change, IndicatorIndex indicator) {
    const Direction direction = context.corpus().indicators[indicator].direction;
    const Statement before = statement_of(context.corpus(), context.input.derived, change.before);
    const Statement after = statement_of(context.corpus(), context.input.derived, change.after);
    // A plan is not what came of it. What is counted from the beginning of a year only grows in it, and what is stated
    // anew of the same day did not change at all.
    if (direction == Direction::none || change.difference.mantissa == 0 || !is_actual(after.kind) ||
        before.period == after.period) {
        return {};
    }
    const bool better = (change.difference.mantissa > 0) == (direction == Direction::more_is_better);
    return context.words(better ? "change_better" : "change_worse");
}

// What rows of a table have in common, which each need not say.
struct SharedByRows {
    bool kind = true;        // is said above
    bool indicator = false;  // stands over the column of programs
};

// Whether a row is called by its program: of money of several programs that is what one looks for.
bool is_called_by_program(const PageContext& context, const Change& change) {
    const Statement figure = statement_of(context.corpus(), context.input.derived, change.after);
    const MoneyDeclaration& money = context.corpus().site.money;
    const bool is_money = figure.indicator == money.planned || figure.indicator == money.spent ||
                          figure.indicator == money.allocated || figure.indicator == money.left ||
                          figure.indicator == money.rate;
    return is_money && figure.program != no_index && figure.program != context.subject().program;
}

View change_row(const PageContext& context, const Change& change, SharedByRows shared) {
    const Corpus& corpus = context.corpus();
    const Statement figure = statement_of(corpus, context.input.derived, change.after);
    // A report may be of other areas than its own.
    const Subject& page = context.subject();
    const AreaIndex own = page.kind == PageKind::source ? corpus.sources[page.source].area : page.area;
    std::string about = figure.area == own ? std::string() : context.area_name(figure.area);
    context.add_beside(about, coordinates_label(corpus, figure.coordinates, context.language()));
    FigureKey key = figure;
    key.base = no_index;
    // The budget year of its own period is another one before and after.
    if (is_of_its_period(corpus, key)) {
        key.fund_year = 0;
    }
    const bool by_program = is_called_by_program(context, change);
    const std::string& indicator = context.in(corpus.indicators[figure.indicator].name);
    const bool is_of_page = whole_program(corpus, figure.program) == context.subject().program &&
                            figure.program == context.subject().program;
    for (const std::string& more : {by_program && !shared.indicator ? indicator : std::string(),
                                    dimensions_label(corpus, key, context.language()),
                                    by_program || is_of_page ? std::string() : context.program_name(figure.program),
                                    shared.kind ? std::string() : context.in(told_kind(corpus, figure.kind))}) {
        context.add_beside(about, more);
    }
    std::vector<View> before;
    before.push_back(side(context, change.before));
    std::vector<View> after;
    after.push_back(side(context, change.after));
    // As both sources call what counts the same; nothing is as much in any unit, so that of it alone would not do.
    const auto unit_told = [&](FigureRef ref) {
        return ref.is_derived() ? corpus.indicators[figure.indicator].unit
                                : told_unit(corpus, corpus.observations[ref.index()]);
    };
    const UnitIndex unit = unit_told(change.before) == unit_told(change.after)
                               ? unit_told(change.after)
                               : UnitIndex{corpus.indicators[figure.indicator].unit};
    View row;
    const auto program = by_program ? context.program_link(figure.program) : std::nullopt;
    row.text("indicator_label", by_program ? context.program_name(figure.program) : indicator)
        .text("indicator_href", program.value_or(context.link(indicator_path(corpus, figure.indicator))))
        .text("about", about)
        .list("before", std::move(before))
        .list("after", std::move(after))
        .text("change", change_text(context, change.difference, unit, change.share))
        .text("judgement", judgement(context, change, figure.indicator));
    return row;
}

std::string time_of(const PageContext& context, Date day, PeriodIndex period) {
    return period == no_index ? context.format.date(day) : context.format.period(context.corpus().periods[period]);
}

// Rows and what stands over their names: the indicator where they are all of one, called by program. `list` is what the
// rows are called in the view.
void put_rows(const PageContext& context, const std::vector<Change>& changes, bool with_kind, const char* list,
              View& view) {
    const auto indicator = [&](const Change& change) {
        return statement_of(context.corpus(), context.input.derived, change.after).indicator;
    };
    const bool is_of_one = !changes.empty() && std::all_of(changes.begin(), changes.end(), [&](const Change& change) {
        return is_called_by_program(context, change) && indicator(change) == indicator(changes.front());
    });
    std::vector<View> rows;
    rows.reserve(changes.size());
    for (const Change& change : changes) {
        rows.push_back(change_row(context, change, {!with_kind, is_of_one}));
    }
    view.text("change_of", is_of_one ? context.in(context.corpus().indicators[indicator(changes.front())].name)
                                     : context.words("change_of"));
    view.list(list, std::move(rows));
}

}  // namespace

void fill_changes(const PageContext& context, View& view) {
    std::vector<View> spans;
    std::vector<View> further;  // of which the page has no row
    for (const ChangeSpan& span : context.subject().changes) {
        View item;
        item.text("title", context.in(change_title(context.corpus(), span)))
            .flag("is_expected", is_expected(span.kind))
            .text("from", time_of(context, span.from, span.from_period))
            .text("to", time_of(context, span.to, span.to_period))
            .flag("has_more", !span.path.empty())
            .text("more_href", span.path.empty() ? std::string() : context.link(span.path))
            .text("more", span.path.empty()
                              ? std::string()
                              : context.words("changes_all", {{"count", span.rows.size() + span.elsewhere}}));
        item.flag("is_first", spans.empty());
        put_rows(context, span.rows, false, "change_rows", item);
        (span.rows.empty() ? further : spans).push_back(std::move(item));
    }
    const std::size_t count = further.size();
    view.text("changes_further", count == 0 ? std::string() : context.words("changes_further", {{"count", count}}));
    view.list_if_any("changes", std::move(spans)).list_if_any("further_changes", std::move(further));
    const std::size_t omitted = context.subject().changes_omitted;
    view.flag("has_changes_omitted", omitted > 0).text("changes_omitted", context.format.count(omitted));
}

void fill_changes_page(const PageContext& context, View& view) {
    fill_part(context, view);
    fill_changes(context, view);
    const std::size_t more = context.subject().changes.front().elsewhere;
    view.flag("has_omitted", more > 0).text("omitted", context.format.count(more));
}

void fill_revision(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    const Revision& revision = subject.revision;
    const auto report = [&](SourceIndex index) {
        View link;
        link.text("label", context.in(corpus.sources[index].short_title))
            .text("href", context.link(source_path(corpus, index)));
        return link;
    };
    std::vector<View> later;
    for (const SourceIndex index : revision.later) {
        later.push_back(report(index));
    }
    view.list_if_any("later_reports", std::move(later));
    std::vector<View> earlier;
    std::vector<View> dropped;
    if (revision.previous != no_index) {
        earlier.push_back(report(revision.previous));
        for (std::size_t i = 0; i < std::min(revision.dropped.size(), limits::restated_of_page); ++i) {
            View link;
            link.text("label", context.in(corpus.indicators[revision.dropped[i]].name))
                .text("href", context.link(indicator_path(corpus, revision.dropped[i])));
            dropped.push_back(std::move(link));
        }
    }
    const std::size_t dropped_more = revision.dropped.size() - dropped.size();
    view.list_if_any("earlier_reports", std::move(earlier));
    view.list_if_any("dropped", std::move(dropped));
    view.flag("has_dropped_more", dropped_more > 0).text("dropped_more", context.format.count(dropped_more));
    view.text("revision",
              revision.previous == no_index
                  ? std::string()
                  : context.words("revision_counts", {{"repeated", revision.repeated},
                                                      {"restated", revision.restated.size() + revision.restated_more},
                                                      {"added", revision.added},
                                                      {"others", revision.of_other_times}}));
    view.flag("has_restated", !revision.restated.empty());
    put_rows(context, revision.restated, true, "restated", view);
    view.flag("has_restated_more", revision.restated_more > 0)
        .text("restated_more", context.format.count(revision.restated_more));
}

}  // namespace minhbach
