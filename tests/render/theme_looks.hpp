// SPDX-License-Identifier: MIT
// What charts look like in our theme.
#pragma once

#include <stdexcept>

#include "load/tokens.hpp"
#include "render/charts/chart_looks.hpp"

namespace minhbach {

// Read once.
inline const ChartLooks& theme_looks() {
    static const ChartLooks looks([] {
        Diagnostics diagnostics;
        DesignTokens tokens = load_tokens(ThemeFiles(MINHBACH_SOURCE_DIR, "themes/default"), diagnostics);
        if (diagnostics.has_errors()) {
            throw std::logic_error(to_text(diagnostics, Tongue::en));
        }
        return tokens;
    }());
    return looks;
}

}  // namespace minhbach
