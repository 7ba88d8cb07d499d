// SPDX-License-Identifier: MIT
// Remarks on the pages: among the findings, told apart from what rules find, with who entered them and when.
#include "load/theme_words.hpp"
#include "render/pages.hpp"

using namespace minhbach;

namespace {

// A figure of the site "pages" by its source and line.
std::string id_at(const char* source, std::uint32_t line) {
    const Corpus& corpus = the_pages().corpus;
    for (const Observation& row : corpus.observations) {
        if (corpus.sources[row.source].id == source && row.line == line) {
            return to_observation_id(row.id);
        }
    }
    throw std::logic_error("no such line");
}

// With one remark on a figure of the province, one of the district and one that is not stated and a fourth.
void enter_remark(const SmallSite& site) {
    site.write("data/remarks.json",
               "{\"remarks\": [{\"id\": \"hai-cap\", \"figures\": [\"" + id_at("tinh-2023", 2) + "\", \"" +
                   id_at("huyen-2024", 2) + "\", \"" + id_at("tinh-2023", 18) + "\", \"" + id_at("dao-xa", 5) +
                   "\"], \"statement\": {\"vi\": \"Hai cấp nêu <khác>.\", \"en\": \"Two levels differ.\"}, \"by\": "
                   "{\"vi\": \"Ban đọc\", \"en\": \"Board of readers\"}, \"date\": \"2024-07-31\"}]}");
}

const Pages& pages() {
    static const SmallSite site("pages");
    static const Pages made{(enter_remark(site), site)};
    return made;
}

std::string place_of(const PageData& page, const std::string& id) {
    for (std::size_t group = 0; page.at("finding_groups." + std::to_string(group)) != "?"; ++group) {
        const std::string list = "finding_groups." + std::to_string(group) + ".findings.";
        for (std::size_t i = 0; page.at(list + std::to_string(i)) != "?"; ++i) {
            if (page.at(list + std::to_string(i) + ".id") == id) {
                return list + std::to_string(i) + ".";
            }
        }
    }
    FAIL("no finding " << id);
    return {};
}

}  // namespace

TEST_CASE("A remark stands among the findings with its own word and who entered it and when") {
    const std::string id = to_finding_id(remark_id("hai-cap"));
    for (const Language language : two_languages()) {
        const bool vi = language == vietnamese;
        const PageData page = pages().page("findings/", language);
        const std::string at = place_of(page, id);
        // Of what it is and of when, so that each of a list has a heading of its own.
        CHECK(page.at(at + "rule_label") ==
              (vi ? "Nhận xét: Vốn giao, Giảm nghèo, năm 2023" : "Remark: Assigned funds, Poverty reduction, 2023"));
        CHECK(page.at(at + "message") == (vi ? "Hai cấp nêu <khác>." : "Two levels differ."));
        CHECK(page.at(at + "is_remark") == "yes");
        CHECK(page.at(at + "by") == (vi ? "Ban đọc" : "Board of readers"));
        CHECK(page.at(at + "date") == (vi ? "31/07/2024" : "31 July 2024"));
        CHECK(page.at(at + "severity_label") == (vi ? "cần giải thích" : "needs an explanation"));
        CHECK(page.each(at + "figures", "value") ==
              (vi ? "1.250,5 tỷ đồng (1.250.500 triệu đồng) | 2.000 triệu đồng | nguồn không nêu | "
                    "90 tỷ đồng (90.000 triệu đồng)"
                  : "1,250.5 billion VND (1,250,500 million VND) | 2,000 million VND | not stated by the source | "
                    "90 billion VND (90,000 million VND)"));
        CHECK(page.at(place_of(page, "fyf9e4hh8tmh2") + "is_remark") == "no");
        CHECK(page.at("total") == "6");
        CHECK(page.at("warnings") == "1");
    }
}

TEST_CASE("What a remark is stands with the rules and of it nothing is counted as compared") {
    const PageData page = pages().page("findings/");
    CHECK(page.each("rules", "is_compared").ends_with("yes | no"));
    CHECK(page.each("rules", "label").ends_with(" | Nhận xét"));
    CHECK(page.each("rules", "found").ends_with(" | 1"));
    const std::string without = the_pages().page("findings/").each("rules", "label");
    CHECK(without.find("Nhận xét") == std::string::npos);
}

TEST_CASE("A remark is looked up by each area and program it is about and marks its figures there") {
    const PageData page = pages().page("findings/");
    const std::string id = to_finding_id(remark_id("hai-cap"));
    const auto entries = [&](const std::string& index) {
        std::string labels;
        for (std::size_t i = 0; page.at(index + std::to_string(i)) != "?"; ++i) {
            const std::string links = page.each(index + std::to_string(i) + ".links", "href");
            if (links.find(id) != std::string::npos) {
                labels += page.at(index + std::to_string(i) + ".label") + ";";
            }
        }
        return labels;
    };
    CHECK(entries("finding_indexes.0.entries.") == "Tỉnh Thử Nghiệm;Thành phố Đảo Xa;Huyện Sông Xanh;");
    CHECK(entries("finding_indexes.1.entries.") == "Các chương trình MTQG;Giảm nghèo;Nông thôn mới;");
    CHECK(entries("finding_indexes.2.entries.") == "Nhận xét;");
    CHECK(pages().page("areas/98-thu-nghiem/").at("findings_count") == "4");
    CHECK(pages().page("areas/98-thu-nghiem/980-song-xanh/").at("findings_count") == "1");
    CHECK(pages().page("areas/98-thu-nghiem/980-song-xanh/").at("program_tiles.0.marks.0.href") ==
          "../../../doi-chieu/#" + id);
}
