#include "load/observations.hpp"

#include <xxhash.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/files.hpp"
#include "base/text.hpp"
#include "load/number_cell.hpp"
#include "load/observation_columns.hpp"
#include "load/registries.hpp"

namespace minhbach {

namespace {

// Reads the rows of one file. What a cell names is looked up once for each different cell text: most rows repeat the row before.
class ObservationReader {
public:
    ObservationReader(const SourceText& source, SourceIndex source_index, const ObservationColumns& columns, Corpus& corpus)
        : source_(source), source_index_(source_index), columns_(columns), corpus_(corpus) {}

    void read_row(const std::vector<CsvCell>& cells) {
        cells_ = &cells;
        good_ = true;
        Observation row;
        row.source = source_index_;
        row.line = source_.place(cells.front().offset).line;
        row.area = lookup(Column::area, areas_, corpus_.areas, no_area, true, "data/areas.json");
        row.program = lookup(Column::program, programs_, corpus_.programs, ProgramIndex{no_index}, true, "data/programs.json");
        row.indicator = lookup(Column::indicator, indicators_, corpus_.indicators, IndicatorIndex{no_index}, true, "data/indicators.json");
        row.breakdown = lookup(Column::breakdown, breakdowns_, corpus_.breakdowns, BreakdownIndex{no_index}, false, "data/breakdowns.json");
        row.capital = code<Capital>(Column::capital, capital_codes);
        row.fund = code<Fund>(Column::fund, fund_codes);
        row.kind = code<Kind>(Column::kind, kind_codes);
        row.period = period();
        row.fund_year = fund_year();
        row.as_of = as_of();
        row.locator = locator();
        read_note(row);
        read_value(row);
        if (!good_) {
            return;
        }
        check_indicator(row);
        check_validity(row);
        row.id = identity();
        corpus_.observations.push_back(row);
    }

private:
    const CsvCell& cell(Column column) const { return (*cells_)[columns_.position[static_cast<std::size_t>(column)]]; }

    void error(Column column, std::string code, LocalText message, LocalText hint = {}) {
        const CsvCell& where = cell(column);
        source_.error(where.offset, count_code_points(where.text), std::move(code), std::move(message), std::move(hint));
        good_ = false;
    }

    template <typename Entity, typename Index>
    Index lookup(Column column, std::unordered_map<std::string, Index>& seen, const Registry<Entity, Index>& registry, Index absent, bool required, const std::string& file) {
        const std::string_view text = cell(column).text;
        key_.assign(text);
        if (const auto found = seen.find(key_); found != seen.end()) {
            return found->second;
        }
        if (text.empty()) {
            if (required) {
                error(column, "empty-cell", say("ô \"{0}\" trống", "the cell \"{0}\" is empty", column_names[static_cast<std::size_t>(column)]), say("ghi mã có trong {0}", "write a code of {0}", file));
            }
            return absent;
        }
        const auto found = registry.find(key_);
        if (!found) {
            error(column, "unknown-code", say("không có mã \"{0}\" ở cột {1}", "there is no \"{0}\" for the column {1}", text, column_names[static_cast<std::size_t>(column)]),
                  nearest_hint(text, registry.ids(), file));
            return absent;
        }
        seen.emplace(key_, *found);
        return *found;
    }

    template <typename Enum, std::size_t N>
    Enum code(Column column, const std::array<std::string_view, N>& codes) {
        const std::string_view text = cell(column).text;
        const auto found = from_code<Enum>(codes, text);
        if (!found) {
            std::vector<std::string_view> known(codes.begin(), codes.end());
            std::erase(known, std::string_view{});
            const auto near = nearest(text, known);
            error(column, "unknown-code", say("không có giá trị \"{0}\" ở cột {1}", "there is no value \"{0}\" for the column {1}", text, column_names[static_cast<std::size_t>(column)]),
                  near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near) : say("các giá trị: {0}", "the values are: {0}", fmt::format("{}", fmt::join(known, ", "))));
        }
        return found.value_or(Enum{});
    }

    PeriodIndex period() {
        const std::string_view text = cell(Column::period).text;
        key_.assign(text);
        if (const auto found = periods_.find(key_); found != periods_.end()) {
            return found->second;
        }
        const auto parsed = parse_period(text);
        if (!parsed) {
            error(Column::period, "bad-period", say("\"{0}\" không phải là một kỳ có thật", "\"{0}\" is not a period that exists", text),
                  say("viết 2023, 2024-S1, 2024-Q2, 2024-06 hoặc 2021/2023", "write 2023, 2024-S1, 2024-Q2, 2024-06 or 2021/2023"));
            return 0;
        }
        const auto known = std::find(corpus_.periods.begin(), corpus_.periods.end(), *parsed);
        const auto index = static_cast<PeriodIndex>(known - corpus_.periods.begin());
        if (known == corpus_.periods.end()) {
            corpus_.periods.push_back(*parsed);
        }
        periods_.emplace(key_, index);
        return index;
    }

    StringPool::Index fund_year() {
        const std::string_view text = cell(Column::fund_year).text;
        const auto parsed = parse_period(text);
        const bool good = text.empty() || text == "total" || (parsed && (parsed->kind == PeriodKind::year || parsed->kind == PeriodKind::years));
        if (!good) {
            error(Column::fund_year, "bad-fund-year", say("\"{0}\" không phải là năm ngân sách", "\"{0}\" is not a budget year", text),
                  say("viết 2023, 2022/2023, total, hoặc để trống", "write 2023, 2022/2023, total, or nothing"));
        }
        return corpus_.strings.intern(text);
    }

    Date as_of() {
        const std::string_view text = cell(Column::as_of).text;
        if (text.empty()) {
            return no_date;
        }
        const auto date = parse_date(text);
        if (!date) {
            error(Column::as_of, "bad-date", say("\"{0}\" không phải là một ngày có thật", "\"{0}\" is not a day that exists", text),
                  say("viết năm-tháng-ngày, ví dụ 2024-01-31", "write year-month-day, as in 2024-01-31"));
        }
        return date.value_or(no_date);
    }

    StringPool::Index locator() {
        const std::string_view text = cell(Column::locator).text;
        if (trimmed(text).empty()) {
            error(Column::locator, "empty-cell", say("thiếu vị trí của số liệu trong nguồn (locator)", "where the figure stands in the source (locator) is missing"),
                  say("ghi đề mục của báo cáo, ví dụ II/3/a", "write the report's own headings, as in II/3/a"));
        }
        return corpus_.strings.intern(text);
    }

    void read_note(Observation& row) {
        const std::string_view text = cell(Column::note).text;
        row.note = corpus_.strings.intern(text);
        if (text.empty()) {
            return;
        }
        for (const std::string_view part : split(text, ';')) {
            if (const auto missing = from_code<Missing>(missing_codes, part); missing && *missing != Missing::present) {
                row.missing = *missing;
            } else if (std::find(qualifier_codes.begin(), qualifier_codes.end(), part) == qualifier_codes.end()) {
                std::vector<std::string_view> known(missing_codes.begin() + 1, missing_codes.end());
                known.insert(known.end(), qualifier_codes.begin(), qualifier_codes.end());
                const auto near = nearest(part, known);
                error(Column::note, "unknown-code", say("ghi chú \"{0}\" không có trong danh mục", "there is no note \"{0}\"", part),
                      near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near) : say("các ghi chú: {0}", "the notes are: {0}", fmt::format("{}", fmt::join(known, ", "))));
            }
        }
    }

    void read_value(Observation& row) {
        const CsvCell& value = cell(Column::reported_value);
        const std::string_view unit_text = cell(Column::reported_unit).text;
        if (!unit_text.empty() || !value.text.empty()) {
            row.reported_unit = lookup(Column::reported_unit, units_, corpus_.units, UnitIndex{no_index}, true, "data/units.json");
        }
        const CsvCell& rate = cell(Column::reported_rate);
        if (!rate.text.empty()) {
            static const Unit percent{"percent", {"%", "%"}, {"%", "%"}, "percent", no_index, {1, 0}, false};
            const auto parsed = read_number(source_, rate, columns_.form, percent);
            good_ = good_ && parsed;
            row.reported_rate = parsed.value_or(Decimal{});
            row.has_rate = parsed.has_value();
        }
        if (value.text.empty()) {
            if (row.missing == Missing::present) {
                error(Column::reported_value, "missing-without-reason", say("ô giá trị trống mà không có lý do", "the value is empty without a reason"),
                      say("ghi số, hoặc ghi vào cột note: not_reported (nguồn không nêu), not_applicable (không áp dụng), suppressed (không công bố)",
                          "write the number, or in the column note: not_reported, not_applicable, suppressed"));
            }
            return;
        }
        if (row.missing != Missing::present) {
            error(Column::note, "value-and-missing", say("có giá trị thì không ghi {0}", "there is a value, so {0} cannot be", to_string(row.missing)));
            return;
        }
        if (row.reported_unit == no_index) {
            return;
        }
        const Unit& unit = corpus_.units[row.reported_unit];
        const auto parsed = read_number(source_, value, columns_.form, unit);
        const auto converted = parsed ? multiply(*parsed, unit.factor) : std::nullopt;
        if (parsed && !converted) {
            error(Column::reported_value, "number-too-long", say("số quá dài để giữ chính xác (18 chữ số)", "the number is too long to be kept exactly (18 digits)"));
        }
        good_ = good_ && parsed;
        row.reported_value = parsed.value_or(Decimal{});
        row.value = converted.value_or(Decimal{});
    }

    void check_indicator(const Observation& row) {
        const Indicator& indicator = corpus_.indicators[row.indicator];
        if (!indicator.reported) {
            error(Column::indicator, "derived-reported", say("\"{0}\" là chỉ tiêu tính toán, không nhập tay", "\"{0}\" is computed, it cannot be reported", indicator.id),
                  say("nếu báo cáo in một tỷ lệ bên cạnh số tiền, ghi vào cột reported_rate", "a percentage printed beside an amount goes into the column reported_rate"));
        }
        if (row.reported_unit == no_index || indicator.unit == no_index) {
            return;
        }
        const Unit& unit = corpus_.units[row.reported_unit];
        if (unit.base == indicator.unit) {
            return;
        }
        std::vector<std::string_view> fitting;
        for (const Unit& other : corpus_.units) {
            if (other.base == indicator.unit) {
                fitting.push_back(other.id);
            }
        }
        error(Column::reported_unit, "unit-does-not-fit", say("đơn vị \"{0}\" không dùng cho chỉ tiêu \"{1}\"", "the unit \"{0}\" does not fit the indicator \"{1}\"", unit.id, indicator.id),
              say("đơn vị dùng được: {0}", "units that fit: {0}", fmt::format("{}", fmt::join(fitting, ", "))));
    }

    void check_validity(const Observation& row) {
        const Area& area = corpus_.areas[row.area];
        const Period& period = corpus_.periods[row.period];
        if ((area.valid_from && *area.valid_from > period.last) || (area.valid_to && *area.valid_to < period.first)) {
            const auto& others = area.valid_to && *area.valid_to < period.first ? area.successors : area.predecessors;
            std::vector<std::string_view> ids;
            for (const AreaIndex other : others) {
                ids.push_back(corpus_.areas[other].id);
            }
            error(Column::area, "area-not-valid", say("{0} ({1}) không tồn tại trong kỳ {2}", "{0} ({1}) does not exist in the period {2}", area.full_name.vi, area.id, to_string(period)),
                  ids.empty() ? say("kiểm tra mã đơn vị và kỳ", "check the code and the period") : say("trong kỳ đó là: {0}", "in that period it is: {0}", fmt::format("{}", fmt::join(ids, ", "))));
        }
        const Program& program = corpus_.programs[row.program];
        // A program that has ended still spends what was carried over; one that has not begun spends nothing.
        if (program.valid_from && *program.valid_from > period.last) {
            error(Column::program, "program-not-valid", say("chương trình \"{0}\" chưa bắt đầu trong kỳ {1}", "the program \"{0}\" has not begun in the period {1}", program.id, to_string(period)));
        }
    }

    // The id follows from what the figure is about and where it stands, not from its value, so that it survives a correction of the value.
    std::uint64_t identity() {
        static constexpr std::array key_columns{Column::area, Column::program, Column::indicator, Column::breakdown, Column::capital, Column::fund,
                                                Column::fund_year, Column::period, Column::as_of, Column::kind, Column::locator};
        key_.assign(corpus_.sources[source_index_].id);
        for (const Column column : key_columns) {
            key_ += '|';
            key_ += cell(column).text;
        }
        return XXH3_64bits(key_.data(), key_.size()) >> 4U;
    }

    const SourceText& source_;
    SourceIndex source_index_;
    const ObservationColumns& columns_;
    Corpus& corpus_;
    const std::vector<CsvCell>* cells_ = nullptr;
    bool good_ = true;
    std::string key_;
    std::unordered_map<std::string, AreaIndex> areas_;
    std::unordered_map<std::string, ProgramIndex> programs_;
    std::unordered_map<std::string, IndicatorIndex> indicators_;
    std::unordered_map<std::string, BreakdownIndex> breakdowns_;
    std::unordered_map<std::string, UnitIndex> units_;
    std::unordered_map<std::string, PeriodIndex> periods_;
};

void load_file(const std::filesystem::path& folder, const std::string& name, SourceIndex source_index, Corpus& corpus, Diagnostics& diagnostics) {
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
    ObservationReader reader(*source, source_index, *columns, corpus);
    while (csv.next(cells)) {
        if (cells.size() != columns->width) {
            source->error(cells.front().offset, 1, "wrong-number-of-cells", say("dòng này có {0} ô, tiêu đề có {1}", "this row has {0} cells, the heading has {1}", cells.size(), columns->width),
                          say("ô có dấu phẩy phải đặt trong dấu nháy kép", "a cell that holds a comma must be quoted"));
            continue;
        }
        reader.read_row(cells);
    }
    // Two rows with one id say the same thing twice at the same place: a slip of the keyboard.
    std::unordered_map<std::uint64_t, std::uint32_t> lines;
    for (auto row = corpus.observations.rbegin(); row != corpus.observations.rend() && row->source == source_index; ++row) {
        if (const auto [first, fresh] = lines.emplace(row->id, row->line); !fresh) {
            const auto [earlier, later] = std::minmax(first->second, row->line);
            diagnostics.add({Severity::error, "duplicate-key", {name, later, 1}, say("dòng này trùng khoá với dòng {0}: cùng nội dung, cùng vị trí trong nguồn", "this row has the same key as line {0}: same figure, same place in the source", earlier),
                             say("xoá một dòng, hoặc ghi rõ hơn vị trí (locator) của từng số", "remove one of them, or make the locator of each more exact"), line_of(source->text(), later), 1});
        }
    }
}

}  // namespace

void load_observations(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    const std::string below = "data/observations/";
    for (const std::string& file : list_files(folder / below, ".csv")) {
        const std::string id = file.substr(0, file.size() - 4);
        if (!corpus.sources.find(id)) {
            diagnostics.add({Severity::error, "unknown-source", {below + file, 0, 0}, say("không có nguồn \"{0}\" trong data/sources.json", "there is no source \"{0}\" in data/sources.json", id),
                             nearest_hint(id, corpus.sources.ids(), "data/sources.json"), {}, 1});
        }
    }
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) {
        const auto index = static_cast<SourceIndex>(i);
        load_file(folder, below + corpus.sources[index].id + ".csv", index, corpus, diagnostics);
    }
}

}  // namespace minhbach
