// SPDX-License-Identifier: MIT
// The form of every file of data/ that is JSON.
#pragma once

#include "load/form.hpp"

namespace minhbach {

// What readers may call an area, a program or an indicator when they search.
FormField also_called();

FileForm units_file();
FileForm areas_file();
FileForm programs_file();
FileForm levels_file();
FileForm dimensions_file();
// Of a file in which the codes of one dimension stand apart; `name` outlives it.
FileForm codes_file(std::string_view name);
FileForm kinds_file();
FileForm indicators_file();
FileForm sources_file();
FileForm headings_file();
FileForm site_file();
FileForm reconciliation_file();
FileForm remarks_file();
FileForm charts_file();
FileForm explanations_file();

// All of them, in the order in which docs/registries.md tells of them.
std::vector<FileForm> all_file_forms();

}  // namespace minhbach
