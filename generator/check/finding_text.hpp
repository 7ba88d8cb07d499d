// SPDX-License-Identifier: MIT
// The words of findings: how a figure is named and written in the sentence a citizen reads.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/corpus.hpp"

namespace minhbach {

// "Vốn giải ngân (Tiểu dự án 1: …, ước thực hiện đến 30/06/2024)": the indicator and what the figure is about, and of
// what kind it is where it is not actual.
LocalText name_of(const Corpus& corpus, const Observation& observation);
// The same without its kind, where that is told besides.
LocalText name_of_line(const Corpus& corpus, const Observation& observation);
// A figure as its source prints it: "650 tỷ đồng (650.000 triệu đồng)", with the amount in the indicator's unit where
// that is another, since it is what the other figures are held against.
LocalText amount_of(const Corpus& corpus, const Observation& figure);
// "3.518 triệu đồng" in the reader's form; of a value that no source prints, in the indicator's unit.
LocalText amount_of(const Corpus& corpus, IndicatorIndex indicator, Decimal value);
LocalText number_of(const Corpus& corpus, Decimal value);
// "an estimate by 30 June 2024": what is not actual says so. That money which was given, or given on, is planned its
// name says already, where there is one kind of plan.
std::string kind_told(const Corpus& corpus, const Observation& figure, Language language);
// Without the zeros at its end that no report prints: of computed values.
Decimal without_end_zeros(Decimal value);
// What is computed, as precisely as what is printed beside it, and to four decimals at least: binary fractions of a
// table make sums such as 202073404.599999994. As it is where that would hide a difference.
Decimal as_precise_as(Decimal computed, Decimal printed);
LocalText percent_of(const Corpus& corpus, Decimal value);  // "20,71 %", "20.71%"
// "30/06/2024", "30 June 2024"; of no_date "ngày không ghi", "an unstated date".
LocalText date_of(const Corpus& corpus, Date date);

// What programs are called together, by their level: "các dự án", "the projects".
LocalText called_together(const Corpus& corpus, const std::vector<ProgramIndex>& programs);
// "520 + 0 + 0"; of very many the first ones, and how many more.
LocalText terms_of(const Corpus& corpus, std::span<const ObservationIndex> figures);

}  // namespace minhbach
