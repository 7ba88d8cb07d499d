// SPDX-License-Identifier: MIT
// The words for the contract's codes and for what figures are about, in each language of a site.
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "model/corpus.hpp"
#include "model/words.hpp"

namespace minhbach {

LocalText date_label(const Words& words, Date date);   // "31/01/2024"; "31 January 2024"
LocalText label(const Words& words, Missing missing);  // a sentence that gives the reason
// "Town"; of an area without a type nothing.
const LocalText& area_type_label(const Corpus& corpus, const Area& area);
const LocalText& program_level_label(const Corpus& corpus, const Program& program);
LocalText theme_label(const Words& words, const std::string& theme);

// As the site declares it, or else by the theme's words: "ước thực hiện", "estimate"; as a sentence has it "số ước thực
// hiện", "an estimate".
LocalText kind_name(const Corpus& corpus, Kind kind);
LocalText kind_noun(const Corpus& corpus, Kind kind);
// Whether readers are told of which kind a figure is: not where results are all of one.
bool names_kind(const Corpus& corpus, Kind kind);
// Its name where they are, else nothing.
LocalText told_kind(const Corpus& corpus, Kind kind);

// The word a source puts before a number: "khoảng", "trên"; what the number is of comes before how exact it is: "each
// year at least". Empty where the note has neither.
LocalText qualifier_label(const Words& words, const std::string& note);

// "vốn năm 2023", "vốn kéo dài từ năm 2022 sang": of the budget year of a figure, beside its period.
LocalText budget_year_label(const Corpus& corpus, const FigureKey& key);

// "6 tháng đầu năm 2023"; "first half of 2023"; empty for the timeless one.
LocalText period_label(const Words& words, const Period& period);
// The same in one language; as `place` "at" at the head of a sentence ("In the first half of 2023"), as "against" of
// what a change is told against.
std::string period_words(const Words& words, std::string_view place, const Period& period, Language language);

// "so với năm 2022": what a change counts from; empty for a figure that says none.
LocalText base_label(const Corpus& corpus, const FigureKey& key);

// Capital, fund, budget year and base of a figure in words, " · " between them; empty where it has none.
// `sign`: the word that stands between the parts.
std::string dimensions_label(const Corpus& corpus, const FigureKey& key, Language language,
                             std::string_view sign = "dot");

// "Dự án 1: Hạ tầng các huyện nghèo", or the short name alone where there is no official number.
std::string program_label(const Program& program, Language language);
// The same; empty for figures of an area without a program.
std::string program_label(const Corpus& corpus, ProgramIndex program, Language language);
LocalText program_label(const Corpus& corpus, ProgramIndex program);

// The word after a number: "xã"; "communes", but "commune" after 1.
const std::string& unit_word(const Unit& unit, Decimal number, Language language);
// A number with its unit, as all pages and sentences write it: "3.518 triệu đồng", "20,71 %", "20.71%". `written` is
// `number` in the reader's form.
std::string with_unit(const Words& words, const std::string& written, Decimal number, const Unit& unit,
                      Language language);
inline bool is_percent(const Unit& unit) {
    return unit.quantity == "percent";
}
// Whether a sign stands for the unit, which is one with its number, and no word: % and ‰.
inline bool is_sign(const Unit& unit) {
    return is_percent(unit) || unit.quantity == "permille";
}
// "20,71 %", "20.71%".
std::string with_percent_sign(const Words& words, const std::string& number, Language language);

}  // namespace minhbach
