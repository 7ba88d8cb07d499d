// SPDX-License-Identifier: MIT
#include "render/sentences.hpp"

#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "load/reported.hpp"
#include "load/temporary_folder.hpp"

using namespace minhbach;

namespace {

const std::string default_theme = std::string(MINHBACH_SOURCE_DIR) + "/themes/default";

// The patterns of the project's theme, in which one text stands for another.
SentencePatterns changed(const std::string& from, const std::string& to, Diagnostics& diagnostics) {
    std::string text = read_file(default_theme + "/sentences.json").value_or("");
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const TemporaryFolder folder;
    folder.write("themes/thu/sentences.json", text);
    return SentencePatterns::load(folder.path(), "themes/thu", diagnostics);
}

std::string mistakes(const std::string& from, const std::string& to) {
    Diagnostics diagnostics;
    changed(from, to, diagnostics);
    std::string result;
    for (const Diagnostic& mistake : diagnostics.sorted()) {
        result += mistake.place.file + " " + mistake.code + ": " + mistake.message.en + " (" + mistake.hint.en + ")\n";
    }
    return result;
}

}  // namespace

TEST_CASE("A pattern is filled with the words it names and what it is not given stays empty") {
    Diagnostics diagnostics;
    const auto patterns = changed(
        R"("spent_none": {"vi": "{until}, chưa giải ngân khoản nào.", "en": "{until}, it had disbursed nothing."})",
        R"("spent_none": {"vi": "a{until}b{until}", "en": "{until}"})", diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    CHECK(patterns.fill("spent_none", Language::vi, {{"until", "X"}, {"amount", "Y"}}) == "aXbX");
    CHECK(patterns.fill("spent_none", Language::en, {{"until", "X"}}) == "X");
    CHECK(patterns.fill("spent_none", Language::vi, {}) == "ab");
    CHECK(patterns.fill("spent_missing", Language::en, {}) ==
          "The report does not state how much of this was disbursed.");
    CHECK(patterns.fill("no_such_pattern", Language::vi, {{"until", "X"}}).empty());
    // What is put in is not looked through again.
    CHECK(patterns.fill("spent_none", Language::en, {{"until", "{until}"}}) == "{until}");
}

TEST_CASE("A word that a pattern does not have is a mistake that names those it has") {
    CHECK(mistakes("\"vi\": \"Đến {date}\"", "\"vi\": \"Đến {dato} {date}\"") ==
          "themes/thu/sentences.json unknown-word: the pattern \"until_date\" has no word {dato} (its words: date)\n");
    CHECK(mistakes("\"en\": \"By {date}\"", "\"en\": \"By {dato}\"") ==
          "themes/thu/sentences.json unknown-word: the pattern \"until_date\" has no word {dato} (its words: date)\n");
    CHECK(mistakes("The cut-off dates differ", "The {date}s differ")
              .find("has no word {date} (this pattern has no words to fill in)") != std::string::npos);
    // A part of a word is none, and a brace that is not closed ends with the pattern.
    CHECK(mistakes("\"en\": \"By {date}\"", "\"en\": \"By {dat}\"").find("{dat}") != std::string::npos);
    CHECK(mistakes("\"en\": \"By {date}\"", "\"en\": \"By {date\"").empty());
    // The second word is looked at as well as the first.
    CHECK(mistakes("{until}, it had disbursed {amount}.\"", "{until}, it had disbursed {amunt}.\"").find("{amunt}") !=
          std::string::npos);
}

TEST_CASE("A pattern or a language that is missing is a mistake") {
    CHECK(mistakes("\"until_date\":", "\"until_dote\":").find("until_date") != std::string::npos);
    CHECK(mistakes("\"findings_one\":", "\"findings_ome\":").find("findings_one") != std::string::npos);
    CHECK_FALSE(mistakes("\"vi\": \"Đến {date}\", ", "").empty());
    Diagnostics diagnostics;
    const TemporaryFolder folder;
    CHECK(SentencePatterns::load(folder.path(), "themes/thu", diagnostics)
              .fill("until_unknown", Language::vi, {})
              .empty());
    CHECK(diagnostics.errors() == 1);
    folder.write("themes/thu/sentences.json", "{");
    SentencePatterns::load(folder.path(), "themes/thu", diagnostics);
    CHECK(diagnostics.errors() == 2);
}

TEST_CASE("Every situation may use its own words and no others") {
    // A theme whose patterns use every word that they may have.
    const std::vector<std::pair<const char*, const char*>> all{
        {"planned", "in_period area amount for_program lines"},
        {"planned_two", "in_period area amount other for_program lines"},
        {"planned_many", "in_period area amount other count for_program lines"},
        {"planned_unknown", "in_period area for_program lines"},
        {"spent_part", "until amount rate"},
        {"spent_none", "until"},
        {"spent_all", "until amount"},
        {"spent_over", "until amount rate"},
        {"spent_no_plan", "until amount"},
        {"spent_two", "until amount other"},
        {"spent_two_rates", "until amount rate other"},
        {"spent_missing", ""},
        {"expected_part", "until amount rate"},
        {"expected_none", "until"},
        {"expected_all", "until amount"},
        {"expected_over", "until amount rate"},
        {"expected_no_plan", "until amount"},
        {"until_date", "date"},
        {"until_unknown", ""},
        {"rate_contradicted", "printed rate"},
        {"pace_behind", "elapsed points"},
        {"pace_ahead", "elapsed points"},
        {"pace_even", "elapsed"},
        {"rank_first", "count siblings"},
        {"rank_last", "count siblings"},
        {"rank_place", "rank count siblings"},
        {"lines_missing_one", "total"},
        {"lines_missing_many", "count total"},
        {"lines_missing_all", "total"},
        {"outcome_actual", "indicator when value"},
        {"outcome_estimate", "indicator when value"},
        {"outcome_fell", "indicator when value change"},
        {"outcome_rose", "indicator when value change"},
        {"outcome_same", "indicator when value"},
        {"figures_none_area", "area"},
        {"figures_none_program", "program"},
        {"figures_one", "source"},
        {"figures_many", "count source"},
        {"figures_many_sources", "count sources"},
        {"areas_one", "program areas"},
        {"areas_many", "program areas count"},
        {"areas_more", "program areas count"},
        {"area_spent", "area until amount rate lines parts"},
        {"dates_differ", ""},
        {"estimated", "value"},
        {"area_spent_none", "area until lines parts"},
        {"area_spent_of_allocated", "area until amount rate lines parts"},
        {"allocated", "in_period area amount for_program lines"},
        {"spent_of_allocated", "until amount rate"},
        {"expected_of_allocated", "until amount rate"},
        {"findings_one", ""},
        {"findings_many", "count"},
        {"for_program", "program"},
        {"for_project", "program"},
        {"for_group", "program"},
        {"lines", "dimensions"},
        {"outcome_other", "indicator when value kind"},
        {"growth_rose", "indicator area when value base"},
        {"growth_fell", "indicator area when value base"},
        {"growth_rose_expected", "indicator area when value base"},
        {"growth_fell_expected", "indicator area when value base"},
        {"when", "period"},
        {"when_until", "period date"},
        {"when_date", "date"},
        {"within_date", "date"},
        {"within_unknown", ""},
        {"for_plan", "program"},
        {"for_no_program", ""},
        {"capital_unstated", ""},
        {"clause", "name plan result"},
        {"clause_planned", "amount other"},
        {"clause_allocated", "amount other"},
        {"clause_plans", "amount other"},
        {"clause_plan_missing", ""},
        {"clause_spent", "until amount rate"},
        {"clause_spent_none", "until"},
        {"clause_expected", "until amount rate"},
        {"clause_expected_none", "until"},
        {"clause_two", "until amount other"},
        {"clause_missing", ""},
        {"clause_rate", "rate"},
        {"clause_parts", "unknown"},
        {"unknown", "amount"},
        {"spent_parts", "unknown"},
        {"of_which", "list"},
        {"more_money", "line"},
        {"together", "line"},
        {"left_out", "list"},
        {"capital_absent", "capital"},
        {"other_programs", "list"},
        {"and_more", "count"},
        {"with_parts", "program"},
        {"nation_too", ""},
        {"scopes_differ", ""},
        {"more_in_table", ""},
        {"base_year", ""},
        {"base_same_period", ""},
        {"no_program", ""},
        {"planned_expected", "in_period area amount for_program lines"},
        {"spent_of_expected", "until amount rate"},
        {"expected_of_expected", "until amount rate"},
        {"area_spent_of_expected", "area until amount rate lines parts"},
        {"clause_planned_expected", "amount other"},
        {"list_end", "list last"},
        {"program_named", "program"},
        {"group_named", "program"},
        {"project_named", "program"},
        {"nation_named", "area"},
        {"no_program_heading", ""},
        {"kind_estimate", ""},
        {"kind_target", ""},
        {"kind_requested", ""},
        {"kind_plan", ""},
        {"severity_error", ""},
        {"severity_warning", ""},
        {"findings_by_area", ""},
        {"findings_by_program", ""},
        {"findings_by_rule", ""},
        {"home_intro", ""},
        {"bar_spent", "rate"},
        {"bar_expected", "rate"},
        {"coverage", "count siblings"},
        {"validity_open", ""},
        {"validity_from", "date"},
        {"validity_until", "date"},
        {"compared_none", ""},
        {"compared_two", ""},
        {"compared_another", ""},
    };
    const auto load = [&](const std::string& extra) {
        std::string text = "{";
        for (const auto& [name, words] : all) {
            std::string pattern = "{";
            for (const char c : std::string(words)) {
                pattern += c == ' ' ? std::string("} {") : std::string(1, c);
            }
            pattern += "}" + extra;
            const std::string shown = *words == '\0' ? "x" + extra : pattern;
            text += (text == "{" ? "\"" : ", \"") + std::string(name) + R"(": {"vi": ")" + shown + R"(", "en": ")" +
                    shown + "\"}";
        }
        const TemporaryFolder folder;
        folder.write("themes/thu/sentences.json", text + "}");
        Diagnostics diagnostics;
        SentencePatterns::load(folder.path(), "themes/thu", diagnostics);
        return diagnostics.errors();
    };
    CHECK(load("") == 0);
    CHECK(load(" {nothing}") == 2 * all.size());
}
