// SPDX-License-Identifier: MIT
#include "plan/page_size.hpp"

#include "base/limits.hpp"
#include "plan/routes.hpp"

namespace minhbach {

void check_page_sizes(const Corpus& corpus, const Plan& plan, Diagnostics& diagnostics) {
    for (const Subject& subject : plan.subjects) {
        const std::size_t figures = subject.observations.size() + subject.derived.size() + subject.findings.size();
        if (figures <= limits::page_figures) {
            continue;
        }
        const bool of_source = subject.kind == PageKind::source;
        diagnostics.add(
            {Severity::error,
             "page-too-large",
             {of_source ? "data/observations/" + corpus.sources[subject.source].id + ".csv"
                        : std::string("data/observations"),
              0, 0},
             say("trang \"{0}\" ({1}) sẽ có {2} số liệu, giá trị tính toán và mâu thuẫn, quá {3}",
                 "the page \"{0}\" ({1}) would show {2} figures, computed values and findings, more than {3}",
                 route(corpus.site, Languages::first, subject.path), to_string(subject.kind), figures,
                 limits::page_figures),
             of_source
                 ? say("chia báo cáo thành nhiều nguồn; bớt dòng lặp lại",
                       "divide the report into several sources; remove rows that repeat others")
                 : say("trang này gom số liệu của nhiều địa bàn, nguồn và năm: xuất bản ít địa bàn hoặc ít năm hơn "
                       "trong một trang web",
                       "this page gathers the figures of many areas, sources and years: publish fewer areas or "
                       "years on one site"),
             {},
             1});
    }
}

}  // namespace minhbach
