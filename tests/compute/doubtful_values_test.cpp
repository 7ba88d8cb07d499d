// SPDX-License-Identifier: MIT
#include "compute/doubtful_values.hpp"

#include <catch2/catch.hpp>

#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

struct Doubtful : PlanSite {
    RegistryNotes notes;

    Doubtful() {
        notes.indicator_limits.resize(corpus.indicators.size());
        notes.indicator_limits[rate].minimum = Decimal{0, 0};
        notes.indicator_limits[rate].maximum = Decimal{100, 0};
        corpus.sources[0].id = "bao-cao";
    }

    // A rate computed of one figure, on the line after that of the figure before.
    void computed(const char* value) {
        const ObservationIndex of = add({.indicator = disbursed});
        corpus.observations[of].line = of + 2;
        Derived entry;
        entry.indicator = rate;
        entry.value = *parse_plain(value);
        entry.first_input = static_cast<std::uint32_t>(derived.inputs.size());
        entry.input_count = 1;
        derived.inputs.push_back(FigureRef::observation(of));
        derived.values.push_back(entry);
    }

    std::vector<std::string> told() {
        Diagnostics diagnostics;
        warn_of_doubtful_values(corpus, notes, derived, findings, diagnostics);
        std::vector<std::string> all;
        for (const Diagnostic& one : diagnostics.sorted()) {
            CHECK(one.severity == Severity::warning);
            CHECK(one.code == "computed-unlikely");
            all.push_back(fmt::format("{}:{} {}", one.place.file, one.place.line, one.message.en));
        }
        return all;
    }
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("A computed value beyond the range of its indicator is asked about at the figure it rests on") {
    Doubtful site;
    site.computed("100");
    site.computed("120.8003");
    site.computed("0");
    site.computed("-3");
    CHECK(site.told() ==
          Told{"data/observations/bao-cao.csv:3 of this figure \"disbursement_rate\" is computed as 120.80, "
               "out of the range of the indicator: at most 100",
               "data/observations/bao-cao.csv:5 of this figure \"disbursement_rate\" is computed as -3, out "
               "of the range of the indicator: at least 0"});
}

TEST_CASE("What a finding is about is not asked about again, nor an indicator without a range, nor anything twice") {
    Doubtful site;
    site.computed("120");
    site.computed("130");
    site.derived.values.push_back(site.derived.values.back());
    Finding finding;
    finding.observations = {0};
    site.findings.push_back(finding);
    CHECK(site.told().size() == 1);
    site.notes.indicator_limits.clear();
    CHECK(site.told().empty());
}
