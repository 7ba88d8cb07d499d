// SPDX-License-Identifier: MIT
#include "compute/figure_lookup.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace minhbach {

namespace {

constexpr std::array<std::string_view, 12> keys{"area",      "program", "indicator", "breakdown", "capital", "fund",
                                                "fund_year", "period",  "base",      "as_of",     "kind",    "source"};

std::uint64_t bucket(IndicatorIndex indicator, AreaIndex area) {
    return static_cast<std::uint64_t>(indicator) << 32U | area;
}

std::string or_none(std::string_view text) {
    return text.empty() ? "none" : std::string(text);
}

template <typename Entity, typename Index>
std::string id_or_none(const Registry<Entity, Index>& registry, Index index) {
    return index < registry.size() ? registry[index].id : "none";
}

const Period& base_of(const Corpus& corpus, const FigureKey& key) {
    return key.base == no_index ? timeless_period : corpus.periods[key.base];
}

std::string date_or_none(Date date) {
    return date == no_date ? "none" : to_string(date);
}

}  // namespace

FigureLookup::FigureLookup(const Corpus& corpus, const DerivedValues& derived,
                           const std::vector<const FigureSelector*>& selectors)
    : corpus_(corpus), derived_(derived) {
    std::vector<bool> printed(corpus.indicators.size(), false);
    std::vector<bool> computed(corpus.indicators.size(), false);
    for (const FigureSelector* selector : selectors) {
        if (selector->id) {
            by_id_[*selector->id];
        } else if (selector->indicator && *selector->indicator != no_index) {
            (selector->computed ? computed : printed)[*selector->indicator] = true;
            by_indicator_[bucket(*selector->indicator, selector->area.value_or(no_area))];
        }
    }
    const auto file = [&](IndicatorIndex indicator, AreaIndex area, FigureRef ref) {
        for (const AreaIndex where : {area, no_area}) {
            if (const auto wanted = by_indicator_.find(bucket(indicator, where)); wanted != by_indicator_.end()) {
                wanted->second.push_back(ref);
            }
        }
    };
    if (selectors.empty()) {
        return;
    }
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        const Observation& row = corpus.observations[i];
        const FigureRef ref = FigureRef::observation(static_cast<ObservationIndex>(i));
        if (printed[row.indicator]) {
            file(row.indicator, row.area, ref);
        }
        if (const auto wanted = by_id_.find(row.id); wanted != by_id_.end()) {
            wanted->second.push_back(ref);
        }
    }
    for (std::size_t i = 0; i < derived.size(); ++i) {
        if (computed[derived.values[i].indicator]) {
            file(derived.values[i].indicator, derived.line_of(derived.values[i]).area,
                 FigureRef::derived(static_cast<DerivedIndex>(i)));
        }
    }
}

FigureLine FigureLookup::line_of(FigureRef ref) const {
    return ref.is_derived() ? derived_.line_of(derived_[ref.index()])
                            : minhbach::line_of(corpus_.observations[ref.index()]);
}

bool FigureLookup::matches(const FigureSelector& selector, FigureRef ref) const {
    if (ref.is_derived() != selector.computed) {
        return false;
    }
    const FigureLine line = line_of(ref);
    const Kind kind = ref.is_derived() ? derived_[ref.index()].kind : corpus_.observations[ref.index()].kind;
    const Date as_of = ref.is_derived() ? derived_[ref.index()].as_of : corpus_.observations[ref.index()].as_of;
    const auto agrees = [](const auto& wanted, const auto& value) { return !wanted || *wanted == value; };
    return agrees(selector.area, line.area) && agrees(selector.program, line.program) &&
           agrees(selector.breakdown, line.breakdown) && agrees(selector.capital, line.capital) &&
           agrees(selector.fund, line.fund) && agrees(selector.fund_year, corpus_.strings[line.fund_year]) &&
           agrees(selector.period, corpus_.periods[line.period]) && agrees(selector.base, base_of(corpus_, line)) &&
           agrees(selector.as_of, as_of) && agrees(selector.kind, kind) && agrees(selector.source, line.source) &&
           (!selector.locator ||
            (!ref.is_derived() && corpus_.strings[corpus_.observations[ref.index()].locator] == *selector.locator));
}

std::vector<FigureRef> FigureLookup::find(const FigureSelector& selector) const {
    std::vector<FigureRef> found;
    if (selector.id) {
        const auto rows = by_id_.find(*selector.id);
        return rows == by_id_.end() ? found : rows->second;
    }
    const auto list = by_indicator_.find(
        bucket(selector.indicator.value_or(IndicatorIndex{no_index}), selector.area.value_or(no_area)));
    if (list == by_indicator_.end()) {
        return found;
    }
    // More than so many need no counting: the reference is wrong.
    constexpr std::size_t most = 100;
    for (const FigureRef ref : list->second) {
        if (found.size() >= most || !matches(selector, ref)) {
            continue;
        }
        const bool repeated = !ref.is_derived() && std::any_of(found.begin(), found.end(), [&](FigureRef other) {
            const Observation& a = corpus_.observations[other.index()];
            const Observation& b = corpus_.observations[ref.index()];
            return line_of(other) == line_of(ref) && a.kind == b.kind && a.as_of == b.as_of && a.missing == b.missing &&
                   a.value == b.value && a.reported_unit == b.reported_unit;
        });
        if (!repeated) {
            found.push_back(ref);
        }
    }
    return found;
}

std::string FigureLookup::describe(const FigureSelector& selector) const {
    std::string text;
    const auto add = [&](const char* key, const std::string& value) {
        text += (text.empty() ? "" : " ") + std::string(key) + "=" + value;
    };
    if (selector.id) {
        add("id", to_observation_id(*selector.id));
        return text;
    }
    if (selector.area) {
        add("area", id_or_none(corpus_.areas, *selector.area));
    }
    if (selector.program) {
        add("program", id_or_none(corpus_.programs, *selector.program));
    }
    if (selector.indicator) {
        add("indicator", id_or_none(corpus_.indicators, *selector.indicator));
    }
    if (selector.breakdown) {
        add("breakdown", id_or_none(corpus_.breakdowns, *selector.breakdown));
    }
    if (selector.capital) {
        add("capital", or_none(to_string(*selector.capital)));
    }
    if (selector.fund) {
        add("fund", or_none(to_string(*selector.fund)));
    }
    if (selector.fund_year) {
        add("fund_year", or_none(*selector.fund_year));
    }
    if (selector.period) {
        add("period", or_none(to_string(*selector.period)));
    }
    if (selector.base) {
        add("base", or_none(to_string(*selector.base)));
    }
    if (selector.as_of) {
        add("as_of", date_or_none(*selector.as_of));
    }
    if (selector.kind) {
        add("kind", std::string(to_string(*selector.kind)));
    }
    if (selector.source) {
        add("source", id_or_none(corpus_.sources, *selector.source));
    }
    if (selector.locator) {
        add("locator", "\"" + *selector.locator + "\"");
    }
    return text;
}

std::string FigureLookup::describe(FigureRef figure, const std::vector<FigureRef>& among) const {
    const auto values = [&](FigureRef ref) {
        const FigureLine line = line_of(ref);
        const bool derived = ref.is_derived();
        const Kind kind = derived ? derived_[ref.index()].kind : corpus_.observations[ref.index()].kind;
        const Date as_of = derived ? derived_[ref.index()].as_of : corpus_.observations[ref.index()].as_of;
        const IndicatorIndex indicator =
            derived ? derived_[ref.index()].indicator : corpus_.observations[ref.index()].indicator;
        return std::array<std::string, keys.size()>{id_or_none(corpus_.areas, line.area),
                                                    id_or_none(corpus_.programs, line.program),
                                                    id_or_none(corpus_.indicators, indicator),
                                                    id_or_none(corpus_.breakdowns, line.breakdown),
                                                    or_none(to_string(line.capital)),
                                                    or_none(to_string(line.fund)),
                                                    or_none(corpus_.strings[line.fund_year]),
                                                    or_none(to_string(corpus_.periods[line.period])),
                                                    or_none(to_string(base_of(corpus_, line))),
                                                    date_or_none(as_of),
                                                    std::string(to_string(kind)),
                                                    id_or_none(corpus_.sources, line.source)};
    };
    const auto own = values(figure);
    std::string text;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (std::any_of(among.begin(), among.end(), [&](FigureRef other) { return values(other)[i] != own[i]; })) {
            text += (text.empty() ? "" : " ") + std::string(keys[i]) + "=" + own[i];
        }
    }
    if (text.empty() && !figure.is_derived()) {
        text = "locator=\"" + corpus_.strings[corpus_.observations[figure.index()].locator] + "\"";
    }
    return text;
}

std::vector<FigureLookup::Obstacle> FigureLookup::obstacles(const FigureSelector& selector) const {
    std::vector<Obstacle> result;
    const auto attempt = [&](const char* key, const auto& drop) {
        FigureSelector wider = selector;
        if (!drop(wider)) {
            return;
        }
        if (const std::size_t figures = find(wider).size(); figures > 0) {
            result.push_back({key, figures});
        }
    };
    const auto dropping = [](auto member) {
        return [member](FigureSelector& wider) {
            const bool was = (wider.*member).has_value();
            (wider.*member).reset();
            return was;
        };
    };
    attempt("program", dropping(&FigureSelector::program));
    attempt("breakdown", dropping(&FigureSelector::breakdown));
    attempt("capital", dropping(&FigureSelector::capital));
    attempt("fund", dropping(&FigureSelector::fund));
    attempt("fund_year", dropping(&FigureSelector::fund_year));
    attempt("period", dropping(&FigureSelector::period));
    attempt("base", dropping(&FigureSelector::base));
    attempt("as_of", dropping(&FigureSelector::as_of));
    attempt("kind", dropping(&FigureSelector::kind));
    attempt("source", dropping(&FigureSelector::source));
    attempt("locator", dropping(&FigureSelector::locator));
    return result;
}

}  // namespace minhbach
