// SPDX-License-Identifier: MIT
#include "fuzz/targets.hpp"

#include <array>
#include <fstream>
#include <kainjow/mustache.hpp>
#include <optional>
#include <string>

#include "check/check.hpp"
#include "check/formulas.hpp"
#include "check/reconcile.hpp"
#include "compute/crowded_lines.hpp"
#include "emit/manifest.hpp"
#include "load/load.hpp"
#include "load/reconciliation.hpp"
#include "render/markdown.hpp"
#include "render/sentences.hpp"
#include "render/template_expander.hpp"
#include "render/theme.hpp"

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

// All that comes before pages are rendered.
void take_in(const fs::path& site) {
    Diagnostics diagnostics;
    Corpus corpus = load(site, diagnostics);
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
    to_text(diagnostics, Language::vi);
}

void as_file(const fs::path& site, const std::string& name, std::string_view bytes) {
    const OtherBytes other(site / name, bytes);
    take_in(site);
}

constexpr const char* text_file = "content/thu-nghiem-gnbv.vi.md";

void expand(const fs::path& site, std::string_view bytes) {
    const OtherBytes other(site / "themes/default/templates/about.mustache", bytes);
    Diagnostics diagnostics;
    const ThemeStrings strings{{"site.about", {"Giới thiệu", "About"}}};
    TemplateExpander expander(site / "themes/default", "themes/default", strings, diagnostics);
    const kainjow::mustache::mustache parsed(expander.expand("about", Language::vi, names_of(PageKind::about)));
    to_text(diagnostics, Language::en);
}

void words(const fs::path& site, std::string_view bytes) {
    const OtherBytes other(site / "themes/default/sentences.json", bytes);
    Diagnostics diagnostics;
    const SentencePatterns patterns = SentencePatterns::load(site / "themes/default", "themes/default", diagnostics);
    patterns.fill("area_spent", Language::vi, {{"area", "x"}, {"amount", "{area}"}});
    to_text(diagnostics, Language::vi);
}

constexpr std::array<FuzzTarget, 15> targets{{
    {"csv", [](const fs::path& site,
               std::string_view bytes) { as_file(site, "data/observations/thu-nghiem-2023.csv", bytes); }},
    {"areas", [](const fs::path& site, std::string_view bytes) { as_file(site, "data/areas.json", bytes); }},
    {"programs", [](const fs::path& site, std::string_view bytes) { as_file(site, "data/programs.json", bytes); }},
    {"units", [](const fs::path& site, std::string_view bytes) { as_file(site, "data/units.json", bytes); }},
    {"indicators", [](const fs::path& site, std::string_view bytes) { as_file(site, "data/indicators.json", bytes); }},
    {"breakdowns", [](const fs::path& site, std::string_view bytes) { as_file(site, "data/breakdowns.json", bytes); }},
    {"sources", [](const fs::path& site, std::string_view bytes) { as_file(site, "data/sources.json", bytes); }},
    {"site", [](const fs::path& site, std::string_view bytes) { as_file(site, "data/site.json", bytes); }},
    {"explanations",
     [](const fs::path& site, std::string_view bytes) { as_file(site, "data/explanations.json", bytes); }},
    {"reconciliation",
     [](const fs::path& site, std::string_view bytes) { as_file(site, "data/reconciliation.json", bytes); }},
    {"front_matter",
     [](const fs::path& site, std::string_view bytes) {
         as_file(site, text_file, "---\n" + std::string(bytes) + "\n---\nx\n");
     }},
    {"markdown",
     [](const fs::path& site, std::string_view bytes) {
         as_file(site, text_file,
                 "---\ntitle: Thử\nlanguage: vi\narea: \"98\"\nprogram: gnbv\n---\n" + std::string(bytes));
     }},
    {"templates", expand},
    {"words", words},
    {"manifest", [](const fs::path& /*site*/, std::string_view bytes) { Manifest::parse(bytes); }},
}};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() {
    return targets;
}

}  // namespace minhbach
