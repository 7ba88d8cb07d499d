// SPDX-License-Identifier: MIT
// The situations of story_test are written in Vietnamese; an English page has other words for the same facts.
#pragma once

#include <string>

#include "render/words/story.hpp"

namespace minhbach {

// The same facts with the words of an English page.
inline StoryFacts in_english(StoryFacts facts) {
    const auto put = [](std::string& text, const char* vi, const char* en) {
        if (const std::size_t at = text.find(vi); at != std::string::npos) {
            text.replace(at, std::string(vi).size(), en);
        }
    };
    const auto translate = [&](std::string& text) {
        put(text, "chương trình Giảm nghèo bền vững", "Sustainable Poverty Reduction");
        put(text, "Giảm nghèo bền vững", "Sustainable Poverty Reduction");
        put(text, "tiểu dự án 1: Đầu tư hạ tầng huyện nghèo",
            "Subproject 1: Infrastructure investment in poor districts");
        put(text, "ba chương trình MTQG 2021-2025", "Three National Target Programs 2021-2025");
        put(text, "huyện Văn Quan", "Văn Quan District");
        put(text, "huyện Phong Thổ", "Phong Thổ District");
        put(text, "tỉnh Điện Biên", "Điện Biên Province");
        put(text, "tỉnh Lạng Sơn", "Lạng Sơn Province");
        put(text, "vốn đầu tư phát triển, ngân sách trung ương, vốn năm 2024",
            "investment capital, central budget, funds of 2024");
        put(text, "vốn sự nghiệp, tổng các nguồn, vốn năm 2024", "recurrent capital, all funds, funds of 2024");
        put(text, "vốn đầu tư phát triển", "investment capital");
        put(text, "vốn sự nghiệp", "recurrent capital");
        put(text, "vốn năm 2022 kéo dài", "funds carried over from 2022");
        put(text, "vốn năm 2023 kéo dài", "funds carried over from 2023");
        put(text, "kế hoạch kinh tế - xã hội", "Socio-Economic Development Plan");
        put(text, "Tổng sản phẩm trên địa bàn", "Gross regional domestic product");
        put(text, "triệu đồng", "million VND");
        put(text, "Tỷ lệ hộ nghèo", "Poverty rate");
        put(text, "25,68 %", "25.68%");
        put(text, "4,67 điểm %", "4.67 pp");
        put(text, "Báo cáo chương trình MTQG 6 tháng 2024, Văn Quan",
            "National Target Programs report, first half of 2024, Văn Quan");
    };
    translate(facts.name);
    for (std::string& text : facts.areas) {
        translate(text);
    }
    for (std::string& text : facts.sources) {
        translate(text);
    }
    const auto translate_money = [&](auto& self, MoneyFacts& line) -> void {
        for (std::string* text : {&line.area, &line.program, &line.dimensions, &line.capital, &line.unit}) {
            translate(*text);
        }
        for (MoneyFacts& part : line.of_which) {
            self(self, part);
        }
    };
    if (facts.spread) {
        facts.spread->when = "up to 12 June 2024";
        facts.spread->spent = "33.7";
        facts.spread->plan = "134.5 billion VND";
        translate(facts.spread->least);
        translate(facts.spread->most);
    }
    for (MoneyFacts& line : facts.money) {
        translate_money(translate_money, line);
    }
    if (facts.together) {
        translate_money(translate_money, *facts.together);
    }
    for (std::vector<std::string>* texts : {&facts.left_out, &facts.other_programs}) {
        for (std::string& text : *texts) {
            translate(text);
        }
    }
    translate(facts.absent_capital);
    for (OutcomeFacts& result : facts.outcomes) {
        for (std::string* text : {&result.indicator, &result.value, &result.change_text}) {
            translate(*text);
        }
        put(result.kind_name, "mục tiêu", "target");
        put(result.kind_name, "kế hoạch", "plan");
    }
    return facts;
}

}  // namespace minhbach
