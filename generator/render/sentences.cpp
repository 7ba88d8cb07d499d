// SPDX-License-Identifier: MIT
#include "render/sentences.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "load/hints.hpp"
#include "load/object_reader.hpp"

namespace minhbach {

namespace {

struct Situation {
    std::string_view name;
    std::string_view words;  // that its pattern may use
};

constexpr std::array<Situation, 44> situations{{
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
}};

// Words that pages and sentences put together.
constexpr std::array<Situation, 30> words_of_pages{{
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
}};

// Sums of money in one part of a sentence, and such that several kinds of page share.
constexpr std::array<Situation, 54> more_situations{{
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
}};

bool has_word(std::string_view words, std::string_view word) {
    const auto list = split(words, ' ');
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

SentencePatterns SentencePatterns::load(const std::filesystem::path& site, const std::string& theme,
                                        Diagnostics& diagnostics) {
    SentencePatterns result;
    const auto source = read_source_text(site, theme + "/sentences.json", diagnostics);
    const auto document = source ? parse_json(*source) : std::nullopt;
    if (!document) {
        return result;
    }
    ObjectReader reader(*source, *document);
    const auto take = [&](const Situation& situation) {
        LocalText text = reader.local_text(situation.name);
        for (const Language language : all_languages) {
            const std::string& pattern = text.in(language);
            if (pattern.size() > limits::sentence_bytes) {
                reader.error(situation.name, "sentence-too-long",
                             say("mẫu câu \"{0}\" dài quá {1} byte", "the pattern \"{0}\" is longer than {1} bytes",
                                 situation.name, limits::sentence_bytes),
                             say("rút ngắn mẫu câu", "shorten it"));
                continue;
            }
            for (std::size_t open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', open + 1)) {
                const std::size_t close = std::min(pattern.find('}', open), pattern.size());
                const std::string word = pattern.substr(open + 1, close - open - 1);
                if (!has_word(situation.words, word)) {
                    reader.error(situation.name, "unknown-word",
                                 say("mẫu câu \"{0}\" không có từ {{{1}}}", "the pattern \"{0}\" has no word {{{1}}}",
                                     situation.name, word),
                                 situation.words.empty() ? say("mẫu câu này không có từ nào để điền",
                                                               "this pattern has no words to fill in")
                                                         : say("các từ: {0}", "its words: {0}", situation.words));
                }
            }
        }
        result.patterns_.emplace(situation.name, std::move(text));
    };
    for (const Situation& situation : situations) {
        take(situation);
    }
    for (const Situation& situation : more_situations) {
        take(situation);
    }
    for (const Situation& situation : words_of_pages) {
        take(situation);
    }
    return result;
}

std::string SentencePatterns::fill(std::string_view situation, Language language,
                                   std::initializer_list<std::pair<std::string_view, std::string>> words) const {
    const auto found = patterns_.find(situation);
    if (found == patterns_.end()) {
        return {};
    }
    const std::string& pattern = found->second.in(language);
    std::string result;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = std::min(pattern.find('{', at), pattern.size());
        result.append(pattern, at, open - at);
        if (open == pattern.size()) {
            break;
        }
        const std::size_t close = std::min(pattern.find('}', open), pattern.size());
        const std::string_view name = std::string_view(pattern).substr(open + 1, close - open - 1);
        for (const auto& [word, value] : words) {
            if (word == name) {
                result += value;
            }
        }
        at = close + 1;
    }
    return result;
}

}  // namespace minhbach
