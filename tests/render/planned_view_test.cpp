// SPDX-License-Identifier: MIT
// What a program was given, where nobody says what was spent of it.
#include <catch2/catch.hpp>

#include "render/pages.hpp"

using namespace minhbach;

namespace {

PageData page_with(const SmallSite& site, const std::string& rows) {
    site.write("data/explanations.json", R"({"explanations": []})");
    for (const char* text : {"about", "gnbv", "home", "ntm", "nui-do", "tinh-gnbv"}) {
        for (const char* language : {".vi.md", ".en.md"}) {
            site.remove(std::string("content/") + text + language);
        }
    }
    for (const char* report : {"tinh-2023", "dao-xa"}) {
        site.write(std::string("data/observations/") + report + ".csv", heading_vi);
    }
    site.write("data/observations/huyen-2024.csv", heading_vi + rows);
    return Pages(site).page("programs/gnbv/gnbv.2/");
}

const std::string given = "980,gnbv.2,assigned,,recurrent,,2024,2024,,plan,500,million_vnd,,1,\n";

}  // namespace

TEST_CASE(
    "A program without a result opens with what it was given and which plan that is where there are several kinds") {
    const SmallSite site("pages");
    const PageData data = page_with(site, given);
    CHECK(data.at("planned.0.given") == "500");
    CHECK(data.at("planned.0.given_unit") == "triệu đồng");
    CHECK(data.at("planned_place") == "Huyện Sông Xanh");
    CHECK(data.at("planned.0.given_about") == "vốn sự nghiệp · vốn năm 2024");
    CHECK(data.at("planned.0.has_given_href") == "yes");
    site.write("data/kinds.json", R"({"kinds": [
  {"id": "actual", "role": "actual", "name": {"vi": "thực hiện", "en": "actual"},
   "noun": {"vi": "một kết quả", "en": "an outcome"}},
  {"id": "plan", "role": "intended", "name": {"vi": "kế hoạch đầu năm", "en": "first plan"},
   "noun": {"vi": "một kế hoạch", "en": "a plan"}},
  {"id": "revised", "role": "intended", "name": {"vi": "kế hoạch điều chỉnh", "en": "revised plan"},
   "noun": {"vi": "một kế hoạch", "en": "a plan"}}
]})");
    CHECK(page_with(site, given).at("planned.0.given_about") == "vốn sự nghiệp · vốn năm 2024 · kế hoạch đầu năm");
}
