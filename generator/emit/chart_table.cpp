// SPDX-License-Identifier: MIT
#include "emit/chart_table.hpp"

#include "emit/table.hpp"
#include "model/exactness.hpp"

namespace minhbach {

std::string chart_csv(const Chart& chart, Language language) {
    std::string out = "name,series,value,unit,date,figure,bound\n";
    CsvCells cell(out);
    for (const ChartPoint& point : chart.points) {
        cell.text(chart.rows[point.row].name.in(language));
        out += ',';
        cell.text(chart.series[point.series].in(language));
        out += ',';
        cell.number(point.value);
        out += ',';
        cell.text(chart.unit.in(language));
        out += ',';
        cell.text(point.at == no_date ? std::string() : to_string(point.at));
        out += ',';
        cell.text(point.id);
        out += ',';
        cell.text(to_note({point.bound}));
        out += '\n';
    }
    return out;
}

}  // namespace minhbach
