// SPDX-License-Identifier: MIT
#include "compute/figure_lookup.hpp"

#include <algorithm>
#include <functional>

namespace minhbach {

namespace {

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

bool FigureLookup::matches(const FigureSelector& selector, FigureRef ref) const {
    if (ref.is_derived() != selector.computed) {
        return false;
    }
    const Statement line = statement(ref);
    const auto agrees = [](const auto& wanted, const auto& value) { return !wanted || *wanted == value; };
    return agrees(selector.area, line.area) && agrees(selector.program, line.program) &&
           std::all_of(selector.codes.begin(), selector.codes.end(),
                       [&](const auto& wanted) { return code_of(corpus_, line, wanted.first) == wanted.second; }) &&
           agrees(selector.fund_year, corpus_.strings[line.fund_year]) &&
           agrees(selector.period, corpus_.periods[line.period]) && agrees(selector.base, base_of(corpus_, line)) &&
           agrees(selector.as_of, line.as_of) && agrees(selector.kind, line.kind) &&
           agrees(selector.source, line.source) &&
           (!selector.locator ||
            (!ref.is_derived() && corpus_.strings[corpus_.observations[ref.index()].locator] == *selector.locator));
}

std::vector<FigureRef> FigureLookup::find_all(const FigureSelector& selector) const {
    std::vector<FigureRef> found;
    const auto list = by_indicator_.find(
        bucket(selector.indicator.value_or(IndicatorIndex{no_index}), selector.area.value_or(no_area)));
    if (list != by_indicator_.end()) {
        std::copy_if(list->second.begin(), list->second.end(), std::back_inserter(found), [&](FigureRef ref) {
            return matches(selector, ref) && (ref.is_derived() || corpus_.observations[ref.index()].has_value());
        });
    }
    return found;
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
            return statement(other) == statement(ref) && a.missing == b.missing && a.value == b.value &&
                   a.reported_unit == b.reported_unit;
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
    for (const auto& [place, code] : selector.codes) {
        const Dimension& dimension = corpus_.dimensions[place];
        add(dimension.id.c_str(), or_none(dimension.codes[code].id));
    }
    if (selector.fund_year) {
        add(corpus_.dimensions.budget_year().id.c_str(), or_none(*selector.fund_year));
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
        add("kind", corpus_.kinds.id(*selector.kind));
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
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    const auto values = [&](FigureRef ref) {
        const Statement line = statement(ref);
        Pairs pairs{{"area", id_or_none(corpus_.areas, line.area)},
                    {"program", id_or_none(corpus_.programs, line.program)},
                    {"indicator", id_or_none(corpus_.indicators, line.indicator)}};
        for (std::size_t i = 0; i < corpus_.dimensions.size(); ++i) {
            const Dimension& dimension = corpus_.dimensions[i];
            pairs.emplace_back(dimension.id, or_none(dimension.role == DimensionRole::budget_year
                                                         ? corpus_.strings[line.fund_year]
                                                         : dimension.codes[code_of(corpus_, line, i)].id));
        }
        pairs.insert(pairs.end(), {{"period", or_none(to_string(corpus_.periods[line.period]))},
                                   {"base", or_none(to_string(base_of(corpus_, line)))},
                                   {"as_of", date_or_none(line.as_of)},
                                   {"kind", corpus_.kinds.id(line.kind)},
                                   {"source", id_or_none(corpus_.sources, line.source)}});
        return pairs;
    };
    const Pairs own = values(figure);
    std::vector<Pairs> others;
    std::transform(among.begin(), among.end(), std::back_inserter(others), values);
    std::string text;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (std::any_of(others.begin(), others.end(), [&](const Pairs& other) { return other[i] != own[i]; })) {
            text.append(text.empty() ? "" : " ").append(own[i].first).append("=").append(own[i].second);
        }
    }
    if (text.empty() && !figure.is_derived()) {
        text = "locator=\"" + corpus_.strings[corpus_.observations[figure.index()].locator] + "\"";
    }
    return text;
}

std::vector<FigureLookup::Obstacle> FigureLookup::obstacles(const FigureSelector& selector) const {
    std::vector<Obstacle> result;
    const auto attempt = [&](const std::string& key, const auto& drop) {
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
    for (std::size_t i = 0; i < corpus_.dimensions.size(); ++i) {
        attempt(corpus_.dimensions[i].id, [&](FigureSelector& wider) {
            return corpus_.dimensions[i].role == DimensionRole::budget_year
                       ? dropping(&FigureSelector::fund_year)(wider)
                       : std::erase_if(wider.codes, [&](const auto& code) { return code.first == i; }) > 0;
        });
    }
    attempt("period", dropping(&FigureSelector::period));
    attempt("base", dropping(&FigureSelector::base));
    attempt("as_of", dropping(&FigureSelector::as_of));
    attempt("kind", dropping(&FigureSelector::kind));
    attempt("source", dropping(&FigureSelector::source));
    attempt("locator", dropping(&FigureSelector::locator));
    return result;
}

Message FigureLookup::hint_of_none(const FigureSelector& selector) const {
    Message hint = say("xem các số liệu ở trang nguồn hoặc trong data/observations",
                       "see the figures on the page of the source, or in data/observations");
    for (const Obstacle& obstacle : obstacles(selector)) {
        const Message line =
            say("không kể {0} thì có {1} số liệu", "without {0} there would be {1}", obstacle.key, obstacle.figures);
        hint.vi += "; " + line.vi;
        hint.en += "; " + line.en;
    }
    return hint;
}

}  // namespace minhbach
