// SPDX-License-Identifier: MIT
// The words of findings: how a figure is named and written in the sentence a citizen reads.
#pragma once

#include <string>

#include "model/corpus.hpp"

namespace minhbach {

// "Vốn giải ngân, Tiểu dự án 1: …": the indicator and what the figure is about.
LocalText name_of(const Corpus& corpus, const Observation& observation);
// A figure as its source prints it: "650 tỷ đồng (650.000 triệu đồng)", with the amount in the indicator's unit where
// that is another, since it is what the other figures are held against.
LocalText amount_of(const Corpus& corpus, const Observation& figure);
// "3.518 triệu đồng" in the reader's form; of a value that no source prints, in the indicator's unit.
LocalText amount_of(const Corpus& corpus, IndicatorIndex indicator, Decimal value);
LocalText number_of(Decimal value);
LocalText percent_of(Decimal value);  // "20,71 %", "20.71%"
// "30/06/2024", "30 June 2024"; of no_date "ngày không ghi", "an unstated date".
LocalText date_of(Date date);

}  // namespace minhbach
