// SPDX-License-Identifier: MIT
// The ways from one slice of an indicator to another.
#include <map>

#include "model/labels.hpp"
#include "model/lists.hpp"
#include "plan/slices/slice_choice.hpp"
#include "render/views/slice_view.hpp"

namespace minhbach {

std::string programs_of_slice(const PageContext& context, const SliceFacts& slice) {
    const Corpus& corpus = context.corpus();
    if (!slice.by_program) {
        return slice.line.program == no_index ? context.words("no_program_heading")
                                              : context.program_name(slice.line.program);
    }
    const std::string together =
        slice.programs == no_level ? std::string() : context.in(corpus.levels.programs[slice.programs].together);
    const std::string all = together.empty() ? context.words("slice_each_program") : together;
    return slice.others_apart ? context.words("slice_others_apart", {{"programs", all}}) : all;
}

namespace {

// What slices are called in one respect, and in which order they stand there. An empty label: they are not divided so.
class AxisWords {
public:
    AxisWords(const PageContext& context, SliceAxis axis) : context_(context), axis_(axis) {}

    std::string title() const {
        switch (axis_.of) {
            case SliceAxis::Of::program: return context_.words("program");
            case SliceAxis::Of::level: return context_.words("slice_level");
            case SliceAxis::Of::period: return context_.words("period_heading");
            case SliceAxis::Of::base: return context_.words("slice_base");
            case SliceAxis::Of::kind: return context_.words("slice_kind");
            case SliceAxis::Of::dimension: break;
        }
        return context_.in(dimension().name);
    }

    // What is measured in another way is no part of what is measured as usual.
    bool is_of_basis() const {
        return axis_.of == SliceAxis::Of::dimension && dimension().role == DimensionRole::basis;
    }

    // Of what has no code in this respect.
    std::string without() const { return context_.words(is_of_basis() ? "slice_usual" : "slice_undivided"); }

    std::int64_t place(const SliceFacts& slice) const {
        switch (axis_.of) {
            case SliceAxis::Of::program:
                return slice.by_program ? -2 - std::int64_t{slice.programs == no_level ? 255 : slice.programs}
                       : slice.line.program == no_index ? -1
                                                        : std::int64_t{slice.line.program};
            case SliceAxis::Of::level: return slice.level;
            case SliceAxis::Of::period: return -std::int64_t{context_.input.plan.order.place_of(slice.line.period)};
            case SliceAxis::Of::base: return context_.input.plan.order.place_of_base(slice.line.base);
            case SliceAxis::Of::kind: return slice.kind.code();
            case SliceAxis::Of::dimension: break;
        }
        return is_year() ? std::int64_t{context_.input.plan.order.place_of_year(slice.line.fund_year)} : code(slice);
    }

    std::string label(const SliceFacts& slice) const {
        switch (axis_.of) {
            case SliceAxis::Of::program: return programs_of_slice(context_, slice);
            case SliceAxis::Of::level: return context_.in(corpus().levels.areas[slice.level].names);
            case SliceAxis::Of::period: {
                const std::string label = context_.format.period(corpus().periods[slice.line.period]);
                return label.empty() ? context_.words("slice_timeless") : label;
            }
            case SliceAxis::Of::base: return context_.in(base_label(corpus(), slice.line));
            case SliceAxis::Of::kind: return context_.in(kind_name(corpus(), slice.kind));
            case SliceAxis::Of::dimension: break;
        }
        return context_.in(is_year() ? budget_year_label(corpus(), slice.line) : dimension().codes[code(slice)].name);
    }

private:
    const Corpus& corpus() const { return context_.corpus(); }
    const Dimension& dimension() const { return corpus().dimensions[axis_.dimension]; }
    bool is_year() const { return dimension().role == DimensionRole::budget_year; }
    CodeIndex code(const SliceFacts& slice) const { return code_of(corpus(), slice.line, axis_.dimension); }

    const PageContext& context_;
    SliceAxis axis_;
};

// "ước thực hiện, đến 31/12/2024": what a choice changes besides what it names.
std::string changes_besides(const PageContext& context, const Slice& to, const SliceChoice& choice) {
    std::string text;
    const auto add = [&](const std::string& change) {
        add_to_list(text, change, context.input.words, "comma", context.language());
    };
    for (const SliceAxis axis : choice.also) {
        const AxisWords words(context, axis);
        const std::string label = words.label(to);
        add(!label.empty()        ? label
            : words.is_of_basis() ? words.without()
                                  : context.words("slice_without", {{"what", words.title()}}));
    }
    if (choice.other_date) {
        add(context.words("chart_at_date", {{"date", to.as_of}}));
    }
    return text;
}

}  // namespace

std::vector<View> slice_choosers(const PageContext& context, const Subject& indicator, std::size_t current) {
    const std::vector<Slice>& slices = indicator.detail.slices.all;
    std::vector<View> choosers;
    for (const SliceAxis axis : slice_axes(context.corpus())) {
        const AxisWords words(context, axis);
        std::map<std::int64_t, std::size_t> values;  // and of each the most important slice
        for (std::size_t i = 0; i < slices.size(); ++i) {
            values.emplace(words.place(slices[i]), i);
        }
        if (values.size() < 2) {
            continue;
        }
        const std::int64_t here = words.place(slices[current]);
        std::vector<View> options;
        for (const auto& [value, like] : values) {
            const std::string label = words.label(slices[like]);
            const bool is_here = value == here;
            View option;
            option.text("label", label.empty() ? words.without() : label).flag("is_here", is_here);
            std::string href;
            std::string also;
            if (!is_here) {
                const SliceChoice choice = nearest_slice(context.corpus(), slices, current, axis, like);
                const Slice& to = slices[choice.slice];
                href = context.link(to.path.empty() ? indicator.path : to.path);
                also = changes_besides(context, to, choice);
            }
            option.text("href", href).flag("has_also", !also.empty()).text("also", also);
            options.push_back(std::move(option));
        }
        View chooser;
        chooser.text("title", words.title()).list("options", std::move(options));
        choosers.push_back(std::move(chooser));
    }
    return choosers;
}

}  // namespace minhbach
