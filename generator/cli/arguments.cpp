// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>

#include "base/diagnostics.hpp"
#include "load/web_address.hpp"

namespace minhbach {

namespace {

constexpr unsigned most_jobs = 256;

// Returns the option --base-url: an empty address is a mistake, too, none is not.
const CLI::Option* add_common(CLI::App& command, Arguments& arguments, std::string& language) {
    command.add_option("--source", arguments.source);
    command.add_option("--theme", arguments.theme);
    const CLI::Option* base_url = command.add_option("--base-url", arguments.base_url);
    command.add_flag("--strict", arguments.strict);
    command.add_option("--jobs", arguments.jobs)->check(CLI::Range(1U, most_jobs));
    command.add_option("--lang", language)->check(CLI::IsMember({"vi", "en"}));
    return base_url;
}

void add_new_site(CLI::App& command, NewSite& wanted) {
    command.add_option("folder", wanted.folder)->required();
    command.add_option("--title", wanted.title);
    command.add_option("--languages", wanted.languages)->delimiter(',');
    command.add_option("--currency", wanted.currency);
    command.add_option("--calendar", wanted.calendar);
    command.add_option("--areas", wanted.areas);
}

// The library's messages are English; what they are about stands before or after their colon.
// `first_extra`: the first word of the command line that nothing takes.
Message in_words(const CLI::ParseError& problem, const std::string& first_extra) {
    const std::string text = problem.what();
    const auto colon = std::min(text.find(": "), text.size());
    const std::string before = text.substr(0, colon);
    if (dynamic_cast<const CLI::ExtrasError*>(&problem) != nullptr) {
        return say("không có lệnh hay tuỳ chọn \"{0}\"", "there is no command or option \"{0}\"", first_extra);
    }
    if (dynamic_cast<const CLI::ValidationError*>(&problem) != nullptr ||
        dynamic_cast<const CLI::ConversionError*>(&problem) != nullptr) {
        const Message wanted = before == "--jobs" ? say("một số từ 1 đến {0}", "a number from 1 to {0}", most_jobs)
                                                  : Message{"vi hoặc en", "vi or en"};
        return say("giá trị của {0} phải là {1}", "the value of {0} has to be {2}", before, wanted.vi, wanted.en);
    }
    if (dynamic_cast<const CLI::RequiredError*>(&problem) != nullptr) {
        return say("minhbach new cần tên một thư mục mới", "minhbach new needs the name of a new folder");
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&problem) != nullptr) {
        return say("{0} thiếu giá trị", "{0} lacks its value", before);
    }
    return {text, text};
}

}  // namespace

std::string help_text(Tongue language) {
    if (language == Tongue::en) {
        return R"(minhbach: a static site of public programs, from their own reports

  minhbach build [--source DIR] [--out DIR] [--base-url URL] [--theme NAME]
                 [--lang vi|en] [--jobs N] [--strict] [--overwrite-foreign] [--no-sync]
      Reads data/ and content/, checks them, and publishes the site into DIR (SOURCE/public).
      The old site stands until the new one is whole.
  minhbach check [--source DIR] [--theme NAME] [--lang vi|en] [--jobs N] [--findings] [--strict]
      Everything that build does, but nothing is written.
  minhbach new DIR [--title TITLE] [--languages vi,en] [--currency VND] [--calendar 04-01] [--areas FROM.csv]
      Makes a small site that can be built at once, and says what comes next.
  minhbach version     also --version
  minhbach help        also --help, -h

  --source DIR         the folder that holds data/ and content/; also themes/ and i18n/ of its own (this one)
  --out DIR            where the site goes
  --base-url URL       where it will be published; any sub-path (that of data/site.json)
  --theme NAME         a folder below themes/ (default)
  --lang vi|en         the language of messages (vi)
  --jobs N             how many threads (one for each core)
  --findings           print where the figures contradict themselves or each other
  --strict             warnings, and contradictions that are errors, fail the command
  --overwrite-foreign  files in the output folder that minhbach did not write give way to its own
  --title TITLE        of a new site: its title
  --languages LIST     the languages of its pages, the first the default (vi)
  --currency CODE      the currency of its money, ISO 4217 (VND)
  --calendar MM-DD     the day on which its financial years begin (01-01)
  --areas FILE         a table of its areas (CSV) with the columns id, code, name, full_name, source
  --no-sync            do not wait until the disk has it all (a power cut may then cost the new site)

Exit codes: 0 done; 2 wrong command line; 3 mistakes in data or commentary; 4 mistakes in the theme;
5 the output folder may not be used; 6 the file system refused; 70 a bug in minhbach.
)";
    }
    return R"(minhbach: trang web tĩnh về các chương trình công, từ chính báo cáo của các chương trình đó

  minhbach build [--source THƯ_MỤC] [--out THƯ_MỤC] [--base-url ĐỊA_CHỈ] [--theme TÊN]
                 [--lang vi|en] [--jobs N] [--strict] [--overwrite-foreign] [--no-sync]
      Đọc data/ và content/, kiểm tra, rồi xuất bản trang vào THƯ_MỤC (mặc định SOURCE/public).
      Trang cũ giữ nguyên cho đến khi trang mới hoàn chỉnh.
  minhbach check [--source THƯ_MỤC] [--theme TÊN] [--lang vi|en] [--jobs N] [--findings] [--strict]
      Làm mọi việc như build nhưng không ghi gì.
  minhbach new THƯ_MỤC [--title TÊN] [--languages vi,en] [--currency VND] [--calendar 04-01] [--areas BẢNG.csv]
      Tạo một trang nhỏ dựng được ngay, và cho biết các bước tiếp theo.
  minhbach version     phiên bản (cũng là --version)
  minhbach help        trang này (cũng là --help, -h; minhbach help --lang en: bản tiếng Anh)

  --source THƯ_MỤC     thư mục chứa data/, content/, và themes/, i18n/ nếu trang có riêng (mặc định: thư mục hiện tại)
  --out THƯ_MỤC        nơi đặt trang
  --base-url ĐỊA_CHỈ   địa chỉ sẽ công bố, có thể kèm thư mục con (mặc định: theo data/site.json)
  --theme TÊN          một thư mục trong themes/ (mặc định: default)
  --lang vi|en         ngôn ngữ của thông báo (mặc định: vi)
  --jobs N             số luồng (mặc định: bằng số nhân của máy)
  --findings           in ra những chỗ số liệu mâu thuẫn với chính nó hoặc với nhau
  --strict             coi cảnh báo, và mâu thuẫn mức lỗi, là lỗi của lệnh
  --overwrite-foreign  cho phép ghi đè tệp trong thư mục xuất mà không phải do minhbach tạo
  --title TÊN          tên của trang mới
  --languages NGÔN_NGỮ các ngôn ngữ của trang, ngôn ngữ đầu là mặc định (mặc định: vi)
  --currency MÃ        đồng tiền của trang, theo ISO 4217 (mặc định: VND)
  --calendar MM-DD     ngày bắt đầu năm tài chính (mặc định: 01-01)
  --areas TỆP          bảng địa bàn (CSV) có các cột id, code, name, full_name, source
  --no-sync            không đợi ổ đĩa ghi xong (mất điện lúc đó có thể mất trang mới)

Mã thoát: 0 xong; 2 sai câu lệnh; 3 số liệu hoặc bài viết có lỗi; 4 giao diện có lỗi;
5 không dùng được thư mục xuất; 6 hệ thống tệp từ chối; 70 lỗi của chính minhbach.
)";
}

namespace {

// What is wrong with values that CLI11 has no rule for.
std::optional<Message> refusal_of(const Arguments& arguments, bool has_out, bool has_base_url) {
    // As from a variable that is not set: the site would go somewhere else than was meant.
    if (has_out && arguments.out.empty()) {
        return say("--out cần tên một thư mục\n", "--out needs the name of a folder\n");
    }
    if (has_base_url && !is_site_address(arguments.base_url)) {
        return say(
            "--base-url là địa chỉ của một thư mục, như https://example.gov.vn/minh-bach/, "
            "không có ? hay #, dấu cách hay chữ có dấu; không phải \"{0}\"\n",
            "--base-url is the address of a folder, as https://example.gov.vn/minh-bach/, "
            "without ? or #, blanks or letters beyond ASCII; not \"{0}\"\n",
            arguments.base_url);
    }
    return std::nullopt;
}

}  // namespace

ParsedArguments parse_arguments(int argc, const char* const* argv) {
    ParsedArguments result;
    Arguments& arguments = result.arguments;
    std::string language = "vi";
    CLI::App app("minhbach");
    app.set_help_flag();
    bool wants_help = false;
    bool wants_version = false;
    app.add_flag("--help,-h", wants_help);
    app.add_flag("--version", wants_version);
    app.add_option("--lang", language)->check(CLI::IsMember({"vi", "en"}));
    CLI::App* build = app.add_subcommand("build");
    CLI::App* check = app.add_subcommand("check");
    CLI::App* create = app.add_subcommand("new");
    CLI::App* version = app.add_subcommand("version");
    CLI::App* help = app.add_subcommand("help");
    std::vector<const CLI::Option*> given;  // --base-url of each command
    for (CLI::App* command : {build, check}) {
        command->set_help_flag();
        command->add_flag("--help,-h", wants_help);
        given.push_back(add_common(*command, arguments, language));
    }
    add_new_site(*create, arguments.created);
    create->add_flag("--help,-h", wants_help);
    for (CLI::App* command : {create, version, help}) {
        command->set_help_flag();
        command->add_option("--lang", language)->check(CLI::IsMember({"vi", "en"}));
    }
    bool no_sync = false;
    const CLI::Option* out = build->add_option("--out", arguments.out);
    build->add_flag("--overwrite-foreign", arguments.overwrite_foreign);
    check->add_flag("--findings", arguments.print_findings);
    build->add_flag("--no-sync", no_sync);
    app.require_subcommand(0, 1);
    // The language may be wished for even by a command line that is wrong.
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::string_view(argv[i]) == "--lang" && std::string_view(argv[i + 1]) == "en") {
            arguments.language = Tongue::en;
        }
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        const auto extra = app.remaining(true);
        const auto first_extra = std::find_first_of(argv, argv + argc, extra.begin(), extra.end());
        const Message what = in_words(problem, first_extra == argv + argc ? "" : *first_extra);
        const Message message = {
            fmt::format("câu lệnh sai: {}\nGõ \"minhbach help\" để xem cách dùng.\n", what.vi),
            fmt::format("wrong command line: {}\nType \"minhbach help --lang en\" for its use.\n", what.en)};
        return {arguments, message.in(arguments.language), ExitCode::usage};
    }
    arguments.language = language == "en" ? Tongue::en : Tongue::vi;
    arguments.sync = !no_sync;
    if (wants_help || help->parsed()) {
        arguments.command = Command::help;
    } else if (wants_version || version->parsed()) {
        arguments.command = Command::version;
    } else if (build->parsed()) {
        arguments.command = Command::build;
    } else if (check->parsed()) {
        arguments.command = Command::check;
    } else if (create->parsed()) {
        arguments.command = Command::create;
    } else {
        return {arguments, help_text(arguments.language), ExitCode::usage};
    }
    const bool has_base_url = std::any_of(given.begin(), given.end(), [](auto* o) { return o->count() > 0; });
    if (const auto refusal = refusal_of(arguments, out->count() > 0, has_base_url)) {
        return {arguments, refusal->in(arguments.language), ExitCode::usage};
    }
    return result;
}

}  // namespace minhbach
