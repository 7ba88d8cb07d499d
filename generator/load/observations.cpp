// SPDX-License-Identifier: MIT
#include "load/observations.hpp"

#include <algorithm>
#include <unordered_map>

#include "load/csv_table.hpp"
#include "load/hints.hpp"
#include "load/observation_rows.hpp"
#include "load/source_files.hpp"

namespace minhbach {

namespace {

const std::string below = "data/observations/";

std::string file_of_sources(const Corpus& corpus) {
    return corpus.sources.file("data/sources.json");
}

void load_file(const std::filesystem::path& folder, const std::string& name, SourceIndex source_index,
               const RegistryNotes& notes, Corpus& corpus, Diagnostics& diagnostics) {
    auto source = read_source_text(folder, name, diagnostics);
    if (!source) {
        return;
    }
    source->set_languages(corpus.site.languages);
    CsvReader csv(*source);
    std::vector<CsvCell> cells;
    if (!csv.next(cells)) {
        return;
    }
    const auto columns = read_columns(*source, cells, corpus.dimensions);
    if (!columns) {
        return;
    }
    ObservationRows rows(*source, source_index, *columns, notes, corpus);
    const std::size_t first_row = corpus.observations.size();
    bool any = false;
    while (csv.next(cells)) {
        if (csv.damaged() || is_empty_row(cells)) {
            any = any || csv.damaged();
            continue;
        }
        any = true;
        if (has_width(*source, cells, columns->width)) {
            rows.read(cells);
        }
    }
    rows.ask_about_form();
    if (!any && corpus.sources[source_index].unrecorded_note.empty()) {
        source->warning(
            0, 1, "no-rows", say("tệp chỉ có tiêu đề, không có số liệu nào", "the file has a heading and no figures"),
            say("ghi số liệu của nguồn; nguồn không có số nào thì nói vì sao ở \"unrecorded_note\" trong {0}",
                "enter the figures of the source; where it has none, say why in \"unrecorded_note\" in {0}",
                file_of_sources(corpus)));
    }
    // Two rows with one id say the same thing twice at the same place: a slip of the keyboard.
    std::unordered_map<std::uint64_t, std::uint32_t> lines;
    for (std::size_t i = first_row; i < corpus.observations.size(); ++i) {
        const Observation& row = corpus.observations[i];
        if (const auto [first, fresh] = lines.emplace(row.id, row.line); !fresh) {
            source->error(
                source->line_start(row.line), 1, "duplicate-key",
                say("dòng này trùng với dòng {0}: mọi ô như nhau trừ số và ghi chú, cả vị trí trong nguồn (locator)",
                    "this row repeats line {0}: all cells are the same but number and note, even the locator",
                    first->second),
                say("nếu là một số ghi hai lần thì xoá một dòng; nếu là hai số khác nhau thì ghi rõ hơn vị trí của "
                    "từng số",
                    "if it is one figure written twice, remove one row; if it is two figures, make the locator of each "
                    "more exact"));
        }
    }
}

void report_unknown_source(const std::string& file, const Corpus& corpus, Diagnostics& diagnostics) {
    const std::string id = file.substr(0, file.size() - 4);
    const std::string sources = file_of_sources(corpus);
    const auto near = near_code(id, corpus.sources.ids());
    diagnostics.add(
        {Severity::error,
         "unknown-source",
         {below + file, 1, 1},
         say("không có nguồn \"{0}\" trong {1}", "there is no source \"{0}\" in {1}", id, sources),
         near ? say("có phải \"{0}\"? Đổi tên tệp, hoặc thêm nguồn \"{1}\" vào {2}",
                    "did you mean \"{0}\"? Rename the file, or add the source \"{1}\" to {2}", *near, id, sources)
              : say("thêm nguồn \"{0}\" vào {1}, hoặc đặt tên tệp theo mã của một nguồn ở đó",
                    "add the source \"{0}\" to {1}, or name the file after a source that is there", id, sources),
         {},
         1});
}

// More files than a person mends one by one have one cause.
constexpr std::size_t told_one_by_one = 20;

void check_files(const std::vector<std::string>& files, const Corpus& corpus, Diagnostics& diagnostics) {
    std::size_t unknown = 0;
    for (const std::string& file : files) {
        if (!corpus.sources.unread() && !corpus.sources.find(file.substr(0, file.size() - 4)) &&
            ++unknown <= told_one_by_one) {
            report_unknown_source(file, corpus, diagnostics);
        }
    }
    if (unknown > told_one_by_one) {
        diagnostics.add(
            {Severity::error,
             "unknown-source",
             {"data/observations", 0, 0},
             say("{0} tệp trong data/observations không có nguồn trong {1}",
                 "{0} files in data/observations have no source in {1}", unknown, file_of_sources(corpus)),
             say("kiểm tra {0} có phải bản đầy đủ không", "check that {0} is the whole of it", file_of_sources(corpus)),
             {},
             1});
    }
}

// True, reported, when so many sources have no file that each need not be told.
bool are_missing_together(const std::filesystem::path& folder, const RegistryNotes& notes, const Corpus& corpus,
                          std::vector<bool>& missing, Diagnostics& diagnostics) {
    std::size_t first = corpus.sources.size();
    std::size_t count = 0;
    missing.assign(corpus.sources.size(), false);
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) {
        const std::string name = below + corpus.sources[static_cast<SourceIndex>(i)].id + ".csv";
        std::error_code error;
        missing[i] =
            std::filesystem::symlink_status(folder / name, error).type() == std::filesystem::file_type::not_found;
        count += missing[i] ? 1U : 0U;
        first = missing[i] ? std::min(first, i) : first;
    }
    if (count <= told_one_by_one) {
        return false;
    }
    diagnostics.add(
        {Severity::error,
         "file-missing",
         notes.sources.of(first),
         say("{0} nguồn không có tệp số liệu, đầu tiên là {1}", "{0} sources have no file of figures, first {1}", count,
             below + corpus.sources[static_cast<SourceIndex>(first)].id + ".csv"),
         say("kiểm tra thư mục data/observations có phải bản đầy đủ không",
             "check that the folder data/observations is the whole of it"),
         {},
         1});
    return true;
}

}  // namespace

void load_observations(const std::filesystem::path& folder, const RegistryNotes& notes, Corpus& corpus,
                       Diagnostics& diagnostics) {
    check_files(source_files(folder, "data/observations", ".csv", diagnostics), corpus, diagnostics);
    std::vector<bool> missing;
    const bool together = are_missing_together(folder, notes, corpus, missing, diagnostics);
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) {
        const auto index = static_cast<SourceIndex>(i);
        if (!together || !missing[i]) {
            load_file(folder, below + corpus.sources[index].id + ".csv", index, notes, corpus, diagnostics);
        }
    }
    // Combinations were numbered as they came; readers want them in the order of their codes.
    const std::vector<Coordinates> places = corpus.dimensions.sort();
    for (Observation& row : corpus.observations) {
        row.coordinates = places[row.coordinates];
    }
}

}  // namespace minhbach
