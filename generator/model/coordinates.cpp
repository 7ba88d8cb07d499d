// SPDX-License-Identifier: MIT
#include "model/coordinates.hpp"

#include "model/lists.hpp"

namespace minhbach {

bool is_whole(const Dimensions& dimensions, Coordinates at) {
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        const Dimension& dimension = dimensions[i];
        if (is_coordinate(dimension.role) && !dimension.is_whole(dimensions.code(at, dimensions.axis(i)))) {
            return false;
        }
    }
    return true;
}

bool is_breakdown(const Dimensions& dimensions, Coordinates at) {
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        const Dimension& dimension = dimensions[i];
        if (dimension.role == DimensionRole::none && dimension.is_part(dimensions.code(at, dimensions.axis(i)))) {
            return true;
        }
    }
    return false;
}

std::string coordinates_label(const Corpus& corpus, Coordinates at, Language language) {
    std::string text;
    for (std::size_t i = 0; i < corpus.dimensions.size() && at != no_coordinates; ++i) {
        const Dimension& dimension = corpus.dimensions[i];
        if (is_coordinate(dimension.role)) {
            const CodeIndex code = corpus.dimensions.code(at, corpus.dimensions.axis(i));
            add_to_list(text, dimension.codes[code].name.in(language), words_of(corpus), "comma", language);
        }
    }
    return text;
}

}  // namespace minhbach
