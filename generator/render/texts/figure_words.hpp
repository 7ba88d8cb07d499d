// SPDX-License-Identifier: MIT
// The references of a text, resolved: what stands in their place.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.hpp"
#include "compute/figure_lookup.hpp"
#include "plan/outline/plan.hpp"
#include "render/words/format.hpp"

namespace minhbach {

class FigureWords {
public:
    FigureWords(const Corpus& corpus, const DerivedValues& derived, const Plan& plan,
                const std::vector<Finding>& findings, Diagnostics& diagnostics);

    // HTML for each reference of a text, in their order; links to pages of the site stand in it as minhbach-root:PATH.
    // What cannot be resolved is reported.
    std::vector<std::string> html(const Commentary& text);

private:
    struct Told;  // what is said of one figure

    std::string finding_html(const Commentary& text, const FigureReference& reference);
    std::string chart_html(const Commentary& text, const FigureReference& reference);
    std::string drawn_html(const Commentary& text, const FigureReference& reference, const std::string& path,
                           const Chart& chart) const;
    std::string figure_html(const Commentary& text, const FigureReference& reference, FigureRef figure,
                            Date& last_date);
    // Nothing, and a diagnostic, where the figure has not what the reference asks for.
    std::optional<Told> told(const FigureReference& reference, const Derived& value, Language language);
    std::optional<Told> told(const FigureReference& reference, const Observation& row);
    static std::string shown(const Told& told, FigureShow show, const Formatter& format);
    void report(const FigureReference& reference, std::string code, Message message, Message hint);

    const Corpus& corpus_;
    const DerivedValues& derived_;
    const Plan& plan_;
    const std::vector<Finding>& all_findings_;
    Diagnostics& diagnostics_;
    FigureLookup lookup_;
    std::unordered_map<std::uint64_t, const Finding*> findings_;  // by id
};

}  // namespace minhbach
