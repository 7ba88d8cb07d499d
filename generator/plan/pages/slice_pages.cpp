// SPDX-License-Identifier: MIT
#include "plan/pages/slice_pages.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/limits.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"
#include "plan/charts/chart_text.hpp"
#include "plan/outline/routes.hpp"
#include "plan/rows/row_weight.hpp"

namespace minhbach {

namespace {

class Placing {
public:
    Placing(const Corpus& corpus, const DerivedValues& derived, std::span<const ObservationIndex> observations,
            std::span<const DerivedIndex> computed)
        : corpus_(corpus), derived_(derived) {
        for (const ObservationIndex index : observations) {
            all_.push_back(FigureRef::observation(index));
        }
        for (const DerivedIndex index : computed) {
            all_.push_back(FigureRef::derived(index));
        }
    }

    IndicatorSlices place(std::vector<Slice> slices, const std::string& path) const {
        IndicatorSlices result;
        result.coverage = coverage();
        result.all = std::move(slices);
        result.told = told_of_slices(corpus_, derived_, result.all);
        std::vector<FigureRef> placed;
        std::size_t used = 0;
        const bool many = all_.size() > limits::rows_of_page || weight_of(all_) > limits::weight_of_page;
        if (many) {
            used = give_pages(result.all, path);
        }
        std::erase_if(result.all,
                      [&](const Slice& slice) { return &slice != &result.all.front() && slice.path.empty(); });
        set_titles(result.all);
        if (!result.all.empty()) {
            const Slice& first = result.all.front();
            // Of few figures all stand in one table, where the first is no comparison.
            const bool leads = many || first.areas > 1 || first.rows.size() >= least_areas_of_slice;
            result.shown = !leads ? 0 : first.path.empty() ? cuts(first.rows).front() : rows_of_lead;
            result.shown = std::min(result.shown, first.rows.size());
            take(first, result.shown, placed);
        }
        for (const Slice& slice : result.all) {
            take(slice, slice.path.empty() ? 0 : slice.rows.size(), placed);
        }
        std::sort(placed.begin(), placed.end());
        for (const FigureRef ref : all_) {
            if (!std::binary_search(placed.begin(), placed.end(), ref)) {
                result.rest.push_back(ref);
            }
        }
        leave_out(result, used > limits::further_pages ? 0 : limits::further_pages - used);
        return result;
    }

private:
    Statement facts(FigureRef ref) const { return statement_of(corpus_, derived_, ref); }

    std::size_t weight_of(FigureRef ref) const {
        return weight_of_figure + (ref.is_derived() ? weight_of_inputs(derived_, ref.index()) : 0);
    }
    std::size_t weight_of(const std::vector<FigureRef>& figures) const {
        std::size_t weight = 0;
        for (const FigureRef ref : figures) {
            weight += weight_of(ref);
        }
        return weight;
    }

    Coverage coverage() const {
        Coverage result;
        std::set<AreaIndex> areas;
        for (const FigureRef ref : all_) {
            if (!ref.is_derived() && !corpus_.observations[ref.index()].has_value()) {
                continue;
            }
            const Statement figure = facts(ref);
            ++result.figures;
            areas.insert(figure.area);
            const Period& period = corpus_.periods[figure.period];
            if (period.kind == PeriodKind::timeless) {
                continue;
            }
            if (!result.has_time || period.first < corpus_.periods[result.first].first) {
                result.first = figure.period;
            }
            if (!result.has_time || corpus_.periods[result.last].last < period.last) {
                result.last = figure.period;
            }
            result.has_time = true;
        }
        result.areas = areas.size();
        return result;
    }

    std::vector<std::size_t> cuts(const std::vector<SliceRow>& rows) const {
        return cuts_of(rows.size(), [&](std::size_t row) { return weight_of(rows[row].figures); });
    }

    // One slice that fits on the page of the indicator needs no other. Where there are more, the first has pages, too:
    // with newer data another one may come first, and addresses stay.
    std::size_t give_pages(std::vector<Slice>& slices, const std::string& path) const {
        const auto telling = std::count_if(slices.begin(), slices.end(), tells_enough);
        const bool one_suffices = telling == 1 && tells_enough(slices.front()) && cuts(slices.front().rows).size() == 1;
        std::size_t used = 0;
        for (Slice& slice : slices) {
            if (!tells_enough(slice) || one_suffices) {
                continue;
            }
            std::vector<std::size_t> parts = cuts(slice.rows);
            if (used + parts.size() <= limits::pages_of_slices) {
                used += parts.size();
                slice.parts = std::move(parts);
                slice.path = chapter_path(path, slice_key(corpus_, slice), 1);
            }
        }
        return used;
    }

    // Areas of two levels that have the same are told apart, and programs that are parts of others.
    void set_titles(std::vector<Slice>& slices) const {
        std::set<LevelIndex> levels;
        for (const Slice& slice : slices) {
            levels.insert(slice.level);
        }
        const Words& words = words_of(corpus_);
        for (Slice& slice : slices) {
            const LocalText what = about(corpus_, slice.line, slice.kind);
            if (slice.by_program && slice.programs != no_level) {
                slice.title = corpus_.levels.programs[slice.programs].together;
            }
            add_to_list(slice.title, what, words, "comma");
            if (levels.size() > 1) {
                add_to_list(slice.title, corpus_.levels.areas[slice.level].names, words, "comma");
            }
        }
        // Parts of two programs may have one name.
        std::map<std::string, std::size_t> count;
        for (const Slice& slice : slices) {
            ++count[slice.title.in(Languages::first)];
        }
        for (Slice& slice : slices) {
            const ProgramIndex whole = whole_program(corpus_, slice.line.program);
            if (count[slice.title.in(Languages::first)] > 1 && whole != slice.line.program) {
                add_to_list(slice.title, corpus_.programs[whole].short_name, words, "comma");
            }
        }
    }

    static void take(const Slice& slice, std::size_t rows, std::vector<FigureRef>& placed) {
        for (std::size_t i = 0; i < rows; ++i) {
            placed.insert(placed.end(), slice.rows[i].figures.begin(), slice.rows[i].figures.end());
        }
    }

    // 2: a part of what there is; 1: of a part of a program; 0: neither.
    int part_of_what(FigureRef ref) const {
        const Statement figure = facts(ref);
        if (!corpus_.dimensions.is_undivided(figure.coordinates) && !is_whole(corpus_.dimensions, figure.coordinates)) {
            return 2;
        }
        return whole_program(corpus_, figure.program) == figure.program ? 0 : 1;
    }

    // Wholes stay before parts, and the newest first, as far as there is room.
    void leave_out(IndicatorSlices& result, std::size_t pages) const {
        std::vector<FigureRef>& rest = result.rest;
        std::vector<std::tuple<int, std::int64_t, std::uint32_t>> order;
        order.reserve(rest.size());
        for (std::size_t i = 0; i < rest.size(); ++i) {
            order.emplace_back(part_of_what(rest[i]), -std::int64_t{corpus_.periods[facts(rest[i]).period].last.days},
                               static_cast<std::uint32_t>(i));
        }
        std::sort(order.begin(), order.end());
        std::vector<FigureRef> kept;
        std::size_t weight = 0;
        for (const auto& [part, time, place] : order) {
            weight += weight_of(rest[place]);
            if (kept.size() < pages * limits::rows_of_page && weight <= pages * limits::weight_of_page) {
                kept.push_back(rest[place]);
                continue;
            }
            ++(part == 2 ? result.left_out.divided : part == 1 ? result.left_out.projects : result.left_out.others);
        }
        rest = std::move(kept);
    }

    const Corpus& corpus_;
    const DerivedValues& derived_;
    std::vector<FigureRef> all_;
};

}  // namespace

IndicatorSlices make_slices(const Corpus& corpus, const DerivedValues& derived, const std::string& path,
                            std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed) {
    return Placing(corpus, derived, observations, computed)
        .place(find_slices(corpus, derived, observations, computed), path);
}

}  // namespace minhbach
