// SPDX-License-Identifier: MIT
// A theme, loaded and checked: its templates compiled for each language, with partials and texts in place, and its
// assets.
#pragma once

#include <array>
#include <kainjow/mustache.hpp>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "load/theme_files.hpp"
#include "model/words.hpp"
#include "plan/outline/plan.hpp"
#include "render/charts/chart_looks.hpp"

namespace minhbach {

struct Asset {
    std::string path;  // below the root of the site: "assets/style.css"
    std::string bytes;
};

// Immutable once loaded; rendering is safe from several threads as long as the data holds neither partials nor lambdas
// (ours never does).
class Theme {
public:
    // Reads templates/, i18n/, assets/ and tokens.json of the theme, and the site's own i18n/ and tokens.json. All
    // mistakes are reported; with errors the theme must not be used.
    static Theme load(const ThemeFiles& own, const Languages& languages, Diagnostics& diagnostics);

    // Appends the page to `out`.
    void render(PageKind kind, Language language, const kainjow::mustache::data& data, std::string& out) const;

    // What charts look like where no style sheet is.
    const ChartLooks& looks() const { return *looks_; }
    const std::vector<Asset>& assets() const { return assets_; }
    const std::shared_ptr<const Words>& words() const { return words_; }

private:
    std::array<std::vector<std::shared_ptr<kainjow::mustache::mustache>>, page_kinds> templates_;  // each by language
    std::vector<Asset> assets_;
    std::shared_ptr<const ChartLooks> looks_;  // null of a theme that must not be used
    std::shared_ptr<const Words> words_ = std::make_shared<Words>();
};

}  // namespace minhbach
