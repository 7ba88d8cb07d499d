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

TEST_CASE("A build takes its folders, its address and its threads from the command line") {
    const auto parsed =
        parse({"build", "--source", "a", "--out", "b", "--base-url", "https://x.vn/y", "--jobs", "3", "--lang", "en"});
    REQUIRE_FALSE(parsed.exit);
    CHECK(parsed.arguments.command == Command::build);
    CHECK(parsed.arguments.source == "a");
    CHECK(parsed.arguments.out == "b");
    CHECK(parsed.arguments.base_url == "https://x.vn/y");
    CHECK(parsed.arguments.jobs == 3);
    CHECK(parsed.arguments.language == Language::en);
}

TEST_CASE("Messages are Vietnamese unless English is asked for") {
    CHECK(parse({"check"}).arguments.language == Language::vi);
    CHECK(parse({"--lang", "en", "check"}).arguments.language == Language::en);
}

TEST_CASE("A wrong command line says so, in the language asked for, and exits with 2") {
    for (const auto& words : std::vector<std::vector<const char*>>{{"biuld"},
                                                                   {"build", "--jobs", "0"},
                                                                   {"build", "--sorce", "a"},
                                                                   {"build", "--base-url", "ftp://x"},
                                                                   {"check", "--lang", "fr"}}) {
        const auto parsed = parse(words);
        REQUIRE(parsed.exit);
        CHECK(*parsed.exit == ExitCode::usage);
        CHECK_FALSE(parsed.message.empty());
    }
    CHECK(parse({"build", "--sorce", "a", "--lang", "en"}).message.starts_with("wrong command line"));
    CHECK(parse({"build", "--sorce", "a"}).message.starts_with("câu lệnh sai"));
    CHECK(parse({"biuld"}).message.starts_with("câu lệnh sai: không có lệnh hay tuỳ chọn \"biuld\""));
    CHECK(parse({"build", "--jobs", "0"}).message.starts_with("câu lệnh sai: giá trị của --jobs không dùng được"));
    CHECK(parse({"build", "--out"}).message.starts_with("câu lệnh sai: --out thiếu giá trị"));
}

TEST_CASE("Without a command the help is shown and the exit code is not 0") {
    CHECK(parse({}).exit == ExitCode::usage);
    CHECK(parse({"help"}).arguments.command == Command::help);
    CHECK(parse({"build", "--help"}).arguments.command == Command::help);
}
