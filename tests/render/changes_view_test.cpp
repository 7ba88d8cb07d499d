// SPDX-License-Identifier: MIT
// What changed: in which unit a difference is told, and what a row is called by.
#include <catch2/catch.hpp>

#include "render/hand_made.hpp"

using namespace minhbach;

namespace {

struct Changed : HandMade {
    IndicatorIndex assigned = indicator("assigned");
    UnitIndex larger = no_index;

    Changed() {
        Unit unit = corpus.units[0];
        unit.id = "billion_vnd";
        unit.name = unit.symbol = {"tỷ", "bn"};
        unit.factor = {1000, 0};
        unit.base = 0;
        corpus.units.add(unit);
        larger = static_cast<UnitIndex>(corpus.units.size() - 1);
        subject.kind = PageKind::source;
        subject.source = 0;
    }
    // As printed in billions, of which the site counts thousands of millions.
    ObservationIndex in_billions(const char* millions, const char* printed) {
        const ObservationIndex index = figure(assigned, millions);
        corpus.observations[index].reported_value = *parse_plain(printed);
        corpus.observations[index].reported_unit = larger;
        return index;
    }
    void change(ObservationIndex before, ObservationIndex after) {
        const auto value = [&](ObservationIndex index) { return corpus.observations[index].value; };
        subject.revision.restated.push_back({FigureRef::observation(before), FigureRef::observation(after),
                                             *subtract(value(after), value(before)), std::nullopt});
    }
    std::string told(const char* name) {
        return with(english, [&](const PageContext& context) {
            View view;
            fill_revision(context, view);
            return view.data().get("restated")->list_value().front().get(name)->string_value();
        });
    }
    std::string heading() {
        return with(english, [&](const PageContext& context) {
            View view;
            fill_revision(context, view);
            return view.text_of("change_of");
        });
    }
};

}  // namespace

TEST_CASE("A difference is told in a unit that both figures are of, since nothing is as much in any") {
    Changed fell;
    fell.change(fell.in_billions("200", "0.2"), fell.in_billions("0", "0"));
    CHECK(fell.told("change").find("200 million_vnd en") != std::string::npos);
    Changed rose;
    rose.change(rose.in_billions("0", "0"), rose.in_billions("200", "0.2"));
    CHECK(rose.told("change").find("200 million_vnd en") != std::string::npos);
}

TEST_CASE("Money of several programs is called by its program below the name of its indicator") {
    Changed site;
    site.change(site.figure(site.assigned, "10"), site.figure(site.assigned, "12"));
    CHECK(site.told("indicator_label") == "Poverty");
    CHECK(site.heading() == "en assigned");
    const IndicatorIndex other = site.indicator("jobs");
    site.change(site.figure(other, "1"), site.figure(other, "2"));
    CHECK(site.heading() == "What");
    site.subject.program = 0;
    CHECK(site.told("indicator_label") == "en assigned");
}
