// SPDX-License-Identifier: MIT
// docs/data.md says by hand what to write and why. What the program knows, too, stands there between marks, as a table
// made here (MINHBACH_APPROVE=1 writes them anew), or its tables name all that the program knows, and nothing else.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>

#include "base/files.hpp"
#include "load/code_names.hpp"
#include "load/observation_columns.hpp"
#include "load/registry_forms.hpp"
#include "load/small_site.hpp"
#include "model/entities.hpp"

using namespace minhbach;

namespace {

std::filesystem::path path() {
    return std::filesystem::path(MINHBACH_SOURCE_DIR) / "docs/data.md";
}

std::string document() {
    const auto text = read_file(path());
    REQUIRE(text);
    return *text;
}

// Rows of cells below a heading.
std::string table(const std::vector<std::string>& heading, const std::vector<std::vector<std::string>>& rows) {
    const std::vector<std::string> rule(heading.size(), "---");
    std::string text;
    const auto add = [&](const std::vector<std::string>& cells) {
        text += fmt::format("| {} |\n", fmt::join(cells, " | "));
    };
    add(heading);
    add(rule);
    for (const auto& row : rows) {
        add(row);
    }
    return text;
}

std::string code(std::string_view text) {
    return fmt::format("`{}`", text);
}

// A sentence of a form as a cell, which ends in no full stop.
std::string as_cell(const std::string& sentence) {
    return sentence.ends_with('.') ? sentence.substr(0, sentence.size() - 1) : sentence;
}

// Whether a site that has everything lacks something without this file.
bool is_missed(std::string_view name) {
    SmallSite site("good-full");
    const std::string file = fmt::format("data/{}.json", name);
    site.remove(file);
    Diagnostics diagnostics;
    site.load(diagnostics);
    const auto sorted = diagnostics.sorted();
    return std::any_of(sorted.begin(), sorted.end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.code == "file-missing" && diagnostic.place.file == file;
    });
}

std::string files() {
    std::vector<std::vector<std::string>> rows;
    for (const FileForm& file : all_file_forms()) {
        const char* needed = file.name == "breakdowns" ? "as `codes_in` says" : is_missed(file.name) ? "yes" : "";
        rows.push_back({fmt::format("`data/{}.json`", file.name), needed, as_cell(file.root.about.en)});
    }
    rows.push_back({"`data/observations/SOURCE.csv`", "yes",
                    "The figures of one document, a row each: a file for each source of `data/sources.json`"});
    rows.push_back({"`data/boundaries/NAME.geojson`", "", "The boundaries of areas, for maps"});
    return table({"file", "needed", "what"}, rows);
}

std::string columns() {
    std::vector<std::vector<std::string>> rows;
    for (const FixedColumn& column : fixed_columns) {
        if (column.name == "period") {
            rows.push_back({"a column for each dimension", "unless it is declared `\"column_optional\": true`",
                            "a code of it, or nothing where the source does not say"});
        }
        rows.push_back({code(column.name), column.may_be_missing ? "" : "yes", std::string(column.about_en)});
    }
    return table({"column", "needed", "what to write"}, rows);
}

std::string periods() {
    std::vector<std::vector<std::string>> rows;
    const auto add = [&](const char* text, const char* financial, const char* what) {
        const auto row = [&](const char* written, Calendar calendar) {
            const auto period = parse_period(written, calendar);
            REQUIRE(period);
            return fmt::format("`{}` ({} to {})", written, to_string(period->first), to_string(period->last));
        };
        rows.push_back({what, row(text, {}), financial == nullptr ? "" : row(financial, {4})});
    };
    add("2023", "2018/19", "a year");
    add("2024-S1", "2018/19-S1", "a half, `S1` or `S2`");
    add("2024-Q2", "2018/19-Q2", "a quarter, `Q1` to `Q4`");
    add("2024-9M", "2018/19-9M", "its first months, `1M` to `11M`");
    add("2024-06", nullptr, "a month");
    add("2021/2023", "2018/19-2020/21", "several years");
    return table({"period", "calendar years", "years from 1 April (`\"year_begins\": \"04-01\"`)"}, rows);
}

std::string notes() {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 1; i < missing_codes.size(); ++i) {
        rows.push_back({code(missing_codes.at(i)), "no value", code_name(static_cast<Missing>(i)).en});
    }
    for (const std::string_view qualifier : qualifier_codes) {
        rows.push_back({code(qualifier), "beside a value", qualifier_name(qualifier).en});
    }
    return table({"note", "where", "what the source says"}, rows);
}

std::string form_of(const FileForm& file) {
    const FormField* list = file.root.find(file.name);
    REQUIRE(list != nullptr);
    std::vector<std::vector<std::string>> rows;
    for (const FormField& field : list->value.items.back().forms.front().fields) {
        rows.push_back({code(field.key), field.required ? "yes" : "", as_cell(field.about.en)});
    }
    return table({"property", "needed", "what to write"}, rows);
}

struct Made {
    const char* name;
    std::string text;
};

std::vector<Made> all_made() {
    return {{"files", files()},
            {"columns", columns()},
            {"periods", periods()},
            {"notes", notes()},
            {"remarks", form_of(remarks_file())},
            {"explanations", form_of(explanations_file())}};
}

// The place of a table between its marks.
std::pair<std::size_t, std::size_t> place_of(const std::string& text, const std::string& name) {
    const std::string begin = fmt::format("<!-- made: {} -->\n", name);
    const std::size_t from = text.find(begin);
    REQUIRE(from != std::string::npos);
    const std::size_t to = text.find("<!-- end -->", from);
    REQUIRE(to != std::string::npos);
    return {from + begin.size(), to};
}

// The section below a heading, up to the next one.
std::string section(const std::string& text, const std::string& heading) {
    const std::size_t from = text.find("\n" + heading + "\n");
    INFO(heading);
    REQUIRE(from != std::string::npos);
    const std::size_t to = text.find("\n#", from + heading.size() + 1);
    return text.substr(from, to == std::string::npos ? to : to - from);
}

// What stands in the first cells of the tables of a section as `code`, or as a property, `"code": …`.
std::set<std::string> named(const std::string& section) {
    // A row that is followed by the line of a heading is no row.
    static const std::regex first_cell(R"((?:^|\n)\| ([^|]*) \|(?![^\n]*\n\| ---))");
    static const std::regex word(R"re(`"?([a-z_]+)"?(?:: [^`]*)?`)re");
    std::set<std::string> names;
    for (std::sregex_iterator row(section.begin(), section.end(), first_cell), end; row != end; ++row) {
        const std::string cell = (*row)[1];
        for (std::sregex_iterator at(cell.begin(), cell.end(), word); at != end; ++at) {
            names.insert((*at)[1]);
        }
    }
    return names;
}

std::set<std::string> keys(const Form& form) {
    std::set<std::string> result;
    for (const FormField& field : form.fields) {
        if (field.key != "$schema") {
            result.emplace(field.key);
        }
    }
    return result;
}

std::set<std::string> set_of(const std::vector<std::string_view>& codes) {
    return {codes.begin(), codes.end()};
}

const Form& entry_of(const FileForm& file, std::string_view list) {
    const FormField* field = file.root.find(list);
    REQUIRE(field != nullptr);
    return field->value.items.back().forms.front();
}

}  // namespace

TEST_CASE("The tables of docs/data.md that are made say what the program knows") {
    std::string text = document();
    if (const char* approve = std::getenv("MINHBACH_APPROVE"); approve != nullptr && std::string_view(approve) == "1") {
        for (const Made& made : all_made()) {
            const auto [from, to] = place_of(text, made.name);
            text.replace(from, to - from, made.text);
        }
        std::ofstream(path(), std::ios::binary) << text;
    }
    for (const Made& made : all_made()) {
        INFO(made.name);
        const auto [from, to] = place_of(text, made.name);
        CHECK(text.substr(from, to - from) == made.text);
    }
}

TEST_CASE("The tables of docs/data.md by hand name what the forms have, and no more") {
    const std::string text = document();
    CHECK(named(section(text, "## What is compared")) == keys(reconciliation_file().root));

    const FileForm indicators = indicators_file();
    const Form& indicator = entry_of(indicators, "indicators");
    const FormValue& formula = indicator.find("formula")->value;
    std::set<std::string> types;
    for (const Form& form : formula.forms) {
        types.emplace(form.find("type")->value.codes.front());
    }
    CHECK(named(section(text, "### Formulas")) == types);
    const Form& where = formula.forms.front().find("where")->value.forms.front();
    CHECK(named(section(text, "### Where a formula is applied")) == keys(where));
    for (const std::string_view kind : where.find("period")->value.items.back().codes) {
        CHECK_THAT(section(text, "### Where a formula is applied"), Catch::Contains(code(kind)));
    }
    CHECK(named(section(text, "## Computed indicators")) == set_of(indicator.find("kind")->value.codes));

    const FileForm dimensions = dimensions_file();
    std::set<std::string> roles = set_of(entry_of(dimensions, "dimensions").find("role")->value.codes);
    CHECK(named(section(text, "## Dimensions and kinds")) == roles);
    const FileForm kinds = kinds_file();
    for (const std::string_view role : entry_of(kinds, "kinds").find("role")->value.codes) {
        CHECK_THAT(section(text, "## Dimensions and kinds"), Catch::Contains(code(role)));
    }

    const FileForm levels = levels_file();
    std::set<std::string> of_levels = set_of(entry_of(levels, "programs").find("role")->value.codes);
    of_levels.insert({"name", "names", "whole", "gathered"});
    CHECK(named(section(text, "## Levels")) == of_levels);

    for (const std::string_view page : address_codes) {
        CHECK_THAT(section(text, "## Languages and addresses"), Catch::Contains(code(page)));
    }
}

TEST_CASE("What docs/data.md calls a registry that may be a table is one") {
    const std::string text = section(document(), "## Registries as tables");
    for (const FileForm& file : all_file_forms()) {
        const FormField* list = file.root.find(file.name);
        const bool is_table = list != nullptr && file.name != "dimensions" && file.name != "explanations";
        INFO(file.name);
        // The codes of a dimension are told of together.
        CHECK((text.find(code(file.name)) != std::string::npos ||
               text.find(fmt::format("data/{}.csv", file.name)) != std::string::npos || file.name == "breakdowns") ==
              is_table);
    }
}
