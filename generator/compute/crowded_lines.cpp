// SPDX-License-Identifier: MIT
#include "compute/crowded_lines.hpp"

#include "base/limits.hpp"
#include "compute/engine.hpp"

namespace minhbach {

namespace {

void warn_of(const std::set<FigureRef>& crowded, const Corpus& corpus, const DerivedValues& derived,
             Diagnostics& diagnostics) {
    for (const FigureRef ref : crowded) {
        const ObservationIndex index =
            ref.is_derived() ? derived.observations_of(derived[ref.index()]).front() : ref.index();
        const Observation& row = corpus.observations[index];
        const IndicatorIndex indicator = statement_of(corpus, derived, ref).indicator;
        diagnostics.add(
            {Severity::warning,
             "too-many-statements",
             {"data/observations/" + corpus.sources[row.source].id + ".csv", row.line, 0},
             say("\"{0}\" của cùng một nơi, chương trình, kỳ… có hơn {1} số khác nhau, số đầu ở dòng này; không tính "
                 "gì "
                 "từ chúng",
                 "\"{0}\" of one place, program, period … has more than {1} different numbers, the first on this line; "
                 "nothing was computed of them",
                 corpus.indicators[indicator].id, limits::statements_of_a_line),
             say("kiểm tra các dòng này: có lẽ thiếu dự án, phân tổ, ngày chốt hoặc loại vốn",
                 "check these rows: a project, a breakdown, a cut-off date or a kind of capital may be missing"),
             {},
             1});
    }
}

}  // namespace

DerivedValues compute_derived(const Corpus& corpus, std::span<const Finding> findings, Diagnostics& diagnostics) {
    Engine engine(corpus, findings);
    for (const IndicatorIndex index : formula_order(corpus)) {
        engine.apply(index);
    }
    const std::set<FigureRef> crowded = engine.crowded();
    DerivedValues derived = engine.take();
    warn_of(crowded, corpus, derived, diagnostics);
    return derived;
}

}  // namespace minhbach
