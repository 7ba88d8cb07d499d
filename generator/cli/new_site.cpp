// SPDX-License-Identifier: MIT
#include "cli/new_site.hpp"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/ucurr.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>

#include "base/language.hpp"
#include "base/site_folder.hpp"
#include "cli/run.hpp"
#include "cli/standard_output.hpp"
#include "load/source_files.hpp"
#include "model/date.hpp"

namespace minhbach {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// Why no site is made.
struct Refused {
    Message message;
    ExitCode code;
};

Refused wrong(Message message) {
    return {std::move(message), ExitCode::usage};
}

std::string read(const fs::path& folder, const std::string& name) {
    FileBytes file = read_below(folder, name, size_limit(name));
    if (file.refusal) {
        throw Refused{say("không đọc được {0}", "{0} cannot be read", (folder / name).string()), ExitCode::io_failure};
    }
    return std::move(file.bytes);
}

void write(const fs::path& file, const std::string& bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream << bytes;
    stream.close();
    if (!stream) {
        throw Refused{say("không ghi được {0}", "{0} cannot be written", file.string()), ExitCode::io_failure};
    }
}

// What a currency is called in a language: "đồng Việt Nam", "South African rand"; its sign where `sign` is asked for.
std::string currency_name(const std::string& code, const std::string& language, bool sign) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString upper = icu::UnicodeString::fromUTF8(code);
    std::int32_t length = 0;
    const UChar* name = ucurr_getName(upper.getTerminatedBuffer(), language.c_str(),
                                      sign ? UCURR_SYMBOL_NAME : UCURR_LONG_NAME, nullptr, &length, &status);
    std::string text;
    if (U_SUCCESS(status)) {
        icu::UnicodeString(name, length).toUTF8String(text);
    }
    return text.empty() ? code : text;
}

// What a language is called in itself: "Tiếng Việt".
std::string language_name(const std::string& tag) {
    const icu::Locale locale(tag.c_str());
    icu::UnicodeString name;
    locale.getDisplayLanguage(locale, name);
    icu::UnicodeString first(name, 0, name.moveIndex32(0, 1));
    name.replace(0, first.length(), icu::UnicodeString(first).toUpper(locale));
    std::string text;
    name.toUTF8String(text);
    return text;
}

Date today() {
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return {static_cast<std::int32_t>(now.time_since_epoch().count())};
}

class SiteMaker {
public:
    SiteMaker(const NewSite& wanted, fs::path share) : wanted_(wanted), share_(std::move(share)) {}

    void make() {
        check();
        std::error_code problem;
        was_there_ = fs::exists(wanted_.folder, problem);
        try {
            for (const std::string& name : list_below(share_, "new").files) {
                copy(name);
            }
            for (const std::string& name : list_below(share_, "schema").files) {
                write(wanted_.folder / "data/schema" / name, read(share_, "schema/" + name));
            }
            if (!wanted_.areas.empty()) {
                write(wanted_.folder / "data/areas.csv",
                      read(fs::absolute(wanted_.areas).parent_path(), wanted_.areas.filename().string()));
            }
        } catch (...) {
            remove();
            throw;
        }
    }

    // What was made.
    void remove() const {
        std::error_code problem;
        for (const char* made : {"data", "content"}) {
            fs::remove_all(wanted_.folder / made, problem);
        }
        if (!was_there_) {
            fs::remove(wanted_.folder, problem);
        }
    }

private:
    void check() {
        if (share_.empty()) {
            throw wrong(say("minhbach new cần bản đã cài đặt (cmake --install): không có share/minhbach bên cạnh bin",
                            "minhbach new needs the installed program (cmake --install): there is no share/minhbach "
                            "beside bin"));
        }
        if (wanted_.folder.empty()) {
            throw wrong(
                say("tên thư mục trống; ghi tên thư mục sẽ tạo, như minhbach new trang-cua-toi",
                    "the name of the folder is empty; write one that is to be made, such as minhbach new my-site"));
        }
        std::error_code problem;
        if (fs::exists(wanted_.folder, problem) &&
            (!fs::is_directory(wanted_.folder) || !fs::is_empty(wanted_.folder))) {
            throw wrong(say("{0} đã có sẵn; hãy chọn một thư mục mới hoặc trống",
                            "{0} is there already; choose a new or an empty folder", wanted_.folder.string()));
        }
        for (const std::string& language : wanted_.languages) {
            if (!canonical_tag(language) || is_absent_below(share_, "themes/default/i18n/" + language + ".json")) {
                throw wrong(say("giao diện chưa có câu chữ cho ngôn ngữ \"{0}\"; có: {1}. Xem docs/themes.md",
                                "the theme has no words in \"{0}\"; there are: {1}. See docs/themes.md", language,
                                spoken()));
            }
        }
        if (wanted_.languages.empty()) {
            throw wrong(say("--languages cần ít nhất một ngôn ngữ", "--languages needs at least one language"));
        }
        const bool letters =
            wanted_.currency.size() == 3 &&
            std::all_of(wanted_.currency.begin(), wanted_.currency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!letters) {
            throw wrong(say("--currency là mã ISO 4217 ba chữ hoa, như VND; không phải \"{0}\"",
                            "--currency is a code of ISO 4217, three capitals such as VND; not \"{0}\"",
                            wanted_.currency));
        }
        if (!wanted_.calendar.empty() &&
            (!wanted_.calendar.ends_with("-01") || !parse_date("2023-" + wanted_.calendar))) {
            throw wrong(say("--calendar là ngày đầu một tháng, như 04-01; không phải \"{0}\"",
                            "--calendar is the first day of a month, such as 04-01; not \"{0}\"", wanted_.calendar));
        }
    }

    // "en, vi"
    std::string spoken() const {
        std::string list;
        for (const std::string& name : list_below(share_, "themes/default/i18n").files) {
            if (name.ends_with(".json")) {
                list += (list.empty() ? "" : ", ") + name.substr(0, name.size() - 5);
            }
        }
        return list;
    }

    // A text of the model in the languages of the site; in one language a plain text.
    Json spoken_in(const Json& texts) const {
        const auto text = [&](const std::string& language) {
            return texts.contains(language) ? texts.at(language) : texts.at("en");
        };
        if (wanted_.languages.size() == 1) {
            return text(wanted_.languages[0]);
        }
        Json result = Json::object();
        for (const std::string& language : wanted_.languages) {
            result[language] = text(language);
        }
        return result;
    }

    Json translated(const Json& value) const {
        if (value.is_object() && value.contains("en") && value.contains("vi")) {
            return spoken_in(value);
        }
        Json result = value;
        if (value.is_structured()) {
            for (auto& [key, member] : result.items()) {
                member = translated(member);
            }
        }
        return result;
    }

    void copy(const std::string& name) const {
        if (name.starts_with("content/")) {
            copy_text(name);
        } else if (name == "data/areas.json" && !wanted_.areas.empty()) {
            return;
        } else if (name.ends_with(".json")) {
            Json document = translated(Json::parse(read(share_, "new/" + name)));
            if (name == "data/site.json") {
                fill_site(document);
            } else if (name == "data/units.json") {
                fill_currency(document);
            }
            write(wanted_.folder / name, document.dump(2) + "\n");
        } else {
            // The example's figures are of the example's area.
            std::string table = read(share_, "new/" + name);
            write(wanted_.folder / name, wanted_.areas.empty() ? table : table.substr(0, table.find('\n') + 1));
        }
    }

    // content/about.en.md, for each language of the site; in English where the model has none.
    void copy_text(const std::string& name) const {
        constexpr std::string_view ending = ".en.md";
        if (!name.ends_with(ending)) {
            return;
        }
        const std::string stem = name.substr(0, name.size() - ending.size());
        for (const std::string& language : wanted_.languages) {
            const std::string own = fmt::format("{}.{}.md", stem, language);
            const bool has_own = !is_absent_below(share_, "new/" + own);
            write(wanted_.folder / own, read(share_, "new/" + (has_own ? own : name)));
        }
    }

    void fill_site(Json& site) const {
        Json languages = Json::array();
        for (const std::string& language : wanted_.languages) {
            languages.push_back({{"tag", language}, {"name", language_name(language)}});
        }
        site["languages"] = languages;
        site["edition"]["date"] = to_string(today());
        if (!wanted_.title.empty()) {
            Json title = Json::object();
            for (const std::string& language : wanted_.languages) {
                title[language] = wanted_.title;
            }
            site["title"] = wanted_.languages.size() == 1 ? Json(wanted_.title) : title;
        }
        if (!wanted_.calendar.empty()) {
            site["year_begins"] = wanted_.calendar;
        }
    }

    void fill_currency(Json& units) const {
        std::string id = wanted_.currency;
        std::transform(id.begin(), id.end(), id.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
        Json name = Json::object();
        Json symbol = Json::object();
        for (const std::string& language : wanted_.languages) {
            name[language] = currency_name(wanted_.currency, language, false);
            symbol[language] = currency_name(wanted_.currency, language, true);
        }
        const bool one = wanted_.languages.size() == 1;
        units.at("units").push_back({{"id", id},
                                     {"name", one ? name.begin().value() : name},
                                     {"symbol", one ? symbol.begin().value() : symbol},
                                     {"quantity", "money"},
                                     {"base", id},
                                     {"factor", "1"}});
    }

    const NewSite& wanted_;
    fs::path share_;
    bool was_there_ = false;
};

// Whether what was made can be built: the table of areas and the title are the publisher's own. Mistakes are printed.
ExitCode try_out(const Arguments& arguments) {
    Arguments checked = arguments;
    checked.command = Command::check;
    checked.source = arguments.created.folder;
    const ExitCode code = run(checked);
    if (code != ExitCode::ok) {
        const Message again = say(
            "Chưa tạo trang nào: hãy sửa các chỗ trên trong tệp --areas hay trong --title, rồi chạy lại minhbach new\n",
            "No site was made: mend the above in the table of --areas or in --title, and run minhbach new again\n");
        fmt::print(stderr, "{}", again.in(arguments.language));
    }
    return code;
}

}  // namespace

ExitCode create_site(const Arguments& arguments) {
    const NewSite& wanted = arguments.created;
    try {
        SiteMaker maker(wanted, arguments.share);
        maker.make();
        if (const ExitCode code = try_out(arguments); code != ExitCode::ok) {
            maker.remove();
            return code;
        }
    } catch (const Refused& refused) {
        fmt::print(stderr, "{}\n", refused.message.in(arguments.language));
        return refused.code;
    } catch (const fs::filesystem_error& problem) {
        fmt::print(stderr, "{}\n", problem.what());
        return ExitCode::io_failure;
    }
    const Message steps = say(
        "Đã tạo trang ở {0}. Tiếp theo:\n"
        "  1. dựng trang:            minhbach build --source {0}   rồi mở {0}/public/index.html\n"
        "  2. thay số liệu mẫu bằng của bạn trong {0}/data (docs/first-site.vi.md), mỗi lần sửa: minhbach check "
        "--source "
        "{0}\n"
        "  3. ghi địa chỉ sẽ công bố vào base_url trong {0}/data/site.json, rồi chép {0}/public lên máy chủ\n",
        "A site was made in {0}. Next:\n"
        "  1. build it:              minhbach build --source {0}   and open {0}/public/index.html\n"
        "  2. put your figures in the place of the examples in {0}/data (docs/first-site.md), and after each change: "
        "minhbach check --source {0}\n"
        "  3. write where it will be published as base_url in {0}/data/site.json, and copy {0}/public to the server\n",
        wanted.folder.string());
    print_result(steps.in(arguments.language));
    return ExitCode::ok;
}

}  // namespace minhbach
