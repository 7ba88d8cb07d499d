// SPDX-License-Identifier: MIT
// The file of a theme's tokens, tokens.json, and that of the site, beside its data, which puts single values in the
// place of the theme's. All are checked before one is used: that they can be, and that readers can tell them apart.
#pragma once

#include "base/diagnostics.hpp"
#include "load/theme_files.hpp"
#include "model/design_tokens.hpp"

namespace minhbach {

// All mistakes are reported; with errors the tokens must not be used.
DesignTokens load_tokens(const ThemeFiles& theme, Diagnostics& diagnostics);

}  // namespace minhbach
