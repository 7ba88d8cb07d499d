// SPDX-License-Identifier: MIT
#include "fuzz/targets.hpp"

#include <array>
#include <fstream>
#include <kainjow/mustache.hpp>
#include <optional>
#include <stdexcept>
#include <string>

#include "check/check.hpp"
#include "check/formulas.hpp"
#include "check/reconcile.hpp"
#include "compute/crowded_lines.hpp"
#include "emit/manifest.hpp"
#include "load/load.hpp"
#include "load/reconciliation.hpp"
#include "load/theme_words.hpp"
#include "load/tokens.hpp"
#include "load/word_list.hpp"
#include "plan/maps/map_shape.hpp"
#include "plan/maps/maps.hpp"
#include "plan/pages/planner.hpp"
#include "render/texts/markdown.hpp"
#include "render/theme/template_expander.hpp"
#include "render/theme/theme.hpp"
#include "render/theme/theme_policy.hpp"
#include "render/theme/token_style.hpp"

namespace minhbach {

namespace {

namespace fs = std::filesystem;

// A file with other bytes for as long as it lives.
class OtherBytes {
public:
    OtherBytes(fs::path path, std::string_view bytes) : path_(std::move(path)), before_(read(path_)) {
        write(path_, bytes);
    }
    ~OtherBytes() {
        std::error_code ignored;
        before_ ? write(path_, *before_) : static_cast<void>(fs::remove(path_, ignored));
    }
    OtherBytes(const OtherBytes&) = delete;
    OtherBytes& operator=(const OtherBytes&) = delete;

private:
    static std::optional<std::string> read(const fs::path& path) {
        std::ifstream stream(path, std::ios::binary);
        return stream ? std::optional(std::string(std::istreambuf_iterator<char>(stream), {})) : std::nullopt;
    }
    static void write(const fs::path& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

    fs::path path_;
    std::optional<std::string> before_;
};

// A file that has a hidden name, which nothing reads, for as long as it lives.
class HiddenFile {
public:
    HiddenFile(const fs::path& folder, const std::string& name) : path_(folder / name), hidden_(folder / ("." + name)) {
        fs::rename(path_, hidden_);
    }
    ~HiddenFile() {
        std::error_code ignored;
        fs::rename(hidden_, path_, ignored);
    }
    HiddenFile(const HiddenFile&) = delete;
    HiddenFile& operator=(const HiddenFile&) = delete;

private:
    fs::path path_;
    fs::path hidden_;
};

// Writes what a person would read; whether there is no mistake.
bool told(const Diagnostics& diagnostics, Tongue tongue) {
    to_text(diagnostics, tongue);
    return !diagnostics.has_errors();
}

// The theme's words in the languages of a site; those of most sites are read once.
std::shared_ptr<const Words> words_for(const fs::path& site, const Languages& languages, Diagnostics& diagnostics) {
    return languages == two_languages() ? theme_words()
                                        : WordFiles(ThemeFiles(site, "themes/default"), diagnostics).load(languages);
}

// All that comes before pages are rendered.
bool take_in(const fs::path& site) {
    Diagnostics diagnostics;
    Corpus corpus = load(site, diagnostics);
    corpus.words = words_for(site, corpus.site.languages, diagnostics);
    check(corpus, diagnostics);
    const ReconciliationRules rules = load_reconciliation(site, corpus, diagnostics);
    check_changes(corpus, rules, diagnostics);
    if (!diagnostics.has_errors()) {
        Reconciliation reconciliation = reconcile(corpus, rules);
        attach_explanations(corpus, reconciliation, diagnostics);
        const DerivedValues derived = compute_derived(corpus, reconciliation.findings, diagnostics);
        const Plan plan = make_plan(corpus, derived, reconciliation.findings, diagnostics);
        render_commentary(corpus, derived, plan, reconciliation.findings, diagnostics);
    }
    return told(diagnostics, Tongue::vi);
}

bool as_file(const fs::path& site, const std::string& name, std::string_view bytes) {
    const OtherBytes other(site / name, bytes);
    return take_in(site);
}

// A registry that is a table, in the place of its JSON.
bool as_table(const fs::path& site, const std::string& name, std::string_view bytes) {
    const OtherBytes other(site / "data" / (name + ".csv"), bytes);
    const HiddenFile json(site / "data", name + ".json");
    return take_in(site);
}

// Boundaries, and a map of all of them.
bool boundaries(const fs::path& site, std::string_view bytes) {
    fs::create_directories(site / "data/boundaries");
    bool good = false;
    {
        const OtherBytes other(site / "data/boundaries/thu.geojson", bytes);
        Diagnostics diagnostics;
        const Corpus corpus = load(site, diagnostics);
        std::vector<AreaIndex> areas;
        for (const Boundary& boundary : corpus.boundaries) {
            areas.push_back(boundary.area);
        }
        if (!diagnostics.has_errors() && !areas.empty()) {
            Maps(corpus, diagnostics).of(areas);
        }
        good = told(diagnostics, Tongue::vi);
    }
    fs::remove(site / "data/boundaries");
    return good;
}

constexpr const char* text_file = "content/thu-nghiem-gnbv.vi.md";

// What Theme::load does with each template.
bool expand(const fs::path& site, std::string_view bytes) {
    const OtherBytes other(site / "themes/default/templates/about.mustache", bytes);
    Diagnostics diagnostics;
    TemplateExpander expander(ThemeFiles(site, "themes/default"), *theme_words(), diagnostics);
    const std::string expanded = expander.expand("about", vietnamese, names_of(PageKind::about));
    for (const MarkupMistake& mistake : check_markup(expanded, MarkupKind::page_template)) {
        expander.report_at(mistake.at, mistake.width, mistake.code, mistake.message, mistake.hint);
    }
    kainjow::mustache::mustache parsed(expanded);
    if (!told(diagnostics, Tongue::en) || !parsed.is_valid()) {
        return false;
    }
    parsed.render(kainjow::mustache::data());
    if (!parsed.is_valid()) {
        throw std::logic_error("a template failed while rendering: " + parsed.error_message());
    }
    return true;
}

bool words(const fs::path& site, std::string_view bytes) {
    const OtherBytes other(site / "themes/default/i18n/en.json", bytes);
    Diagnostics diagnostics;
    const auto patterns = WordFiles(ThemeFiles(site, "themes/default"), diagnostics).load({{"en", "English"}});
    for (const WordEntry& entry : word_list()) {
        patterns->in(Languages::first, entry.name, {{"area", "x"}, {"amount", "{area}"}, {"count", std::size_t{2}}});
    }
    return told(diagnostics, Tongue::vi);
}

// Tokens of the site over those of the theme, and the style sheet that is made of them.
bool tokens(const fs::path& site, std::string_view bytes) {
    const OtherBytes other(site / "tokens.json", bytes);
    Diagnostics diagnostics;
    const DesignTokens read = load_tokens(ThemeFiles(site, "themes/default"), diagnostics);
    const bool good = told(diagnostics, Tongue::vi);
    if (good && !check_style_sheet(with_tokens(tokens_here, read)).empty()) {
        throw std::logic_error("tokens made a style sheet that loads something");
    }
    return good;
}

constexpr std::array<FuzzTarget, 23> targets{{
    {"csv", [](const fs::path& site,
               std::string_view bytes) { return as_file(site, "data/observations/thu-nghiem-2023.csv", bytes); }},
    {"areas", [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/areas.json", bytes); }},
    {"programs",
     [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/programs.json", bytes); }},
    {"units", [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/units.json", bytes); }},
    {"indicators",
     [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/indicators.json", bytes); }},
    {"breakdowns",
     [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/breakdowns.json", bytes); }},
    {"dimensions",
     [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/dimensions.json", bytes); }},
    {"levels", [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/levels.json", bytes); }},
    {"kinds", [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/kinds.json", bytes); }},
    {"tables", [](const fs::path& site, std::string_view bytes) { return as_table(site, "programs", bytes); }},
    {"headings",
     [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/headings.csv", bytes); }},
    {"sources", [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/sources.json", bytes); }},
    {"site", [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/site.json", bytes); }},
    {"charts", [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/charts.json", bytes); }},
    {"boundaries", boundaries},
    {"explanations",
     [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/explanations.json", bytes); }},
    {"reconciliation",
     [](const fs::path& site, std::string_view bytes) { return as_file(site, "data/reconciliation.json", bytes); }},
    {"front_matter",
     [](const fs::path& site, std::string_view bytes) {
         return as_file(site, text_file, "---\n" + std::string(bytes) + "\n---\nx\n");
     }},
    {"markdown",
     [](const fs::path& site, std::string_view bytes) {
         return as_file(site, text_file,
                        "---\ntitle: Thử\nlanguage: vi\narea: \"98\"\nprogram: gnbv\nperiod: \"2023\"\nsource: "
                        "thu-nghiem-2023\n---\n" +
                            std::string(bytes));
     }},
    {"templates", expand},
    {"words", words},
    {"tokens", tokens},
    {"manifest", [](const fs::path& /*site*/, std::string_view bytes) { return Manifest::parse(bytes).has_value(); }},
}};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() {
    return targets;
}

}  // namespace minhbach
