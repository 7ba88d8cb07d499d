// SPDX-License-Identifier: MIT
#include "load/registry_forms.hpp"

namespace minhbach {

std::vector<FileForm> all_file_forms() {
    return {site_file(),     areas_file(),          programs_file(),          levels_file(),       indicators_file(),
            units_file(),    dimensions_file(),     codes_file("breakdowns"), kinds_file(),        sources_file(),
            headings_file(), reconciliation_file(), remarks_file(),           explanations_file(), charts_file()};
}

}  // namespace minhbach
