// SPDX-License-Identifier: MIT
// What a command prints, in both languages, and with which code it leaves.
#include "cli/run.hpp"

#include <catch2/catch.hpp>
#include <regex>

#include "base/files.hpp"
#include "cli/command.hpp"
#include "cli/little_site.hpp"
#include "load/load.hpp"

namespace fs = std::filesystem;
using namespace minhbach;

namespace {

const std::string province = "site/data/observations/thu-nghiem-2023.csv";
const std::string district = "site/data/observations/song-xanh-2023.csv";
const std::string rules = R"({"rates": [{"indicator": "disbursed", "of": "assigned"}]})";

// Numbers that change from run to run give way to a letter.
std::string without_times(const std::string& text) {
    return std::regex_replace(text, std::regex("[0-9]+[.,][0-9]{3} s"), "T");
}

void replace_in(const TemporaryFolder& folder, const std::string& name, const std::string& old,
                const std::string& now) {
    std::string text = read_file(folder.path() / name).value_or("");
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    folder.write(name, text.replace(at, old.size(), now));
}

// The report of the province prints a rate that its own figures contradict: an error. Of the district's, nothing.
std::string contradictory_site(const TemporaryFolder& folder) {
    const fs::path site = little_site(folder);
    folder.write("site/data/reconciliation.json", rules);
    replace_in(folder, province, "78,95", "70");
    return site.string();
}

const std::string finding_vi =
    "fjqgvn6mxvj1t rate error: Vốn giải ngân (Giảm nghèo, tổng các loại vốn · tổng các nguồn · vốn năm 2023): báo cáo "
    "in 70\u00a0%, nhưng 987,25 tỷ đồng (987.250 triệu đồng) trên 1.250,5 tỷ đồng (1.250.500 triệu đồng) là "
    "78,95\u00a0%.\n";
const std::string finding_en =
    "fjqgvn6mxvj1t rate error: Disbursed funds (Poverty reduction, all kinds of capital · all funds · funds of 2023): "
    "the report prints 70%, but 987.25 billion VND (987,250 million VND) of 1,250.5 billion VND (1,250,500 million "
    "VND) is 78.95%.\n";
const std::string finding_lines =
    "    data/observations/thu-nghiem-2023.csv:3  I/1\n"
    "    data/observations/thu-nghiem-2023.csv:2  I/1\n";

}  // namespace

TEST_CASE("A build says how much it read and where it put the site with the time of each stage", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    const Output vi = command({"build", "--source", site, "--no-sync"});
    CHECK(vi.code == 0);
    CHECK(vi.err.empty());
    const std::size_t files = 215;
    std::uint64_t bytes = 0;
    std::size_t found = 0;
    for (const auto& entry : fs::recursive_directory_iterator(site + "/public")) {
        if (entry.is_regular_file() && entry.path().filename() != ".minhbach-manifest") {
            bytes += entry.file_size();
            ++found;
        }
    }
    CHECK(found == files);
    CHECK(
        without_times(vi.out) ==
        "55 trang, 11 số liệu từ 2 nguồn, 6 giá trị tính toán\n"
        "không có data/reconciliation.json: chỉ so những số được nêu nhiều lần, không kiểm tra tổng, tỷ lệ, giới hạn\n"
        "đọc T · kiểm tra T · giao diện T · đối chiếu T · tính T · lập trang T · ghi trang T · xuất bản T\n" +
            fmt::format("{} tệp, {} kB trong {}/public\n", files, bytes / 1000, site));
    const std::string elsewhere = (folder.path() / "elsewhere").string();
    const Output en = command({"build", "--source", site, "--out", elsewhere + "/../elsewhere", "--lang", "en"});
    CHECK(en.code == 0);
    CHECK(without_times(en.out) ==
          "55 pages, 11 figures from 2 sources, 6 computed values\n"
          "there is no data/reconciliation.json: only figures stated more than once are compared, no sums, percentages "
          "or "
          "limits\n"
          "load T · check T · theme T · reconcile T · compute T · plan T · render and write T · publish T\n" +
              fmt::format("{} files, {} kB in {}\n", files, bytes / 1000, elsewhere));
}

TEST_CASE("The base URL of the command line goes before that of the site with or without its last slash", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    const auto links = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"build", "--source", site, "--no-sync"};
        words.insert(words.end(), more.begin(), more.end());
        REQUIRE(command(words).code == 0);
        const std::string page = read_file(site + "/public/404.html").value_or("");
        const std::string end = "assets/favicon.svg";
        const auto to = page.find(end);
        REQUIRE(to != std::string::npos);
        const auto from = page.rfind('"', to) + 1;
        return page.substr(from, to - from);
    };
    CHECK(links({}) == "/thu/");
    CHECK(links({"--base-url", "https://a.vn/b"}) == "/b/");
    CHECK(links({"--base-url", "http://a.vn/c/"}) == "/c/");
}

TEST_CASE("A check renders all pages writes nothing and says nothing of files", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    const Output vi = command({"check", "--source", site});
    CHECK(vi.code == 0);
    CHECK(vi.err.empty());
    CHECK(
        without_times(vi.out) ==
        "55 trang, 11 số liệu từ 2 nguồn, 6 giá trị tính toán\n"
        "không có data/reconciliation.json: chỉ so những số được nêu nhiều lần, không kiểm tra tổng, tỷ lệ, giới hạn\n"
        "đọc T · kiểm tra T · giao diện T · đối chiếu T · tính T · lập trang T · dựng thử T\n");
    CHECK(!fs::exists(site + "/public"));
    CHECK(without_times(command({"check", "--source", site, "--lang", "en"}).out) ==
          "55 pages, 11 figures from 2 sources, 6 computed values\n"
          "there is no data/reconciliation.json: only figures stated more than once are compared, no sums, percentages "
          "or "
          "limits\n"
          "load T · check T · theme T · reconcile T · compute T · plan T · render T\n");
}

TEST_CASE("A single warning is shown and fails a strict command only") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    folder.write(province, "\xEF\xBB\xBF" + read_file(folder.path() / province).value_or(""));
    for (const char* strict : {"--lang=vi", "--strict"}) {
        const Output vi = command({"check", "--source", site, strict});
        CHECK(vi.code == (strict == std::string("--strict") ? 3 : 0));
        CHECK(vi.err ==
              "data/observations/thu-nghiem-2023.csv:1:1: cảnh báo: tệp bắt đầu bằng dấu BOM; đã bỏ qua "
              "[byte-order-mark]\n"
              "       = cách sửa: không bắt buộc sửa; lưu lại với UTF-8 không BOM thì các chương trình khác đọc chắc "
              "chắn hơn\n"
              "0 lỗi, 1 cảnh báo\n");
    }
}

TEST_CASE("The findings of a check stand with their lines and each rule with what it compared", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = contradictory_site(folder);
    const Output vi = command({"check", "--source", site, "--findings"});
    CHECK(vi.code == 0);
    CHECK(vi.err.empty());
    const std::string summary_vi =
        "rate: 2 phép so, 1 khớp\nsum: 0 phép so, 0 khớp\nidentity: 0 phép so, 0 khớp\nbound: 0 phép so, 0 khớp\n"
        "conflict: 0 phép so, 0 khớp\nmonotonic: 0 phép so, 0 khớp\nscale: 0 phép so, 0 khớp\n55 trang, ";
    CHECK(vi.out.starts_with(finding_vi + finding_lines + summary_vi));
    const Output en = command({"check", "--source", site, "--findings", "--lang", "en", "--jobs", "3"});
    CHECK(en.out.starts_with(finding_en + finding_lines + "rate: 2 checks, 1 agree\nsum: 0 checks, 0 agree\n"));
    CHECK(command({"check", "--source", site}).out.starts_with("55 trang, "));
}

TEST_CASE("A remark stands among the findings of a check with its name its place and who entered it when", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = contradictory_site(folder);
    Diagnostics diagnostics;
    const Corpus corpus = load(site, diagnostics);
    folder.write(
        "site/data/remarks.json",
        "{\"remarks\": [\n{\"id\": \"thu-1\", \"figures\": [\"" + to_observation_id(corpus.observations[0].id) +
            "\"], \"statement\": {\"vi\": \"Hai số.\", \"en\": \"Two figures.\"}, \"by\": {\"vi\": \"Ban đọc\", "
            "\"en\": \"Readers\"}, \"date\": \"2024-01-31\"}]}");
    const std::string id = to_finding_id(remark_id("thu-1"));
    const Output vi = command({"check", "--source", site, "--findings"});
    CHECK(vi.code == 0);
    CHECK_THAT(vi.out, Catch::Contains(id + " remark warning: Hai số.\n    data/remarks.json:2  thu-1, Ban đọc, "
                                            "2024-01-31\n    data/observations/") &&
                           Catch::Contains(finding_vi + finding_lines) && !Catch::Contains("remark: "));
    const Output en = command({"check", "--source", site, "--findings", "--lang", "en"});
    CHECK_THAT(en.out, Catch::Contains("Two figures.\n    data/remarks.json:2  thu-1, Readers, 2024-01-31\n"));
}

TEST_CASE("A text that speaks of a finding that is gone fails the build and the list of those there are is printed",
          "[slow]") {
    const TemporaryFolder folder;
    const std::string site = contradictory_site(folder);
    const std::string text = "site/content/thu-nghiem-gnbv.vi.md";
    replace_in(folder, text, "được giao.", "được giao ({{finding: fjqgvn6mxvj1t | xem}}).");
    CHECK(command({"build", "--source", site, "--no-sync"}).code == 0);
    // The report is corrected, and what the text says with it.
    replace_in(folder, province, "\"70\"", "\"78,95\"");
    const Output gone = command({"build", "--source", site, "--no-sync", "--lang", "en"});
    CHECK(gone.code == 3);
    CHECK(gone.out.empty());
    CHECK_THAT(gone.err, Catch::StartsWith("content/thu-nghiem-gnbv.vi.md:9:") &&
                             Catch::Contains(": error: there is no finding \"fjqgvn6mxvj1t\" [no-finding]\n") &&
                             Catch::Contains("{{finding: fjqgvn6mxvj1t | xem}}"));
    replace_in(folder, province, "\"78,95\"", "\"60\"");
    replace_in(folder, text, "fjqgvn6mxvj1t", "fjqgvn6mxvj1z");
    const Output list = command({"check", "--source", site, "--findings"});
    CHECK(list.code == 3);
    CHECK_THAT(list.out, Catch::StartsWith("fjqgvn6mxvj1t rate error: "));
}

TEST_CASE("With --strict a contradiction that is an error fails the command one that is a warning does not", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = contradictory_site(folder);
    const Output vi = command({"check", "--source", site, "--strict"});
    CHECK(vi.code == 3);
    CHECK(vi.out.empty());
    CHECK(vi.err ==
          "data/observations: lỗi: số liệu có 1 chỗ mâu thuẫn ở mức lỗi, mà --strict không cho qua [contradiction]\n"
          "       = cách sửa: xem từng chỗ và dòng số liệu của nó bằng minhbach check --findings; bỏ --strict thì "
          "trang vẫn được xuất bản và nêu rõ các mâu thuẫn ấy\n"
          "1 lỗi, 0 cảnh báo\n");
    const Output en = command({"build", "--source", site, "--strict", "--lang", "en"});
    CHECK(en.code == 3);
    CHECK(en.err ==
          "data/observations: error: the figures hold 1 contradiction(s) that are errors, which --strict does not let "
          "pass [contradiction]\n"
          "       = hint: see each with the lines of its figures by minhbach check --findings; without --strict the "
          "site is published and names them\n"
          "1 error(s), 0 warning(s)\n"
          "Nothing was written; the old site, if any, stands.\n");
    CHECK(!fs::exists(site + "/public"));
    CHECK(command({"build", "--source", site, "--no-sync"}).code == 0);
    // Two reports with two numbers for two days may both be right.
    replace_in(folder, province, "\"70\"", "");
    folder.write(district,
                 read_file(folder.path() / district).value_or("") +
                     "98,gnbv,disbursed,,total,total,2023,2023,2023-11-30,actual,900000,million_vnd,,Phần III,\n");
    const Output warned = command({"check", "--source", site, "--strict", "--findings"});
    CHECK(warned.code == 0);
    CHECK_THAT(warned.out, Catch::Contains(" conflict warning: "));
}

TEST_CASE("Mistakes in the data and in the theme are reported together and the data decide the exit code", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    const Output theme = command({"build", "--source", site, "--theme", "none"});
    CHECK(theme.code == 4);
    CHECK(theme.out.empty());
    CHECK_THAT(theme.err, Catch::StartsWith("themes/none: lỗi: ") &&
                              Catch::EndsWith("1 lỗi, 0 cảnh báo\nKhông ghi gì; trang cũ (nếu có) giữ nguyên.\n"));
    folder.write("site/data/units.json", "{");
    const Output both = command({"build", "--source", site, "--theme", "none"});
    CHECK(both.code == 3);
    CHECK_THAT(both.err, Catch::StartsWith("data/units.json:1:1: lỗi: ") && Catch::Contains("\nthemes/none: lỗi: ") &&
                             Catch::Contains("\n2 lỗi, 0 cảnh báo\n"));
    CHECK_THAT(command({"check", "--source", site, "--theme", "none"}).err, Catch::EndsWith("\n2 lỗi, 0 cảnh báo\n"));
}

TEST_CASE("A file of the theme whose name can be no address is told with its name and fails the command") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    fs::copy(MINHBACH_SOURCE_DIR "/themes/default", site + "/themes/odd", fs::copy_options::recursive);
    for (const char* name : {"a\nb.css", "a\\b.css", "\xFF.css"}) {
        folder.write(std::string("site/themes/odd/assets/") + name, "x");
    }
    folder.write("site/themes/odd/assets/extra.css", "p { margin: 0 }");
    const Output output = command({"check", "--source", site, "--theme", "odd", "--lang", "en"});
    CHECK(output.code == 4);
    CHECK_THAT(output.err,
               Catch::Contains("themes/odd/assets/a\\\\b.css: error: the name has characters that no address") &&
                   Catch::Contains("[bad-file-name]") && Catch::Contains("a\\x0Ab.css: error: ") &&
                   Catch::Contains("\\xFF.css: error: ") && Catch::Contains("\n3 error(s), 0 warning(s)\n"));
    CHECK(command({"build", "--source", site, "--theme", "odd", "--no-sync"}).code == 4);
    CHECK(!fs::exists(site + "/public"));
}

TEST_CASE("A text that refers to a figure that is not there fails the command") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    replace_in(folder, "site/content/thu-nghiem-gnbv.vi.md", "gần", "{{figure: indicator=works}} gần");
    const Output output = command({"check", "--source", site});
    CHECK(output.code == 3);
    CHECK_THAT(output.err,
               Catch::StartsWith("content/thu-nghiem-gnbv.vi.md:9:") && Catch::EndsWith("1 lỗi, 0 cảnh báo\n"));
}

TEST_CASE("The output folder is refused when it holds a file of somebody else unless that may give way", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    folder.write("out/index.html", "x");
    const std::string out = (folder.path() / "out").string();
    const Output refused = command({"build", "--source", site, "--out", out, "--lang", "en", "--no-sync"});
    CHECK(refused.code == 5);
    CHECK(refused.out.empty());
    CHECK_THAT(refused.err, Catch::Contains("[output-foreign-file]") &&
                                Catch::EndsWith("\nNothing was written; the old site, if any, stands.\n"));
    CHECK(read_file(out + "/index.html") == "x");
    CHECK(command({"build", "--source", site, "--out", out, "--overwrite-foreign", "--no-sync"}).code == 0);
    CHECK(read_file(out + "/index.html") != "x");
    // A folder is no place for a folder that must not be written over: the one that holds the data.
    const Output source = command({"build", "--source", site, "--out", site, "--no-sync"});
    CHECK(source.code == 5);
    CHECK(fs::exists(site + "/data/units.json"));
    CHECK(!fs::exists(site + "/index.html"));
}

TEST_CASE("On a terminal each stage shows its name while it lasts and leaves nothing behind") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    const Output output = command({"check", "--source", site}, true);
    CHECK(output.code == 0);
    CHECK(output.err ==
          "đọc…\r\033[Kkiểm tra…\r\033[Kgiao diện…\r\033[Kđối chiếu…\r\033[Ktính…\r\033[Klập trang…\r\033[Kdựng "
          "thử…\r\033[K");
}

TEST_CASE("The version and the help are printed") {
    CHECK(command({"version"}).out == "minhbach 0.1.0\n");
    CHECK(command({"version"}).code == 0);
    CHECK(command({"help"}).out == help_text(Tongue::vi));
    CHECK(command({"check", "--help", "--lang", "en"}).out == help_text(Tongue::en));
    CHECK(command({"help"}).code == 0);
    const Output nothing = command({});
    CHECK(nothing.code == 2);
    CHECK(nothing.out.empty());
    CHECK(nothing.err == help_text(Tongue::vi));
}
