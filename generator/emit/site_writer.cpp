// SPDX-License-Identifier: MIT
#include "emit/site_writer.hpp"

#include <algorithm>
#include <atomic>

#include "base/html.hpp"
#include "base/parallel.hpp"
#include "emit/chart_table.hpp"
#include "emit/datasets.hpp"
#include "emit/finding_table.hpp"
#include "emit/page_json.hpp"
#include "emit/search_files.hpp"
#include "emit/sitemap.hpp"
#include "plan/charts/chart_files.hpp"
#include "render/charts/chart_png.hpp"
#include "render/charts/vega_lite.hpp"
#include "render/views/chart_view.hpp"
#include "render/views/page_view.hpp"

namespace minhbach {

namespace {

// What stands at the addresses that a page had before.
void write_moved(const RenderInput& input, const Theme& theme, const PageContext& page, std::size_t index,
                 const WriteFile& write, std::string& buffer) {
    for (const MovedPage& moved : input.plan.moved_to(index)) {
        const Page former{page.page.subject, page.language(), moved.route};
        const PageContext context{input, former, page.format};
        buffer.clear();
        const View view = moved_view(context, page.page.route);
        theme.render(PageKind::moved, page.language(), view.data(), buffer);
        write(moved.route + "index.html", buffer);
        // Frames of other sites show the pages of charts alone: they lead on, too.
        for (const Chart& chart : input.plan.subject_of(page.page).charts) {
            const Page frame{page.page.subject, page.language(), moved.route + std::string(chart_folder)};
            const std::string name = chart_file_path(chart, ChartFile::alone);
            buffer.clear();
            const View there = moved_view({input, frame, page.format}, page.page.route + name);
            theme.render(PageKind::moved, page.language(), there.data(), buffer);
            write(moved.route + name, buffer);
        }
    }
}

void write_page(const RenderInput& input, const Theme& theme, std::size_t index, const WriteFile& write,
                PageBudget& budget, std::string& buffer) {
    const Page& page = input.plan.pages[index];
    const Subject& subject = input.plan.subject_of(page);
    const bool found = subject.kind != PageKind::not_found;
    const Formatter format(input.words, page.language);
    PageContext context{input, page, format, !found};
    // Drawn before the page, which tells of it only where it can be drawn.
    std::string picture;
    if (const auto of = picture_of(input.corpus, input.plan, page)) {
        const PageContext there{input, *of->page, format};
        picture = chart_png(*of->chart, format, theme.looks(), picture_frame(there, *of->chart));
        if (!picture.empty()) {
            context.picture = of;
        }
    }
    buffer.clear();
    const View view = page_view(context);
    theme.render(subject.kind, page.language, view.data(), buffer);
    if (!found) {
        write("404.html", buffer);
        return;
    }
    write(page.route + "index.html", buffer);
    budget.weigh(page.route, buffer);
    // A program that reads the numbers cannot be led on as a reader can: it finds them at the former addresses, too.
    const auto beside = [&](const std::string& name, const std::string& bytes) {
        write(page.route + name, bytes);
        for (const MovedPage& moved : input.plan.moved_to(index)) {
            write(moved.route + name, bytes);
        }
    };
    if (page.language == Languages::first && facts_of(subject.kind).has_data) {
        beside("index.json", page_json(context));
        if (has_page_csv(subject)) {
            beside("index.csv", page_csv(context));
        }
    }
    if (context.picture && context.picture->page == &page) {
        beside(chart_file_path(*context.picture->chart, ChartFile::png), picture);
    }
    for (const Chart& chart : subject.charts) {
        beside(chart_file_path(chart, ChartFile::specification),
               vega_lite_specification(input.words, theme.looks(), chart, chart_text(context, chart), page.language));
        beside(chart_file_path(chart, ChartFile::svg),
               chart_svg_file(chart, format, theme.looks(), chart_frame(context, chart)));
        beside(chart_file_path(chart, ChartFile::table), chart_csv(chart, page.language));
        buffer.clear();
        theme.render(PageKind::chart, page.language, chart_page_view(context, chart).data(), buffer);
        write(page.route + chart_file_path(chart, ChartFile::alone), buffer);
    }
    write_moved(input, theme, context, index, write, buffer);
}

// For who runs the web server: it can lead on without a page between, and keep what stands behind a #.
std::string redirects(const Plan& plan) {
    std::vector<const MovedPage*> rows;
    for (const MovedPage& moved : plan.moved) {
        rows.push_back(&moved);
    }
    std::sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->route < b->route; });
    std::string table = "from,to\n";
    for (const MovedPage* moved : rows) {
        table += moved->route + "," + plan.pages[moved->page].route + "\n";
    }
    return table;
}

// Where all languages stand below their tags, the root leads to the first, and names the others.
std::string root_page(const SiteConfig& site) {
    const LanguageInfo& first = site.languages[Languages::first];
    const std::string title = html_escaped(site.title.in(Languages::first));
    std::string page = "<!DOCTYPE html>\n<html lang=\"" + first.tag + "\" dir=\"" +
                       (first.right_to_left ? "rtl" : "ltr") + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; " +
                       "form-action 'none'\">\n<meta http-equiv=\"refresh\" content=\"0; url=" + first.tag + "/\">\n" +
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title +
                       "</title>\n</head>\n<body>\n<h1>" + title + "</h1>\n<ul>\n";
    for (const Language language : site.languages) {
        const LanguageInfo& info = site.languages[language];
        page += "<li><a href=\"" + info.tag + "/\" lang=\"" + info.tag + "\" hreflang=\"" + info.tag + "\">" +
                html_escaped(info.name) + "</a></li>\n";
    }
    return page + "</ul>\n</body>\n</html>\n";
}

// Only where there is a chart to draw. A theme's own file of such a name goes before it, as everywhere.
void write_chart_libraries(const RenderInput& input, const Theme& theme, const WriteFile& write) {
    const auto& subjects = input.plan.subjects;
    if (std::all_of(subjects.begin(), subjects.end(), [](const Subject& subject) { return subject.charts.empty(); })) {
        return;
    }
    for (const ChartLibrary& library : input.chart_libraries) {
        const std::string path = std::string(chart_libraries_at) + library.name;
        const auto& own = theme.assets();
        if (std::none_of(own.begin(), own.end(), [&](const Asset& asset) { return asset.path == path; })) {
            write(path, library.bytes);
        }
    }
}

using Piece = std::function<void(const WriteFile& write)>;

// What stands beside the pages, each of its own and none small, the longest first: the search and the open data take as
// long as a hundred pages.
std::vector<Piece> pieces_beside_pages(const RenderInput& input, const Theme& theme) {
    const SiteConfig& site = input.corpus.site;
    std::vector<Piece> pieces;
    pieces.emplace_back([&](const WriteFile& write) {
        for_each_dataset(input.corpus, input.derived,
                         [&](const Dataset& dataset) { write(dataset.path, dataset.bytes); });
    });
    for (const Language language : site.languages) {
        pieces.emplace_back([&, language](const WriteFile& write) {
            const SearchTexts texts{input.words.in(language, "search_found"), input.words.in(language, "search_none"),
                                    input.words.in(language, "search_all_results")};
            write_search_files(site, input.plan.search, language, texts, write);
        });
    }
    pieces.emplace_back([&](const WriteFile& write) {
        for (const Dataset& dataset : make_finding_tables(input.corpus, input.reconciliation.findings)) {
            write(dataset.path, dataset.bytes);
        }
        for (const auto& [path, bytes] : make_sitemaps(input.plan, site, input.base_url)) {
            write(path, bytes);
        }
        if (!site.first_language_at_root) {
            write("index.html", root_page(site));
        }
        if (!input.plan.moved.empty()) {
            write("redirects.csv", redirects(input.plan));
        }
        for (const Asset& asset : theme.assets()) {
            write(asset.path, asset.bytes);
        }
        write_chart_libraries(input, theme, write);
    });
    return pieces;
}

}  // namespace

void write_site(const RenderInput& input, const Theme& theme, const WriteFile& write, PageBudget& budget, unsigned jobs,
                const std::function<void(std::size_t)>& progress) {
    const std::vector<Piece> others = pieces_beside_pages(input, theme);
    std::vector<std::string> buffers(std::max(jobs, 1U));
    std::atomic<std::size_t> done{0};
    for_each_parallel(others.size() + input.plan.pages.size(), jobs, [&](std::size_t index, unsigned worker) {
        if (index < others.size()) {
            others[index](write);
            return;
        }
        write_page(input, theme, index - others.size(), write, budget, buffers[worker]);
        progress(++done);
    });
}

}  // namespace minhbach
