// SPDX-License-Identifier: MIT
#include "model/corpus.hpp"

#include <algorithm>

namespace minhbach {

const Boundary* boundary_of(const Corpus& corpus, AreaIndex area) {
    const auto found = std::lower_bound(corpus.boundaries.begin(), corpus.boundaries.end(), area,
                                        [](const Boundary& boundary, AreaIndex of) { return boundary.area < of; });
    return found == corpus.boundaries.end() || found->area != area ? nullptr : &*found;
}

std::vector<std::string> themes_in_order(const Corpus& corpus) {
    std::vector<std::string> themes;
    for (const Indicator& indicator : corpus.indicators) {
        if (std::find(themes.begin(), themes.end(), indicator.theme) == themes.end()) {
            themes.push_back(indicator.theme);
        }
    }
    return themes;
}

ProgramIndex parent_of(const Corpus& corpus, ProgramIndex program) {
    return program == no_index ? program : corpus.programs[program].parent;
}

CodeIndex code_of(const Corpus& corpus, const FigureKey& key, std::size_t dimension) {
    switch (corpus.dimensions[dimension].role) {
        case DimensionRole::capital: return key.capital;
        case DimensionRole::fund: return key.fund;
        case DimensionRole::budget_year: return no_code;
        case DimensionRole::none:
        case DimensionRole::basis: break;
    }
    return corpus.dimensions.code(key.coordinates, corpus.dimensions.axis(dimension));
}

bool set_code(const Corpus& corpus, FigureKey& key, std::size_t dimension, CodeIndex code) {
    switch (corpus.dimensions[dimension].role) {
        case DimensionRole::capital: key.capital = code; return true;
        case DimensionRole::fund: key.fund = code; return true;
        case DimensionRole::budget_year: return false;
        case DimensionRole::none:
        case DimensionRole::basis: break;
    }
    const auto other = corpus.dimensions.with(key.coordinates, corpus.dimensions.axis(dimension), code);
    key.coordinates = other.value_or(key.coordinates);
    return other.has_value();
}

bool Corpus::is_all_years(StringPool::Index budget_year) const {
    const std::string& total = dimensions.budget_year().total_id;
    return !total.empty() && strings[budget_year] == total;
}

ObservationIndex index_of(const Corpus& corpus, const Observation& figure) {
    return static_cast<ObservationIndex>(&figure - corpus.observations.data());
}

bool is_misplaced(const Corpus& corpus, const Observation& figure) {
    return std::binary_search(corpus.misplaced.begin(), corpus.misplaced.end(), index_of(corpus, figure));
}

bool is_within_source(const Corpus& corpus, const Observation& figure) {
    return std::binary_search(corpus.within_source.begin(), corpus.within_source.end(), index_of(corpus, figure));
}

bool are_of_one_thing(const Corpus& corpus, const Observation& a, const Observation& b) {
    const bool fit = a.source == b.source || (!is_within_source(corpus, a) && !is_within_source(corpus, b));
    return fit && !is_misplaced(corpus, a) && !is_misplaced(corpus, b);
}

bool is_converted(const Corpus& corpus, const Observation& figure) {
    return figure.has_value() && figure.reported_unit != no_index &&
           figure.reported_unit != corpus.indicators[figure.indicator].unit && figure.reported_value != figure.value;
}

const AreaLevel& level_of(const Corpus& corpus, AreaIndex area) {
    return corpus.levels.areas[corpus.areas[area].level];
}

ProgramRole role_of(const Corpus& corpus, ProgramIndex program) {
    const Program& entry = corpus.programs[program];
    return entry.level == no_level && entry.parent == no_index ? ProgramRole::program
                                                               : corpus.levels.programs[entry.level].role;
}

ProgramIndex whole_program(const Corpus& corpus, ProgramIndex program) {
    ProgramIndex at = program;
    while (at != no_index && corpus.programs[at].parent != no_index) {
        const ProgramRole role = role_of(corpus, at);
        if (role == ProgramRole::program || role == ProgramRole::plan) {
            break;
        }
        at = corpus.programs[at].parent;
    }
    return at;
}

bool is_within(const Corpus& corpus, ProgramIndex program, ProgramIndex above) {
    for (ProgramIndex at = program; at != no_index; at = corpus.programs[at].parent) {
        if (at == above) {
            return true;
        }
    }
    return false;
}

}  // namespace minhbach
