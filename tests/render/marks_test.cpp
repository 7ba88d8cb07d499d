// SPDX-License-Identifier: MIT
// The marks at figures: what contradicts something, what is about or estimated, what is not stated; and how errors and
// warnings are told apart.
#include "load/theme_words.hpp"
#include "render/hand_made.hpp"
#include "render/pages.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/money_view.hpp"
#include "render/views/value_view.hpp"
#include "render/words/derived_text.hpp"

using namespace minhbach;

namespace {

// Finding the row of a list in which `name` is `value`.
std::string row_with(const PageData& page, const std::string& list, const std::string& name, const std::string& value) {
    for (std::size_t i = 0; page.at(list + "." + std::to_string(i)) != "?"; ++i) {
        if (page.at(list + "." + std::to_string(i) + "." + name) == value) {
            return list + "." + std::to_string(i) + ".";
        }
    }
    FAIL("no " << name << "=" << value << " in " << list);
    return {};
}

}  // namespace

TEST_CASE("Errors and warnings are counted apart and named apart") {
    const SmallSite site("pages");
    site.write("data/explanations.json", R"({"explanations": []})");
    Pages pages(site);
    REQUIRE(pages.reconciliation.findings.size() == 5);
    for (const std::size_t index : {1U, 3U, 4U}) {
        pages.reconciliation.findings[index].severity = FindingSeverity::warning;
    }
    for (const Language language : two_languages()) {
        const PageData page = pages.page("findings/", language);
        CHECK(page.at("total") == "5");
        CHECK(page.at("errors") == "2");
        CHECK(page.at("warnings") == "3");
        const bool vi = language == vietnamese;
        const std::string error = vi ? "không thể cùng đúng" : "cannot both be true";
        const std::string warning = vi ? "cần giải thích" : "needs an explanation";
        CHECK(page.each("finding_groups.0.findings", "severity_label") == error + " | " + error + " | " + warning);
        CHECK(page.each("finding_groups.0.findings", "is_error") == "yes | yes | no");
        CHECK(page.each("finding_groups.1.findings", "severity_label") == warning);
        CHECK(page.each("finding_groups.2.findings", "severity_label") == warning);
    }
}

TEST_CASE("Every kind of page that has a finding says how many") {
    const auto count = [](const std::string& path) {
        const PageData page = the_pages().page(path);
        CHECK(page.at("has_findings") == (page.at("findings_count") == "0" ? "no" : "yes"));
        return page.at("findings_count");
    };
    CHECK(count("areas/98-thu-nghiem/") == "3");
    CHECK(count("areas/98-thu-nghiem/gnbv/") == "3");
    CHECK(count("areas/98-thu-nghiem/ntm/") == "0");
    CHECK(count("areas/98-thu-nghiem/982-dong-cao/") == "1");
    CHECK(count("programs/gnbv/") == "3");
    CHECK(count("programs/gnbv/gnbv.2/") == "1");
    CHECK(count("programs/gnbv/gnbv.1/") == "0");
    CHECK(count("programs/ntm/") == "1");
    CHECK(count("sources/tinh-2023/") == "3");
    CHECK(count("sources/huyen-2024/") == "1");
    CHECK(count("findings/") == "5");
    CHECK(the_pages()
              .page("programs/gnbv/gnbv.2/")
              .story()
              .ends_with("Có một chỗ số liệu không khớp hoặc cần giải thích; xem mục Chỗ chưa khớp."));
    CHECK(the_pages()
              .page("programs/gnbv/")
              .story()
              .ends_with("Có 3 chỗ số liệu không khớp hoặc cần giải thích; xem mục Chỗ chưa khớp."));
}

TEST_CASE("A percentage is marked only where it is the percentage that does not fit") {
    // 55.000 of 50.000: more than was assigned, but 110 percent are right.
    const SmallSite site("pages");
    site.write("data/explanations.json", R"({"explanations": []})");
    site.write("data/observations/dao-xa.csv",
               heading_vi +
                   "97,ntm,assigned,,total,total,2023,2023,,plan,50,billion_vnd,,A,\n"
                   "97,ntm,disbursed,,total,total,2023,2023,,actual,55,billion_vnd,110,A,\n");
    const PageData page = Pages(site).page("areas/97-dao-xa/ntm/");
    CHECK(page.each("money_groups.0.money_rows.0.disbursed.0.marks", "label") == "Giới hạn");
    CHECK(page.at("money_groups.0.money_rows.0.printed_rate.0.value") == "110\u00a0%");
    CHECK(page.at("money_groups.0.money_rows.0.printed_rate.0.marks") == "0 entries");
    const PageData wrong = the_pages().page("areas/98-thu-nghiem/982-dong-cao/gnbv/");
    CHECK(wrong.each("money_groups.0.money_rows.0.printed_rate.0.marks", "label") == "Tỷ lệ");
    CHECK(wrong.at("money_groups.0.money_rows.0.printed_rate.0.marks.0.href").starts_with("../../../../doi-chieu/#f"));
}

TEST_CASE("What is about and what is estimated says so in both languages") {
    const SmallSite site("pages");
    site.write("data/explanations.json", R"({"explanations": []})");
    site.write("data/observations/huyen-2024.csv",
               heading_vi +
                   "980,gnbv,assigned,,total,total,2024,2024,,plan,2.000,million_vnd,,1,about\n"
                   "980,gnbv,disbursed,,total,total,2024,2024,2024-06-30,estimate,500,million_vnd,,1,over\n"
                   "981,gnbv,assigned,,total,total,2024,2024,,plan,2.000,million_vnd,,1,\n"
                   "981,gnbv,disbursed,,total,total,2024,2024,2024-06-30,estimate,500,million_vnd,,1,\n");
    const Pages pages(site);
    const std::string path = "areas/98-thu-nghiem/980-song-xanh/gnbv/";
    const PageData vi = pages.page(path);
    CHECK(vi.at("money_groups.0.money_rows.0.assigned.0.qualifier") == "khoảng");
    CHECK(vi.at("money_groups.0.money_rows.0.disbursed.0.qualifier") == "ước: trên");
    CHECK(vi.at("money_groups.0.money_rows.0.rate.0.qualifier") == "ước: khoảng");
    CHECK(vi.at("money_groups.0.money_rows.0.rate.0.inputs.0.value") == "trên 500 triệu đồng");
    const PageData en = pages.page(path, english);
    CHECK(en.at("money_groups.0.money_rows.0.disbursed.0.qualifier") == "estimated: over");
    CHECK(en.at("money_groups.0.money_rows.0.rate.0.qualifier") == "estimated: about");
    CHECK(en.at("money_groups.0.money_rows.0.rate.0.inputs.1.value") == "about 2,000 million VND");
    const PageData plain = pages.page("areas/98-thu-nghiem/981-nui-do/gnbv/", english);
    CHECK(plain.at("money_groups.0.money_rows.0.assigned.0.qualifier").empty());
    CHECK(plain.at("money_groups.0.money_rows.0.disbursed.0.qualifier") == "estimated");
    CHECK(plain.at("money_groups.0.money_rows.0.rate.0.qualifier") == "estimated");
    // So do the amounts of a program in a line.
    const PageData area = pages.page("areas/98-thu-nghiem/980-song-xanh/");
    CHECK(area.at("program_tiles.0.spent_note") + " " + area.at("program_tiles.0.spent") == "trên 500");
    CHECK(area.at("program_tiles.0.plan") == "khoảng 2.000 triệu đồng");
    CHECK(area.at("program_tiles.0.kind") == "ước thực hiện");
    CHECK(area.at("program_tiles.0.spent_at_href").starts_with("../../../nguon/huyen-2024/#o"));
    CHECK(area.at("program_tiles.0.plan_at_href").starts_with("../../../nguon/huyen-2024/#o"));
    CHECK(area.at("heroes.0.spent_note") + " " + area.at("heroes.0.spent") == "trên 500");
}

TEST_CASE("A computed value says what its inputs leave of it") {
    const SmallSite site("pages");
    site.write("data/explanations.json", R"({"explanations": []})");
    site.write("data/observations/huyen-2024.csv",
               heading_vi +
                   "980,gnbv,assigned,,total,total,2024,2024,,plan,2.000,million_vnd,,1,over\n"
                   "980,gnbv,disbursed,,total,total,2024,2024,2024-06-30,actual,500,million_vnd,,1,preliminary\n");
    const Pages pages(site);
    const std::string path = "areas/98-thu-nghiem/980-song-xanh/gnbv/";
    const PageData of_program = pages.page(path);
    CHECK(of_program.at("money_groups.0.money_rows.0.rate.0.qualifier") == "không quá, sơ bộ");
    // The pace rests on the rate and so on the plan that is more.
    const std::string pace = row_with(of_program, "computed_groups.0.value_rows", "indicator_label", "Nhịp giải ngân");
    CHECK(of_program.at(pace + "qualifier") == "không quá, sơ bộ");
    CHECK(of_program.at(pace + "inputs.0.value") == "không quá, sơ bộ 25,00\u00a0%");
    CHECK(pages.page(path, english).at("money_groups.0.money_rows.0.rate.0.qualifier") == "at most, preliminary");
}

TEST_CASE("What a report does not state gives its reason and no number") {
    const SmallSite site("pages");
    site.write("data/explanations.json", R"({"explanations": []})");
    site.write("data/observations/huyen-2024.csv",
               heading_vi +
                   "980,gnbv,poverty_rate,,,,,2023,,actual,,percent,,1,not_reported\n"
                   "980,gnbv,poor_households,,,,,2023,,actual,,household,,1,not_applicable\n"
                   "980,gnbv,works,,,,,2023,,actual,,work,,1,suppressed\n");
    const Pages pages(site);
    const PageData page = pages.page("sources/huyen-2024/", english);
    CHECK(page.at("missing_count") == "3");
    CHECK(page.at("figures") == "0");
    CHECK(page.each("figure_groups.0.figure_rows", "is_missing") == "yes | yes | yes");
    CHECK(page.each("figure_groups.0.figure_rows", "value") == " |  | ");
    CHECK(page.each("figure_groups.0.figure_rows", "unit") == " | households | works");
    CHECK(page.each("figure_groups.0.figure_rows", "reason").starts_with("not stated by the source | "));
    const PageData indicator = pages.page("indicators/works/");
    const std::string row = row_with(indicator, "value_table.0.rows", "sort_value", "");
    CHECK(indicator.at(row + "cells.0.is_missing") == "yes");
    CHECK(indicator.at(row + "cells.0.value") == "?");
    CHECK(indicator.at(row + "cells.0.marks") == "0 entries");
}

TEST_CASE("A figure that is repeated elsewhere in its report with the same value is marked and another value is not") {
    const SmallSite site("pages");
    site.write("data/explanations.json", R"({"explanations": []})");
    const auto row = [](const char* value, const char* at, const char* note) {
        return std::string("980,gnbv,poor_households,,,,,2023,,actual,") + value + ",household,," + at + "," + note +
               "\n";
    };
    site.write("data/observations/huyen-2024.csv",
               heading_vi + row("5", "I", "") + row("5", "II", "") + row("6", "III", "") +
                   "980,gnbv,works,,,,,2023,,actual,,work,,I,not_reported\n" +
                   "980,gnbv,works,,,,,2023,,actual,,work,,II,not_reported\n" +
                   "980,gnbv.1,poor_households,,,,,2023,,actual,5,household,,II,\n");
    const PageData page = Pages(site).page("sources/huyen-2024/");
    CHECK(page.each("figure_groups", "title") == "I | II | III");
    CHECK(page.each("figure_groups.0.figure_rows", "is_repeated") == "no | no");
    CHECK(page.each("figure_groups.1.figure_rows", "is_repeated") == "yes | no | no");
    CHECK(page.each("figure_groups.2.figure_rows", "is_repeated") == "no");
    // The areas of a report on another area are named.
    CHECK(page.each("figure_groups.0.figure_rows", "has_area") == "yes | yes");
}

TEST_CASE("A computed value has its inputs four deep and sixty at most") {
    HandMade page;
    const IndicatorIndex a = page.indicator("a");
    const ObservationIndex figure = page.figure(a, "7");
    page.corpus.observations[figure].note = page.corpus.strings.intern("about");
    const IndicatorIndex b = page.indicator("b");
    std::vector<DerivedIndex> chain{page.computed(b, "1", {FigureRef::observation(figure)})};
    for (int depth = 0; depth < 6; ++depth) {
        chain.push_back(page.computed(b, "1.005", {FigureRef::derived(chain.back())}));
    }
    std::vector<FigureRef> many;
    const ObservationIndex exact = page.figure(a, "8");
    for (int i = 0; i < 61; ++i) {
        many.push_back(FigureRef::observation(exact));
    }
    const DerivedIndex wide = page.computed(b, "488", many);
    many[59] = FigureRef::observation(figure);
    const DerivedIndex about = page.computed(b, "488", many);
    page.derived.values[about].exactness = {Bound::about, false};
    page.subject.kind = PageKind::home;
    page.with(english, [&](const PageContext& context) {
        const auto cell = [&](DerivedIndex index) {
            return PageData(derived_cell(context, context.input.derived[index], true), PageKind::home);
        };
        CHECK(cell(chain[0]).at("inputs") == "1 entries");
        CHECK(cell(chain[0]).at("inputs.0.value") == "about 7 million_vnd en");
        CHECK(cell(chain[3]).at("inputs") == "4 entries");
        CHECK(cell(chain[4]).at("inputs") == "5 entries");
        CHECK(cell(chain[4]).at("inputs.4.value") == "about 7 million_vnd en");
        CHECK(cell(chain[5]).at("inputs") == "5 entries");
        CHECK(cell(chain[5]).at("inputs.4.value") == "1 million_vnd en");
        CHECK(cell(wide).at("inputs") == "60 entries");
        CHECK(cell(wide).at("qualifier").empty());
        CHECK(cell(about).at("qualifier") == "about");
        // Two decimals, halves away from zero.
        CHECK(cell(chain[1]).at("value") == "1.01");
        CHECK(cell(chain[1]).at("unit") == "million_vnd en");
        CHECK(PageData(derived_cell(context, context.input.derived[wide], false), PageKind::home).at("unit").empty());
        return 0;
    });
}

TEST_CASE("A status outside of its classes has no name") {
    HandMade page;
    const IndicatorIndex x = page.indicator("x");
    page.corpus.indicators[x].formula.kind = FormulaKind::status;
    page.corpus.indicators[x].formula.classes = {{std::nullopt, {"Chậm", "Behind"}},
                                                 {Decimal{0, 0}, {"Nhanh", "Ahead"}}};
    for (const char* value : {"0", "1", "2", "3"}) {
        page.computed(x, value, {});
    }
    page.with(vietnamese, [&](const PageContext& context) {
        CHECK(derived_text(context, context.input.derived[0]).empty());
        CHECK(derived_text(context, context.input.derived[1]) == "Chậm");
        CHECK(derived_text(context, context.input.derived[2]) == "Nhanh");
        CHECK(derived_text(context, context.input.derived[3]).empty());
        return 0;
    });
}

TEST_CASE("Computed values of one indicator stand together and wholes before parts") {
    HandMade page;
    Program project;
    project.id = "gnbv.1";
    project.level = program_level(page.corpus, "project");
    project.parent = 0;
    project.short_name = {"Dự án", "Project"};
    page.corpus.programs.add(project);
    const IndicatorIndex x = page.indicator("x", Direction::none, "poverty");
    const IndicatorIndex y = page.indicator("y", Direction::none, "poverty");
    const auto add = [&](IndicatorIndex of, const char* value) {
        page.subject.detail.derived.push_back(page.computed(of, value, {}));
        return page.derived.values.back().line;
    };
    add(y, "4");
    page.derived.lines[add(x, "2")].program = 1;
    add(x, "1");
    add(y, "4");
    page.subject.kind = PageKind::area;
    page.subject.area = 0;
    page.with(vietnamese, [](const PageContext& context) {
        View view;
        fill_computed(context, view);
        const PageData data(std::move(view), PageKind::area);
        CHECK(data.at("computed_groups") == "1 entries");
        CHECK(data.at("computed_groups.0.title") == "Nghèo đa chiều");
        CHECK(data.each("computed_groups.0.value_rows", "value") == "1 | 2 | 4 | 4");
        CHECK(values_computed(context).size() == 4);
        return 0;
    });
}

TEST_CASE("A table of money indents to three and marks a bar of one rate only") {
    // The bar is cut at both ends.
    HandMade page;
    const IndicatorIndex rate = page.indicator("disbursement_rate");
    page.corpus.indicators[rate].unit = 1;
    MoneyRow row;
    row.area = 0;
    row.program = 0;
    const auto bar = [&](std::vector<const char*> rates, Language language) {
        row.rate.clear();
        for (const char* value : rates) {
            row.rate.push_back(page.computed(rate, value, {}));
        }
        return page.with(language, [&](const PageContext& context) {
            const PageData data(money_row(context, row, RowLabel::area, 0), PageKind::home);
            return data.at("has_bar") + " " + data.at("bar_width") + " " + data.at("bar_text");
        });
    };
    CHECK(bar({"61.985"}, vietnamese) == "yes 62.0 đã giải ngân 61,99\u00a0%");
    CHECK(bar({"61.985"}, english) == "yes 62.0 61.99% disbursed");
    CHECK(bar({"100.04"}, english) == "yes 100.0 100.04% disbursed");
    CHECK(bar({"100.05"}, english) == "yes 100 100.05% disbursed");
    CHECK(bar({"-3"}, english) == "yes 0 −3% disbursed");
    CHECK(bar({}, english) == "no 0 ");
    CHECK(bar({"10", "20"}, english) == "no 0 ");
    // Where on it the plan ends, if more was spent than that.
    const auto end = [&](const char* value) {
        row.rate = {page.computed(rate, value, {})};
        return page.with(english, [&](const PageContext& context) {
            return PageData(money_row(context, row, RowLabel::area, 0), PageKind::home).at("bar_end");
        });
    };
    CHECK(end("125") == "80.0");
    CHECK(end("200") == "50.0");
    CHECK(end("100").empty());
    CHECK(end("100.5").empty());
    CHECK(end("61.9").empty());
    CHECK(end("0").empty());
    CHECK(end("-3").empty());
    row.rate.clear();
    const auto indent = [&](int depth) {
        return page.with(vietnamese, [&](const PageContext& context) {
            return PageData(money_row(context, row, RowLabel::area, depth), PageKind::home).at("indent");
        });
    };
    CHECK(indent(-1) == "0");
    CHECK(indent(2) == "2");
    CHECK(indent(3) == "3");
    CHECK(indent(4) == "3");
}

TEST_CASE("A target stands in a place of its own and every number that is no result says what it is") {
    HandMade page;
    const IndicatorIndex assigned = page.indicator("assigned");
    const IndicatorIndex disbursed = page.indicator("disbursed");
    MoneyRow row;
    row.area = 0;
    row.program = 0;
    row.as_of = *parse_date("2024-01-31");
    row.assigned = {page.figure(assigned, "100")};
    row.disbursed = {page.figure(disbursed, "95")};
    page.corpus.observations[row.assigned[0]].kind = kinds::plan;
    Observation& result = page.corpus.observations[row.disbursed[0]];
    result.has_rate = true;
    result.reported_rate = {9528, 2};
    const auto shown = [&](Kind kind, Language language) {
        row.kind = result.kind = kind;
        return page.with(language, [&](const PageContext& context) {
            const PageData data(money_row(context, row, RowLabel::area, 0), PageKind::home);
            const bool intended = is_intended(kind);
            const std::string value = intended ? "goals.0." : "disbursed.0.";
            const std::string rate = intended ? "goals.1." : "printed_rate.0.";
            return data.at("assigned.0.qualifier") + "|" + data.at(value + "qualifier") + " " +
                   data.at(value + "value") + "|" + data.at(rate + "qualifier") + " " + data.at(rate + "value") + "|" +
                   data.at("as_of");
        });
    };
    CHECK(shown(kinds::actual, english) == "| 95| 95.28%|31 January 2024");
    CHECK(shown(kinds::estimate, vietnamese) == "|ước 95|ước 95,28\u00a0%|31/01/2024");
    // The place is called a target itself.
    CHECK(shown(kinds::target, vietnamese) == "| 95| 95,28\u00a0%|31/01/2024");
    CHECK(shown(kinds::target, english) == "| 95| 95.28%|31 January 2024");
    CHECK(shown(kinds::plan, vietnamese) == "|kế hoạch 95|kế hoạch 95,28\u00a0%|31/01/2024");
    CHECK(shown(kinds::plan, english) == "|plan 95|plan 95.28%|31 January 2024");
}

TEST_CASE("Of several findings of one kind the first is marked, and of each kind one where the figure is at home") {
    constexpr const char* elsewhere = "areas/98-thu-nghiem/";
    constexpr const char* home = "sources/tinh-2023/";
    const auto marks = [](const char* page, std::initializer_list<RuleKind> rules, std::size_t leads_to = 0) {
        const SmallSite site("pages");
        Pages pages(site);
        std::vector<std::uint32_t> indexes;
        for (const RuleKind rule : rules) {
            Finding& finding = pages.reconciliation.findings.at(indexes.size());
            finding.rule = rule;
            finding.severity = indexes.size() == leads_to ? FindingSeverity::error : FindingSeverity::warning;
            indexes.push_back(static_cast<std::uint32_t>(indexes.size()));
        }
        return pages.with(page, english, [&](const PageContext& context) {
            View view;
            set_marks(context, indexes, view);
            const PageData data(std::move(view), PageKind::home);
            return data.each("marks", "label") +
                   (data.at("marks.0.href") == context.finding_link(static_cast<std::uint32_t>(leads_to))
                        ? ""
                        : " leads elsewhere");
        });
    };
    CHECK(marks(home, {RuleKind::conflict, RuleKind::conflict, RuleKind::sum, RuleKind::conflict}) ==
          "Two values | Sum");
    CHECK(marks(home, {RuleKind::sum}) == "Sum");
    // Elsewhere one sign warns of all, and leads to what cannot be true.
    CHECK(marks(elsewhere, {RuleKind::conflict, RuleKind::conflict, RuleKind::sum}) == "Two values, Sum");
    CHECK(marks(elsewhere, {RuleKind::conflict, RuleKind::sum}, 1) == "Sum, Two values");
    CHECK(marks(elsewhere, {RuleKind::sum}) == "Sum");
}

TEST_CASE("Checks that neither agree nor are told are counted as part of others") {
    const SmallSite site("pages");
    Pages pages(site);
    const auto merged = [&] { return pages.page("findings/").each("rules", "merged"); };
    const std::string before = merged();
    CHECK(before.find_first_of("0123456789") == std::string::npos);
    pages.reconciliation.summary.checked[static_cast<std::size_t>(RuleKind::sum)] += 3;
    CHECK(merged().find('3') != std::string::npos);
    CHECK(merged().size() == before.size() + 1);
}

TEST_CASE("A row of money without computed values has share and rest of the two amounts that stand in it") {
    HandMade page;
    const IndicatorIndex assigned = page.indicator("assigned");
    const IndicatorIndex disbursed = page.indicator("disbursed");
    page.indicator("disbursement_rate");
    page.indicator("undisbursed");
    MoneyRow row;
    row.area = 0;
    row.program = 0;
    row.kind = kinds::actual;
    row.assigned = {page.figure(assigned, "80")};
    row.disbursed = {page.figure(disbursed, "20")};
    for (Observation& figure : page.corpus.observations) {
        figure.kind = figure.indicator == assigned ? kinds::plan : kinds::actual;
    }
    const auto at = [&](const std::string& name) {
        return page.with(vietnamese, [&](const PageContext& context) {
            View view;
            std::vector<View> rows;
            rows.push_back(money_row(context, row, RowLabel::program, 0));
            view.list("money_rows", std::move(rows));
            return PageData(std::move(view), PageKind::area_program).at("money_rows.0." + name);
        });
    };
    CHECK(at("rate.0.value") == "25,00");
    CHECK(at("rate.0.is_derived") == "yes");
    CHECK(at("undisbursed.0.value") == "60");
    CHECK(at("bar_width") == "25.0");
    CHECK(at("is_bar_expected") == "no");
    // Of an estimate it says so.
    row.kind = kinds::estimate;
    CHECK(at("is_bar_expected") == "yes");
    CHECK_FALSE(at("rate.0.qualifier").empty());
    row.kind = kinds::actual;
    // Of more than the plan nothing is left.
    page.corpus.observations[1].value = {100, 0};
    CHECK(at("rate.0.value") == "125,00");
    CHECK(at("undisbursed.0.value") == "?");
    // What is aimed at is no result; of two results none is the one; of nothing there is no share.
    row.kind = kinds::target;
    CHECK(at("rate.0.value") == "?");
    row.kind = kinds::actual;
    row.disbursed.push_back(page.figure(disbursed, "30"));
    CHECK(at("rate.0.value") == "?");
    CHECK(at("has_bar") == "no");
    row.disbursed.pop_back();
    page.corpus.observations[0].value = {0, 0};
    CHECK(at("rate.0.value") == "?");
    // Nor of what a person has remarked to be of another line.
    page.corpus.observations[0].value = {400, 0};
    CHECK(at("rate.0.value") == "25,00");
    page.corpus.misplaced = {row.assigned[0]};
    CHECK(at("rate.0.value") == "?");
    CHECK(at("undisbursed.0.value") == "?");
}

TEST_CASE("A line of which no report states the result has in its row what its parts add up to, of their kind") {
    for (const bool is_actual : {true, false}) {
        const SmallSite site("pages");
        site.write("data/explanations.json", R"({"explanations": []})");
        const auto line = [&](const char* program, const char* plan, const char* spent) {
            const std::string begin = std::string("980,") + program;
            std::string rows = begin + ",assigned,,total,total,2024,2024,,plan," + plan + ",million_vnd,,1,\n";
            if (*spent != '\0') {
                rows += begin + ",disbursed,,total,total,2024,2024,2024-06-30," +
                        (is_actual ? "actual," : "estimate,") + spent + ",million_vnd,,1,\n";
            }
            return rows;
        };
        site.write("data/observations/huyen-2024.csv",
                   heading_vi + line("gnbv", "1.000", "") + line("gnbv.1", "600", "60") + line("gnbv.2", "400", "40"));
        const PageData page = Pages(site).page("areas/98-thu-nghiem/980-song-xanh/gnbv/");
        const std::string row = "money_groups.0.money_rows.0.";
        CHECK(page.at(row + "label") == "Giảm nghèo");
        CHECK(page.at(row + "disbursed.0.value") == "100");
        CHECK(page.at(row + "rate.0.value") == "10,00\u00a0%");
        CHECK(page.at(row + "undisbursed.0.value") == "900");
        CHECK(page.at(row + "as_of") == "30/06/2024");
        for (const char* const cell : {"disbursed", "rate", "undisbursed"}) {
            CHECK(page.at(row + cell + ".0.qualifier") == (is_actual ? "" : "ước thực hiện"));
        }
        CHECK(page.each(row + "disbursed.0.inputs", "value") == "60 triệu đồng | 40 triệu đồng");
        CHECK(page.each(row + "rate.0.inputs", "value") == "60 triệu đồng | 40 triệu đồng | 1.000 triệu đồng");
    }
}
