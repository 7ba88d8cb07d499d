// SPDX-License-Identifier: MIT
// The words for the contract's codes, in both languages.
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "model/corpus.hpp"

namespace minhbach {

LocalText label(Capital capital);
LocalText label(Fund fund);
LocalText label(Kind kind);
std::string_view english_month(unsigned month);  // 1 to 12
LocalText date_label(Date date);                 // "31/01/2024"; "31 January 2024"
LocalText label(Missing missing);                // a sentence that gives the reason
LocalText area_type_label(const Area& area);
LocalText program_level_label(const Program& program);
LocalText theme_label(const std::string& theme);

// The word a source puts before a number: "khoảng", "trên". Empty where the note has none.
LocalText qualifier_label(const std::string& note);

// "vốn năm 2023", "vốn kéo dài từ năm 2022 sang"; `period` is the period of the figure.
LocalText fund_year_label(const std::string& fund_year, const Period& period);

// "6 tháng đầu năm 2023"; "first half of 2023"; empty for the timeless one.
LocalText period_label(const Period& period);

// "so với năm 2022": what a change counts from; empty for a figure that says none.
LocalText base_label(const Corpus& corpus, const FigureKey& key);

// Capital, fund, budget year and base of a figure in words, " · " between them; empty where it has none.
std::string dimensions_label(const Corpus& corpus, const FigureKey& key, Language language);

// "Dự án 1: Hạ tầng các huyện nghèo", or the short name alone where there is no official number.
std::string program_label(const Program& program, Language language);
// The same; empty for figures of an area without a program.
std::string program_label(const Corpus& corpus, ProgramIndex program, Language language);

// "20,71 %", "20.71%".
inline std::string with_percent_sign(const std::string& number, Language language) {
    return number + (language == Language::vi ? " %" : "%");
}

}  // namespace minhbach
