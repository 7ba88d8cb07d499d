// SPDX-License-Identifier: MIT
// Figures that cannot be, and figures that can be but are more often a slip: what a unit or an indicator allows is
// declared in the registries.
#include <algorithm>

#include "base/text.hpp"
#include "load/observation_rows.hpp"
#include "model/exactness.hpp"

namespace minhbach {

namespace {

constexpr std::int32_t days_of_a_year = 366;
// How far from its period a cut-off date may lie: money of a year is counted some years later, a plan is made before.
constexpr std::int32_t years_before = 2;
constexpr std::int32_t years_after = 5;

bool is_less(Decimal value, const std::optional<Decimal>& limit) {
    return limit && value < *limit;
}

bool is_more(Decimal value, const std::optional<Decimal>& limit) {
    return limit && value > *limit;
}

}  // namespace

void ObservationRows::ask(Column column, std::string code, Message message, Message hint) {
    const CsvCell& where = cell(column);
    source_.warning(where.offset, count_code_points(where.text), std::move(code), std::move(message), std::move(hint));
}

void ObservationRows::check_value(const Observation& row) {
    if (row.missing != Missing::present || row.reported_unit == no_index) {
        return;
    }
    const FigureLimits none;
    const FigureLimits& unit =
        row.reported_unit < notes_.unit_limits.size() ? notes_.unit_limits[row.reported_unit] : none;
    const FigureLimits& indicator =
        row.indicator < notes_.indicator_limits.size() ? notes_.indicator_limits[row.indicator] : none;
    const std::string& id = corpus_.indicators[row.indicator].id;
    const bool less = !indicator.below_zero && is_less(row.reported_value, unit.minimum);
    if (less || is_more(row.reported_value, unit.maximum)) {
        const std::string& unit_id = corpus_.units[row.reported_unit].id;
        error(Column::reported_value, "value-impossible",
              less ? say("{0} nhỏ hơn {1}, số nhỏ nhất có thể có theo đơn vị \"{2}\"",
                         "{0} is less than {1}, the least that can be in the unit \"{2}\"",
                         to_string(row.reported_value), to_string(*unit.minimum), unit_id)
                   : say("{0} lớn hơn {1}, số lớn nhất có thể có theo đơn vị \"{2}\"",
                         "{0} is more than {1}, the most that can be in the unit \"{2}\"",
                         to_string(row.reported_value), to_string(*unit.maximum), unit_id),
              less ? say("xem lại báo cáo; nếu \"{0}\" là mức tăng giảm thì ghi \"below_zero\": true ở đó trong {1}",
                         "look at the report; if \"{0}\" is a change, write \"below_zero\": true into its entry in {1}",
                         id, corpus_.indicators.file("data/indicators.json"))
                   : say("xem lại báo cáo và đơn vị", "look at the report and at the unit"));
        return;
    }
    const bool low = is_less(row.value, indicator.minimum);
    if (low || is_more(row.value, indicator.maximum)) {
        ask(Column::reported_value, "value-unlikely",
            say("{0} nằm ngoài khoảng của \"{1}\": {2} {3}", "{0} is out of the range of \"{1}\": {4} {3}",
                to_string(row.value), id, low ? "ít nhất" : "nhiều nhất",
                to_string(low ? *indicator.minimum : *indicator.maximum), low ? "at least" : "at most"),
            say("so với báo cáo; nếu báo cáo in đúng như vậy thì không cần sửa",
                "compare it with the report; if it is printed so, nothing has to be done"));
    }
}

void ObservationRows::check_rate(const Observation& row) {
    constexpr std::int64_t most = 1000;  // ten times the whole
    if (row.has_rate && (row.reported_rate < Decimal{0, 0} || row.reported_rate > Decimal{most, 0})) {
        ask(Column::reported_rate, "rate-unlikely",
            say("tỷ lệ in cạnh số liệu hiếm khi là {0}%", "a percentage printed beside a figure is hardly ever {0}%",
                to_string(row.reported_rate)),
            say("so với báo cáo: cột này ghi tỷ lệ phần trăm in cạnh số; nếu báo cáo in đúng như vậy thì không cần sửa",
                "compare it with the report: the column takes the percentage printed beside the figure; if it is "
                "printed so, nothing has to be done"));
    }
}

void ObservationRows::check_dates(const Observation& row) {
    const Period& period = corpus_.periods[row.period];
    if (period.kind == PeriodKind::timeless) {
        return;
    }
    // What is known of a time that has not come is a plan, or at most an estimate.
    const bool dated = row.as_of != no_date;
    const Column column = dated ? Column::as_of : Column::period;
    const Date known = dated ? row.as_of : period.first;
    const Date edition = corpus_.site.edition_date;
    const auto issued = corpus_.sources[source_index_].last_day_of_issue();
    if (is_actual(row.kind) && edition != Date{} && known > edition) {
        error(column, "after-edition",
              say("số thực hiện đến {0}, mà kỳ công bố này ngày {1}", "an actual figure of {0}, in an edition of {1}",
                  to_string(known), to_string(edition)),
              say("kiểm tra ngày và cột kind; ngày của kỳ công bố ở data/site.json",
                  "check the date and the column kind; the date of the edition is in data/site.json"));
    } else if (is_actual(row.kind) && issued && known > *issued) {
        error(column, "after-issue",
              say("số thực hiện đến {0}, mà nguồn ban hành {1}", "an actual figure of {0}, in a source issued {1}",
                  to_string(known), corpus_.sources[source_index_].issued),
              say("kiểm tra ngày và cột kind; ngày ban hành của nguồn ở {0}",
                  "check the date and the column kind; the day of issue of the source is in {0}",
                  corpus_.sources.file("data/sources.json")));
    } else if (dated && (row.as_of.days < period.first.days - years_before * days_of_a_year ||
                         row.as_of.days > period.last.days + years_after * days_of_a_year)) {
        ask(Column::as_of, "date-unlikely",
            say("ngày chốt số liệu {0} cách xa kỳ {1}", "the cut-off date {0} is far from the period {1}",
                to_string(row.as_of), to_string(period)),
            say("kiểm tra năm của ngày và kỳ; nếu nguồn ghi đúng như vậy thì không cần sửa",
                "check the year of the date and the period; if the source says so, nothing has to be done"));
    }
}

void ObservationRows::check_qualifiers() {
    const std::string_view text = cell(Column::note).text;
    std::vector<std::string_view> seen;
    Bounds bounds;
    for (const std::string_view part : split(text, ';')) {
        if (std::find(seen.begin(), seen.end(), part) != seen.end()) {
            error(Column::note, "named-twice", say("\"{0}\" ghi hai lần", "\"{0}\" stands there twice", part),
                  say("chỉ giữ một", "keep one of them"));
        }
        seen.push_back(part);
        const bool known = std::find(qualifier_codes.begin(), qualifier_codes.end(), part) != qualifier_codes.end();
        if (known) {
            bounds.add(exactness_of(part).bound);
        }
    }
    if (!bounds.joined()) {
        error(Column::note, "qualifiers-contradict",
              say("\"{0}\": vừa nói không ít hơn, vừa nói không nhiều hơn",
                  "\"{0}\" says both that it is no less and that it is no more", text),
              say("chỉ giữ từ mà nguồn dùng", "keep the word that the source uses"));
    }
}

}  // namespace minhbach
