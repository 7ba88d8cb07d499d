// SPDX-License-Identifier: MIT
#include "check/check.hpp"

#include <array>
#include <catch2/catch.hpp>

#include "check/report.hpp"
#include "load/in_time.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

// "code file: message | hint" of each mistake, in one language.
Lines problems(const Corpus& corpus, Tongue language) {
    Diagnostics diagnostics;
    check(corpus, diagnostics);
    Lines lines;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        CHECK(diagnostic.severity == Severity::error);
        CHECK(diagnostic.place.line == (diagnostic.code == "id-collision" ? 13U : 0U));
        CHECK(diagnostic.place.column == 0);
        CHECK(diagnostic.width == 1);
        lines.push_back(diagnostic.code + " " + diagnostic.place.file + ": " + diagnostic.message.in(language) + " | " +
                        diagnostic.hint.in(language));
    }
    return lines;
}

Lines in_english(const Corpus& corpus) {
    return problems(corpus, Tongue::en);
}

Lines in_vietnamese(const Corpus& corpus) {
    return problems(corpus, Tongue::vi);
}

// A unit that is counted in `base`.
void add_unit(Corpus& corpus, const char* id, const char* quantity, UnitIndex base, Decimal factor) {
    Unit unit;
    unit.id = id;
    unit.quantity = quantity;
    unit.base = base;
    unit.factor = factor;
    corpus.units.add(unit);
}

// Areas by code and validity; empty dates are not recorded.
struct Areas {
    Corpus corpus;

    Area& add(const char* id, const char* code, const char* from, const char* to) {
        Area area;
        area.id = area.path_segment = id;
        area.code = code;
        area.valid_from = parse_date(from);
        area.valid_to = parse_date(to);
        corpus.areas.add(area);
        return corpus.areas[*corpus.areas.find(id)];
    }
};

}  // namespace

TEST_CASE("A circle of parents is reported once by its members and what leads into it is not") {
    Corpus corpus;
    declare_dimensions(corpus);
    const auto breakdown = [&](const char* id, CodeIndex parent) {
        add_code(corpus.dimensions[Dim::breakdown], id, {}, parent);
    };
    breakdown("top", no_code);  // 1
    breakdown("leads-in", 3);   // 2
    breakdown("a", 4);          // 3
    breakdown("b", 5);          // 4
    breakdown("c", 3);          // 5
    breakdown("below", 1);      // 6
    breakdown("late", 5);       // 7
    breakdown("itself", 8);     // 8
    corpus.dimensions[Dim::breakdown].settle_parents();
    CHECK(in_english(corpus) ==
          Lines{"parent-cycle data/breakdowns.json: the parents run in a circle: a → b → c → a | mend "
                "the \"parent\" of one of them",
                "parent-cycle data/breakdowns.json: the parents run in a circle: itself → itself | "
                "mend the \"parent\" of one of them"});
    CHECK(in_vietnamese(corpus)[0] ==
          "parent-cycle data/breakdowns.json: cấp trên đi thành vòng: a → b → c → a | sửa "
          "\"parent\" của một mục trong vòng này");
}

TEST_CASE("Circles of areas and of programs are reported in their files") {
    Corpus corpus;
    declare_levels(corpus);
    for (const auto& [id, parent] : {std::pair{"1", AreaIndex{1}}, std::pair{"2", AreaIndex{0}}}) {
        Area area;
        area.id = area.path_segment = id;
        area.level = Level::nation;
        area.parent = parent;
        corpus.areas.add(area);
    }
    Program program;
    program.id = "p";
    program.parent = 0;
    corpus.programs.add(program);
    CHECK(
        in_english(corpus) ==
        Lines{
            "level-order data/areas.json: \"1\" (level nation) cannot lie in \"2\" (level nation) | mend \"level\" or "
            "\"parent\"",
            "level-order data/areas.json: \"2\" (level nation) cannot lie in \"1\" (level nation) | mend \"level\" or "
            "\"parent\"",
            "parent-cycle data/areas.json: the parents run in a circle: 1 → 2 → 1 | mend the \"parent\" of one of "
            "them",
            "parent-cycle data/programs.json: the parents run in a circle: p → p | mend the \"parent\" of one of "
            "them"});
}

TEST_CASE("A canonical unit has the factor 1, whichever its digits") {
    Corpus corpus;
    add_unit(corpus, "vnd", "money", 0, {10, 1});
    add_unit(corpus, "thousand_vnd", "money", 0, {1000, 0});
    add_unit(corpus, "loose", "count", no_index, {7, 0});
    CHECK(in_english(corpus).empty());
    corpus.units[0].factor = {2, 0};
    CHECK(in_english(corpus) ==
          Lines{"base-factor data/units.json: the canonical unit \"vnd\" has a factor that is not 1 | "
                "write \"factor\": \"1\""});
    CHECK(in_vietnamese(corpus) ==
          Lines{"base-factor data/units.json: đơn vị gốc \"vnd\" có hệ số khác 1 | ghi \"factor\": "
                "\"1\""});
}

TEST_CASE("A unit is counted in a canonical one of its own quantity") {
    Corpus corpus;
    add_unit(corpus, "vnd", "money", 0, {1, 0});
    add_unit(corpus, "million_vnd", "money", 0, {1000000, 0});
    add_unit(corpus, "billion_vnd", "money", 1, {1000, 0});
    CHECK(in_english(corpus) ==
          Lines{"base-not-canonical data/units.json: \"billion_vnd\" is counted in \"million_vnd\", "
                "which is not canonical itself | write \"base\": \"vnd\" with the factor for it"});
    CHECK(in_vietnamese(corpus) ==
          Lines{"base-not-canonical data/units.json: \"billion_vnd\" quy về \"million_vnd\", mà "
                "\"million_vnd\" không phải là đơn vị gốc | ghi \"base\": \"vnd\" với hệ số tương "
                "ứng"});
    corpus.units[1].base = no_index;  // has been reported
    CHECK(in_english(corpus).empty());
    corpus.units[1].base = 0;
    corpus.units[2].base = 0;
    corpus.units[2].quantity = "count";
    CHECK(in_english(corpus) ==
          Lines{"quantity-differs data/units.json: \"billion_vnd\" measures count, its canonical unit "
                "\"vnd\" measures money | mend \"base\" or \"quantity\""});
    CHECK(in_vietnamese(corpus) ==
          Lines{"quantity-differs data/units.json: \"billion_vnd\" đo count nhưng đơn vị gốc \"vnd\" "
                "đo money | sửa \"base\" hoặc \"quantity\""});
}

TEST_CASE("A successor begins after its predecessor has ended") {
    const auto found = [](const char* to, const char* from) {
        Areas areas;
        areas.add("old", "1", "", to).successors = {1};
        areas.add("new", "2", from, "");
        return in_english(areas.corpus);
    };
    CHECK(found("2025-06-30", "2025-07-01").empty());
    CHECK(found("2025-06-30", "").empty());
    CHECK(found("", "2025-07-01").empty());
    CHECK(found("2025-06-30", "2025-06-30") ==
          Lines{"successor-too-early data/areas.json: new succeeds old but begins on 2025-06-30, and old ends on "
                "2025-06-30 | check valid_from of the later and valid_to of the earlier one"});
    Areas areas;
    areas.add("old", "1", "", "2025-06-30").successors = {1};
    areas.add("new", "2", "2024-05-31", "");
    CHECK(
        in_vietnamese(areas.corpus) ==
        Lines{
            "successor-too-early data/areas.json: new kế tiếp old nhưng có từ 2024-05-31, khi old còn đến 2025-06-30 | "
            "kiểm tra valid_from của đơn vị sau và valid_to của đơn vị trước"});
}

TEST_CASE("Areas share a code only one after the other") {
    const auto shared = [](const char* a_from, const char* a_to, const char* b_from, const char* b_to,
                           const char* code = "1") {
        Areas areas;
        areas.add("a", "1", a_from, a_to);
        areas.add("b", code, b_from, b_to);
        return in_english(areas.corpus).size();
    };
    CHECK(shared("", "", "", "") == 1);
    CHECK(shared("", "", "", "", "2") == 0);
    CHECK(shared("", "2025-06-30", "2025-07-01", "") == 0);
    CHECK(shared("", "2025-07-01", "2025-07-01", "") == 1);
    CHECK(shared("2025-07-01", "", "", "2025-06-30") == 0);
    CHECK(shared("2025-07-01", "", "", "2025-07-01") == 1);
    CHECK(shared("", "2025-06-30", "", "") == 1);
    CHECK(shared("", "", "2025-07-01", "") == 1);
    CHECK(shared("2025-07-01", "", "", "") == 1);
    CHECK(shared("", "", "", "2025-06-30") == 1);
    CHECK(shared("2020-01-01", "2021-01-01", "2020-06-01", "2022-01-01") == 1);
    Areas nameless;
    nameless.add("a", "", "", "");
    nameless.add("b", "", "", "");
    CHECK(in_english(nameless.corpus).empty());
    Areas three;
    three.add("a", "1", "", "");
    three.add("b", "2", "", "");
    three.add("c", "1", "", "");
    three.add("d", "1", "", "");
    CHECK(
        in_english(three.corpus) ==
        Lines{
            "code-shared data/areas.json: a and c share the code 1 at the same time | give valid_to of the earlier and "
            "valid_from of the later one",
            "code-shared data/areas.json: a and d share the code 1 at the same time | give valid_to of the earlier and "
            "valid_from of the later one"});
    CHECK(in_vietnamese(three.corpus)[0] ==
          "code-shared data/areas.json: a và c dùng chung mã 1 trong cùng thời gian | ghi "
          "valid_to của đơn vị trước và valid_from của đơn vị sau");
}

TEST_CASE("An area that shares a code is held against the one before it that lasts longest") {
    const auto reported = [](std::initializer_list<std::array<const char*, 3>> list) {
        Areas areas;
        for (const auto& [id, from, to] : list) {
            areas.add(id, "1", from, to);
        }
        Lines pairs;
        for (const std::string& line : in_english(areas.corpus)) {
            pairs.push_back(line.substr(29, line.find(" share") - 29));
        }
        return pairs;
    };
    using L = Lines;
    // b ends while a goes on: c meets a, not b.
    CHECK(reported({{"a", "2000-01-01", "2020-01-01"}, {"b", "2001-01-01", "2002-01-01"}, {"c", "2010-01-01", ""}}) ==
          L{"a and b", "a and c"});
    CHECK(reported({{"a", "2000-01-01", "2005-01-01"}, {"b", "2001-01-01", "2015-01-01"}, {"c", "2010-01-01", ""}}) ==
          L{"a and b", "b and c"});
    CHECK(reported({{"a", "2000-01-01", "2005-01-01"}, {"b", "2001-01-01", ""}, {"c", "2010-01-01", "2011-01-01"}}) ==
          L{"a and b", "b and c"});
    // In any order of the file.
    CHECK(reported({{"c", "2010-01-01", ""}, {"b", "2006-01-01", "2009-12-31"}, {"a", "", "2005-12-31"}}).empty());
}

TEST_CASE("Four thousand areas of one code are as many messages and not their square") {
    const InTime in_time;
    Areas areas;
    for (int i = 0; i < 4000; ++i) {
        areas.add(std::to_string(i).c_str(), "1", "", "");
    }
    Diagnostics diagnostics;
    check(areas.corpus, diagnostics);
    CHECK(diagnostics.errors() == 3999);
}

TEST_CASE("A tree is at most sixty-four deep and says so once") {
    const auto errors = [](int depth, int more = 0) {
        Areas areas;
        // The deepest first, as a file may have it.
        for (int i = 0; i < depth; ++i) {
            areas.add(std::to_string(i).c_str(), std::to_string(i).c_str(), "", "").parent =
                i + 1 < depth ? static_cast<AreaIndex>(i + 1) : no_area;
        }
        for (int i = 0; i < more; ++i) {
            areas.add(std::to_string(depth + i).c_str(), std::to_string(depth + i).c_str(), "", "").parent = 0;
        }
        // That no area lies in one of its own level is told besides.
        Lines deep = in_english(areas.corpus);
        std::erase_if(deep, [](const std::string& line) { return !line.starts_with("tree-too-deep"); });
        return deep;
    };
    CHECK(errors(64).empty());
    CHECK(errors(63, 5).empty());
    CHECK(errors(65) == Lines{"tree-too-deep data/areas.json: \"0\" stands below more than 63 others | check the "
                              "\"parent\" of those above it"});
    CHECK(errors(70) == Lines{"tree-too-deep data/areas.json: \"5\" stands below more than 63 others | check the "
                              "\"parent\" of those above it"});
    CHECK(errors(64, 2).size() == 1);
    CHECK(errors(3000).size() == 1);
}

TEST_CASE("What is in a circle has no depth") {
    Areas areas;
    for (int i = 0; i < 100; ++i) {
        areas.add(std::to_string(i).c_str(), std::to_string(i).c_str(), "", "").parent =
            static_cast<AreaIndex>((i + 1) % 100);
    }
    Diagnostics diagnostics;
    check(areas.corpus, diagnostics);
    const auto all = diagnostics.sorted();
    const auto with = [&](std::string_view code) {
        return std::count_if(all.begin(), all.end(), [&](const Diagnostic& one) { return one.code == code; });
    };
    CHECK(with("parent-cycle") == 1);
    CHECK(with("tree-too-deep") == 0);
}

TEST_CASE("What hangs on a circle is as deep as it hangs below it") {
    const auto too_deep = [](int depth) {
        Areas areas;
        areas.add("a", "a", "", "").parent = 1;
        areas.add("b", "b", "", "").parent = 0;
        for (int i = 0; i < depth; ++i) {
            areas.add(std::to_string(i).c_str(), std::to_string(i).c_str(), "", "").parent =
                static_cast<AreaIndex>(i + 1);
        }
        Lines deep = in_english(areas.corpus);
        std::erase_if(deep, [](const std::string& line) { return !line.starts_with("tree-too-deep"); });
        return deep.size();
    };
    CHECK(too_deep(63) == 0);
    CHECK(too_deep(64) == 1);
}

TEST_CASE("Areas below one parent have addresses of their own") {
    Areas areas;
    areas.add("top", "1", "", "");
    areas.add("a", "2", "", "").parent = 0;
    areas.add("b", "3", "", "").parent = 0;
    areas.add("c", "4", "", "").parent = 1;
    areas.corpus.areas[1].level = areas.corpus.areas[2].level = Level::district;
    areas.corpus.areas[3].level = Level::commune;
    for (const AreaIndex index : {1U, 2U, 3U}) {
        areas.corpus.areas[index].path_segment = "nui";
    }
    CHECK(in_english(areas.corpus) ==
          Lines{"address-shared data/areas.json: a and b would have the same address \"nui\" | "
                "change the id of one of them"});
    CHECK(in_vietnamese(areas.corpus) ==
          Lines{"address-shared data/areas.json: a và b có cùng địa chỉ trang \"nui\" | đổi mã "
                "(id) của một đơn vị"});
}

TEST_CASE("Two figures of two sources with one id are reported with their places") {
    Report report;
    report.corpus.areas = {};
    for (const bool second : {false, false, true, true}) {
        report.add("assigned", "1", {.source = second ? SourceIndex{1} : SourceIndex{0}}).line =
            static_cast<std::uint32_t>(report.corpus.observations.size() + 10);
    }
    CHECK(in_english(report.corpus).empty());
    report.corpus.observations[3].id = report.corpus.observations[1].id;
    CHECK(in_english(report.corpus) ==
          Lines{"id-collision data/observations/two.csv: two different figures have one id: this "
                "row and data/observations/one.csv:11 | say more closely where in its source one of them stands "
                "(column locator), "
                "as II/3/a for II/3"});
    CHECK(in_vietnamese(report.corpus) ==
          Lines{"id-collision data/observations/two.csv: hai số liệu khác nhau có cùng mã: dòng này và "
                "data/observations/one.csv:11 | ghi rõ hơn vị trí trong nguồn (cột locator) ở một trong các dòng này, "
                "ví dụ II/3/a thay cho II/3"});
    report.corpus.observations[3].source = 0;  // within one source the loader reports it
    CHECK(in_english(report.corpus).empty());
}

TEST_CASE("Formulas are checked with the rest") {
    Report report;
    report.corpus.areas = {};
    Indicator& indicator = report.corpus.indicators[0];
    indicator.formula.kind = FormulaKind::sum;
    indicator.formula.operands = {0};
    Diagnostics diagnostics;
    check(report.corpus, diagnostics);
    REQUIRE(diagnostics.sorted().size() == 1);
    CHECK(diagnostics.sorted()[0].code == "formula-circle");
}
