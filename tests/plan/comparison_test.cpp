// SPDX-License-Identifier: MIT
// Areas side by side: which areas, which rows, and which figure stands in a cell.
#include "plan/comparisons/comparison.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <numeric>

#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

constexpr auto poverty = PlanSite::poverty;

// All areas that have figures, those with the most first.
Comparison compare(const PlanSite& site, ComparisonExtent extent = ComparisonExtent::wholes) {
    std::map<AreaIndex, std::pair<std::vector<ObservationIndex>, std::vector<DerivedIndex>>> figures;
    for (std::size_t i = 0; i < site.corpus.observations.size(); ++i) {
        figures[site.corpus.observations[i].area].first.push_back(static_cast<ObservationIndex>(i));
    }
    for (std::size_t i = 0; i < site.derived.size(); ++i) {
        const auto index = static_cast<DerivedIndex>(i);
        figures[site.derived.line_of(site.derived[index]).area].second.push_back(index);
    }
    std::vector<AreaFigures> areas;
    for (const auto& [area, lists] : figures) {
        areas.push_back({area, lists.first, lists.second});
    }
    std::stable_sort(areas.begin(), areas.end(),
                     [](const AreaFigures& a, const AreaFigures& b) { return a.printed.size() > b.printed.size(); });
    std::vector<std::size_t> columns(areas.size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    const ReadingOrder order(site.corpus);
    return ComparableAreas(site.corpus, site.derived, order, areas).compare(columns, extent);
}

// A cell as its value, in brackets where it is of another line; "?" where it is contradicted, "" where it is empty.
std::vector<std::string> cells_of(const PlanSite& site, const ComparisonRow& row) {
    std::vector<std::string> cells;
    for (const ComparisonCell& cell : row.cells) {
        std::string text = cell.figure ? to_string(value_of(site.corpus, site.derived, *cell.figure)) : std::string();
        if (cell.figure && !cell.fits) {
            text = "(" + text + ")";
        }
        cells.push_back(text + (cell.contradicted ? "?" : ""));
    }
    return cells;
}

// What stands in the province's cell when it has these two figures of one line, and its neighbour one.
std::string chosen(PlanSite::Figure first, PlanSite::Figure second) {
    PlanSite site;
    first.indicator = second.indicator = poverty;
    first.value = 1;
    second.value = 2;
    site.add(first);
    site.add(second);
    PlanSite::Figure other = first;
    other.area = PlanSite::neighbour;
    other.value = 9;
    site.add(other);
    const auto rows = compare(site).rows;
    REQUIRE(rows.size() == 1);
    CHECK(cells_of(site, rows[0])[1] == "9");
    return cells_of(site, rows[0])[0];
}

using Figure = PlanSite::Figure;

}  // namespace

TEST_CASE("A row needs two areas with a figure") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 12});
    site.add({.area = PlanSite::province, .program = PlanSite::ntm, .indicator = PlanSite::assigned, .value = 5});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .missing = Missing::suppressed});
    CHECK(compare(site).rows.empty());
    site.add({.area = PlanSite::district, .indicator = poverty, .value = 30});
    const auto rows = compare(site).rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].line.indicator == poverty);
    CHECK(rows[0].line.program == PlanSite::gnbv);
    CHECK(rows[0].line.area == no_area);
    CHECK(rows[0].line.source == no_index);
    CHECK(cells_of(site, rows[0]) == std::vector<std::string>{"12", "", "30"});
}

TEST_CASE("Only whole programs all funds and all capital without breakdown are compared") {
    const auto rows_with = [](Figure figure) {
        PlanSite site;
        figure.area = PlanSite::province;
        site.add(figure);
        figure.area = PlanSite::neighbour;
        site.add(figure);
        return compare(site).rows.size();
    };
    CHECK(rows_with({}) == 1);
    CHECK(rows_with({.capital = Capital::total, .fund = Fund::total}) == 1);
    CHECK(rows_with({.program = PlanSite::group}) == 1);
    CHECK(rows_with({.program = PlanSite::gnbv_1}) == 0);
    CHECK(rows_with({.coordinates = 1}) == 0);
    CHECK(rows_with({.capital = Capital::investment}) == 0);
    CHECK(rows_with({.capital = Capital::recurrent}) == 0);
    CHECK(rows_with({.fund = Fund::central}) == 0);
    CHECK(rows_with({.fund = Fund::local}) == 0);
}

TEST_CASE("A figure with the total of its dimension is compared as one of the whole") {
    PlanSite site;
    Dimension& breakdown = site.corpus.dimensions[Dim::breakdown];
    site.add({.area = PlanSite::province, .coordinates = 1, .value = 1});
    site.add({.area = PlanSite::neighbour, .coordinates = 1, .value = 2});
    CHECK(compare(site).rows.empty());
    breakdown.total = 1;
    REQUIRE(compare(site).rows.size() == 1);
    CHECK(compare(site).rows[0].line.coordinates == 1);
}

TEST_CASE("What is stated with and without a total stands on rows of its own") {
    PlanSite site;
    site.add({.area = PlanSite::province, .capital = Capital::total, .value = 1});
    site.add({.area = PlanSite::neighbour, .capital = Capital::none, .value = 2});
    CHECK(compare(site).rows.empty());
}

TEST_CASE("In a cell a result stands before what is expected") {
    CHECK(chosen({.kind = kinds::actual}, {.kind = kinds::estimate}) == "1");
    CHECK(chosen({.kind = kinds::estimate}, {.kind = kinds::actual}) == "2");
    // A plan is worth as much as a target.
    CHECK(chosen({.kind = kinds::plan}, {.kind = kinds::target}) == "1?");
    CHECK(chosen({.kind = kinds::plan, .as_of = "2023-06-30"}, {.kind = kinds::target, .as_of = "2023-12-31"}) == "2");
}

TEST_CASE("Of one kind the newest date stands in the cell") {
    CHECK(chosen({.as_of = "2023-06-30"}, {.as_of = "2023-07-01"}) == "2");
    CHECK(chosen({.as_of = "2023-07-01"}, {.as_of = "2023-06-30"}) == "1");
    CHECK(chosen({.as_of = ""}, {.as_of = "2023-06-30"}) == "2");
}

TEST_CASE("A row compares one line and what an area has of another does not stand beside it") {
    // The province has both; its neighbour has the second only.
    const auto row_of = [](Figure first, Figure second) {
        PlanSite site;
        first.indicator = second.indicator = poverty;
        first.value = 1;
        second.value = 2;
        site.add(first);
        second.area = PlanSite::neighbour;
        site.add(second);
        site.add({.area = PlanSite::neighbour, .indicator = PlanSite::assigned});
        const auto rows = compare(site).rows;
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].line.indicator == poverty);
        const auto cells = cells_of(site, rows[0]);  // the neighbour has more figures and so the first column
        return cells[1] + " " + cells[0];
    };
    CHECK(row_of({}, {}) == "1 2");
    // Of another period, or budget year, or only intended: the newer line is the row's.
    CHECK(row_of({.period = PlanSite::y2022}, {.period = PlanSite::y2023}) == "(1) 2");
    CHECK(row_of({.period = PlanSite::y2023}, {.period = PlanSite::y2022}) == "1 (2)");
    CHECK(row_of({.fund_year = "total"}, {.fund_year = "2023"}) == "1 (2)");
    CHECK(row_of({.fund_year = ""}, {.fund_year = "total"}) == "(1) 2");
    CHECK(row_of({.fund_year = "2023"}, {.fund_year = ""}) == "(1) 2");
    CHECK(row_of({.fund_year = "2022"}, {.fund_year = "2023"}) == "(1) 2");
    CHECK(row_of({.kind = kinds::actual}, {.kind = kinds::target}) == "1 (2)");
    CHECK(row_of({.kind = kinds::plan}, {.kind = kinds::estimate}) == "(1) 2");
    // What was done and what is expected may stand beside each other, and so may dates.
    CHECK(row_of({.kind = kinds::actual}, {.kind = kinds::estimate}) == "1 2");
    CHECK(row_of({.as_of = "2023-06-30"}, {.as_of = "2023-12-31"}) == "1 2");
}

TEST_CASE("Changes that count from different periods do not stand beside each other") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 4});
    site.corpus.observations.back().base = site.corpus.observations.front().period;
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 5});
    const auto rows = compare(site).rows;
    REQUIRE(rows.size() == 1);
    std::vector<std::string> cells = cells_of(site, rows[0]);
    std::sort(cells.begin(), cells.end());
    CHECK(cells == std::vector<std::string>{"(5)", "4"});
}

TEST_CASE("The row of a statistic is the line that most areas have though another is newer") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.add({.area = area, .indicator = poverty, .period = PlanSite::y2022, .value = 22});
    }
    site.add({.area = PlanSite::province, .indicator = poverty, .period = PlanSite::y2023, .value = 23});
    site.add({.area = PlanSite::district, .indicator = poverty, .period = PlanSite::y2024, .value = 24});
    site.add({.area = PlanSite::district, .indicator = poverty, .period = PlanSite::y2023, .value = 33});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .period = PlanSite::y2024, .value = 34});
    auto rows = compare(site).rows;
    REQUIRE(rows.size() == 1);
    // Each of the three lines is shared by two areas; the newest is taken, and the province shows the newest it has.
    CHECK(rows[0].line.period == PlanSite::y2024);
    CHECK(cells_of(site, rows[0]) == std::vector<std::string>{"(23)", "34", "24"});
    site.add({.area = PlanSite::district, .indicator = poverty, .period = PlanSite::y2022, .value = 12});
    rows = compare(site).rows;
    CHECK(rows.at(0).line.period == PlanSite::y2022);
}

TEST_CASE("Two newest figures that differ contradict each other whatever is older or newer") {
    CHECK(chosen({.source = 0}, {.source = 1}) == "1?");
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .as_of = "2023-06-30", .value = 7});
    site.add({.area = PlanSite::province, .indicator = poverty, .source = 1, .as_of = "2023-06-30", .value = 8});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 5});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .source = 1, .value = 5});
    auto rows = compare(site).rows;
    REQUIRE(rows.size() == 1);
    CHECK(cells_of(site, rows[0]) == std::vector<std::string>{"7?", "5"});
    // A newer figure settles it; an older one does not bring it back.
    site.add({.area = PlanSite::province, .indicator = poverty, .as_of = "2023-12-31", .value = 6});
    site.add({.area = PlanSite::province, .indicator = poverty, .as_of = "2023-06-30", .value = 9});
    rows = compare(site).rows;
    CHECK(cells_of(site, rows.at(0)) == std::vector<std::string>{"6", "5"});
}

TEST_CASE("Where one area alone has the line of a row the others say what they have") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = PlanSite::assigned, .fund_year = "total"});
    site.add({.area = PlanSite::neighbour, .indicator = PlanSite::assigned, .fund_year = "2023"});
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.add({.area = area, .indicator = poverty});
    }
    const auto rows = compare(site).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].line.indicator == poverty);
    CHECK(rows[0].line.indicator == PlanSite::assigned);
    CHECK(site.corpus.strings[rows[0].line.fund_year] == "total");
    CHECK(cells_of(site, rows[0]) == std::vector<std::string>{"1", "(1)"});
}

TEST_CASE("Computed figures stand in cells as reported ones do") {
    PlanSite site;
    site.add({.area = PlanSite::province});
    site.add({.area = PlanSite::neighbour});
    site.compute({.area = PlanSite::province, .indicator = PlanSite::rate, .as_of = "2023-06-30", .value = 40});
    site.compute({.area = PlanSite::province, .indicator = PlanSite::rate, .as_of = "2023-12-31", .value = 80});
    site.compute({.area = PlanSite::neighbour, .indicator = PlanSite::rate, .value = 90});
    const auto rows = compare(site).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].line.indicator == PlanSite::rate);
    CHECK(cells_of(site, rows[1]) == std::vector<std::string>{"80", "90"});
    CHECK(rows[1].cells[0].figure->is_derived());
}

TEST_CASE("Rows stand by program and money before what came of it in each") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour, PlanSite::district}) {
        site.add({.area = area, .indicator = poverty});
        site.add({.area = area, .program = no_index, .indicator = poverty});
        if (area != PlanSite::district) {
            site.add({.area = area, .program = PlanSite::ntm, .indicator = PlanSite::disbursed});
            site.add({.area = area, .program = PlanSite::gnbv, .indicator = PlanSite::disbursed});
            site.add({.area = area, .indicator = PlanSite::assigned});
        }
    }
    std::vector<std::pair<int, int>> order;
    for (const ComparisonRow& row : compare(site).rows) {
        order.emplace_back(row.line.program, row.line.indicator);
    }
    CHECK(order == std::vector<std::pair<int, int>>{{PlanSite::gnbv, PlanSite::assigned},
                                                    {PlanSite::gnbv, PlanSite::disbursed},
                                                    {PlanSite::gnbv, poverty},
                                                    {PlanSite::ntm, PlanSite::disbursed},
                                                    {no_index, poverty}});
}

TEST_CASE("What is told of one budget line stands together") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        for (const CodeIndex capital : {Capital::recurrent, Capital::investment}) {
            site.compute({.area = area, .indicator = PlanSite::rate, .capital = capital});
            site.add({.area = area, .indicator = PlanSite::disbursed, .capital = capital});
            site.add({.area = area, .indicator = PlanSite::assigned, .capital = capital});
        }
    }
    std::vector<std::pair<int, int>> order;
    for (const ComparisonRow& row : compare(site, ComparisonExtent::all_parts).rows) {
        order.emplace_back(row.line.capital, row.line.indicator);
    }
    const int first = std::min(Capital::recurrent, Capital::investment);
    const int second = std::max(Capital::recurrent, Capital::investment);
    CHECK(order == std::vector<std::pair<int, int>>{{first, PlanSite::assigned},
                                                    {first, PlanSite::disbursed},
                                                    {first, PlanSite::rate},
                                                    {second, PlanSite::assigned},
                                                    {second, PlanSite::disbursed},
                                                    {second, PlanSite::rate}});
}

TEST_CASE("Parts are compared where they are asked for and stand behind the whole") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.add({.area = area, .program = PlanSite::gnbv_1, .indicator = PlanSite::assigned});
        site.add({.area = area, .indicator = poverty});
    }
    CHECK(compare(site).rows.size() == 1);
    const auto rows = compare(site, ComparisonExtent::all_parts).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].line.indicator == poverty);
    CHECK(rows[1].line.program == PlanSite::gnbv_1);
}

TEST_CASE("A difference is told of two areas with figures of one date and kind only") {
    const auto difference = [](Figure first, Figure second, bool third = false) {
        PlanSite site;
        first.indicator = first.indicator == PlanSite::assigned ? IndicatorIndex{poverty} : first.indicator;
        second.indicator = first.indicator;
        first.area = PlanSite::province;
        second.area = PlanSite::neighbour;
        first.value = 10;
        second.value = 4;
        site.add(first);
        site.add(second);
        if (third) {
            second.area = PlanSite::district;
            site.add(second);
        }
        const auto rows = compare(site).rows;
        REQUIRE(rows.size() == 1);
        return rows[0].difference ? to_string(*rows[0].difference) : std::string("none");
    };
    CHECK(difference({}, {}) == "6");
    CHECK(difference({}, {}, true) == "none");
    CHECK(difference({.as_of = "2023-06-30"}, {.as_of = "2023-06-30"}) == "6");
    CHECK(difference({.as_of = "2023-06-30"}, {.as_of = "2023-07-31"}) == "none");
    CHECK(difference({.kind = kinds::actual}, {.kind = kinds::estimate}) == "none");
    CHECK(difference({.period = PlanSite::y2022}, {.period = PlanSite::y2023}) == "none");
    CHECK(difference({.note = "over"}, {}) == "none");
    CHECK(difference({}, {.note = "about"}) == "none");
    CHECK(difference({}, {.note = "preliminary"}) == "6");
    CHECK(difference({.indicator = PlanSite::rank}, {}) == "none");
    CHECK(difference({.indicator = PlanSite::status}, {}) == "none");
}

TEST_CASE("Of what two sources counted under different names no difference is told, whatever unit they stand in") {
    PlanSite site;
    Unit project;
    project.id = "project";
    site.corpus.units.add(project);
    Unit thousand = project;
    thousand.id = "thousand";
    thousand.factor = Decimal{1000, 0};
    site.corpus.units.add(thousand);
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 10});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 4});
    const auto difference = [&](UnitIndex first, UnitIndex second) {
        site.corpus.observations[0].reported_unit = first;
        site.corpus.observations[1].reported_unit = second;
        return compare(site).rows.at(0).difference.has_value();
    };
    CHECK(difference(0, 0));
    CHECK(difference(0, 3));
    CHECK(difference(no_index, 2));
    CHECK(difference(2, no_index));
    CHECK(!difference(0, 2));
    CHECK(!difference(2, 0));
    const FigureRef computed = FigureRef::derived(0);
    CHECK(counts_the_same(site.corpus, computed, FigureRef::observation(1)));
}

TEST_CASE("At most forty rows are compared and the others counted") {
    PlanSite site;
    const auto rows_with = [&](int indicators) {
        while (static_cast<int>(site.corpus.indicators.size()) < indicators) {
            site.add_indicator(("i" + std::to_string(site.corpus.indicators.size())).c_str(), 0);
        }
        site.corpus.observations.clear();
        for (int i = 0; i < indicators; ++i) {
            for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
                site.add({.area = area, .indicator = static_cast<IndicatorIndex>(i)});
            }
        }
        return compare(site);
    };
    CHECK(rows_with(39).rows.size() == 39);
    CHECK(rows_with(40).rows.size() == 40);
    CHECK(rows_with(40).omitted == 0);
    const auto compared = rows_with(41);
    REQUIRE(compared.rows.size() == 40);
    CHECK(compared.omitted == 1);
    CHECK(compared.rows.back().line.indicator == 39);
}

TEST_CASE("Of too many budgets the largest are compared, whoever is the larger") {
    PlanSite site;
    std::vector<ProgramIndex> parts;
    for (int i = 0; i < 41; ++i) {
        const std::string id = "gnbv.9." + std::to_string(i);
        site.add_program(id.c_str(), "project", PlanSite::gnbv, "", id.c_str(), id.c_str());
        parts.push_back(static_cast<ProgramIndex>(site.corpus.programs.size() - 1));
        // The twentieth has the smallest of all, though it is larger than others at one place.
        const std::int64_t size = i == 20 ? 5 : 100 + i;
        site.add({.area = PlanSite::province, .program = parts.back(), .value = i == 7 ? 4 : size});
        site.add({.area = PlanSite::neighbour, .program = parts.back(), .value = size - 1});
    }
    const auto compared = compare(site, ComparisonExtent::all_parts);
    CHECK(compared.omitted == 1);
    REQUIRE(compared.rows.size() == 40);
    std::vector<ProgramIndex> kept;
    for (const ComparisonRow& row : compared.rows) {
        kept.push_back(row.line.program);
    }
    parts.erase(parts.begin() + 20);
    CHECK(kept == parts);  // in the order of the registry
}

TEST_CASE("Of several revisions of a plan the last stands in a comparison, and they are no contradiction") {
    PlanSite site;
    const Kind early(KindRole::intended, false, 0);
    const Kind late(KindRole::intended, false, 1);
    std::vector<std::uint32_t> last;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        last.push_back(site.add({.area = area, .kind = late, .value = 12}));
        site.add({.area = area, .kind = early, .value = 10});
    }
    const auto rows = compare(site).rows;
    REQUIRE(rows.size() == 1);
    for (std::size_t i = 0; i < last.size(); ++i) {
        REQUIRE(rows[0].cells[i].figure);
        CHECK(rows[0].cells[i].figure->index() == last[i]);
        CHECK_FALSE(rows[0].cells[i].contradicted);
    }
}

TEST_CASE("The figures of a comparison are those that stand in its cells") {
    PlanSite site;
    const auto add = [&](AreaIndex area, IndicatorIndex indicator, PeriodIndex period, std::int64_t value,
                         SourceIndex source = 0) {
        return site.add({.area = area, .indicator = indicator, .period = period, .source = source, .value = value});
    };
    const auto first = add(PlanSite::province, poverty, PlanSite::y2023, 1);
    const auto second = add(PlanSite::neighbour, poverty, PlanSite::y2023, 2);
    add(PlanSite::province, PlanSite::assigned, PlanSite::y2022, 3);  // of an older line than the row's
    const auto third = add(PlanSite::neighbour, PlanSite::assigned, PlanSite::y2023, 4);
    add(PlanSite::province, PlanSite::disbursed, PlanSite::y2023, 5);
    add(PlanSite::province, PlanSite::disbursed, PlanSite::y2023, 6, 1);  // contradicted
    const auto fourth = add(PlanSite::neighbour, PlanSite::disbursed, PlanSite::y2023, 7);
    std::vector<std::uint32_t> figures;
    for (const FigureRef ref : figures_of(compare(site))) {
        CHECK_FALSE(ref.is_derived());
        figures.push_back(ref.index());
    }
    std::sort(figures.begin(), figures.end());
    CHECK(figures == std::vector<std::uint32_t>{first, second, third, fourth});
    const Plan plan = site.plan();
    CHECK(plan.find("compare/VN-viet-nam/province/")->observations == figures);
    CHECK(plan.find("compare/VN-viet-nam/province/")->derived.empty());
    CHECK(plan.find("compare/")->observations.empty());
}

TEST_CASE("Between two areas there is no difference to what a remark says is not where it belongs") {
    PlanSite site;
    site.add({.indicator = poverty, .value = 10});
    const auto other = site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 12});
    REQUIRE(compare(site).rows.size() == 1);
    CHECK(compare(site).rows.front().difference.has_value());
    site.corpus.misplaced = {other};
    REQUIRE(compare(site).rows.size() == 1);
    CHECK_FALSE(compare(site).rows.front().difference.has_value());
}

TEST_CASE("Seen first are the two areas that have most rows together, and others that share half as many with these") {
    // A column an area, a row a statistic: "x" where it has a figure of it.
    const auto seen = [](std::size_t areas, std::initializer_list<const char*> rows) {
        Comparison comparison;
        comparison.areas.resize(areas);
        for (const char* cells : rows) {
            ComparisonRow row;
            for (const char cell : std::string(cells)) {
                row.cells.emplace_back().fits = cell == 'x';
            }
            comparison.rows.push_back(std::move(row));
        }
        return columns_seen_first(comparison);
    };
    using Columns = std::vector<std::size_t>;
    CHECK(seen(2, {"x.", ".x"}) == Columns{0, 1});
    CHECK(seen(3, {"x.x", "x.x", "xx."}) == Columns{0, 2, 1});
    CHECK(seen(3, {"x.x", "x.x", "x.x", "xx."}) == Columns{0, 2});
    CHECK(seen(3, {"x.x", "x.x", ".x."}) == Columns{0, 2});
    CHECK(seen(5, {"xxxxx", "xxxxx", "xxxx.", "xxx.."}) == Columns{0, 1, 2, 3});
    CHECK(seen(5, {"....."}) == Columns{0, 1});
}
