// SPDX-License-Identifier: MIT
// What all rows of a table have in common is told above it.
#include "render/views/shared_facts.hpp"

#include <array>
#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

std::vector<View> rows_of(std::initializer_list<std::array<const char*, 3>> rows) {
    std::vector<View> views;
    for (const auto& [program, href, source] : rows) {
        View view;
        view.text("program_label", program).text("program_href", href).text("source_label", source);
        view.text("source_href", "s/");
        views.push_back(std::move(view));
    }
    return views;
}

// The facts above the table, then what is left in its rows.
std::string told(std::vector<View> rows) {
    View table;
    share_facts(rows, {shared_program, shared_source}, table);
    std::string text;
    for (const View::Data& fact : table.data().get("shared")->list_value()) {
        text += fact.get("label")->string_value() + "@";
        text += (fact.get("href")->is_string() ? fact.get("href")->string_value() : "-") + ";";
    }
    CHECK(table.data().get("has_shared")->is_true() == !text.empty());
    for (const View& row : rows) {
        text += "|" + row.text_of("program_label") + "," + row.text_of("source_label");
    }
    return text;
}

}  // namespace

TEST_CASE("What all rows say alike is told once above them and no row says it again") {
    CHECK(told(rows_of({{"gnbv", "p/", "S"}, {"gnbv", "p/", "S"}})) == "gnbv@p/;S@s/;|,|,");
    CHECK(told(rows_of({{"gnbv", "p/", "S"}, {"ntm", "q/", "S"}})) == "S@s/;|gnbv,|ntm,");
    CHECK(told(rows_of({{"gnbv", "", "S"}, {"gnbv", "", "T"}})) == "gnbv@-;|,S|,T");
}

TEST_CASE("Names that lead elsewhere stay in their rows and so does what only some rows have") {
    CHECK(told(rows_of({{"Dự án 1", "a/", "S"}, {"Dự án 1", "b/", "T"}})) == "|Dự án 1,S|Dự án 1,T");
    CHECK(told(rows_of({{"gnbv", "p/", "S"}, {"", "", "T"}})) == "|gnbv,S|,T");
    CHECK(told(rows_of({{"", "", "S"}, {"", "", "T"}})) == "|,S|,T");
}

TEST_CASE("Of rows below each other that lead to the same page the first one has the link") {
    std::vector<View> rows = rows_of(
        {{"gnbv", "p/", "S"}, {"gnbv", "p/", "S"}, {"ntm", "q/", "S"}, {"gnbv", "p/", "S"}, {"gnbv", "r/", "S"}});
    for (View& row : rows) {
        row.flag("has_program_href", true);
    }
    link_once(rows, {shared_program});
    std::string text;
    for (const View& row : rows) {
        text += row.text_of("program_label") + "@" + row.text_of("program_href") +
                (row.data().get("has_program_href")->is_true() ? "! " : " ");
    }
    CHECK(text == "gnbv@p/! gnbv@ ntm@q/! gnbv@p/! gnbv@r/! ");
}

TEST_CASE("One row alone says what it is about itself and no rows say nothing") {
    CHECK(told(rows_of({{"gnbv", "p/", "S"}})) == "|gnbv,S");
    CHECK(told({}).empty());
}
