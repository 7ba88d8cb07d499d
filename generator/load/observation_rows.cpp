// SPDX-License-Identifier: MIT
#include "load/observation_rows.hpp"

#include <xxhash.h>

#include <algorithm>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "load/code_names.hpp"
#include "load/hints.hpp"
#include "load/number_cell.hpp"
#include "load/text_damage.hpp"

namespace minhbach {

void ObservationRows::read(const std::vector<CsvCell>& cells) {
    cells_ = &cells;
    good_ = true;
    if (report_foreign_cells()) {
        return;
    }
    Observation row;
    row.source = source_index_;
    row.line = source_.place(cells.front().offset).line;
    row.area = lookup(Column::area, areas_, corpus_.areas, no_area, true, "data/areas.json");
    row.program =
        lookup(Column::program, programs_, corpus_.programs, ProgramIndex{no_index}, false, "data/programs.json");
    row.indicator = lookup(Column::indicator, indicators_, corpus_.indicators, IndicatorIndex{no_index}, true,
                           "data/indicators.json");
    read_codes(row);
    row.kind = kind();
    row.as_of = as_of();
    row.base = base();
    row.period = period(row);
    row.locator = locator();
    read_note(row);
    read_value(row);
    if (!good_) {
        return;
    }
    check_indicator(row);
    check_base(row);
    check_expected(row);
    check_validity(row);
    check_program_area(row);
    check_value(row);
    check_rate(row);
    check_dates(row);
    row.id = identity();
    corpus_.observations.push_back(row);
}

bool ObservationRows::report_foreign_cells() {
    for (std::size_t i = 0; i < columns_.names.size(); ++i) {
        const auto column = static_cast<Column>(i);
        const CsvCell& where = cell(column);
        const std::string_view text = where.text;
        if (is_spreadsheet_error(text)) {
            error(column, "spreadsheet-error",
                  say("\"{0}\" là lỗi của bảng tính, không phải điều nguồn viết",
                      "\"{0}\" is an error of a spreadsheet, not what the source says", text),
                  text.find_first_not_of('#') == std::string_view::npos
                      ? say("cột trong bảng tính quá hẹp: nới rộng cột rồi lưu lại, hoặc ghi lại ô này theo nguồn",
                            "the column of the spreadsheet was too narrow: widen it and save again, or write the cell "
                            "anew from the source")
                      : say("công thức trong bảng tính bị hỏng: sửa công thức rồi lưu lại, hoặc ghi lại ô này theo "
                            "nguồn",
                            "a formula of the spreadsheet failed: mend it and save again, or write the cell anew from "
                            "the source"));
            continue;
        }
        const bool numeric = column == Column::reported_value || column == Column::reported_rate;
        if (const auto special = numeric || column == Column::locator ? std::nullopt : first_special_character(text);
            special && special->invisible) {
            const std::size_t quote = source_.text()[where.offset] == '"' ? 1 : 0;
            source_.error(where.offset + quote + special->at, 1, "invisible-character",
                          {fmt::format("trong ô có ký tự không nhìn thấy {}", special->name.vi),
                           fmt::format("the cell holds an invisible character, {}", special->name.en)},
                          say("xoá ký tự này", "delete it"));
            good_ = false;
        }
    }
    return !good_;
}

void ObservationRows::empty_cell(Column column, Message hint) {
    error(column, "empty-cell", say("ô \"{0}\" trống", "the cell \"{0}\" is empty", name(column)), std::move(hint));
}

void ObservationRows::error(Column column, std::string code, Message message, Message hint) {
    const CsvCell& where = cell(column);
    source_.error(where.offset, count_code_points(where.text), std::move(code), std::move(message), std::move(hint));
    good_ = false;
}

template <typename Entity, typename Index>
Index ObservationRows::lookup(Column column, std::unordered_map<std::string, Index>& seen,
                              const Registry<Entity, Index>& registry, Index absent, bool required,
                              const std::string& file) {
    const std::string_view text = cell(column).text;
    key_.assign(text);
    if (const auto found = seen.find(key_); found != seen.end()) {
        return found->second;
    }
    if (text.empty()) {
        if (required) {
            empty_cell(column, say("ghi một mã trong {0}", "write a code that is in {0}", registry.file(file)));
        }
        return absent;
    }
    const auto found = registry.find(key_);
    if (!found && registry.unread()) {
        good_ = false;
        return absent;
    }
    if (!found) {
        // Looking for what was meant takes long in a nation's registries; more mistakes than are shown need no hint.
        const bool shown = ++unknown_codes_ <= Diagnostics::kept_per_code;
        error(column, "unknown-code",
              say("không có mã \"{0}\" cho cột {1}", "there is no code \"{0}\" for the column {1}", text, name(column)),
              shown ? code_hint(text, registry, corpus_.site.languages, file) : Message{});
        return absent;
    }
    seen.emplace(key_, *found);
    return *found;
}

void ObservationRows::read_codes(Observation& row) {
    combination_.clear();
    for (std::size_t i = 0; i < corpus_.dimensions.size(); ++i) {
        switch (corpus_.dimensions[i].role) {
            case DimensionRole::capital: row.capital = dimension_code(i); break;
            case DimensionRole::fund: row.fund = dimension_code(i); break;
            case DimensionRole::budget_year: row.fund_year = budget_year(i); break;
            case DimensionRole::none:
            case DimensionRole::basis: combination_.push_back(dimension_code(i)); break;
        }
    }
    if (corpus_.dimensions.has_room_for(combination_)) {
        row.coordinates = corpus_.dimensions.intern(combination_);
        return;
    }
    for (std::size_t i = 0; i < corpus_.dimensions.size(); ++i) {
        if (is_coordinate(corpus_.dimensions[i].role) && !cell(column_of_dimension(i)).text.empty()) {
            error(
                column_of_dimension(i), "too-many-combinations",
                say("các mã trong cột này và các cột như nó, cùng với các mã bao trùm chúng, ghép thành quá {0} tổ hợp",
                    "the codes in this column and in others like it, with those above them, make more than {0} "
                    "combinations",
                    limits::combinations),
                say("ghi ít mã hơn cho mỗi số", "write fewer codes for each figure"));
            return;
        }
    }
}

CodeIndex ObservationRows::dimension_code(std::size_t dimension) {
    const Dimension& declared = corpus_.dimensions[dimension];
    const Column column = column_of_dimension(dimension);
    const std::string_view text = cell(column).text;
    key_.assign(text);
    const auto found = declared.codes.find(key_);
    if (!found && declared.codes.unread()) {
        good_ = false;
    } else if (!found) {
        const bool shown = ++unknown_codes_ <= Diagnostics::kept_per_code;
        error(column, "unknown-code",
              say("không có mã \"{0}\" cho cột {1}", "there is no code \"{0}\" for the column {1}", text, name(column)),
              shown ? code_hint(text, declared, corpus_.site.languages) : Message{});
    }
    return found.value_or(no_code);
}

Kind ObservationRows::kind() {
    const std::string_view text = cell(Column::kind).text;
    const auto found = corpus_.kinds.find(text);
    if (!found && corpus_.kinds.unread()) {
        good_ = false;
    } else if (!found) {
        std::vector<NamedCode> known;
        for (const KindEntry& entry : corpus_.kinds.entries()) {
            known.push_back(entry.name.empty() ? NamedCode(entry.id, default_kind_name(entry.id))
                                               : NamedCode(entry.id, entry.name, corpus_.site.languages));
        }
        if (text.empty()) {
            empty_cell(Column::kind, named_code_hint(text, known));
        } else {
            error(Column::kind, "unknown-code",
                  say("không có giá trị \"{0}\" cho cột {1}", "there is no value \"{0}\" for the column {1}", text,
                      name(Column::kind)),
                  named_code_hint(text, known));
        }
    }
    return found.value_or(Kind{});
}

PeriodIndex ObservationRows::intern(const Period& period) {
    const auto known = std::find(corpus_.periods.begin(), corpus_.periods.end(), period);
    const auto index = static_cast<PeriodIndex>(known - corpus_.periods.begin());
    if (known == corpus_.periods.end()) {
        corpus_.periods.push_back(period);
    }
    return index;
}

std::optional<PeriodIndex> ObservationRows::period_in(Column column) {
    const std::string_view text = cell(column).text;
    key_.assign(text);
    if (const auto found = periods_.find(key_); found != periods_.end()) {
        return found->second;
    }
    const auto parsed = parse_period(text, corpus_.calendar);
    if (!parsed) {
        error(column, "bad-period",
              say("\"{0}\" không phải là một kỳ có thật", "\"{0}\" is not a period that exists", text),
              period_hint(corpus_.calendar));
        return std::nullopt;
    }
    return periods_.emplace(key_, intern(*parsed)).first->second;
}

PeriodIndex ObservationRows::period(const Observation& row) {
    if (!cell(Column::period).text.empty()) {
        return period_in(Column::period).value_or(PeriodIndex{0});
    }
    // What is planned, money of a budget, a state at a day and a change all have their time: that it is not there is
    // an oversight.
    const bool has_time = !is_actual(row.kind) || row.capital != no_code || row.fund != no_code ||
                          row.as_of != no_date || !corpus_.strings[row.fund_year].empty() ||
                          !cell(Column::base).text.empty();
    if (has_time) {
        empty_cell(Column::period, period_hint(corpus_.calendar));
    }
    return intern(timeless_period);
}

PeriodIndex ObservationRows::base() {
    return cell(Column::base).text.empty() ? PeriodIndex{no_index}
                                           : period_in(Column::base).value_or(PeriodIndex{no_index});
}

StringPool::Index ObservationRows::budget_year(std::size_t dimension) {
    const Column column = column_of_dimension(dimension);
    const std::string_view text = cell(column).text;
    const std::string& total = corpus_.dimensions[dimension].total_id;
    const auto parsed = parse_period(text, corpus_.calendar);
    const bool good = text.empty() || text == total ||
                      (parsed && (parsed->kind == PeriodKind::year || parsed->kind == PeriodKind::years));
    if (!good) {
        error(column, "bad-fund-year", say("\"{0}\" không phải là năm ngân sách", "\"{0}\" is not a budget year", text),
              budget_year_hint(corpus_.calendar, total));
    }
    return corpus_.strings.intern(text);
}

Date ObservationRows::as_of() {
    const std::string_view text = cell(Column::as_of).text;
    if (text.empty()) {
        return no_date;
    }
    const auto date = parse_date(text);
    if (!date) {
        error(Column::as_of, "bad-date",
              say("\"{0}\" không phải là một ngày có thật", "\"{0}\" is not a day that exists", text), date_hint(text));
    }
    return date.value_or(no_date);
}

StringPool::Index ObservationRows::locator() {
    const std::string_view text = cell(Column::locator).text;
    if (is_blank(text)) {
        empty_cell(Column::locator,
                   say("ghi vị trí của số này trong nguồn theo đề mục của báo cáo, ví dụ II/3/a",
                       "write where the figure stands in the source, by the report's own headings, as in II/3/a"));
    }
    const CsvCell& where = cell(Column::locator);
    good_ = !report_formula(source_, where.offset, count_code_points(where.text), text) && good_;
    return corpus_.strings.intern(text);
}

void ObservationRows::read_note(Observation& row) {
    const std::string_view text = cell(Column::note).text;
    row.note = corpus_.strings.intern(text);
    if (text.empty()) {
        return;
    }
    for (const std::string_view part : split(text, ';')) {
        if (const auto missing = from_code<Missing>(missing_codes, part); missing && *missing != Missing::present) {
            if (row.missing != Missing::present) {
                error(Column::note, "two-reasons",
                      say("có hai lý do thiếu số", "there are two reasons for a missing value"),
                      say("chỉ giữ một lý do", "keep one of them"));
            }
            row.missing = *missing;
        } else if (std::find(qualifier_codes.begin(), qualifier_codes.end(), part) == qualifier_codes.end()) {
            std::vector<NamedCode> known;
            for (std::size_t i = 1; i < missing_codes.size(); ++i) {
                known.emplace_back(missing_codes[i], code_name(static_cast<Missing>(i)));
            }
            for (const std::string_view qualifier : qualifier_codes) {
                known.emplace_back(qualifier, qualifier_name(qualifier));
            }
            error(Column::note, "unknown-code",
                  say("không có ghi chú \"{0}\" cho cột note", "there is no \"{0}\" for the column note", part),
                  named_code_hint(part, known));
        }
    }
    check_qualifiers();
}

void ObservationRows::read_value(Observation& row) {
    const CsvCell& value = cell(Column::reported_value);
    const std::string_view unit_text = cell(Column::reported_unit).text;
    if (!unit_text.empty() || !value.text.empty()) {
        row.reported_unit =
            lookup(Column::reported_unit, units_, corpus_.units, UnitIndex{no_index}, true, "data/units.json");
        check_unit(row);
    }
    const CsvCell& rate = cell(Column::reported_rate);
    if (!rate.text.empty()) {
        static const Unit percent{"percent", {"%", "%"}, {"%", "%"}, "percent", no_index, {1, 0}, false};
        const auto parsed = read_number(source_, rate, columns_.form, percent);
        good_ = good_ && parsed;
        row.reported_rate = parsed.value_or(Decimal{});
        row.has_rate = parsed.has_value();
        // Both columns are in one form, and a percentage with a comma has decimals.
        form_is_confirmed_ = form_is_confirmed_ || (parsed && rate.text.find(',') != std::string_view::npos);
    }
    if (value.text.empty()) {
        if (row.missing == Missing::present) {
            error(Column::reported_value, "missing-without-reason",
                  say("ô giá trị trống mà không có lý do", "the value is empty without a reason"),
                  say("ghi số, hoặc ghi vào cột note: not_reported (nguồn không nêu), not_applicable (không áp dụng), "
                      "suppressed (không công bố)",
                      "write the number, or in the column note: not_reported, not_applicable, suppressed"));
        }
        return;
    }
    if (row.missing != Missing::present) {
        error(Column::note, "value-and-missing",
              say("ô giá trị có \"{1}\" mà cột note ghi {0}", "the value is \"{1}\" but the note says {0}",
                  to_string(row.missing), value.text),
              say("bỏ {0} nếu nguồn có nêu số này (số 0 cũng là số); nếu không thì để trống ô giá trị",
                  "remove {0} if the source states the figure (0 is a figure, too); otherwise leave the value empty",
                  to_string(row.missing)));
        return;
    }
    // In a unit that does not fit, the form of the number says nothing but whether it is one.
    if (row.reported_unit == no_index || !unit_fits(row)) {
        read_form(source_, value, columns_.form);
        return;
    }
    const Unit& unit = corpus_.units[row.reported_unit];
    const auto parsed = read_number(source_, value, columns_.form, unit);
    const auto converted = parsed ? multiply(*parsed, unit.factor) : std::nullopt;
    if (parsed && !converted) {
        report_too_long(source_, value);
    }
    good_ = good_ && converted;
    if (parsed) {
        note_form(value, unit);
    }
    row.reported_value = parsed.value_or(Decimal{});
    row.value = converted.value_or(Decimal{});
}

void ObservationRows::note_form(const CsvCell& value, const Unit& unit) {
    const bool has_comma = value.text.find(',') != std::string_view::npos;
    if (fits_both_forms(value.text, unit)) {
        UnclearNumber& first = has_comma ? first_with_comma_ : first_with_dot_;
        if (first.text.empty()) {
            first = {value.offset, count_code_points(value.text), std::string(value.text)};
        }
    } else if (has_comma || value.text.find('.') != std::string_view::npos) {
        form_is_confirmed_ = true;
    } else if (!unit.integer) {
        has_numbers_without_mark_ = true;
    }
}

void ObservationRows::ask_about_form() const {
    // Beside 874, 1.250 is no number with three decimals; 1,250 may still be a thousand and more.
    const UnclearNumber& first =
        first_with_comma_.text.empty() && !has_numbers_without_mark_ ? first_with_dot_ : first_with_comma_;
    if (columns_.form != NumberForm::vietnamese || first.text.empty() || form_is_confirmed_) {
        return;
    }
    source_.warning(
        first.offset, first.width, "number-form-unclear",
        say("mọi số có dấu trong cột này đều có đúng ba chữ số sau dấu, như {0}: không số nào cho thấy dấu ngăn hàng "
            "nghìn hay đứng trước phần thập phân",
            "all numbers of this column with a point or comma have exactly three digits behind it, like {0}: none "
            "shows whether it groups thousands or stands before decimals",
            first.text),
        say("so một số với báo cáo: ở kiểu :vi, dấu chấm ngăn hàng nghìn, dấu phẩy đứng trước phần thập phân; nếu đúng "
            "vậy thì không cần sửa",
            "compare one with the report: in the form :vi dots group thousands and a comma stands before decimals; if "
            "that is so, nothing has to be done"));
}

std::uint64_t ObservationRows::identity() {
    key_.assign(corpus_.sources[source_index_].id);
    const auto add = [&](Column column) {
        key_ += '|';
        key_ += cell(column).text;
    };
    for (const Column column : {Column::area, Column::program, Column::indicator}) {
        add(column);
    }
    for (std::size_t i = 0; i < corpus_.dimensions.size(); ++i) {
        add(column_of_dimension(i));
    }
    for (const Column column : {Column::period, Column::as_of, Column::kind, Column::locator}) {
        add(column);
    }
    // Ids that were published before there were bases stay what they are.
    if (const std::string_view text = cell(Column::base).text; !text.empty()) {
        key_ += "|base=";
        key_ += text;
    }
    return XXH3_64bits(key_.data(), key_.size()) >> 4U;
}

}  // namespace minhbach
