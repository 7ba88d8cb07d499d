// SPDX-License-Identifier: MIT
// What was installed with the program: themes/, schema/, new/, from which a new site is made, and vega/, with which
// readers' browsers draw charts.
#pragma once

#include <filesystem>

namespace minhbach {

// PREFIX/share/minhbach of a program that stands in PREFIX/bin, where `part` is a folder in it; else empty. A program
// that was built and not installed has only vega/ there.
std::filesystem::path share_folder(const char* part);

}  // namespace minhbach
