// SPDX-License-Identifier: MIT
#include "emit/site_writer.hpp"

#include <array>
#include <atomic>

#include "base/parallel.hpp"
#include "emit/datasets.hpp"
#include "emit/finding_table.hpp"
#include "emit/page_json.hpp"
#include "render/page_view.hpp"
#include "render/vega_lite.hpp"

namespace minhbach {

namespace {

void write_page(const RenderInput& input, const Theme& theme, const Page& page, const Formatter& format,
                const WriteFile& write, std::string& buffer) {
    const Subject& subject = input.plan.subject_of(page);
    const bool found = subject.kind != PageKind::not_found;
    const PageContext context{input, page, format, !found};
    buffer.clear();
    const View view = page_view(context);
    theme.render(subject.kind, page.language, view.data(), buffer);
    if (!found) {
        write("404.html", buffer);
        return;
    }
    write(page.route + "index.html", buffer);
    write(page.route + "index.json", page_json(context));
    for (const Chart& chart : subject.charts) {
        write(page.route + "charts/" + chart.name + ".vl.json",
              vega_lite_specification(chart, chart_text(context, chart), page.language));
    }
}

}  // namespace

void write_site(const RenderInput& input, const Theme& theme, const WriteFile& write, unsigned jobs,
                const std::function<void(std::size_t)>& progress) {
    const std::array<Formatter, 2> formats{Formatter(Language::vi), Formatter(Language::en)};
    std::vector<std::string> buffers(std::max(jobs, 1U));
    std::atomic<std::size_t> done{0};
    for_each_parallel(input.plan.pages.size(), jobs, [&](std::size_t index, unsigned worker) {
        const Page& page = input.plan.pages[index];
        write_page(input, theme, page, formats[static_cast<std::size_t>(page.language)], write, buffers[worker]);
        progress(++done);
    });
    for_each_dataset(input.corpus, input.derived, [&](const Dataset& dataset) { write(dataset.path, dataset.bytes); });
    for (const Dataset& dataset : make_finding_tables(input.corpus, input.reconciliation.findings)) {
        write(dataset.path, dataset.bytes);
    }
    for (const Asset& asset : theme.assets()) {
        write(asset.path, asset.bytes);
    }
}

}  // namespace minhbach
