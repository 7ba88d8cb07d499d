// SPDX-License-Identifier: MIT
// What a formula needs of its indicators: no circles, units that work out, a direction where there is better and worse.
#include "check/formulas.hpp"

#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

class Formulas {
public:
    Formulas() {
        for (const auto& [id, quantity] :
             {std::pair{"million_vnd", "money"}, std::pair{"billion_vnd", "money"}, std::pair{"percent", "percent"},
              std::pair{"percentage_points", "points"}, std::pair{"household", "count"}, std::pair{"person", "count"},
              std::pair{"rank", "rank"}, std::pair{"class", "class"}}) {
            add_unit(id, quantity);
        }
        compound("per_household", "million_vnd", "household");
        compound("only_of", "million_vnd", nullptr);
        compound("only_per", nullptr, "household");
    }

    void add_unit(const char* id, const char* quantity) {
        Unit unit;
        unit.id = id;
        unit.quantity = quantity;
        corpus.units.add(unit);
    }

    // "f: message | hint" in English for a formula with its result and operands in these units; one mistake at most.
    std::string problem(FormulaKind kind, const char* result, const std::vector<const char*>& operands,
                        Tongue language = Tongue::en) {
        corpus.indicators = {};
        add("f", result, {});
        corpus.indicators[0].formula.kind = kind;
        corpus.indicators[0].formula.as = as;
        corpus.indicators[0].formula.place = {"data/indicators.json", 7, 9};
        for (const char* unit : operands) {
            const std::string id = "x" + std::to_string(corpus.indicators.size());
            const IndicatorIndex operand = add(id, unit, {});
            corpus.indicators[0].formula.operands.push_back(operand);
        }
        Diagnostics diagnostics;
        check_formulas(corpus, diagnostics);
        std::string text;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            CHECK(diagnostic.severity == Severity::error);
            CHECK(diagnostic.place == Place{"data/indicators.json", 7, 9});
            CHECK(diagnostic.width == 1);
            text += diagnostic.code + " " + diagnostic.message.in(language) + " | " + diagnostic.hint.in(language);
        }
        return text;
    }

    // A unit that is empty stands for one that could not be read.
    IndicatorIndex add(const std::string& id, const std::string& unit, const Formula& formula) {
        Indicator indicator;
        indicator.id = id;
        indicator.unit = unit.empty() ? UnitIndex{no_index} : corpus.units.find(unit).value();
        indicator.direction = direction;
        indicator.formula = formula;
        corpus.indicators.add(indicator);
        return *corpus.indicators.find(id);
    }

    Corpus corpus;
    ChangeAs as = ChangeAs::absolute;
    Direction direction = Direction::more_is_better;

private:
    void compound(const char* id, const char* of, const char* per) {
        Unit unit;
        unit.id = id;
        unit.quantity = "money";
        unit.of = of == nullptr ? UnitIndex{no_index} : corpus.units.find(of).value();
        unit.per = per == nullptr ? UnitIndex{no_index} : corpus.units.find(per).value();
        corpus.units.add(unit);
    }
};

// Indicators that build on each other: "a", "b", … with the operands given by their positions.
Lines mistakes(const std::vector<std::vector<IndicatorIndex>>& operands, Tongue language = Tongue::en) {
    Formulas book;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        Formula formula;
        formula.kind = operands[i].empty() ? FormulaKind::none : FormulaKind::sum;
        formula.operands = operands[i];
        formula.place = {"data/indicators.json", static_cast<std::uint32_t>(i + 1), 1};
        book.add(i < 26 ? std::string(1, static_cast<char>('a' + i)) : "x" + std::to_string(i), "million_vnd", formula);
    }
    Diagnostics diagnostics;
    check_formulas(book.corpus, diagnostics);
    Lines lines;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        lines.push_back(std::to_string(diagnostic.place.line) + " " + diagnostic.code + " " +
                        diagnostic.message.in(language) + " | " + diagnostic.hint.in(language));
    }
    return lines;
}

// A chain of so many formulas, each upon the next, above one indicator that is reported.
std::vector<std::vector<IndicatorIndex>> chain(IndicatorIndex formulas) {
    std::vector<std::vector<IndicatorIndex>> result;
    for (IndicatorIndex i = 0; i < formulas; ++i) {
        result.push_back({static_cast<IndicatorIndex>(i + 1)});
    }
    result.emplace_back();
    return result;
}

}  // namespace

TEST_CASE("A circle of formulas is reported once by its members") {
    CHECK(mistakes({{1}, {2, 3}, {}, {1}}) ==
          Lines{"2 formula-circle the formulas go in a circle: b → d → b | one of these must be computed from reported "
                "figures"});
    CHECK(mistakes({{1}, {2, 3}, {}, {1}}, Tongue::vi) ==
          Lines{"2 formula-circle công thức vòng tròn: b → d → b | một trong các chỉ tiêu này phải tính từ số của báo "
                "cáo"});
    CHECK(mistakes({{0}}) ==
          Lines{"1 formula-circle the formulas go in a circle: a → a | one of these must be computed "
                "from reported figures"});
    CHECK(mistakes({{1, 2}, {3}, {3}, {}}).empty());
    CHECK(mistakes({{}, {no_index}}).empty());
}

TEST_CASE("A formula may build on 64 others one upon the other and no more") {
    CHECK(mistakes(chain(64)).empty());
    CHECK(mistakes(chain(65)) ==
          Lines{"1 formula-too-deep the formula builds on more than 64 others, one upon the other "
                "| shorten the chain"});
    CHECK(
        mistakes(chain(65), Tongue::vi) ==
        Lines{"1 formula-too-deep công thức xây trên hơn 64 công thức khác nối tiếp nhau | rút ngắn chuỗi công thức"});
}

TEST_CASE("A ratio is a percentage of two figures of one unit") {
    Formulas book;
    CHECK(book.problem(FormulaKind::ratio, "percent", {"million_vnd", "million_vnd"}).empty());
    CHECK(book.problem(FormulaKind::ratio, "rank", {"million_vnd", "million_vnd"}) ==
          "unit-mismatch f: the result needs a unit of percent; \"rank\" is one of rank | choose a unit with "
          "\"quantity\": "
          "\"percent\" in data/units.json");
    CHECK(book.problem(FormulaKind::ratio, "billion_vnd", {"million_vnd", "million_vnd"}, Tongue::vi) ==
          "unit-mismatch f: kết quả phải có đơn vị thuộc loại percent; \"billion_vnd\" thuộc loại money | chọn một đơn "
          "vị "
          "có \"quantity\": \"percent\" trong data/units.json");
    CHECK(book.problem(FormulaKind::ratio, "percent", {"million_vnd", "household"}) ==
          "unit-mismatch f: a percentage needs two indicators of one unit; these are in \"million_vnd\" and "
          "\"household\" "
          "| use the formula per for an amount per head");
    CHECK(book.problem(FormulaKind::ratio, "percent", {"million_vnd", "household"}, Tongue::vi) ==
          "unit-mismatch f: tỷ lệ phần trăm cần hai chỉ tiêu cùng đơn vị; ở đây là \"million_vnd\" và \"household\" | "
          "dùng "
          "công thức per cho số bình quân");
}

TEST_CASE("Sums and differences have the unit of their operands and percentages differ by points") {
    Formulas book;
    CHECK(book.problem(FormulaKind::sum, "million_vnd", {"million_vnd", "million_vnd"}).empty());
    CHECK(book.problem(FormulaKind::sum, "percent", {"percent", "percent"}).empty());
    CHECK(
        book.problem(FormulaKind::sum, "billion_vnd", {"million_vnd", "million_vnd"}) ==
        "unit-mismatch f: the result is in \"million_vnd\", not in \"billion_vnd\" | write \"unit\": \"million_vnd\"");
    CHECK(book.problem(FormulaKind::sum, "billion_vnd", {"million_vnd", "million_vnd"}, Tongue::vi) ==
          "unit-mismatch f: kết quả tính bằng \"million_vnd\", không phải \"billion_vnd\" | ghi \"unit\": "
          "\"million_vnd\"");
    CHECK(book.problem(FormulaKind::sum, "million_vnd", {"million_vnd", "million_vnd", "household", "person"}) ==
          "unit-mismatch f: \"million_vnd\" and \"household\" cannot be added or subtracted | choose indicators of one "
          "unit (\"unit\" in data/indicators.json)");
    CHECK(book.problem(FormulaKind::difference, "person", {"million_vnd", "household"}, Tongue::vi) ==
          "unit-mismatch f: không cộng trừ được \"million_vnd\" với \"household\" | chọn các chỉ tiêu tính bằng cùng "
          "một đơn vị (\"unit\" trong data/indicators.json)");
    CHECK(book.problem(FormulaKind::difference, "million_vnd", {"million_vnd", "million_vnd"}).empty());
    CHECK(book.problem(FormulaKind::difference, "percentage_points", {"percent", "percent"}).empty());
    CHECK(book.problem(FormulaKind::difference, "percent", {"percent", "percent"}) ==
          "unit-mismatch f: the result is in \"percentage_points\", not in \"percent\" | write \"unit\": "
          "\"percentage_points\"");
}

TEST_CASE("A gap has the unit of a difference and attainment is a percentage of one unit") {
    Formulas book;
    CHECK(book.problem(FormulaKind::gap, "percentage_points", {"percent"}).empty());
    CHECK(book.problem(FormulaKind::gap, "million_vnd", {"million_vnd"}).empty());
    CHECK_FALSE(book.problem(FormulaKind::gap, "percent", {"percent"}).empty());
    CHECK(book.problem(FormulaKind::attainment, "percent", {"million_vnd"}).empty());
    CHECK(book.problem(FormulaKind::attainment, "percent", {"million_vnd", "million_vnd"}).empty());
    CHECK(book.problem(FormulaKind::attainment, "rank", {"million_vnd"})
              .starts_with("unit-mismatch f: the result needs a unit of percent; \"rank\""));
    CHECK(book.problem(FormulaKind::attainment, "percent", {"million_vnd", "household"})
              .starts_with("unit-mismatch f: \"million_vnd\" and \"household\" cannot"));
    CHECK(book.problem(FormulaKind::attainment, "rank", {"million_vnd", "household"})
              .ends_with("| choose indicators of one unit (\"unit\" in data/indicators.json)"));
}

TEST_CASE("Only quantities that add up are added up over areas") {
    Formulas book;
    for (const char* quantity : {"money", "money_usd", "count", "area", "length", "mass", "power", "passenger_traffic",
                                 "freight_traffic", "time"}) {
        INFO(quantity);
        const std::string unit = std::string("unit of ") + quantity;
        book.add_unit(unit.c_str(), quantity);
        CHECK(book.problem(FormulaKind::aggregate, unit.c_str(), {unit.c_str()}).empty());
    }
    // What is counted in whole numbers, whatever a site calls it; but no percentage, though it have no decimals.
    for (const auto& [quantity, adds_up] : {std::pair("visits", true), {"percent", false}, {"score", false}}) {
        INFO(quantity);
        const std::string unit = std::string("whole ") + quantity;
        book.add_unit(unit.c_str(), quantity);
        CHECK_FALSE(book.problem(FormulaKind::aggregate, unit.c_str(), {unit.c_str()}).empty());
        book.corpus.units[static_cast<UnitIndex>(book.corpus.units.size() - 1)].integer = true;
        CHECK(book.problem(FormulaKind::aggregate, unit.c_str(), {unit.c_str()}).empty() == adds_up);
    }
    CHECK(book.problem(FormulaKind::aggregate, "household", {"person"}) ==
          "unit-mismatch f: the result is in \"person\", not in \"household\" | write \"unit\": \"person\"");
    CHECK(book.problem(FormulaKind::aggregate, "percent", {"percent"}) ==
          "unit-mismatch f: \"percent\" of areas cannot be added up | add up what it is made of, then take the ratio");
    CHECK(book.problem(FormulaKind::aggregate, "rank", {"rank"}, Tongue::vi) ==
          "unit-mismatch f: không cộng \"rank\" của các địa phương được | cộng tử số và mẫu số riêng, rồi tính tỷ lệ");
    CHECK(book.problem(FormulaKind::aggregate, "per_household", {"per_household"})
              .starts_with("unit-mismatch f: \"per_household\" of areas"));
}

TEST_CASE("Shares are percentages, ranks are ranks and statuses are classes") {
    Formulas book;
    for (const auto& [kind, unit] : {std::pair{FormulaKind::share, "percent"}, std::pair{FormulaKind::rank, "rank"},
                                     std::pair{FormulaKind::status, "class"}}) {
        CHECK(book.problem(kind, unit, {"million_vnd"}).empty());
        CHECK(book.problem(kind, "household", {"million_vnd"}) ==
              std::string("unit-mismatch f: the result needs a unit of ") + unit +
                  "; \"household\" is one of count | choose a unit with \"quantity\": \"" + unit +
                  "\" in data/units.json");
    }
}

TEST_CASE("A change is told in its unit, in percent or in points") {
    Formulas book;
    CHECK(book.problem(FormulaKind::change, "million_vnd", {"million_vnd"}).empty());
    CHECK(book.problem(FormulaKind::change, "percentage_points", {"percent"}).empty());
    CHECK_FALSE(book.problem(FormulaKind::change, "percent", {"million_vnd"}).empty());
    book.as = ChangeAs::relative;
    CHECK(book.problem(FormulaKind::change, "percent", {"million_vnd"}).empty());
    CHECK(book.problem(FormulaKind::change, "percent", {"percent"}).empty());
    CHECK(book.problem(FormulaKind::change, "million_vnd", {"million_vnd"})
              .starts_with("unit-mismatch f: the result needs a unit of percent;"));
    book.as = ChangeAs::points;
    CHECK(book.problem(FormulaKind::change, "percentage_points", {"percent"}).empty());
    CHECK_FALSE(book.problem(FormulaKind::change, "percent", {"percent"}).empty());
    CHECK(book.problem(FormulaKind::change, "million_vnd", {"million_vnd"}) ==
          "unit-mismatch f: only percentages change by points; this is in \"million_vnd\" | write \"as\": \"absolute\" "
          "or "
          "\"relative\"");
    CHECK(book.problem(FormulaKind::change, "million_vnd", {"million_vnd"}, Tongue::vi) ==
          "unit-mismatch f: chỉ tỷ lệ phần trăm mới tăng giảm theo điểm phần trăm; chỉ tiêu này tính bằng "
          "\"million_vnd\" | ghi \"as\": "
          "\"absolute\" "
          "hoặc \"relative\"");
}

TEST_CASE("A quotient has a unit that says what it is made of") {
    Formulas book;
    CHECK(book.problem(FormulaKind::per, "per_household", {"million_vnd", "household"}).empty());
    const std::string wrong = " | use a unit with \"of\": \"million_vnd\", \"per\": \"person\" in data/units.json";
    CHECK(book.problem(FormulaKind::per, "per_household", {"million_vnd", "person"}) ==
          "unit-mismatch f: \"million_vnd\" divided by \"person\" does not give \"per_household\"" + wrong);
    CHECK(book.problem(FormulaKind::per, "per_household", {"million_vnd", "person"}, Tongue::vi) ==
          "unit-mismatch f: \"million_vnd\" chia cho \"person\" không cho \"per_household\" | dùng đơn vị có \"of\": "
          "\"million_vnd\", \"per\": \"person\" trong data/units.json");
    for (const char* unit : {"only_of", "only_per", "million_vnd"}) {
        CHECK_FALSE(book.problem(FormulaKind::per, unit, {"million_vnd", "household"}).empty());
    }
    CHECK_FALSE(book.problem(FormulaKind::per, "per_household", {"billion_vnd", "household"}).empty());
    CHECK_FALSE(book.problem(FormulaKind::per, "per_household", {"household", "million_vnd"}).empty());
    CHECK(book.problem(FormulaKind::per, "percent", {"million_vnd", "million_vnd"})
              .ends_with(
                  "does not give \"percent\" | use the formula ratio for a percentage of two figures of one unit"));
    CHECK(book.problem(FormulaKind::per, "percent", {"million_vnd", "million_vnd"}, Tongue::vi)
              .ends_with(" | muốn tính phần trăm của hai số cùng đơn vị thì dùng công thức ratio"));
}

TEST_CASE("Pace compares a percentage with time and gives points") {
    Formulas book;
    CHECK(book.problem(FormulaKind::pace, "percentage_points", {"percent"}).empty());
    CHECK(book.problem(FormulaKind::pace, "percent", {"percent"})
              .starts_with("unit-mismatch f: the result needs a unit of points;"));
    CHECK(book.problem(FormulaKind::pace, "percentage_points", {"million_vnd"}) ==
          "unit-mismatch f: pace compares a percentage with time; this is in \"million_vnd\" | use a rate, such as "
          "disbursement_rate");
    CHECK(book.problem(FormulaKind::pace, "percentage_points", {"million_vnd"}, Tongue::vi) ==
          "unit-mismatch f: tiến độ so một tỷ lệ phần trăm với thời gian; đây là \"million_vnd\" | dùng một tỷ lệ, như "
          "disbursement_rate");
}

TEST_CASE("Ranks, attainment and gaps need to know what is better") {
    Formulas book;
    book.direction = Direction::none;
    for (const auto& [kind, unit] :
         {std::pair{FormulaKind::rank, "rank"}, std::pair{FormulaKind::attainment, "percent"},
          std::pair{FormulaKind::gap, "million_vnd"}}) {
        CHECK(book.problem(kind, unit, {"million_vnd"}) ==
              "direction-missing f: \"x1\" does not say whether more or less is better, so it cannot be ranked or held "
              "against a target | give \"x1\" a \"direction\"");
    }
    CHECK(
        book.problem(FormulaKind::rank, "rank", {"million_vnd"}, Tongue::vi) ==
        "direction-missing f: \"x1\" không nói nhiều hay ít là tốt, nên không xếp hạng hay so với mục tiêu được | ghi "
        "\"direction\" của \"x1\"");
    CHECK(book.problem(FormulaKind::sum, "million_vnd", {"million_vnd"}).empty());
    CHECK(book.problem(FormulaKind::status, "class", {"million_vnd"}).empty());
    book.direction = Direction::less_is_better;
    CHECK(book.problem(FormulaKind::rank, "rank", {"million_vnd"}).empty());
}

TEST_CASE("A ratio of which less is better is held against its target by a gap, not turned round") {
    Formulas book;
    book.direction = Direction::less_is_better;
    CHECK(
        book.problem(FormulaKind::attainment, "percent", {"percent"}) ==
        "attainment-of-ratio f: \"x1\" is a ratio of which less is better; the plan divided by the result says nothing "
        "| use the formula gap: how far the target is");
    CHECK(
        book.problem(FormulaKind::attainment, "percent", {"percent"}, Tongue::vi) ==
        "attainment-of-ratio f: \"x1\" là tỷ lệ càng thấp càng tốt; kế hoạch chia cho kết quả không nói lên điều gì | "
        "dùng công thức gap: còn cách mục tiêu bao nhiêu");
    CHECK(book.problem(FormulaKind::attainment, "percent", {"household"}).empty());
    CHECK(book.problem(FormulaKind::gap, "percentage_points", {"percent"}).empty());
    book.direction = Direction::more_is_better;
    CHECK(book.problem(FormulaKind::attainment, "percent", {"percent"}).empty());
}

TEST_CASE("A change of what is a change already is refused, whether a report states it or a formula makes it") {
    Formulas book;
    Formula change;
    change.kind = FormulaKind::change;
    change.place = {"data/indicators.json", 7, 9};
    const auto of = [&](IndicatorIndex operand) {
        Formula formula = change;
        formula.operands = {operand};
        return formula;
    };
    const IndicatorIndex sales = book.add("sales", "million_vnd", {});
    const IndicatorIndex growth = book.add("growth", "percent", {});
    const IndicatorIndex computed = book.add("computed", "million_vnd", of(sales));
    book.add("of_growth", "percentage_points", of(growth));
    book.add("unread", "percentage_points", of(no_index));
    const auto problems = [&](IdentityKind kind, IndicatorIndex indicator) {
        ReconciliationRules rules;
        rules.identities.push_back({.kind = kind, .indicator = indicator});
        Diagnostics diagnostics;
        check_changes(book.corpus, rules, diagnostics);
        Lines lines;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            CHECK(diagnostic.severity == Severity::error);
            CHECK(diagnostic.place == Place{"data/indicators.json", 7, 9});
            lines.push_back(diagnostic.code + " " + diagnostic.message.en + " | " + diagnostic.hint.en);
        }
        return lines;
    };
    const Lines found{
        "change-of-change of_growth: \"growth\" is a change already; how it differs between two years says "
        "nothing | leave \"growth\" out, or compute it of what rose or fell"};
    for (const IdentityKind kind : {IdentityKind::change, IdentityKind::growth, IdentityKind::index,
                                    IdentityKind::plan_change, IdentityKind::plan_growth}) {
        CHECK(problems(kind, growth) == found);
    }
    CHECK(problems(IdentityKind::share, growth).empty());
    CHECK(problems(IdentityKind::common_whole, growth).empty());
    CHECK(problems(IdentityKind::growth, no_index).empty());
    CHECK(problems(IdentityKind::growth, sales).size() == 1);  // "computed"
    book.add("twice", "million_vnd", of(computed));
    CHECK(problems(IdentityKind::share, growth).front().starts_with("change-of-change twice: \"computed\""));
}

TEST_CASE("A formula with an operand or a unit that could not be read is not checked further") {
    Formulas book;
    CHECK(book.problem(FormulaKind::sum, "household", {"million_vnd", ""}).empty());
    CHECK(book.problem(FormulaKind::sum, "", {"million_vnd", "household"}).empty());
    CHECK(book.problem(FormulaKind::none, "household", {}).empty());
    CHECK(mistakes({{}, {no_index, 0}}).empty());
}
