// SPDX-License-Identifier: MIT
// What was installed with the program: themes/, schema/, and new/, from which a new site is made.
#pragma once

#include <filesystem>

namespace minhbach {

// PREFIX/share/minhbach of a program that stands in PREFIX/bin; empty where there is no such folder, as for a program
// that was built and not installed.
std::filesystem::path share_folder();

}  // namespace minhbach
