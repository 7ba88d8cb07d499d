// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace minhbach;

namespace {

ParsedArguments parse(std::vector<const char*> words) {
    words.insert(words.begin(), "minhbach");
    return parse_arguments(static_cast<int>(words.size()), words.data());
}

}  // namespace

TEST_CASE("A build takes its folders its address and its threads from the command line") {
    const auto parsed =
        parse({"build", "--source", "a", "--out", "b", "--base-url", "https://x.vn/y", "--jobs", "3", "--lang", "en"});
    REQUIRE_FALSE(parsed.exit);
    CHECK(parsed.arguments.command == Command::build);
    CHECK(parsed.arguments.source == "a");
    CHECK(parsed.arguments.out == "b");
    CHECK(parsed.arguments.base_url == "https://x.vn/y");
    CHECK(parsed.arguments.jobs == 3);
    CHECK(parsed.arguments.language == Tongue::en);
}

TEST_CASE("Messages are Vietnamese unless English is asked for") {
    CHECK(parse({"check"}).arguments.language == Tongue::vi);
    CHECK(parse({"--lang", "en", "check"}).arguments.language == Tongue::en);
}

TEST_CASE("What is not said on the command line has its default") {
    const auto parsed = parse({"check"});
    REQUIRE_FALSE(parsed.exit);
    CHECK(parsed.message.empty());
    const Arguments& arguments = parsed.arguments;
    CHECK(arguments.command == Command::check);
    CHECK(arguments.source == ".");
    CHECK(arguments.out.empty());
    CHECK(arguments.base_url.empty());
    CHECK(arguments.theme == "default");
    CHECK(arguments.jobs == 0);
    CHECK_FALSE(arguments.overwrite_foreign);
    CHECK(arguments.sync);
    CHECK_FALSE(arguments.print_findings);
    CHECK_FALSE(arguments.strict);
    CHECK(Arguments().command == Command::none);
}

TEST_CASE("Each switch turns on what it names and nothing else") {
    const auto switches = [](const std::vector<const char*>& words) {
        const auto parsed = parse(words);
        REQUIRE_FALSE(parsed.exit);
        const Arguments& arguments = parsed.arguments;
        return std::string(arguments.overwrite_foreign ? "o" : "") + (arguments.sync ? "" : "n") +
               (arguments.print_findings ? "f" : "") + (arguments.strict ? "s" : "");
    };
    CHECK(switches({"build"}).empty());
    CHECK(switches({"build", "--overwrite-foreign"}) == "o");
    CHECK(switches({"build", "--no-sync"}) == "n");
    CHECK(switches({"build", "--strict"}) == "s");
    CHECK(switches({"check", "--findings"}) == "f");
    CHECK(switches({"check", "--strict"}) == "s");
    CHECK(parse({"check", "--theme", "plain"}).arguments.theme == "plain");
    CHECK(parse({"check", "--source", "a"}).arguments.source == "a");
    CHECK(parse({"check", "--base-url", "http://a"}).arguments.base_url == "http://a");
    CHECK(parse({"build", "--base-url", ""}).arguments.base_url.empty());
}

TEST_CASE("Every command is known by its name and every way to ask for help") {
    CHECK(parse({"build"}).arguments.command == Command::build);
    CHECK(parse({"version"}).arguments.command == Command::version);
    CHECK(parse({"--version"}).arguments.command == Command::version);
    CHECK(parse({"--version", "--lang", "en"}).arguments.language == Tongue::en);
    CHECK(parse({"version", "--lang", "en"}).arguments.language == Tongue::en);
    for (const auto& words : std::vector<std::vector<const char*>>{
             {"help"}, {"--help"}, {"-h"}, {"build", "--help"}, {"check", "-h"}, {"help", "--lang", "vi"}}) {
        const auto parsed = parse(words);
        CHECK_FALSE(parsed.exit);
        CHECK(parsed.arguments.command == Command::help);
        CHECK(parsed.arguments.language == Tongue::vi);
    }
}

TEST_CASE("One to 256 threads may be asked for") {
    CHECK(parse({"build", "--jobs", "1"}).arguments.jobs == 1);
    CHECK(parse({"check", "--jobs", "256"}).arguments.jobs == 256);
    for (const char* jobs : {"0", "257", "-1", "x", "1.5"}) {
        CHECK(parse({"build", "--jobs", jobs}).message ==
              "câu lệnh sai: giá trị của --jobs phải là một số từ 1 đến 256\nGõ \"minhbach help\" để xem cách dùng.\n");
    }
}

TEST_CASE("A wrong command line says what is wrong in the language asked for and exits with 2") {
    const auto wrong = [](const std::vector<const char*>& words) {
        const auto parsed = parse(words);
        REQUIRE(parsed.exit);
        CHECK(*parsed.exit == ExitCode::usage);
        return parsed.message;
    };
    const std::string use_vi = "\nGõ \"minhbach help\" để xem cách dùng.\n";
    const std::string use_en = "\nType \"minhbach help --lang en\" for its use.\n";
    CHECK(wrong({"biuld"}) == "câu lệnh sai: không có lệnh hay tuỳ chọn \"biuld\"" + use_vi);
    CHECK(wrong({"--lang", "en", "biuld"}) == "wrong command line: there is no command or option \"biuld\"" + use_en);
    CHECK(wrong({"build", "--sorce", "a", "--lang", "en"}) ==
          "wrong command line: there is no command or option \"--sorce\"" + use_en);
    // The first of several, whatever the command they follow.
    CHECK(wrong({"check", "--out", "x"}) == "câu lệnh sai: không có lệnh hay tuỳ chọn \"--out\"" + use_vi);
    CHECK(wrong({"build", "--findings"}) == "câu lệnh sai: không có lệnh hay tuỳ chọn \"--findings\"" + use_vi);
    CHECK(wrong({"help", "--jobs", "2"}) == "câu lệnh sai: không có lệnh hay tuỳ chọn \"--jobs\"" + use_vi);
    CHECK(wrong({"build", "check"}) == "câu lệnh sai: không có lệnh hay tuỳ chọn \"check\"" + use_vi);
    CHECK(wrong({"build", "--jobs", "0", "--lang", "en"}) ==
          "wrong command line: the value of --jobs has to be a number from 1 to 256" + use_en);
    CHECK(wrong({"check", "--lang", "fr"}) == "câu lệnh sai: giá trị của --lang phải là vi hoặc en" + use_vi);
    CHECK(wrong({"build", "--out"}) == "câu lệnh sai: --out thiếu giá trị" + use_vi);
    CHECK(wrong({"build", "--lang", "en", "--source"}) == "wrong command line: --source lacks its value" + use_en);
    CHECK(wrong({"build", "--lang"}) == "câu lệnh sai: --lang thiếu giá trị" + use_vi);
}

TEST_CASE("A folder for the site that has no name is none") {
    CHECK(parse({"build", "--out", ""}).exit == ExitCode::usage);
    CHECK(parse({"build", "--out", "", "--lang", "en"}).message == "--out needs the name of a folder\n");
    CHECK_FALSE(parse({"build", "--out", "x"}).exit);
    CHECK_FALSE(parse({"build"}).exit);
}

TEST_CASE("A base URL is the absolute address of a folder") {
    const auto parsed = parse({"build", "--base-url", "ftp://x"});
    CHECK(parsed.exit == ExitCode::usage);
    CHECK(parsed.message ==
          "--base-url là địa chỉ của một thư mục, như https://example.gov.vn/minh-bach/, không có ? hay #, dấu cách "
          "hay chữ có dấu; không phải "
          "\"ftp://x\"\n");
    CHECK(parse({"check", "--base-url", "a.vn/https://", "--lang", "en"}).message ==
          "--base-url is the address of a folder, as https://example.gov.vn/minh-bach/, without ? or #, blanks or "
          "letters beyond ASCII; not "
          "\"a.vn/https://\"\n");
    for (const char* bad : {"https://", "http://", "https://a.vn/?y=1/", "https://a.vn/#", ""}) {
        INFO(bad);
        CHECK(parse({"build", "--base-url", bad}).exit == ExitCode::usage);
        CHECK(parse({"check", "--base-url", bad}).exit == ExitCode::usage);
    }
    CHECK_FALSE(parse({"build", "--base-url", "http://x"}).exit);
    CHECK_FALSE(parse({"build", "--base-url", "https://x/y/"}).exit);
    CHECK_FALSE(parse({"check"}).exit);
}

TEST_CASE("Without a command the help is shown in the language asked for and the exit code is not 0") {
    CHECK(parse({}).exit == ExitCode::usage);
    CHECK(parse({}).message == help_text(Tongue::vi));
    CHECK(parse({"--lang", "en"}).message == help_text(Tongue::en));
}

TEST_CASE("The help names every option and exit code in both languages") {
    for (const Tongue language : all_tongues) {
        const std::string help = help_text(language);
        for (const char* word : {"--source",
                                 "--out",
                                 "--base-url",
                                 "--theme",
                                 "--lang vi|en",
                                 "--jobs N",
                                 "--strict",
                                 "--findings",
                                 "--overwrite-foreign",
                                 "--no-sync",
                                 "minhbach build",
                                 "minhbach check",
                                 "minhbach version",
                                 "minhbach help",
                                 "0 ",
                                 " 2 ",
                                 " 3 ",
                                 " 4 ",
                                 "5 ",
                                 " 6 ",
                                 " 70 "}) {
            INFO(word);
            CHECK_THAT(help, Catch::Contains(word));
        }
    }
    CHECK(help_text(Tongue::vi).starts_with("minhbach: trang web tĩnh"));
    CHECK(help_text(Tongue::en).starts_with("minhbach: a static site"));
}
