// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <future>
#include <thread>

#include "check/check.hpp"
#include "check/formulas.hpp"
#include "check/reconcile.hpp"
#include "check/theme_words.hpp"
#include "cli/console.hpp"
#include "cli/new_site.hpp"
#include "cli/standard_output.hpp"
#include "compute/crowded_lines.hpp"
#include "compute/doubtful_values.hpp"
#include "emit/output_folder.hpp"
#include "emit/site_writer.hpp"
#include "load/chart_libraries.hpp"
#include "load/load.hpp"
#include "load/reconciliation.hpp"
#include "load/registry_notes.hpp"
#include "load/site_languages.hpp"
#include "plan/pages/planner.hpp"
#include "plan/rows/figures.hpp"
#include "render/texts/markdown.hpp"
#include "render/views/page_view.hpp"

namespace minhbach {

namespace {

std::string with_slash(std::string url) {
    if (!url.ends_with('/')) {
        url += '/';
    }
    return url;
}

class Run {
public:
    explicit Run(const Arguments& arguments) : arguments_(arguments), console_(arguments.language) {}

    ExitCode execute() {
        console_.stage({"đọc", "load"});
        Diagnostics in_theme;
        std::future<Theme> theme_read = read_theme(in_theme);
        RegistryNotes notes;
        Corpus corpus = load(arguments_.source, diagnostics_, notes);
        console_.stage({"kiểm tra", "check"});
        check(corpus, notes, diagnostics_);
        const ReconciliationRules rules = load_reconciliation(arguments_.source, corpus, diagnostics_);
        check_changes(corpus, rules, diagnostics_);
        const std::size_t errors_in_data = diagnostics_.errors();
        console_.stage({"giao diện", "theme"});
        const Theme theme = theme_read.get();
        diagnostics_.add_all(in_theme);
        corpus.words = theme.words();
        const std::vector<ChartLibrary> libraries = load_chart_libraries(arguments_.chart_libraries, diagnostics_);
        if (diagnostics_.errors() == errors_in_data) {
            check_theme_words(corpus, notes, diagnostics_);  // words that were not read are not missing
        }
        if (diagnostics_.has_errors()) {
            return refuse(errors_in_data > 0 ? ExitCode::bad_input : ExitCode::bad_theme);
        }
        console_.stage({"đối chiếu", "reconcile"});
        Reconciliation reconciliation = reconcile(corpus, rules, jobs());
        attach_explanations(corpus, reconciliation, diagnostics_);
        console_.stage({"tính", "compute"});
        const DerivedValues derived = compute_derived(corpus, reconciliation.findings, diagnostics_);
        warn_of_doubtful_values(corpus, notes, derived, reconciliation.findings, diagnostics_);
        console_.stage({"lập trang", "plan"});
        const Plan plan = make_plan(corpus, derived, reconciliation.findings, notes, diagnostics_);
        const CommentaryHtml commentary =
            render_commentary(corpus, derived, plan, reconciliation.findings, diagnostics_);
        // Before any mistake ends the run: whoever has to mend a text that names a finding needs the list.
        if (arguments_.print_findings) {
            print_findings(corpus, reconciliation);
        }
        if (diagnostics_.has_errors()) {
            return refuse(ExitCode::bad_input);
        }
        const RenderInput input{corpus,
                                derived,
                                plan,
                                commentary,
                                reconciliation,
                                *theme.words(),
                                with_slash(arguments_.base_url.empty() ? corpus.site.base_url : arguments_.base_url),
                                libraries};
        if (arguments_.strict && !is_clean(reconciliation)) {
            return refuse(ExitCode::bad_input);
        }
        const ExitCode code = arguments_.command == Command::build ? publish(input, theme) : rehearse(input, theme);
        if (code != ExitCode::ok) {
            return refuse(code);
        }
        try {
            summarise(corpus, derived, plan, reconciliation, rules.declared);
            finish_results();
        } catch (const LostOutput&) {
            if (arguments_.command == Command::build) {
                const Message done = say("Trang mới đã nằm trong {0}; chỉ phần tóm tắt là không in được.\n",
                                         "The new site stands in {0}; only its summary could not be printed.\n", out_);
                fmt::print(stderr, "{}", done.in(arguments_.language));
            }
            throw;
        }
        return ExitCode::ok;
    }

private:
    unsigned jobs() const {
        return arguments_.jobs > 0 ? arguments_.jobs : std::max(1U, std::thread::hardware_concurrency());
    }

    // The theme knows nothing of the data but its languages: it is read beside them, where there is a second thread.
    std::future<Theme> read_theme(Diagnostics& diagnostics) const {
        const auto how = jobs() > 1 ? std::launch::async | std::launch::deferred : std::launch::deferred;
        return std::async(how, [this, &diagnostics] {
            return Theme::load(ThemeFiles(arguments_.source, "themes/" + arguments_.theme, arguments_.share),
                               languages_of(arguments_.source), diagnostics);
        });
    }

    static std::size_t errors_of(const Reconciliation& reconciliation) {
        return static_cast<std::size_t>(
            std::count_if(reconciliation.findings.begin(), reconciliation.findings.end(),
                          [](const Finding& finding) { return finding.severity == FindingSeverity::error; }));
    }

    // What --strict asks for: no contradiction that is an error, which is reported here, and no warning.
    bool is_clean(const Reconciliation& reconciliation) {
        const std::size_t contradictions = errors_of(reconciliation);
        if (contradictions > 0) {
            diagnostics_.add(
                {Severity::error,
                 "contradiction",
                 {"data/observations", 0, 0},
                 say("số liệu có {0} chỗ mâu thuẫn ở mức lỗi, mà --strict không cho qua",
                     "the figures hold {0} contradiction(s) that are errors, which --strict does not let pass",
                     contradictions),
                 say("xem từng chỗ và dòng số liệu của nó bằng minhbach check --findings; bỏ --strict thì "
                     "trang vẫn được xuất bản và nêu rõ các mâu thuẫn ấy",
                     "see each with the lines of its figures by minhbach check --findings; without "
                     "--strict the site is published and names them"),
                 {},
                 1});
        }
        return contradictions == 0 && diagnostics_.warnings() == 0;
    }

    ExitCode refuse(ExitCode code) {
        console_.end_stages();
        fmt::print(stderr, "{}", to_text(diagnostics_, arguments_.language));
        const Message nothing = arguments_.command == Command::build
                                    ? Message{"Không ghi gì; trang cũ (nếu có) giữ nguyên.\n",
                                              "Nothing was written; the old site, if any, stands.\n"}
                                    : Message{};
        fmt::print(stderr, "{}", nothing.in(arguments_.language));
        return code;
    }

    ExitCode publish(const RenderInput& input, const Theme& theme) {
        const std::filesystem::path out = arguments_.out.empty() ? arguments_.source / "public" : arguments_.out;
        console_.stage({"ghi trang", "render and write"});
        try {
            OutputOptions options;
            options.source = arguments_.source;
            for (const std::string& name : {std::string("data"), std::string("content"), std::string("i18n"),
                                            std::string("themes"), "themes/" + arguments_.theme}) {
                options.inputs.push_back(arguments_.source / name);
            }
            options.overwrite_foreign = arguments_.overwrite_foreign;
            options.sync = arguments_.sync;
            const auto folder = OutputFolder::open(out, options, diagnostics_);
            if (!folder) {
                return ExitCode::output_refused;
            }
            PageBudget budget;
            write_site(
                input, theme, [&](std::string_view path, std::string_view bytes) { folder->write(path, bytes); },
                budget, jobs(), [&](std::size_t done) { console_.progress(done, input.plan.pages.size()); });
            budget.report(input.corpus.site, diagnostics_);
            if (diagnostics_.has_errors()) {
                return ExitCode::bad_input;
            }
            console_.stage({"xuất bản", "publish"});
            if (!folder->commit()) {
                return ExitCode::output_refused;
            }
            files_ = folder->files();
            bytes_ = folder->bytes();
            out_ = out.lexically_normal().string();
        } catch (const IoFailure&) {
            return ExitCode::io_failure;
        }
        return ExitCode::ok;
    }

    // For the publisher, before publishing: each contradiction with the lines of the data it stands on.
    void print_findings(const Corpus& corpus, const Reconciliation& reconciliation) {
        console_.end_stages();
        for (const Finding& finding : reconciliation.findings) {
            print_result(fmt::format("{} {} {}: {}\n", to_finding_id(finding.id), to_string(finding.rule),
                                     to_string(finding.severity),
                                     finding.message.in(corpus.site.languages.nearest(arguments_.language))));
            if (finding.remark != no_remark) {
                const Remark& remark = corpus.remarks[finding.remark];
                print_result(fmt::format("    {}:{}  {}, {}, {}\n", remark.place.file, remark.place.line, remark.name,
                                         remark.by.in(corpus.site.languages.nearest(arguments_.language)),
                                         to_string(remark.date)));
            }
            for (const ObservationIndex index : finding.observations) {
                const Observation& row = corpus.observations[index];
                print_result(fmt::format("    data/observations/{}.csv:{}  {}\n", corpus.sources[row.source].id,
                                         row.line, corpus.strings[row.locator]));
            }
        }
        for (std::size_t rule = 0; rule < rule_codes.size(); ++rule) {
            if (rule == static_cast<std::size_t>(RuleKind::remark)) {
                continue;  // nothing was compared
            }
            const Message line = say("{0}: {1} phép so, {2} khớp", "{0}: {1} checks, {2} agree", rule_codes[rule],
                                     reconciliation.summary.checked[rule], reconciliation.summary.agreed[rule]);
            print_result(fmt::format("{}\n", line.in(arguments_.language)));
        }
    }

    // Makes all that a build makes and keeps nothing, so that what fails in a build fails here.
    ExitCode rehearse(const RenderInput& input, const Theme& theme) {
        console_.stage({"dựng thử", "render"});
        PageBudget budget;
        write_site(
            input, theme, [](std::string_view, std::string_view) {}, budget, jobs(), [](std::size_t) {});
        budget.report(input.corpus.site, diagnostics_);
        return diagnostics_.has_errors() ? ExitCode::bad_input : ExitCode::ok;
    }

    void summarise(const Corpus& corpus, const DerivedValues& derived, const Plan& plan,
                   const Reconciliation& reconciliation, bool compared) {
        console_.end_stages();
        if (diagnostics_.warnings() > 0) {
            fmt::print(stderr, "{}", to_text(diagnostics_, arguments_.language));
        }
        const WrittenNumbers format{std::string(to_string(arguments_.language))};
        const Message summary = say("{0} trang, {1} số liệu từ {2} nguồn, {3} giá trị tính toán",
                                    "{0} pages, {1} figures from {2} sources, {3} computed values",
                                    format.count(plan.pages.size()), format.count(figures_stated(corpus)),
                                    format.count(corpus.sources.size()), format.count(derived.size()));
        print_result(fmt::format("{}\n", summary.in(arguments_.language)));
        if (!reconciliation.findings.empty()) {
            const Message found =
                say("{0} chỗ số liệu mâu thuẫn, trong đó {1} không thể cùng đúng (--findings in ra hết)",
                    "{0} contradictions, {1} of which cannot both be true (--findings prints them)",
                    format.count(reconciliation.findings.size()), format.count(errors_of(reconciliation)));
            print_result(fmt::format("{}\n", found.in(arguments_.language)));
        }
        if (!plan.moved.empty()) {
            const Message moved = say("địa chỉ cũ dẫn đến trang hiện nay: {0}",
                                      "former addresses that lead on to pages: {0}", format.count(plan.moved.size()));
            print_result(fmt::format("{}\n", moved.in(arguments_.language)));
        }
        if (!compared) {
            const Message only =
                say("không có data/reconciliation.json: chỉ so những số được nêu nhiều lần, không kiểm tra tổng, tỷ "
                    "lệ, giới hạn",
                    "there is no data/reconciliation.json: only figures stated more than once are compared, no sums, "
                    "percentages or limits");
            print_result(fmt::format("{}\n", only.in(arguments_.language)));
        }
        print_result(fmt::format("{}\n", console_.times()));
        if (!out_.empty()) {
            const Message written = say("{0} tệp, {1} kB trong {2}", "{0} files, {1} kB in {2}", format.count(files_),
                                        format.count(bytes_ / 1000), out_);
            print_result(fmt::format("{}\n", written.in(arguments_.language)));
        }
    }

    const Arguments& arguments_;
    Diagnostics diagnostics_;
    Console console_;
    std::size_t files_ = 0;
    std::uint64_t bytes_ = 0;
    std::string out_;
};

}  // namespace

ExitCode run(const Arguments& arguments) {
    switch (arguments.command) {
        case Command::build:
        case Command::check: return Run(arguments).execute();
        case Command::create: return create_site(arguments);
        case Command::version: print_result(fmt::format("minhbach {}\n", MINHBACH_VERSION)); return ExitCode::ok;
        case Command::help:
        case Command::none: break;
    }
    print_result(help_text(arguments.language));
    return ExitCode::ok;
}

}  // namespace minhbach
