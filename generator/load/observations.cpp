// SPDX-License-Identifier: MIT
#include "load/observations.hpp"

#include <algorithm>
#include <unordered_map>

#include "load/hints.hpp"
#include "load/observation_rows.hpp"
#include "load/source_files.hpp"

namespace minhbach {

namespace {

void load_file(const std::filesystem::path& folder, const std::string& name, SourceIndex source_index, Corpus& corpus,
               Diagnostics& diagnostics) {
    const auto source = read_source_text(folder, name, diagnostics);
    if (!source) {
        return;
    }
    CsvReader csv(*source);
    std::vector<CsvCell> cells;
    if (!csv.next(cells)) {
        return;
    }
    const auto columns = read_columns(*source, cells);
    if (!columns) {
        return;
    }
    ObservationRows rows(*source, source_index, *columns, corpus);
    const std::size_t first_row = corpus.observations.size();
    while (csv.next(cells)) {
        // Spreadsheet programs write empty rows as a line of commas.
        if (csv.damaged() ||
            std::all_of(cells.begin(), cells.end(), [](const CsvCell& cell) { return cell.text.empty(); })) {
            continue;
        }
        if (cells.size() != columns->width) {
            source->error(cells.front().offset, 1, "wrong-number-of-cells",
                          say("dòng này có {0} ô, tiêu đề có {1}", "this row has {0} cells, the heading has {1}",
                              cells.size(), columns->width),
                          cells.size() > columns->width
                              ? say("ô có dấu phẩy, kể cả số như 987,25, phải đặt trong dấu nháy kép: \"987,25\"",
                                    "a cell that holds a comma, a number like 987,25 too, must be quoted: \"987,25\"")
                              : say("ô không có gì vẫn cần dấu phẩy của nó", "an empty cell needs its comma, too"));
            continue;
        }
        rows.read(cells);
    }
    rows.ask_about_form();
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

}  // namespace

void load_observations(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    static const std::string below = "data/observations/";
    for (const std::string& file : source_files(folder, "data/observations", ".csv", diagnostics)) {
        const std::string id = file.substr(0, file.size() - 4);
        if (!corpus.sources.find(id) && !corpus.sources.unread()) {
            const auto near = near_code(id, corpus.sources.ids());
            diagnostics.add(
                {Severity::error,
                 "unknown-source",
                 {below + file, 0, 0},
                 say("không có nguồn \"{0}\" trong data/sources.json",
                     "there is no source \"{0}\" in data/sources.json", id),
                 near
                     ? say("có phải \"{0}\"? Đổi tên tệp, hoặc thêm nguồn \"{1}\" vào data/sources.json",
                           "did you mean \"{0}\"? Rename the file, or add the source \"{1}\" to data/sources.json",
                           *near, id)
                     : say("thêm nguồn \"{0}\" vào data/sources.json, hoặc đặt tên tệp theo mã của một nguồn ở đó",
                           "add the source \"{0}\" to data/sources.json, or name the file after a source that is there",
                           id),
                 {},
                 1});
        }
    }
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) {
        const auto index = static_cast<SourceIndex>(i);
        load_file(folder, below + corpus.sources[index].id + ".csv", index, corpus, diagnostics);
    }
}

}  // namespace minhbach
