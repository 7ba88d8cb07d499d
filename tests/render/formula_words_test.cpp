// SPDX-License-Identifier: MIT
// How the page of an indicator says in words and in symbols what it is computed from.
#include "load/theme_words.hpp"
#include "render/hand_made.hpp"
#include "render/pages.hpp"

using namespace minhbach;

namespace {

struct Said {
    std::string vi;
    std::string en;
    std::string symbols;
};

Said said(const std::function<void(Formula&)>& shape, Direction direction = Direction::more_is_better,
          std::size_t operands = 1) {
    HandMade page;
    Formula formula;
    for (const char* id : {"a", "b", "c"}) {
        const IndicatorIndex operand = page.indicator(id, direction);
        if (formula.operands.size() < operands) {
            formula.operands.push_back(operand);
        }
    }
    const IndicatorIndex index = page.indicator("x");
    shape(formula);
    page.corpus.indicators[index].formula = formula;
    page.subject.kind = PageKind::indicator;
    page.subject.path = "indicators/x/";
    page.subject.indicator = index;
    const auto text = [&](Language language, const char* name) {
        return page.with(language, [&](const PageContext& context) {
            return PageData(page_view(context), PageKind::indicator).at(name);
        });
    };
    CHECK(text(vietnamese, "has_formula") == "yes");
    return {text(vietnamese, "formula_words"), text(english, "formula_words"), text(english, "formula_symbols")};
}

auto of(FormulaKind kind) {
    return [kind](Formula& formula) { formula.kind = kind; };
}

}  // namespace

TEST_CASE("A ratio and a difference and a quotient name their operands in order") {
    const Said ratio = said(of(FormulaKind::ratio), Direction::none, 2);
    CHECK(ratio.vi == "“vi a” ÷ “vi b” × 100");
    CHECK(ratio.en == "“en a” ÷ “en b” × 100");
    CHECK(ratio.symbols == "x = a ÷ b × 100");
    CHECK(said(of(FormulaKind::difference), Direction::none, 2).en == "“en a” − “en b”");
    CHECK(said(of(FormulaKind::difference), Direction::none, 2).symbols == "x = a − b");
    CHECK(said(of(FormulaKind::per), Direction::none, 2).vi == "“vi a” ÷ “vi b”");
    CHECK(said(of(FormulaKind::per), Direction::none, 2).symbols == "x = a ÷ b");
    const Said at_end = said(
        [](Formula& formula) {
            formula.kind = FormulaKind::per;
            formula.at_end = true;
        },
        Direction::none, 2);
    CHECK(at_end.vi == "“vi a” ÷ “vi b” cuối kỳ");
    CHECK(at_end.en == "“en a” ÷ “en b” at the end of the period");
    CHECK(at_end.symbols == "x = a ÷ b[end]");
    CHECK(said(of(FormulaKind::sum), Direction::none, 3).vi == "“vi a” + “vi b” + “vi c”");
    CHECK(said(of(FormulaKind::sum), Direction::none, 3).symbols == "x = a + b + c");
}

TEST_CASE("A share says of which whole it is") {
    const auto shared = [](Along along, std::uint8_t dimension) {
        return said([&](Formula& formula) {
            formula.kind = FormulaKind::share;
            formula.along = along;
            formula.dimension = dimension;
        });
    };
    const auto along = [&](std::uint8_t dimension) { return shared(Along::dimension, dimension); };
    CHECK(along(Dim::capital).vi == "“vi a” của phần đó ÷ “vi a” của tổng các loại vốn × 100");
    CHECK(along(Dim::capital).en == "“en a” of the part ÷ “en a” of all kinds of capital × 100");
    CHECK(along(Dim::capital).symbols == "x = a ÷ a[capital=total] × 100");
    CHECK(along(Dim::fund).vi == "“vi a” của phần đó ÷ “vi a” của tổng các nguồn × 100");
    CHECK(along(Dim::fund).en == "“en a” of the part ÷ “en a” of all funds × 100");
    CHECK(along(Dim::fund).symbols == "x = a ÷ a[fund=total] × 100");
    CHECK(along(Dim::fund_year).vi == "“vi a” của phần đó ÷ “vi a” của tổng các năm ngân sách × 100");
    CHECK(along(Dim::fund_year).en == "“en a” of the part ÷ “en a” of all budget years × 100");
    CHECK(along(Dim::fund_year).symbols == "x = a ÷ a[fund_year=total] × 100");
    CHECK(shared(Along::program, 0).vi == "“vi a” của phần đó ÷ “vi a” của chương trình, dự án cấp trên × 100");
    CHECK(shared(Along::program, 0).en == "“en a” of the part ÷ “en a” of the program or project above × 100");
    CHECK(shared(Along::program, 0).symbols == "x = a ÷ a[program=parent] × 100");
    CHECK(shared(Along::area, 0).vi == "“vi a” của phần đó ÷ “vi a” của đơn vị hành chính cấp trên × 100");
    CHECK(shared(Along::area, 0).en == "“en a” of the part ÷ “en a” of the area above × 100");
    CHECK(shared(Along::area, 0).symbols == "x = a ÷ a[area=parent] × 100");
}

TEST_CASE("A change is this year less the last or that in percent of the last") {
    const auto as = [](ChangeAs way) {
        return said([&](Formula& formula) {
            formula.kind = FormulaKind::change;
            formula.as = way;
        });
    };
    for (const ChangeAs way : {ChangeAs::absolute, ChangeAs::points}) {
        CHECK(as(way).vi == "“vi a” − “vi a” cùng kỳ năm trước");
        CHECK(as(way).en == "“en a” − “en a” of the same period a year before");
        CHECK(as(way).symbols == "x = a − a[t−1]");
    }
    CHECK(as(ChangeAs::relative).vi == "(“vi a” − “vi a” cùng kỳ năm trước) ÷ “vi a” cùng kỳ năm trước × 100");
    CHECK(as(ChangeAs::relative).symbols == "x = (a − a[t−1]) ÷ a[t−1] × 100");
}

TEST_CASE("A change of one kind against that of another says both") {
    const auto as = [](ChangeAs way) {
        return said([&](Formula& formula) {
            formula.kind = FormulaKind::change;
            formula.as = way;
            formula.names_kinds = true;
            formula.of_kind = kinds::plan;
            formula.base_kind = kinds::actual;
        });
    };
    CHECK(as(ChangeAs::absolute).en == "“en a” (plan) − “en a” (actual) of the same period a year before");
    CHECK(as(ChangeAs::absolute).vi == "“vi a” (kế hoạch) − “vi a” (thực hiện) cùng kỳ năm trước");
    CHECK(as(ChangeAs::absolute).symbols == "x = a[plan] − a[actual][t−1]");
    CHECK(as(ChangeAs::relative).symbols == "x = (a[plan] − a[actual][t−1]) ÷ a[actual][t−1] × 100");
}

TEST_CASE("Two kinds of one figure are compared as a share of the second, its change or what is between them") {
    const auto as = [](ChangeAs way) {
        return said([&](Formula& formula) {
            formula.kind = FormulaKind::kinds;
            formula.as = way;
            formula.of_kind = kinds::actual;
            formula.base_kind = kinds::plan;
        });
    };
    CHECK(as(ChangeAs::share).en == "“en a” (actual) ÷ “en a” (plan) × 100");
    CHECK(as(ChangeAs::share).vi == "“vi a” (thực hiện) ÷ “vi a” (kế hoạch) × 100");
    CHECK(as(ChangeAs::share).symbols == "x = a[actual] ÷ a[plan] × 100");
    CHECK(as(ChangeAs::relative).symbols == "x = (a[actual] − a[plan]) ÷ a[plan] × 100");
    CHECK(as(ChangeAs::absolute).symbols == "x = a[actual] − a[plan]");
}

TEST_CASE("An attainment divides the result by what was meant and the other way round where less is better") {
    const Said more = said(of(FormulaKind::attainment));
    CHECK(more.vi == "“vi a” thực hiện hoặc ước ÷ “vi a” theo kế hoạch (không có thì theo mục tiêu) × 100");
    CHECK(more.en == "“en a”, actual or estimated ÷ “en a” as planned (or as targeted, where there is no plan) × 100");
    CHECK(more.symbols == "x = a[actual|estimate] ÷ a[plan|target] × 100");
    CHECK(said(of(FormulaKind::attainment), Direction::none).symbols == more.symbols);
    CHECK(said(of(FormulaKind::attainment), Direction::less_is_better).symbols ==
          "x = a[plan|target] ÷ a[actual|estimate] × 100");
    const Said longer = said(
        [](Formula& formula) {
            formula.kind = FormulaKind::attainment;
            formula.longer_target = true;
        },
        Direction::none, 2);
    CHECK(
        longer.vi ==
        "“vi a” thực hiện hoặc ước ÷ “vi b” theo kế hoạch (không có thì theo mục tiêu, kể cả mục tiêu cả giai đoạn) × "
        "100");
    CHECK(longer.en ==
          "“en a”, actual or estimated ÷ “en b” as planned (or as targeted, also for the whole term, where there is no "
          "plan) × 100");
    CHECK(longer.symbols == "x = a[actual|estimate] ÷ b[plan|target] × 100");
}

TEST_CASE("A gap is what is left to the target and is never told with the sign turned") {
    CHECK(said(of(FormulaKind::gap)).vi == "“vi a” theo mục tiêu gần nhất (cùng kỳ hoặc kỳ sau) − “vi a”");
    CHECK(said(of(FormulaKind::gap)).symbols == "x = a[target] − a");
    const Said less = said(of(FormulaKind::gap), Direction::less_is_better);
    CHECK(less.en == "“en a” − “en a” of the next target (of the same period or a later one)");
    CHECK(less.symbols == "x = a − a[target]");
}

TEST_CASE("A total over areas and a rank and a pace say what they go over") {
    const Said total = said(of(FormulaKind::aggregate));
    CHECK(total.vi == "Tổng “vi a” của các đơn vị cấp dưới");
    CHECK(total.en == "Sum of “en a” of the areas below");
    CHECK(total.symbols == "x = Σ a[areas below]");
    const Said rank = said(of(FormulaKind::rank));
    CHECK(rank.vi ==
          "Thứ hạng theo “vi a” giữa các địa phương cùng cấp có chung đơn vị cấp trên, cao nhất đứng đầu; bằng nhau "
          "thì cùng hạng");
    CHECK(rank.en ==
          "Rank by “en a” among the areas of one level within one area, the highest first; equals share a rank");
    CHECK(rank.symbols == "x = rank(a)");
    const Said lowest = said(of(FormulaKind::rank), Direction::less_is_better);
    CHECK(lowest.vi.find(", thấp nhất đứng đầu;") != std::string::npos);
    CHECK(lowest.en.find(", the lowest first;") != std::string::npos);
    const Said pace = said(of(FormulaKind::pace));
    CHECK(pace.vi == "“vi a” − số ngày của kỳ đã qua ÷ số ngày của kỳ × 100");
    CHECK(pace.en == "“en a” − days of the period passed ÷ days of the period × 100");
    CHECK(pace.symbols == "x = a − days_passed ÷ days × 100");
    const Said spent = said([](Formula& formula) {
        formula.kind = FormulaKind::pace;
        formula.spent_until = std::chrono::January / 5;
    });
    CHECK(spent.vi == pace.vi + "; kỳ của năm ngân sách kéo dài đến 05/01 năm sau");
    CHECK(spent.en == pace.en + "; the period of a budget year lasts until 5 January of the next year");
    CHECK(spent.symbols == pace.symbols);
}

TEST_CASE("A status has the limits of its classes from the lowest") {
    const Said status = said([](Formula& formula) {
        formula.kind = FormulaKind::status;
        formula.classes = {{std::nullopt, {"Chậm", "Behind"}},
                           {parse_plain("-5.5"), {"Đúng nhịp", "On course"}},
                           {parse_plain("1000"), {"Nhanh", "Ahead"}}};
    });
    CHECK(status.vi == "Chậm: “vi a” < −5,5; Đúng nhịp: từ −5,5; Nhanh: từ 1.000");
    CHECK(status.en == "Behind: “en a” < −5.5; On course: from −5.5; Ahead: from 1,000");
    CHECK(status.symbols == "x = 1: a < −5.5; 2: a ≥ −5.5; 3: a ≥ 1,000");
}

TEST_CASE("An indicator says who states it and whether more is better") {
    const auto page = [](bool reported, bool derived, Direction direction, Language language) {
        HandMade hand;
        const IndicatorIndex index = hand.indicator("x", direction);
        hand.corpus.indicators[index].reported = reported;
        hand.corpus.indicators[index].derived = derived;
        hand.subject.kind = PageKind::indicator;
        hand.subject.indicator = index;
        hand.subject.detail.omitted = 3;
        hand.subject.detail.slices.left_out = {1, 0, 2};
        return hand.with(language, [&](const PageContext& context) {
            const PageData data(page_view(context), PageKind::indicator);
            CHECK(data.at("has_formula") == "no");
            // Of an indicator it is told what that is.
            CHECK(data.at("has_omitted") == "no");
            CHECK(data.at("has_left_out") == "yes");
            CHECK(data.at("left_out.0.text").starts_with("1 "));
            CHECK(data.at("left_out.1.text").starts_with("2 "));
            CHECK(data.at("left_out.2") == "?");
            CHECK(data.at("has_value_table") == "no");
            return data.at("origin") + "; " + data.at("direction_label");
        });
    };
    CHECK(page(true, false, Direction::more_is_better, vietnamese) == "báo cáo nêu; càng cao càng tốt");
    CHECK(page(true, false, Direction::more_is_better, english) == "stated by reports; higher is better");
    CHECK(page(false, true, Direction::less_is_better, vietnamese) == "tính từ số của báo cáo; càng thấp càng tốt");
    CHECK(page(false, true, Direction::less_is_better, english) == "computed from reported figures; lower is better");
    CHECK(page(true, true, Direction::none, vietnamese) ==
          "báo cáo nêu; cũng tính được từ số khác; không đánh giá tốt hay xấu");
    CHECK(page(true, true, Direction::none, english) ==
          "stated by reports, and computed from other figures; no measure of good or bad");
}
